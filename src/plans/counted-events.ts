import { addDays, type LocalDay } from '../calendar/local-day.ts';
import type { Plan, PlanEvent } from './plan.ts';

/** What happened to a contact or is agreed for a day. */
export type EventOnDay = {
  readonly event: PlanEvent;
  readonly on: LocalDay;
  /** Of a sale that has closed. */
  readonly sale?: {
    /** When somebody had said the day of its closing; `null`: nobody had. */
    readonly saidOn: LocalDay | null;
    /** It closed while another day was agreed, which stands. */
    readonly isBeside: boolean;
  };
};

/** The days before its start within which an event still counts for a plan: it was started because of it. */
export const daysBeforeStart = { relationship: 30, operational: 7 } as const;

/**
 * The events of one kind that count for a plan, in the order in which they count: the first is that of its steps.
 *
 * For a relationship plan that is the order of their days. A plan of work is about one sale: what is ahead
 * comes first, sales beside the agreed one after it, and what was before its start last, the latest first. A sale that had closed by its start was
 * another one, unless its day was said to this very plan: people sell and buy within a week.
 *
 * @param events of one kind, in any order
 * @param from the first day of the plan, or of the plan year that is looked at
 */
export function countedEvents(
  kind: Plan['kind'],
  events: readonly EventOnDay[],
  from: LocalDay,
): readonly EventOnDay[] {
  const earliest = addDays(from, -daysBeforeStart[kind]);
  const byDay = events
    .filter(({ on }) => on >= earliest)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  if (kind === 'relationship') return byDay;
  const ofThisSale = byDay.filter(
    ({ on, sale }) => !sale || on > from || (sale.saidOn !== null && sale.saidOn >= from),
  );
  const ahead = ofThisSale.filter(({ on }) => on >= from);
  return [
    ...ahead.filter(({ sale }) => !sale?.isBeside),
    ...ahead.filter(({ sale }) => sale?.isBeside),
    ...ofThisSale.filter(({ on }) => on < from).toReversed(),
  ];
}
