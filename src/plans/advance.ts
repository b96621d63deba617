import type { LocalDay } from '../calendar/local-day.ts';
import { isSpoken } from '../parsing/channel.ts';
import { isTwoWay, type Outcome } from '../parsing/outcome.ts';
import { finishedEnrolments } from './finish.ts';
import type { OpenTouch } from './open-touch.ts';

/** What an interaction does to the touches of its contact. */
export type Settlement = {
  readonly settle: readonly { readonly touchId: string; readonly as: 'done' | 'replaced' }[];
  readonly finishedEnrolmentIds: readonly string[];
};

/**
 * Which open touches an interaction settles, and how.
 *
 * - The touch it was logged on is `done`, whatever came of it. No answer, a message left and a wrong number are
 *   attempts: they count, and the plan goes on with its next step. Trying again is a promise (`next <when>`).
 * - A two-way interaction also makes steps pointless, which are `replaced` ("Real contact counts" in the product's
 *   rules): those that only introduce, whenever due, since nobody says "nice to meet you" after a conversation; and
 *   calls and visits due by the day on which it happened, not the day on which it was logged.
 * - What was promised to the person stays due until it is done itself; so does the work of an operational plan (a
 *   viewing, an inspection), and a useful e-mail that is late.
 *
 * @param touchId the touch it was logged on; absent when no touch asked for the interaction
 * @param openTouches all touches of the contact that are still due
 * @param happenedOn the day of the interaction, where the agent is
 * @throws Error when the touch it was logged on is not among the open ones
 */
export function settledBy({
  touchId,
  openTouches,
  outcome,
  happenedOn,
}: {
  readonly touchId?: string | undefined;
  readonly openTouches: readonly OpenTouch[];
  readonly outcome: Outcome;
  readonly happenedOn: LocalDay;
}): Settlement {
  if (touchId !== undefined && !openTouches.some((touch) => touch.touchId === touchId))
    throw new Error(`Touch ${touchId} is not among the open touches of its contact`);

  const settle = openTouches.flatMap((touch): Settlement['settle'] => {
    if (touch.touchId === touchId) return [{ touchId: touch.touchId, as: 'done' }];
    if (isTwoWay(outcome) && isPointlessAfter(happenedOn, touch))
      return [{ touchId: touch.touchId, as: 'replaced' }];
    return [];
  });
  const settledIds = new Set(settle.map((settled) => settled.touchId));
  return { settle, finishedEnrolmentIds: finishedEnrolments(openTouches, settledIds) };
}

function isPointlessAfter(conversationOn: LocalDay, { origin, channel, dueOn }: OpenTouch): boolean {
  if (origin.kind === 'promise' || origin.planKind === 'operational') return false;
  return origin.purpose === 'introduce' || (isSpoken(channel) && dueOn <= conversationOn);
}
