import { addDays, type LocalDay } from '../calendar/local-day.ts';
import { workingDayFor } from '../calendar/working-day.ts';
import type { Channel } from '../parsing/channel.ts';
import type { Plan } from './plan.ts';

/** One touch a plan asks for, on the day it is due. */
export type PlannedTouch = {
  readonly stepKey: string;
  /** The place of the step in the plan, from 1: "2 of 8". */
  readonly ordinal: number;
  readonly channel: Channel;
  readonly dueOn: LocalDay;
};

/**
 * The days on which the touches of a plan are due, in the order of its steps: each on a working day, the nearest
 * earlier one not before the start, else the next (the product's rule for touches). A step comes at least a day
 * after the one before it, also where working days are few: nobody is touched twice on one day by one plan.
 *
 * @param startsOn the first day of the enrolment
 * @param workingDays the agent's weekdays, 0 Sunday … 6 Saturday; none listed: every day is worked
 */
export function scheduleOf(
  plan: Plan,
  { startsOn, workingDays }: { readonly startsOn: LocalDay; readonly workingDays: readonly number[] },
): readonly PlannedTouch[] {
  let notBefore = startsOn;
  return plan.steps.map((step, index) => {
    const dueOn = workingDayFor(addDays(startsOn, step.when.afterDays), workingDays, notBefore);
    notBefore = addDays(dueOn, 1);
    return { stepKey: step.key, ordinal: index + 1, channel: step.channel, dueOn };
  });
}
