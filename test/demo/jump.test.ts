import fc from 'fast-check';
import { type Jump, nextStop, targetOf } from '../../demo/workspace/jump.ts';
import { instantOf } from '../../src/calendar/instant.ts';
import { addDays, localDay } from '../../src/calendar/local-day.ts';

const zone = 'Asia/Riyadh';
const team = { zone, workingDays: [0, 1, 2, 3, 4] };
const present = new Date('2026-11-21T12:00:00Z');
const nothing = { awaitedAt: undefined, leadsWait: false };

/** Where a jump leads from a time in Riyadh, as a time in Riyadh. */
function target(jump: Jump, day: string, time: string): string {
  const to = targetOf(jump, instantOf(day, time, zone), team, present);
  return new Date(to.getTime() + 3 * 3_600_000).toISOString().slice(0, 16);
}

describe('where a jump leads', () => {
  it('is the next hour, and a week on at the same time', () => {
    expect(target('hour', '2026-11-16', '23:40')).toBe('2026-11-17T00:40');
    expect(target('week', '2026-11-16', '09:30')).toBe('2026-11-23T09:30');
    expect(target('now', '2026-11-16', '09:30')).toBe('2026-11-21T15:00');
  });

  it('is eight o’clock of the next day that is worked', () => {
    expect(target('next-morning', '2026-11-16', '07:59')).toBe('2026-11-16T08:00');
    expect(target('next-morning', '2026-11-16', '08:00')).toBe('2026-11-17T08:00');
    expect(target('next-morning', '2026-11-19', '09:30')).toBe('2026-11-22T08:00');
    expect(target('next-morning', '2026-11-20', '06:00')).toBe('2026-11-22T08:00');
  });

  it('is nine o’clock of the next Monday', () => {
    expect(target('next-monday', '2026-11-16', '08:59')).toBe('2026-11-16T09:00');
    expect(target('next-monday', '2026-11-16', '09:00')).toBe('2026-11-23T09:00');
    expect(target('next-monday', '2026-11-22', '23:00')).toBe('2026-11-23T09:00');
  });
});

describe('the stops on the way', () => {
  const anyFrom = fc.date({
    min: new Date('2026-11-01T00:00:00Z'),
    max: new Date('2026-12-01T00:00:00Z'),
    noInvalidDate: true,
  });

  it('come to every morning and every promised hour, go on, and end at the target', () => {
    fc.assert(
      fc.property(
        anyFrom,
        fc.integer({ min: 1, max: 3 * 24 * 60 }),
        fc.integer({ min: 1, max: 2 * 24 * 60 }),
        (from, minutes, promisedIn) => {
          const to = new Date(from.getTime() + minutes * 60_000);
          const promise = new Date(from.getTime() + promisedIn * 60_000);
          const stops: number[] = [];
          for (let at = from; at < to; ) {
            const next = nextStop(at, to, zone, {
              ...nothing,
              awaitedAt: promise > at ? promise : undefined,
            });
            expect(next > at).toBe(true);
            stops.push(next.getTime());
            at = next;
          }
          expect(stops.at(-1)).toBe(to.getTime());
          expect(stops.includes(promise.getTime())).toBe(promise <= to);
          const mornings = [0, 1, 2, 3].map((days) =>
            instantOf(addDays(localDay(from, zone), days), '08:00', zone),
          );
          for (const morning of mornings.filter((at) => at > from && at <= to))
            expect(stops).toContain(morning.getTime());
        },
      ),
      { numRuns: 60 },
    );
  });

  it('are five minutes apart while leads wait, by night as by day', () => {
    for (const time of ['03:01', '10:01']) {
      const from = instantOf('2026-11-16', time, zone);
      const next = nextStop(from, addedHours(from, 5), zone, { ...nothing, leadsWait: true });
      expect(next.getTime() - from.getTime()).toBe(4 * 60_000);
    }
  });
});

function addedHours(from: Date, hours: number): Date {
  return new Date(from.getTime() + hours * 3_600_000);
}
