import fc from 'fast-check';
import { usualHours } from '../../src/calendar/contact-hours.ts';
import { instantOf, localTime } from '../../src/calendar/instant.ts';
import { addDays, localDay, weekdayOf } from '../../src/calendar/local-day.ts';
import { onlyWeekdays, type WorkCalendar } from '../../src/calendar/working-day.ts';
import {
  type CaptureStep,
  captureDueAt,
  captureStepDue,
  warnedMinutesBefore,
} from '../../src/leads/capture.ts';

const minuteMs = 60_000;

/** Counts minute by minute, by the clocks of everybody: the rule as it is said. */
function countedSlowly({
  from,
  minutes,
  contactPlaces,
  agentZone,
  work,
}: Parameters<typeof captureDueAt>[0]) {
  const zones = [...contactPlaces.map(({ zone }) => zone), agentZone];
  let left = minutes;
  for (let at = from.getTime(); at < from.getTime() + 30 * 86_400_000; at += minuteMs) {
    const instant = new Date(at);
    const isDecent = zones.every((zone) => {
      const time = localTime(instant, zone);
      return time >= '08:00' && time < '21:00';
    });
    if (!isDecent) continue;
    const day = localDay(instant, agentZone);
    if (!work.workingDays.includes(weekdayOf(day)) || work.isDayOff(day)) continue;
    left -= 1;
    if (left === 0) return new Date(at + minuteMs);
  }
  return undefined;
}

const usually = (...zones: string[]) => zones.map((zone) => ({ zone, ...usualHours }));

const riyadh = {
  contactPlaces: usually('Asia/Riyadh'),
  agentZone: 'Asia/Riyadh',
  work: onlyWeekdays([0, 1, 2, 3, 4]),
};

