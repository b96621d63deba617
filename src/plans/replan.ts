import type { LocalDay } from '../calendar/local-day.ts';
import { type WorkCalendar, workingDayFor } from '../calendar/working-day.ts';
import type { Channel } from '../parsing/channel.ts';
import { planEvents } from './plan.ts';
import { inItsStead, type PlannedTouch } from './schedule.ts';

/** A touch of an enrolment as it stands, whatever became of it. */
export type StandingTouch = {
  readonly touchId: string;
  readonly stepKey: string;
  readonly channel: Channel;
  /** The day its plan gave it, and the day it is due now: others where it was put off. */
  readonly plannedOn: LocalDay;
  readonly dueOn: LocalDay;
  readonly occasion: string | null;
  readonly isDue: boolean;
  /** Left due by a plan year that is over: it keeps its day, for as long as its step is in the plan. */
  readonly isOfFormerYear?: true;
  /** Withdrawn because its step had left the plan. */
  readonly isRemoved?: true;
};

/** What has to be written so that an enrolment follows its plan again. */
export type Replan = {
  readonly add: readonly PlannedTouch[];
  readonly move: readonly {
    readonly touchId: string;
    readonly planned: PlannedTouch;
    /** The day it is due from now on; never before today. */
    readonly dueOn: LocalDay;
    /** Its step had left the plan, and is in it again. */
    readonly comesBack?: true;
  }[];
  readonly withdraw: readonly string[];
};

/**
 * How an enrolment follows its plan when something changed: the plan was edited, a personal day became known, an
 * event came, the days off are others. What is done stays done; what is ahead follows. A touch that somebody put off
 * keeps its day as long as its plan's day is the same. A step that is new, or in the plan
 * again, and lies before today is not caught up on. What is still due of a former plan year keeps its day.
 */
export function replan(
  standing: readonly StandingTouch[],
  planned: readonly PlannedTouch[],
  { today, work }: { readonly today: LocalDay; readonly work: WorkCalendar },
): Replan {
  const before = new Map(
    standing.filter((touch) => !touch.isOfFormerYear).map((touch) => [touch.stepKey, touch]),
  );
  const steps = new Set(planned.map(({ stepKey }) => stepKey));
  return {
    add: planned.filter(({ stepKey, dueOn }) => !before.has(stepKey) && dueOn >= today),
    move: planned.flatMap((one): Replan['move'] => {
      const touch = before.get(one.stepKey);
      if (touch?.isRemoved && one.dueOn >= today)
        return [{ touchId: touch.touchId, planned: one, dueOn: one.dueOn, comesBack: true }];
      if (!touch?.isDue || isAsPlanned(touch, one) || isBygone(touch, one, today)) return [];
      const dueOn =
        one.dueOn === touch.plannedOn
          ? touch.dueOn
          : one.dueOn < today
            ? workingDayFor(today, work, today)
            : one.dueOn;
      return [{ touchId: touch.touchId, planned: one, dueOn }];
    }),
    withdraw: standing
      .filter(({ isDue, stepKey }) => isDue && !steps.has(stepKey))
      .map(({ touchId }) => touchId),
  };
}

/**
 * A birthday or a holiday that becomes known when it is over for this plan year: the card in its stead still goes out,
 * since nobody is congratulated months late. What happened is thanked for late rather than not.
 */
function isBygone(touch: StandingTouch, planned: PlannedTouch, today: LocalDay): boolean {
  const { occasion, dueOn } = planned;
  const isEvent = planEvents.some((event) => event === occasion);
  const isOnItsDay = occasion !== null && occasion !== inItsStead && !isEvent;
  return dueOn < today && touch.occasion === inItsStead && isOnItsDay;
}

function isAsPlanned(touch: StandingTouch, planned: PlannedTouch): boolean {
  return (
    touch.plannedOn === planned.dueOn &&
    touch.channel === planned.channel &&
    touch.occasion === planned.occasion
  );
}
