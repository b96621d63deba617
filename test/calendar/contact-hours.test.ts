import fc from 'fast-check';
import { decentHours, nextDecentInstant, usualHours } from '../../src/calendar/contact-hours.ts';
import { localTime } from '../../src/calendar/instant.ts';

const iso = (span: { from: Date; until: Date } | undefined) =>
  span && `${span.from.toISOString()}/${span.until.toISOString()}`;

describe('decentHours', () => {
  it.each([
    ['one zone', '2026-11-23', ['Asia/Riyadh'], '2026-11-23T05:00:00.000Z/2026-11-23T18:00:00.000Z'],
    [
      'the whole of a wide country',
      '2026-11-23',
      ['America/New_York', 'America/Los_Angeles'],
      '2026-11-23T16:00:00.000Z/2026-11-24T02:00:00.000Z',
    ],
    [
      'the morning after clocks went forward',
      '2026-03-08',
      ['America/New_York'],
      '2026-03-08T12:00:00.000Z/2026-03-09T01:00:00.000Z',
    ],
  ])('%s', (_, day, zones, span) => {
    expect(iso(decentHours({ day, zones }))).toBe(span);
  });

  it('follows the rule of a country', () => {
    const uae = { day: '2026-11-23', zones: ['Asia/Dubai'], from: '09:00', until: '18:00' };
    expect(iso(decentHours(uae))).toBe('2026-11-23T05:00:00.000Z/2026-11-23T14:00:00.000Z');
    const untilMidnight = { day: '2026-11-23', zones: ['Asia/Dubai'], until: '24:00' };
    expect(iso(decentHours(untilMidnight))).toBe('2026-11-23T04:00:00.000Z/2026-11-23T20:00:00.000Z');
  });

  it('finds none where the places share no hour', () => {
    const zones = ['Pacific/Auckland', 'Europe/London'];
    expect(decentHours({ day: '2026-11-23', zones })).toBeUndefined();
  });

  it('finds none on a day that Samoa did not have', () => {
    expect(decentHours({ day: '2011-12-30', zones: ['Pacific/Apia'] })).toBeUndefined();
  });

  it('takes neither no zone nor hours that end before they begin', () => {
    expect(() => decentHours({ day: '2026-11-23', zones: [] })).toThrow(RangeError);
    expect(() => decentHours({ day: '2026-11-23', zones: ['UTC'], from: '21:00', until: '08:00' })).toThrow(
      RangeError,
    );
  });
});

const places = (zones: readonly string[], hours = usualHours) => zones.map((zone) => ({ zone, ...hours }));

describe('nextDecentInstant', () => {
  it.each([
    ['decent already', '2026-11-23T10:00:00Z', ['Asia/Riyadh'], '2026-11-23T10:00:00.000Z'],
    ['the first minute counts', '2026-11-23T05:00:00Z', ['Asia/Riyadh'], '2026-11-23T05:00:00.000Z'],
    ['the last does not', '2026-11-23T18:00:00Z', ['Asia/Riyadh'], '2026-11-24T05:00:00.000Z'],
    ['too early', '2026-11-23T01:00:00Z', ['Asia/Riyadh'], '2026-11-23T05:00:00.000Z'],
    // 18:30 in Los Angeles is 21:30 in New York: blocked until New York and then Los Angeles wake.
    [
      'somewhere in the US',
      '2026-11-24T02:30:00Z',
      ['America/New_York', 'America/Los_Angeles'],
      '2026-11-24T16:00:00.000Z',
    ],
    // 20:30 in New York is 17:30 in Los Angeles, where the person is known to be.
    ['in Los Angeles', '2026-11-24T01:30:00Z', ['America/Los_Angeles'], '2026-11-24T01:30:00.000Z'],
  ])('%s', (_, at, zones, expected) => {
    expect(nextDecentInstant(new Date(at), places(zones))?.toISOString()).toBe(expected);
  });

  it('says so when there is never such an hour', () => {
    const at = new Date('2026-11-23T10:00:00Z');
    const zones = ['Pacific/Auckland', 'Europe/London'];
    expect(nextDecentInstant(at, places(zones, { from: '09:00', until: '18:00' }))).toBeUndefined();
    // 08:00 on Tuesday in Auckland is 19:00 on Monday in London: no day of that name, but an hour.
    expect(nextDecentInstant(at, places(zones))?.toISOString()).toBe('2026-11-23T19:00:00.000Z');
    const nothing = places(['Asia/Riyadh'], { from: '10:00', until: '10:00' });
    expect(nextDecentInstant(at, nothing)).toBeUndefined();
    expect(() => nextDecentInstant(at, [])).toThrow(RangeError);
  });

  it('has each place keep its own hours', () => {
    const both = [
      { zone: 'Asia/Dubai', from: '09:00', until: '18:00' },
      { zone: 'Pacific/Auckland', from: '08:00', until: '21:00' },
    ];
    const next = (at: string) => nextDecentInstant(new Date(at), both)?.toISOString();
    // 18:00 to 21:00 in Auckland are 09:00 to 12:00 in Dubai.
    expect(next('2026-11-23T04:59:00Z')).toBe('2026-11-23T05:00:00.000Z');
    expect(next('2026-11-23T08:00:00Z')).toBe('2026-11-24T05:00:00.000Z');
  });

  it('is decent in every zone, never early, and misses nothing before it', () => {
    const families = [
      ['America/New_York', 'America/Chicago', 'America/Los_Angeles', 'Pacific/Honolulu'],
      ['Australia/Lord_Howe', 'Australia/Sydney', 'Australia/Perth', 'Australia/Eucla'],
      ['Africa/Cairo', 'Asia/Beirut', 'Asia/Riyadh'],
      ['America/Havana', 'America/St_Johns'],
      ['Africa/Casablanca', 'Europe/London'],
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...families).chain((family) => fc.subarray(family, { minLength: 1 })),
        fc.integer({ min: 18_000_000, max: 35_000_000 }),
        (zones, minute) => {
          const decent = (at: Date) =>
            zones.every((zone) => localTime(at, zone) >= '08:00' && localTime(at, zone) < '21:00');
          const at = new Date(minute * 60_000);
          const next = nextDecentInstant(at, places(zones));
          if (next === undefined) throw new Error('these zones share hours every day');
          expect(next >= at).toBe(true);
          expect(decent(next)).toBe(true);
          for (let skipped = at.getTime(); skipped < next.getTime(); skipped += 15 * 60_000) {
            expect(decent(new Date(skipped))).toBe(false);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
