import { instantOf, type LocalTime } from '../../../src/calendar/instant.ts';
import type { LocalDay } from '../../../src/calendar/local-day.ts';
import type { WorkCalendar } from '../../../src/calendar/working-day.ts';
import type { Plan } from '../../../src/plans/plan.ts';
import { type PlannedTouch, scheduleOf } from '../../../src/plans/schedule.ts';
import type { Chance } from './chance.ts';

type KnownFacts = {
  teamZone: string;
  work: WorkCalendar;
  currency: string;
  plan: Plan;
  sourceIds: ReadonlyMap<string, string>;
  /** The past ends here. */
  until: Date;
  chance: Chance;
  idAt: (at: Date) => string;
};

/** What the past of every contact has in common. */
export type PastFacts = KnownFacts & {
  /** The instant of a time on a day of the team. */
  instantAt(day: LocalDay, time: LocalTime): Date;
  /** The touches of the plan for who begins on a day. */
  touchesFrom(startsOn: LocalDay): readonly PlannedTouch[];
};

/** Thousands of contacts share the days of one year: each is worked out once. */
export function pastFacts(known: KnownFacts): PastFacts {
  const { teamZone, plan, work } = known;
  const instants = new Map<string, Date>();
  const schedules = new Map<LocalDay, readonly PlannedTouch[]>();
  return {
    ...known,
    instantAt(day, time) {
      const key = `${day} ${time}`;
      const instant = instants.get(key) ?? instantOf(day, time, teamZone);
      instants.set(key, instant);
      return instant;
    },
    touchesFrom(startsOn) {
      const schedule =
        schedules.get(startsOn) ??
        scheduleOf(
          plan,
          { startsOn, planYear: 1, shiftedDays: 0, spreadDays: 0 },
          { work, personalDays: {}, holidays: [], events: [] },
        );
      schedules.set(startsOn, schedule);
      return schedule;
    },
  };
}
