import { type HolidayRule, holidayDays } from '../calendar/holidays.ts';
import { addDays, type LocalDay } from '../calendar/local-day.ts';
import {
  firstReturnOf,
  type MonthDay,
  monthsAfter,
  planYearEnd,
  planYearStart,
} from '../calendar/plan-year.ts';
import { isWorkingDay, type WorkCalendar, workingDayFor } from '../calendar/working-day.ts';
import type { Channel } from '../parsing/channel.ts';
import { countedEvents, type EventOnDay } from './counted-events.ts';
import type { PersonalDay, Plan, Step, StepRole } from './plan.ts';

/** What the days of a plan depend on, apart from the plan itself. */
export type PlanFacts = {
  /** When the owner of the contact works. */
  readonly work: WorkCalendar;
  /** The contact's own days, as far as they are known. */
  readonly personalDays: Readonly<Partial<Record<PersonalDay, MonthDay>>>;
  /** The holidays on which the team sends cards, in the team's order. */
  readonly holidays: readonly { readonly key: string; readonly rule: HolidayRule }[];
  /** What happened to the contact or is agreed for a day, in any order. */
  readonly events: readonly EventOnDay[];
};

/** Where a contact stands on a plan. */
export type EnrolledAt = {
  readonly startsOn: LocalDay;
  /** The year of a yearly plan, from 1. */
  readonly planYear: number;
  /** Days by which pauses have put off what counts from the start. */
  readonly shiftedDays: number;
  /** Working days by which what is not sent in batches comes later within its week, so that not all is due at once. */
  readonly spreadDays: number;
};

/** One touch a plan asks for, on the day it is due. */
export type PlannedTouch = {
  readonly stepKey: string;
  /** The place of the step in the plan, from 1: "2 of 8". */
  readonly ordinal: number;
  readonly channel: Channel;
  readonly by: StepRole;
  readonly dueOn: LocalDay;
  /**
   * What gave the day: `holiday:<key>`, the name of a personal day or of an event; `otherwise` where it did not come
   * and a card goes out in its stead; `null` where the step has a day of its own.
   */
  readonly occasion: string | null;
};

/** The occasion of a touch that stands in for a day or an event that did not come. */
export const inItsStead = 'otherwise';

/**
 * The touches a plan asks for in one plan year (or, of a plan that does not repeat, in all), in the order of its
 * steps: always as many as the plan has steps, each on a working day, none before the start, none after the end of
 * a yearly plan's year (the product's rule: the nearest earlier working day not before the start, else the next).
 *
 * Steps with days of their own keep their order, and nobody is touched by two of them on one day (steps of
 * operational plans may share one). Steps on a personal day, a holiday or an event fall where those fall; without
 * one, or where a holiday comes only later, they are cards at a fixed place, so that the count always holds. Of a
 * holiday that comes twice in a plan year the first counts.
 */
export function scheduleOf(plan: Plan, enrolled: EnrolledAt, facts: PlanFacts): readonly PlannedTouch[] {
  const span = spanOf(plan, enrolled);
  const dayAfter = plan.kind === 'operational' ? 0 : 1;
  let notBefore = span.from;
  return plan.steps.map((step, index) => {
    const occasion = occasionOf(step, plan, enrolled, span, facts);
    const common = { stepKey: step.key, ordinal: index + 1, by: step.by ?? 'owner' };
    if (occasion)
      return {
        ...common,
        channel: step.channel,
        dueOn: workingDayFor(occasion.day, facts.work, span.from, span.until),
        occasion: occasion.name,
      };
    const dueOn = fixedDay(step, enrolled, facts.work, notBefore, span);
    notBefore = later(notBefore, addDays(dueOn, dayAfter));
    if (!('otherwise' in step.when)) return { ...common, channel: step.channel, dueOn, occasion: null };
    // What stands in for an event in a plan that does not repeat is the step itself, on another day.
    const channel = 'label' in step.when.otherwise ? 'card' : step.channel;
    return { ...common, channel, dueOn, occasion: inItsStead };
  });
}

type Span = { readonly from: LocalDay; readonly until: LocalDay | undefined };

function spanOf(plan: Plan, { startsOn, planYear }: EnrolledAt): Span {
  return plan.repeats === 'yearly'
    ? { from: planYearStart(startsOn, planYear), until: planYearEnd(startsOn, planYear) }
    : { from: startsOn, until: undefined };
}

/** The day a step falls on by a holiday, a personal day or an event, and its name; `undefined` without one. */
function occasionOf(
  { when }: Step,
  plan: Plan,
  enrolled: EnrolledAt,
  span: Span,
  facts: PlanFacts,
): { day: LocalDay; name: string } | undefined {
  const until = span.until ?? addDays(span.from, 730);
  if ('personalDay' in when) {
    const monthDay = facts.personalDays[when.personalDay];
    const day = monthDay && firstReturnOf(monthDay, { from: span.from, until });
    return day ? { day, name: when.personalDay } : undefined;
  }
  if ('holiday' in when) {
    const holiday = facts.holidays[when.holiday - 1];
    const [day] = holiday ? holidayDays(holiday.rule, { from: span.from, until }) : [];
    return holiday && day ? { day, name: `holiday:${holiday.key}` } : undefined;
  }
  if ('event' in when) {
    // Counted in the plan year in which the touch for it falls, so that each is thanked for once.
    const ofKind = facts.events.filter(({ event }) => event === when.event);
    const days = countedEvents(plan.kind, ofKind, span.from)
      .map(({ on }) => addDays(on, when.days))
      .filter((day) => day <= until && (enrolled.planYear === 1 || day >= span.from));
    const day = days[(when.nth ?? 1) - 1];
    return day === undefined ? undefined : { day: later(day, span.from), name: when.event };
  }
  return undefined;
}

/** The day of a step by the calendar of its plan alone. */
function fixedDay(
  step: Step,
  enrolled: EnrolledAt,
  work: WorkCalendar,
  notBefore: LocalDay,
  span: Span,
): LocalDay {
  const fixed = 'otherwise' in step.when ? step.when.otherwise : step.when;
  if ('afterDays' in fixed) {
    const day = addDays(enrolled.startsOn, fixed.afterDays + enrolled.shiftedDays);
    return workingDayFor(day, work, notBefore, span.until);
  }
  const day = addDays(monthsAfter(span.from, fixed.month - 1), (fixed.week - 1) * 7);
  const spread = step.batch ? day : withinItsWeek(day, enrolled.spreadDays, work);
  return workingDayFor(spread, work, notBefore, span.until);
}

/** So many working days after the first working day of the week that begins on a day; at most six days after it. */
function withinItsWeek(day: LocalDay, workingDays: number, work: WorkCalendar): LocalDay {
  const worked = [0, 1, 2, 3, 4, 5, 6]
    .map((days) => addDays(day, days))
    .filter((one) => isWorkingDay(one, work));
  return worked.length === 0 ? day : (worked[workingDays % worked.length] ?? day);
}

function later(a: LocalDay, b: LocalDay): LocalDay {
  return a > b ? a : b;
}
