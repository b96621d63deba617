import { decentHours, nextDecentInstant, type PlaceHours, usualHours } from '../calendar/contact-hours.ts';
import { instantOf } from '../calendar/instant.ts';
import { addDays, localDay } from '../calendar/local-day.ts';
import { isWorkingDay, type WorkCalendar } from '../calendar/working-day.ts';
import { type Member, type Team, zoneOf } from '../team/member.ts';
import { workCalendarOf } from '../team/work-calendar.ts';
import type { ContactRules } from './contact-rules.ts';
import { placesToReach, type Reachable } from './rules-for-contact.ts';

/** Longer than any holidays: whoever works on none of so many days is not waited for. */
const daysLookedAhead = 60;

/**
 * Until when somebody who was given a lead is to log a first attempt: so many contactable minutes later. Contactable is
 * a minute in which the contact may be reached, in every zone they may be in, and which is in the usual hours of a
 * working day of the agent's. Where the two never have an hour in common, the agent's own count, so that a lead far away is
 * not left lying. Source: the product's capture rule.
 *
 * @param minutes whole minutes; 0: no attempt is awaited
 * @param contactPlaces where the contact may be, with the hours there in which they may be called; none: any hour
 * @returns `undefined` where none is awaited, or where no such minutes come
 */
export function captureDueAt({
  from,
  minutes,
  contactPlaces,
  agentZone,
  work,
}: {
  from: Date;
  minutes: number;
  contactPlaces: readonly PlaceHours[];
  agentZone: string;
  work: WorkCalendar;
}): Date | undefined {
  if (minutes <= 0) return undefined;
  const agent = { zone: agentZone, ...usualHours };
  const both = [...contactPlaces, agent];
  let left = minutes * 60_000;
  let at = from;
  for (let looked = 0; looked < daysLookedAhead; looked += 1) {
    const shared = nextDecentInstant(at, both);
    const start = shared ?? nextDecentInstant(at, [agent]);
    if (!start) return undefined;
    const day = localDay(start, agentZone);
    if (!isWorkingDay(day, work)) {
      at = instantOf(addDays(day, 1), '00:00', agentZone);
      continue;
    }
    // Each zone has a day of its own at that instant, and the hours end where the first of them ends.
    const ends = (shared ? both : [agent]).map(
      ({ zone, ...hours }) =>
        decentHours({ ...hours, day: localDay(start, zone), zones: [zone] })?.until ?? start,
    );
    const until = Math.min(...ends.map((end) => end.getTime()));
    const given = until - start.getTime();
    if (given >= left) return new Date(start.getTime() + left);
    left -= given;
    at = new Date(until);
  }
  return undefined;
}

/**
 * Until when somebody who has a contact's lead is to log a first attempt, as the team has it.
 *
 * @param holder absent: somebody who is not known any more; the team's own days count
 * @param minutes contactable ones, where not as many as the team gives
 * @returns `undefined` where none is awaited
 */
export function firstAttemptDueAt(
  {
    team,
    rules,
    contact,
    holder,
  }: { team: Team; rules: ContactRules; contact: Reachable; holder: Member | undefined },
  at: Date,
  minutes = team.captureMinutes,
): Date | undefined {
  return captureDueAt({
    from: at,
    minutes,
    contactPlaces: placesToReach({ contact, rules, team }, 'call', at),
    agentZone: holder ? zoneOf(holder, team) : team.zone,
    work: workCalendarOf(team, holder),
  });
}

/** What is due for a lead whose first attempt is awaited. */
export type CaptureStep = 'warn' | 'warn-late' | 'take-back';

/**
 * What is due at an instant for who has a lead and has logged no first attempt: a warning in the last third of the time,
 * then to give it back. `warn-late`: the time is over and nobody was warned, so that they are given that of a warning.
 *
 * @param minutes the team's
 */
export function captureStepDue(
  { givenAt, dueAt, warnedAt }: { givenAt: Date; dueAt: Date; warnedAt: Date | null },
  minutes: number,
  at: Date,
): CaptureStep | undefined {
  if (at >= dueAt) return warnedAt ? 'take-back' : 'warn-late';
  const warnAt = Math.max(dueAt.getTime() - warnedMinutesBefore(minutes) * 60_000, givenAt.getTime());
  return warnedAt || at.getTime() < warnAt ? undefined : 'warn';
}

/** How long before a lead is taken back its agent is warned: a third of the time, at most ten minutes. */
export function warnedMinutesBefore(minutes: number): number {
  return Math.min(10, Math.max(1, Math.round(minutes / 3)));
}
