import { instantOf } from '../../../../src/calendar/instant.ts';
import { addDays, daysBetween, type LocalDay, localDay } from '../../../../src/calendar/local-day.ts';
import { isWorkingDay, onlyWeekdays } from '../../../../src/calendar/working-day.ts';
import type { TeamTime } from '../../jump.ts';
import { type LeadSample, sourceSamples } from '../leads/lead-samples.ts';

/** What happens in a team without anybody at the window: a lead comes in, agents work, somebody promises. */
export type Happening =
  | { kind: 'lead'; sample: LeadSample }
  /** Each agent settles some of what is due. */
  | { kind: 'touches' }
  /** Whoever took the newest lead promises to call again. */
  | { kind: 'promise' };

/** Days are counted from here, so that each has its own happenings, always the same. */
const firstDay: LocalDay = '2024-01-01';
const leadHours = ['08:40', '10:50', '13:20', '15:10'] as const;
const touchHours = ['09:30', '14:00', '16:20'] as const;
const promiseAt = '11:30';
const fewestLeads = 2;

/** What happens after `from`, until `at`, in the order of its hours. */
export function happeningsIn(from: Date, at: Date, { zone, workingDays }: TeamTime): Happening[] {
  const found: { when: Date; what: Happening }[] = [];
  for (let day = localDay(from, zone); day <= localDay(at, zone); day = addDays(day, 1)) {
    if (!isWorkingDay(day, onlyWeekdays(workingDays))) continue;
    for (const [time, what] of workOf(day)) found.push({ when: instantOf(day, time, zone), what });
  }
  return found
    .filter(({ when }) => from < when && when <= at)
    .sort((a, b) => a.when.getTime() - b.when.getTime())
    .map(({ what }) => what);
}

/** Two to four leads, three rounds of touches and one promise. */
function workOf(day: LocalDay): (readonly [string, Happening])[] {
  const turn = daysBetween(firstDay, day);
  const hours = leadHours.slice(0, fewestLeads + (turn % 3));
  return [
    ...hours.flatMap((time, index) => {
      const sample = sourceSamples[(turn * 2 + index) % sourceSamples.length];
      return sample ? [[time, { kind: 'lead', sample }] as const] : [];
    }),
    ...touchHours.map((time) => [time, { kind: 'touches' }] as const),
    [promiseAt, { kind: 'promise' }] as const,
  ];
}
