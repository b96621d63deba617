import fc from 'fast-check';
import { instantOf } from '../../src/calendar/instant.ts';
import { addDays } from '../../src/calendar/local-day.ts';
import { isAwake, listDayAt } from '../../src/team/list-day.ts';

const zone = 'Asia/Riyadh';
const monday = '2026-11-23';
const tuesday = '2026-11-24';
const at = (time: string) => instantOf(monday, time, zone);

describe('the day whose list is due', () => {
  it('is today from 08:00 to noon, whatever somebody chose', () => {
    for (const evening of [false, true]) {
      expect(listDayAt(at('07:59'), zone, { evening })).toBeUndefined();
      expect(listDayAt(at('08:00'), zone, { evening })).toBe(monday);
      expect(listDayAt(at('11:59'), zone, { evening })).toBe(monday);
      expect(listDayAt(at('12:00'), zone, { evening })).toBeUndefined();
    }
  });

  it('is tomorrow from 18:00 to 22:00 for who wants it the evening before', () => {
    expect(listDayAt(at('17:59'), zone, { evening: true })).toBeUndefined();
    expect(listDayAt(at('18:00'), zone, { evening: true })).toBe(tuesday);
    expect(listDayAt(at('21:59'), zone, { evening: true })).toBe(tuesday);
    expect(listDayAt(at('22:00'), zone, { evening: true })).toBeUndefined();
    expect(listDayAt(at('18:00'), zone, { evening: false })).toBeUndefined();
  });

  it('comes for each day exactly once, however somebody changes their mind, through both clock changes', () => {
    const zones = ['America/New_York', 'Europe/London', 'Australia/Lord_Howe', 'Africa/Cairo', 'Asia/Riyadh'];
    const starts = ['2026-03-06', '2026-03-27', '2026-04-03', '2026-10-02', '2026-10-23', '2026-10-30'];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.constantFrom(...starts),
        fc.array(fc.boolean(), { minLength: 5 * 24, maxLength: 5 * 24 }),
        (where, from, choices) => {
          const made: string[] = [];
          choices.forEach((evening, hour) => {
            const instant = new Date(instantOf(from, '00:00', where).getTime() + hour * 3_600_000);
            const day = listDayAt(instant, where, { evening });
            if (day !== undefined && !made.includes(day)) made.push(day);
          });
          expect(made.slice(0, 5)).toEqual([0, 1, 2, 3, 4].map((days) => addDays(from, days)));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('nobody is told at night of what arose', () => {
    expect(isAwake(at('00:01'), zone)).toBe(false);
    expect(isAwake(at('08:00'), zone)).toBe(true);
  });
});
