import fc from 'fast-check';
import { addDays, daysBetween, type LocalDay } from '../../src/calendar/local-day.ts';
import {
  isWorkingDay,
  onlyWeekdays,
  type WorkCalendar,
  workingDayFor,
} from '../../src/calendar/working-day.ts';

const gulf = onlyWeekdays([0, 1, 2, 3, 4]);
const anyDay = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2024-01-01', days));
const anyWeekdays = fc.uniqueArray(fc.integer({ min: 0, max: 6 }));

/** Holidays of some lengths among days that lie around one. */
function offAround(day: LocalDay, spans: ReadonlyArray<readonly [from: number, length: number]>) {
  const off = new Set(
    spans.flatMap(([from, length]) => Array.from({ length }, (_, index) => addDays(day, from + index))),
  );
  return (one: LocalDay) => off.has(one);
}

function daysFromTo(from: LocalDay, until: LocalDay): LocalDay[] {
  return Array.from({ length: Math.max(daysBetween(from, until) + 1, 0) }, (_, index) =>
    addDays(from, index),
  );
}

describe('isWorkingDay', () => {
  it('knows weekdays and days off', () => {
    const work: WorkCalendar = { workingDays: [1], isDayOff: (day) => day === '2026-11-30' };
    expect(isWorkingDay('2026-11-23', work)).toBe(true);
    expect(isWorkingDay('2026-11-24', work)).toBe(false);
    expect(isWorkingDay('2026-11-30', work)).toBe(false);
  });
});

describe('workingDayFor', () => {
  it.each([
    ['a working day stays', '2026-11-19', '2026-11-01', '2026-11-19'],
    ['Friday goes back to Thursday', '2026-11-20', '2026-11-01', '2026-11-19'],
    ['Saturday goes back to Thursday', '2026-11-21', '2026-11-01', '2026-11-19'],
    ['not before the start: on to Sunday', '2026-11-21', '2026-11-20', '2026-11-22'],
    ['the start itself may be the day', '2026-11-21', '2026-11-19', '2026-11-19'],
    ['a day before the start counts from the start', '2026-11-10', '2026-11-20', '2026-11-22'],
  ])('%s', (_, day, notBefore, expected) => {
    expect(workingDayFor(day, gulf, notBefore)).toBe(expected);
  });

  const eid = { ...gulf, isDayOff: (day: LocalDay) => day >= '2027-03-07' && day <= '2027-03-18' };
  it.each([
    ['back over twelve days and the weekend before', '2027-03-16', '2027-01-01', '2027-12-31', '2027-03-04'],
    ['on over them and the weekend after', '2027-03-08', '2027-03-05', '2027-12-31', '2027-03-21'],
    ['never after the end', '2027-04-03', '2027-03-05', '2027-04-03', '2027-04-01'],
    ['what is meant for later is done at the end', '2027-09-01', '2027-03-05', '2027-04-03', '2027-04-01'],
    ['no working day until the end: the day itself', '2027-03-08', '2027-03-05', '2027-03-20', '2027-03-08'],
    ['or the end, for what is later', '2027-03-25', '2027-03-05', '2027-03-20', '2027-03-20'],
    ['or the start, for what is earlier', '2027-03-01', '2027-03-05', '2027-03-20', '2027-03-05'],
    ['an end before the start leaves the start', '2027-03-22', '2027-03-23', '2027-03-01', '2027-03-23'],
  ])('%s', (_, day, notBefore, notAfter, expected) => {
    expect(workingDayFor(day, eid, notBefore, notAfter)).toBe(expected);
  });

  it('takes a team that names no working day to work on all of them', () => {
    expect(workingDayFor('2026-11-20', onlyWeekdays([]), '2026-11-20')).toBe('2026-11-20');
    expect(workingDayFor('2026-11-20', onlyWeekdays([9]), '2026-11-20')).toBe('2026-11-20');
  });

  it('takes a team that never works to work on all days', () => {
    const never: WorkCalendar = { workingDays: [], isDayOff: () => true };
    expect(workingDayFor('2026-11-20', never, '2026-01-01')).toBe('2026-11-20');
    expect(workingDayFor('2026-11-20', never, '2026-11-23', '2027-01-01')).toBe('2026-11-23');
  });

  it('is the latest worked day of the window until the day, else the first after it, else not worked at all', () => {
    const spans = fc.array(fc.tuple(fc.integer({ min: -30, max: 30 }), fc.integer({ min: 1, max: 14 })), {
      maxLength: 4,
    });
    const end = fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined });
    fc.assert(
      fc.property(
        anyDay,
        anyWeekdays,
        spans,
        fc.integer({ min: -25, max: 10 }),
        end,
        (day, workingDays, offs, ahead, length) => {
          const work = { workingDays, isDayOff: offAround(day, offs) };
          const notBefore = addDays(day, ahead);
          const notAfter = length === undefined ? undefined : addDays(notBefore, length);
          const found = workingDayFor(day, work, notBefore, notAfter);
          // The days off lie within 44 days, so a week more always has a worked day.
          const window = daysFromTo(notBefore, notAfter ?? addDays(day, 60));
          const worked = window.filter((one) => isWorkingDay(one, work));
          const clamped = [day, notBefore].toSorted()[1] ?? day;
          const wanted = notAfter !== undefined && clamped > notAfter ? notAfter : clamped;
          const expected =
            worked.findLast((one) => one <= wanted) ?? worked.find((one) => one > wanted) ?? wanted;
          expect(found).toBe(expected);
        },
      ),
      { numRuns: 400 },
    );
  });
});
