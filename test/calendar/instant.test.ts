import fc from 'fast-check';
import { instantOf, isLocalTime, isZone, localTime } from '../../src/calendar/instant.ts';
import { addDays, localDay, offsetMs } from '../../src/calendar/local-day.ts';

const zones = [
  'Asia/Riyadh',
  'Africa/Cairo',
  'Africa/Casablanca',
  'America/Havana',
  'America/New_York',
  'America/St_Johns',
  'Asia/Beirut',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Europe/London',
  'Pacific/Apia',
  'UTC',
];
const anyZone = fc.constantFrom(...zones);
const anyDay = fc.integer({ min: 0, max: 12_000 }).map((days) => addDays('2005-01-01', days));
const anyMinute = fc.integer({ min: 0, max: 1439 });
const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

describe('instantOf', () => {
  it.each([
    ['2026-11-23', '09:00', 'Asia/Riyadh', '2026-11-23T06:00:00.000Z'],
    ['2026-11-23', '24:00', 'Asia/Riyadh', '2026-11-23T21:00:00.000Z'],
    // New York springs from 02:00 to 03:00, and falls from 02:00 back to 01:00.
    ['2026-03-08', '01:59', 'America/New_York', '2026-03-08T06:59:00.000Z'],
    ['2026-03-08', '02:30', 'America/New_York', '2026-03-08T07:00:00.000Z'],
    ['2026-03-08', '03:00', 'America/New_York', '2026-03-08T07:00:00.000Z'],
    ['2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
    ['2026-11-01', '02:00', 'America/New_York', '2026-11-01T07:00:00.000Z'],
    // Lord Howe changes by half an hour.
    ['2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:30:00.000Z'],
    ['2026-04-05', '01:45', 'Australia/Lord_Howe', '2026-04-04T14:45:00.000Z'],
    // Midnight itself is skipped.
    ['2026-04-24', '00:00', 'Africa/Cairo', '2026-04-23T22:00:00.000Z'],
    ['2026-03-08', '00:15', 'America/Havana', '2026-03-08T05:00:00.000Z'],
    ['2022-03-27', '00:30', 'Asia/Beirut', '2022-03-26T22:00:00.000Z'],
    // Samoa skipped a whole day.
    ['2011-12-30', '12:00', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
  ])('%s %s in %s', (day, time, zone, instant) => {
    expect(instantOf(day, time, zone).toISOString()).toBe(instant);
  });

  it('shows the time it was asked for, or is the first instant after a gap', () => {
    fc.assert(
      fc.property(anyDay, anyMinute, anyZone, (day, minute, zone) => {
        const instant = instantOf(day, clock(minute), zone);
        const shown = `${localDay(instant, zone)} ${localTime(instant, zone)}`;
        const asked = `${day} ${clock(minute)}`;
        if (shown === asked) return;
        expect(shown > asked).toBe(true);
        const justBefore = new Date(instant.getTime() - 1);
        expect(`${localDay(justBefore, zone)} ${localTime(justBefore, zone)}` < asked).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('is the first of two', () => {
    fc.assert(
      fc.property(anyDay, anyMinute, anyZone, (day, minute, zone) => {
        const instant = instantOf(day, clock(minute), zone);
        for (const earlierMinutes of [30, 60]) {
          const earlier = new Date(instant.getTime() - earlierMinutes * 60_000);
          expect([localDay(earlier, zone), localTime(earlier, zone)]).not.toEqual([day, clock(minute)]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('comes back to where it started from an instant', () => {
    fc.assert(
      fc.property(fc.integer({ min: 18_000_000, max: 35_000_000 }), anyZone, (minute, zone) => {
        const at = new Date(minute * 60_000);
        const back = instantOf(localDay(at, zone), localTime(at, zone), zone);
        // Earlier only where this reading of the clock comes twice.
        expect(back <= at).toBe(true);
        expect(offsetMs(back, zone) - offsetMs(at, zone)).toBe(at.getTime() - back.getTime());
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['2026-11-31', '09:00', 'UTC'],
    ['2026-11-23', '9:00', 'UTC'],
    ['2026-11-23', '24:01', 'UTC'],
    ['2026-11-23', '09:00', 'Mars/Olympus'],
  ])('does not guess: %s %s %s', (day, time, zone) => {
    expect(() => instantOf(day, time, zone)).toThrow(RangeError);
  });
});

describe('names', () => {
  it.each(['Asia/Riyadh', 'UTC', 'America/Argentina/Buenos_Aires'])('%s is a zone', (name) => {
    expect(isZone(name)).toBe(true);
  });
  it.each(['', 'Asia/Nowhere', '+03:00', 'three'])('%p is no zone', (name) => {
    expect(isZone(name)).toBe(false);
  });
  it('knows a time', () => {
    expect(['00:00', '23:59'].every(isLocalTime)).toBe(true);
    expect(['24:00', '7:00', '07:60', ''].some(isLocalTime)).toBe(false);
  });
});
