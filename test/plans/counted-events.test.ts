import { addDays, type LocalDay } from '../../src/calendar/local-day.ts';
import { closingsOf } from '../../src/plans/closings.ts';
import { countedEvents, type EventOnDay } from '../../src/plans/counted-events.ts';

const today = '2026-11-25';
const agreed = (on: LocalDay, saidOn: LocalDay) => ({ on, saidOn, saidAt: new Date(`${saidOn}T10:00:00Z`) });
const sold = (on: LocalDay, recordedOn = on, hour = '12') => ({
  on,
  recordedAt: new Date(`${recordedOn}T${hour}:00:00Z`),
});
/** The day of the closing that a plan of work counts from. */
const counted = (events: readonly EventOnDay[], from = today) =>
  countedEvents('operational', events, from)[0]?.on;

describe('the closing a plan of work counts from', () => {
  it.each<[string, readonly EventOnDay[], LocalDay, LocalDay | undefined]>([
    ['the agreed day', closingsOf([agreed('2027-02-20', today)], []), today, '2027-02-20'],
    [
      'not a sale that closed four days before',
      closingsOf([agreed('2027-02-20', today)], [sold('2026-11-21')]),
      today,
      '2027-02-20',
    ],
    [
      'not a sale that closed on the day the plan begins, recorded that morning or that evening',
      closingsOf([agreed('2027-02-20', today)], [sold(today, today, '08'), sold(today, today, '19')]),
      today,
      '2027-02-20',
    ],
    [
      'not a sale whose own day was agreed, though it closes on the day the plan begins',
      closingsOf([agreed(today, '2026-10-01'), agreed('2027-02-20', today)], [sold(today)]),
      today,
      '2027-02-20',
    ],
    ['none: an old sale', closingsOf([], [sold('2026-11-21')]), today, undefined],
    [
      'the sale itself, a day after the agreed day, recorded a day later',
      closingsOf([agreed('2026-12-20', today)], [sold('2026-12-21', '2026-12-22')]),
      today,
      '2026-12-21',
    ],
    ['a sale nobody had said a day of', closingsOf([], [sold('2026-12-21')]), today, '2026-12-21'],
    [
      'the agreed day, while another home is sold long before it',
      closingsOf([agreed('2027-02-20', today)], [sold('2026-12-05')]),
      today,
      '2027-02-20',
    ],
    [
      'the closing because of which it was begun, recorded later',
      closingsOf([agreed('2026-11-20', today)], [sold('2026-11-20', '2026-11-26')]),
      today,
      '2026-11-20',
    ],
    [
      'not a day that is over, where one is ahead',
      closingsOf([agreed('2026-11-22', '2026-10-01'), agreed('2027-02-20', today)], []),
      today,
      '2027-02-20',
    ],
    [
      'its own sale, though the next one is agreed a week later',
      closingsOf([agreed('2026-12-20', today), agreed('2026-12-28', '2026-12-22')], [sold('2026-12-21')]),
      today,
      '2026-12-21',
    ],
    [
      'its own sale, though nobody had said its day and the next one is agreed',
      closingsOf([agreed('2027-03-01', '2026-12-22')], [sold('2026-12-21')]),
      today,
      '2026-12-21',
    ],
    [
      'the next sale, for a plan begun a day after the first',
      closingsOf([agreed('2026-12-20', today), agreed('2026-12-28', '2026-12-22')], [sold('2026-12-21')]),
      '2026-12-22',
      '2026-12-28',
    ],
  ])('is %s', (_what, events, from, expected) => {
    expect(counted(events, from)).toBe(expected);
  });

  it('a sale takes the place of the day agreed for it, once; of several the nearest', () => {
    const day = agreed('2026-12-20', today);
    const closed = closingsOf([day], [sold('2026-12-10'), sold('2026-12-21'), sold('2027-03-01')]);
    expect(closed.map(({ on, sale }) => [on, sale?.saidOn ?? null])).toEqual([
      ['2026-12-10', null],
      ['2026-12-21', today],
      ['2027-03-01', null],
    ]);
  });
});

it('other events of a week before its start count for a plan of work, the latest first', () => {
  const offer = (on: LocalDay) => ({ event: 'agreement', on }) as const;
  const before = [-8, -6, -2].map((days) => offer(addDays(today, days)));
  expect(countedEvents('operational', before, today).map(({ on }) => on)).toEqual([
    '2026-11-23',
    '2026-11-19',
  ]);
  expect(countedEvents('operational', [...before, offer('2026-12-05')], today)[0]?.on).toBe('2026-12-05');
});

it('for a relationship plan a month before it and all since count by their days, sales too', () => {
  const events = closingsOf([], [sold('2026-12-01'), sold('2026-10-25'), sold('2026-11-24')]);
  expect(countedEvents('relationship', events, today).map(({ on }) => on)).toEqual([
    '2026-11-24',
    '2026-12-01',
  ]);
});
