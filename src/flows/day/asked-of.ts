import { instantOf } from '../../calendar/instant.ts';
import { type LocalDay, localDay } from '../../calendar/local-day.ts';
import type { Plans } from '../../db/plans.ts';
import type { Touch } from '../../db/touches.ts';
import type { Asked, PlanTouches } from '../../leads/may-contact.ts';

/** What of a touch the rules ask about. */
type AboutTouch = {
  channel: Touch['channel'];
  origin: { kind: 'promise' } | { kind: 'step'; planKey: string };
};

/**
 * What a touch asks of the rules. What a plan asks for is marketing; a promise is not, nor what does not touch the person,
 * nor the work on a listing or a closing that they gave to the team.
 */
export function askedOf(
  { channel, origin }: AboutTouch,
  plans: Plans,
  at: Date,
  planTouches?: PlanTouches,
): Asked {
  const isMarketing =
    origin.kind === 'step' && channel !== 'task' && plans.get(origin.planKey)?.kind !== 'operational';
  return { channel, at, isMarketing, planTouches };
}

/**
 * For when what a day's list holds is weighed: the evening before, in the middle of that day, as a do-not-call list may be
 * too old by then, or an inquiry too long ago; else at the moment.
 *
 * @param on the day of the list
 * @param zone of whoever reads it
 */
export function weighedAt(on: LocalDay, zone: string, at: Date): Date {
  return on > localDay(at, zone) ? instantOf(on, '12:00', zone) : at;
}