describe('until when a first attempt is awaited', () => {
  it.each([
    ['in the middle of a day', '2026-11-23T06:32:00Z', 15, '2026-11-23T06:47:00Z'],
    ['with its seconds', '2026-11-23T06:32:41.5Z', 15, '2026-11-23T06:47:41.5Z'],
    ['claimed at night: in the morning', '2026-11-23T20:00:00Z', 15, '2026-11-24T05:15:00Z'],
    ['to the last minute of an evening', '2026-11-23T17:45:00Z', 15, '2026-11-23T18:00:00Z'],
    ['over an evening', '2026-11-23T17:50:00Z', 15, '2026-11-24T05:05:00Z'],
    ['over a weekend', '2026-11-26T17:55:00Z', 15, '2026-11-29T05:10:00Z'],
    // 12 hours of Monday, 12 of Tuesday.
    ['more than a day of it', '2026-11-23T06:00:00Z', 1_440, '2026-11-24T17:00:00Z'],
  ])('%s', (_case, from, minutes, due) => {
    expect(captureDueAt({ ...riyadh, from: new Date(from), minutes })).toEqual(new Date(due));
  });

  it('is only in hours that suit both, wherever they are', () => {
    const asked = { ...riyadh, contactPlaces: usually('America/New_York'), minutes: 15 };
    // 16:00 in Riyadh is 08:00 in New York in winter.
    expect(captureDueAt({ ...asked, from: new Date('2026-11-23T06:30:00Z') })).toEqual(
      new Date('2026-11-23T13:15:00Z'),
    );
  });

  it('is never where there is no rule or no working day', () => {
    const from = new Date('2026-11-23T06:30:00Z');
    const isDayOff = () => true;
    expect(captureDueAt({ ...riyadh, from, minutes: 0 })).toBeUndefined();
    expect(
      captureDueAt({ ...riyadh, from, minutes: 15, work: { workingDays: [], isDayOff } }),
    ).toBeUndefined();
  });

  it('is in the hours of the agent where the two never have one in common', () => {
    const due = (from: string, contactPlaces: Parameters<typeof captureDueAt>[0]['contactPlaces']) =>
      captureDueAt({ ...riyadh, contactPlaces, from: new Date(from), minutes: 15 })?.toISOString();
    // 08:00 in Honolulu is 21:00 in Riyadh.
    const states = usually('America/New_York', 'Pacific/Honolulu');
    expect(due('2026-11-23T06:30:00Z', states)).toBe('2026-11-23T06:45:00.000Z');
    expect(due('2026-11-26T18:30:00Z', states)).toBe('2026-11-29T05:15:00.000Z');
    expect(due('2026-11-23T06:30:00Z', usually('Pacific/Honolulu', 'Europe/London'))).toBe(
      '2026-11-23T06:45:00.000Z',
    );
  });

  it('is what counting each minute comes to, over clock changes, weekends and days off', () => {
    const zones = [
      'Asia/Riyadh',
      'Europe/Berlin',
      'Europe/London',
      'America/Sao_Paulo',
      'Africa/Cairo',
      'Asia/Kathmandu',
      'Asia/Kolkata',
      'Asia/Beirut',
    ];
    const zone = fc.constantFrom(...zones);
    fc.assert(
      fc.property(
        fc.record({
          // Among them the nights in which Europe, Egypt and Lebanon change their clocks.
          day: fc.oneof(
            fc.constantFrom(
              '2026-03-28',
              '2026-03-29',
              '2026-04-23',
              '2026-04-24',
              '2026-10-24',
              '2026-10-29',
            ),
            fc.integer({ min: 0, max: 365 }).map((days) => addDays('2026-01-01', days)),
          ),
          minute: fc.integer({ min: 0, max: 1_439 }),
          minutes: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 1_440 })),
          contactZones: fc.array(zone, { minLength: 1, maxLength: 2 }),
          agentZone: zone,
          workingDays: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 3, maxLength: 7 }),
          off: fc.array(fc.integer({ min: -1, max: 6 }), { maxLength: 3 }),
        }),
        ({ day, minute, minutes, contactZones, agentZone, workingDays, off }) => {
          const from = new Date(instantOf(day, '00:00', 'UTC').getTime() + minute * minuteMs);
          const daysOff = new Set(off.map((days) => addDays(day, days)));
          const work: WorkCalendar = { workingDays, isDayOff: (one) => daysOff.has(one) };
          const asked = { from, minutes, contactPlaces: usually(...contactZones), agentZone, work };
          expect(captureDueAt(asked)).toEqual(countedSlowly(asked));
        },
      ),
      { numRuns: 60, seed: 20_261_123 },
    );
  });
});

describe('what is due for a lead whose first attempt is awaited', () => {
  const givenAt = new Date('2026-11-23T06:32:00Z');
  const dueAt = new Date('2026-11-23T06:47:00Z');
  const warnedAt = new Date('2026-11-23T06:42:00Z');
  it.each<[string, string, Date | null, CaptureStep | undefined]>([
    ['nothing at first', '06:41:59', null, undefined],
    ['a warning in the last third', '06:42:00', null, 'warn'],
    ['a warning later, where nobody looked before', '06:46:59', null, 'warn'],
    ['nothing once warned', '06:46:59', warnedAt, undefined],
    ['to be given back', '06:47:00', warnedAt, 'take-back'],
    ['never given back without a warning', '09:00:00', null, 'warn-late'],
  ])('%s', (_case, time, warned, step) => {
    const at = new Date(`2026-11-23T${time}Z`);
    expect(captureStepDue({ givenAt, dueAt, warnedAt: warned }, 15, at)).toBe(step);
  });

  it('is no warning before it was given', () => {
    const given = new Date('2026-11-23T06:46:30Z');
    const step = (at: string) => captureStepDue({ givenAt: given, dueAt, warnedAt: null }, 15, new Date(at));
    expect(step('2026-11-23T06:46:29Z')).toBeUndefined();
    expect(step('2026-11-23T06:46:30Z')).toBe('warn');
  });

  it('is warned of a third before, at most ten minutes', () => {
    expect([1, 2, 3, 15, 30, 31, 60, 1_440].map(warnedMinutesBefore)).toEqual([1, 1, 1, 5, 10, 10, 10, 10]);
  });
});
