import { daysBetween, type LocalDay } from '../calendar/local-day.ts';
import { type Channel, isSpoken } from '../parsing/channel.ts';
import type { Purpose } from './plan.ts';

/** What is still due for a contact, as the rule of catching up sees it. */
export type LateTouch = {
  readonly touchId: string;
  readonly channel: Channel;
  readonly dueOn: LocalDay;
  readonly origin:
    | { readonly kind: 'promise' }
    | {
        readonly kind: 'step';
        readonly enrolmentId: string;
        readonly planKind: 'relationship' | 'operational';
        /** What kind of piece it is; `undefined`: the step is not in its plan any more. */
        readonly sort: string | undefined;
        readonly purpose: Purpose;
        /** Which day it belongs to: a personal day or a holiday, an event, or none. */
        readonly boundTo: 'day' | 'event' | null;
      };
};

/** How late something may be and still be worth doing, in days. */
const latest = { boundToDay: 7, thanks: 30, small: 14, smallAfterAbsence: 3 };
/** So many days without a list are an absence. */
const absenceDays = 7;

/**
 * The touches that are too late to be worth doing, so that nobody who was away comes back to a flood. Counted from
 * the day on which they are due now: what was put off has a later one.
 *
 * - Never: promises, the steps of operational plans, tasks.
 * - What belongs to a personal day or a holiday: more than 7 days late, by whatever channel.
 * - Calls and visits: only when a later one of the same enrolment is due as well.
 * - Thanks for something that happened: more than 30 days late.
 * - Every other piece: more than 14 days late, or when a later one of its sort on the same plan is due as well; of
 *   what came due during an absence, more than 3 days late.
 *
 * @param open what is still due for any number of contacts, whenever
 * @param today where the agent is
 * @param lastList the day of the agent's list before this one; absent: it is their first
 */
export function letGo(open: readonly LateTouch[], today: LocalDay, lastList?: LocalDay): readonly string[] {
  const due = open.filter(({ dueOn }) => dueOn <= today);
  return due.filter((touch) => isTooLate(touch, due, today, lastList)).map(({ touchId }) => touchId);
}

/** Whether nobody looked at an agent's touches for longer than a holiday. */
export function isAfterAbsence(today: LocalDay, lastList: LocalDay | undefined): lastList is LocalDay {
  return lastList !== undefined && daysBetween(lastList, today) > absenceDays;
}

function isTooLate(
  touch: LateTouch,
  due: readonly LateTouch[],
  today: LocalDay,
  lastList: LocalDay | undefined,
): boolean {
  const { channel, origin, dueOn } = touch;
  if (origin.kind === 'promise' || origin.planKind === 'operational' || channel === 'task') return false;
  const late = daysBetween(dueOn, today);
  if (origin.boundTo === 'day') return late > latest.boundToDay;
  const laterOne = (isAlike: (other: LateTouch) => boolean) =>
    due.some(
      (other) =>
        other.origin.kind === 'step' &&
        other.origin.enrolmentId === origin.enrolmentId &&
        // What belongs to a day of its own stands for nothing else.
        other.origin.boundTo !== 'day' &&
        other.dueOn > dueOn &&
        isAlike(other),
    );
  if (isSpoken(channel)) return laterOne((other) => isSpoken(other.channel));
  if (origin.boundTo === 'event' && origin.purpose === 'thank') return late > latest.thanks;
  const wasSeen = !isAfterAbsence(today, lastList) || dueOn <= lastList;
  return (
    late > (wasSeen ? latest.small : latest.smallAfterAbsence) ||
    laterOne(
      (other) =>
        other.origin.kind === 'step' && other.origin.sort !== undefined && other.origin.sort === origin.sort,
    )
  );
}
