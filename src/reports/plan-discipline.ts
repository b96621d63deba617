import { addDays, type LocalDay, startOfWeek } from '../calendar/local-day.ts';
import { isWorkingDay, type WorkCalendar } from '../calendar/working-day.ts';
import { type DaySpan, isWithin } from './day-span.ts';
import { type Ratio, ratioOf } from './ratio.ts';

/** What has become of a touch: still open, done, made needless by a conversation, skipped, too old to be worth it. */
export const touchFates = ['due', 'done', 'replaced', 'skipped', 'let-go'] as const;
export type TouchFate = (typeof touchFates)[number];

/** So many touches that were due on one day and fared alike. */
export type DueTouches = {
  readonly dueOn: LocalDay;
  readonly fate: TouchFate;
  /** The day on which what was done happened; `null` while they are due. */
  readonly settledOn: LocalDay | null;
  readonly count: number;
};

/** Touches done on time / due. */
export type Discipline = {
  readonly due: number;
  readonly onTime: number;
  readonly share: Ratio<'nothing-due'>;
};

/** The discipline of one calendar week; of the one that runs, of its days so far. */
export type WeekOfDiscipline = DaySpan & Discipline & { readonly isRunning: boolean };

/** So many whole weeks are looked back on. */
export const weeksLookedBack = 4;

/** As long as the longest holidays with the weekends around them. */
const longestWaitDays = 60;

/** The days of which touches are asked for: four whole calendar weeks, and the one that runs until yesterday. */
export function disciplineDays(today: LocalDay, firstWeekday: number): DaySpan {
  return {
    from: addDays(startOfWeek(today, firstWeekday), -7 * weeksLookedBack),
    to: addDays(today, -1),
  };
}

/**
 * Plan discipline: touches done on time / due, by the week they were due in. On time is what was done by its day, or
 * by the next day the agent works where it fell on a day off, and what a conversation made needless; what was skipped,
 * let go or is still open is not. A touch counts once its time is over, so that nobody is late before the day ends;
 * what was withdrawn was never due.
 * Source: the product's figures, "plan discipline".
 *
 * @param touches those due on the days of `disciplineDays`
 * @param work when the agent works
 * @returns the whole weeks together, and every week, the latest first
 */
export function planDiscipline(
  touches: readonly DueTouches[],
  { today, firstWeekday, work }: { today: LocalDay; firstWeekday: number; work: WorkCalendar },
): { readonly whole: Discipline; readonly weeks: readonly WeekOfDiscipline[] } {
  // A look into a calendar of holidays takes long, and many touches share a day.
  const untilOf = new Map(
    [...new Set(touches.map(({ dueOn }) => dueOn))].map((day) => [day, lastDayInTime(day, work)]),
  );
  const counted = touches
    .map((one) => ({ ...one, until: untilOf.get(one.dueOn) ?? one.dueOn }))
    .filter(({ until }) => until < today);
  const { from } = disciplineDays(today, firstWeekday);
  const weeks = Array.from({ length: weeksLookedBack + 1 }, (_, nth) => {
    const begins = addDays(from, 7 * (weeksLookedBack - nth));
    const isRunning = nth === 0;
    const span = { from: begins, to: isRunning ? addDays(today, -1) : addDays(begins, 6) };
    return { ...span, isRunning, ...disciplineOf(counted.filter(({ dueOn }) => isWithin(span, dueOn))) };
  });
  const wholeWeeks = { from, to: addDays(startOfWeek(today, firstWeekday), -1) };
  return { whole: disciplineOf(counted.filter(({ dueOn }) => isWithin(wholeWeeks, dueOn))), weeks };
}

function disciplineOf(counted: ReadonlyArray<DueTouches & { until: LocalDay }>): Discipline {
  const sum = (some: typeof counted) => some.reduce((total, { count }) => total + count, 0);
  const due = sum(counted);
  const onTime = sum(counted.filter(isOnTime));
  return { due, onTime, share: ratioOf(BigInt(onTime), BigInt(due), 'nothing-due') };
}

function isOnTime({ fate, settledOn, until }: DueTouches & { until: LocalDay }): boolean {
  return fate === 'replaced' || (fate === 'done' && settledOn !== null && settledOn <= until);
}

/** The last day on which something is in time: its own, or the next working day. */
function lastDayInTime(day: LocalDay, work: WorkCalendar): LocalDay {
  for (let ahead = 0; ahead < longestWaitDays; ahead += 1) {
    const one = addDays(day, ahead);
    if (isWorkingDay(one, work)) return one;
  }
  return day;
}
