import fc from 'fast-check';
import { holidayDays, publicHolidays } from '../../src/calendar/holidays.ts';
import { addDays, daysBetween, type LocalDay } from '../../src/calendar/local-day.ts';
import { planYearEnd, planYearStart } from '../../src/calendar/plan-year.ts';
import { isWorkingDay, onlyWeekdays, type WorkCalendar } from '../../src/calendar/working-day.ts';
import type { Plan } from '../../src/plans/plan.ts';
import {
  type EnrolledAt,
  inItsStead,
  type PlanFacts,
  type PlannedTouch,
  scheduleOf,
} from '../../src/plans/schedule.ts';
import { proposedHolidays } from '../../src/team/proposed-holidays.ts';
import { readLibrary } from '../support/read-library.ts';

const mondayToFriday = onlyWeekdays([1, 2, 3, 4, 5]);
const sundayToThursday = onlyWeekdays([0, 1, 2, 3, 4]);
const library = readLibrary();
const nothingKnown: PlanFacts = { work: mondayToFriday, personalDays: {}, holidays: [], events: [] };

function planOf(key: string): Plan {
  const plan = library.get(key);
  if (!plan) throw new Error(`${key} is not in the library`);
  return plan;
}

function daysOf(
  key: string,
  enrolled: Partial<EnrolledAt> & { startsOn: LocalDay },
  facts: Partial<PlanFacts>,
) {
  return scheduleOf(
    planOf(key),
    { planYear: 1, shiftedDays: 0, spreadDays: 0, ...enrolled },
    { ...nothingKnown, ...facts },
  );
}

function theOne(touches: readonly PlannedTouch[], stepKey: string): PlannedTouch {
  const found = touches.find((touch) => touch.stepKey === stepKey);
  if (!found) throw new Error(`No step ${stepKey}`);
  return found;
}

describe('the days of an 8x8', () => {
  const daysFrom = (startsOn: string, work: WorkCalendar) =>
    daysOf('8x8', { startsOn }, { work }).map((touch) => touch.dueOn.slice(5));

  it.each([
    [
      'a working day: that weekday, eight weeks running',
      '2026-11-23',
      mondayToFriday,
      ['11-23', '11-30', '12-07', '12-14', '12-21', '12-28', '01-04', '01-11'],
    ],
    [
      'a Saturday: the Monday after, then the Friday before',
      '2026-11-21',
      mondayToFriday,
      ['11-23', '11-27', '12-04', '12-11', '12-18', '12-25', '01-01', '01-08'],
    ],
    [
      'a Friday in Riyadh: the Sunday after, then the Thursday before',
      '2026-11-20',
      sundayToThursday,
      ['11-22', '11-26', '12-03', '12-10', '12-17', '12-24', '12-31', '01-07'],
    ],
    [
      'one working day a week: one touch a week, the second not on the day of the first',
      '2026-11-21',
      onlyWeekdays([5]),
      ['11-27', '12-04', '12-11', '12-18', '12-25', '01-01', '01-08', '01-15'],
    ],
    [
      'no working days said: every day',
      '2026-11-21',
      onlyWeekdays([]),
      ['11-21', '11-28', '12-05', '12-12', '12-19', '12-26', '01-02', '01-09'],
    ],
  ])('from %s', (_from, startsOn, work, expected) => {
    expect(daysFrom(startsOn, work)).toEqual(expected);
  });

  it('carry the step, its place, its channel and whose job it is', () => {
    expect(daysOf('8x8', { startsOn: '2026-11-23' }, {}).slice(0, 2)).toEqual([
      {
        stepKey: 'welcome-message',
        ordinal: 1,
        channel: 'text',
        by: 'owner',
        dueOn: '2026-11-23',
        occasion: null,
      },
      {
        stepKey: 'introductory-call',
        ordinal: 2,
        channel: 'call',
        by: 'owner',
        dueOn: '2026-11-30',
        occasion: null,
      },
    ]);
  });

  it('come later by the days of a pause', () => {
    const days = daysOf('8x8', { startsOn: '2026-11-23', shiftedDays: 14 }, {});
    expect(days.map(({ dueOn }) => dueOn.slice(5))).toEqual(daysFrom('2026-12-07', mondayToFriday));
  });
});

describe('steps on days that are close together', () => {
  it('never share a day, though the weekend pulls both to Friday', () => {
    const [first, second] = planOf('8x8').steps;
    if (first === undefined || second === undefined) throw new Error('8x8 has no steps');
    const close: Plan = {
      ...planOf('8x8'),
      steps: [
        { ...first, when: { afterDays: 4 } },
        { ...second, when: { afterDays: 6 } },
      ],
    };
    const enrolled = { startsOn: '2026-11-23', planYear: 1, shiftedDays: 0, spreadDays: 0 };

    expect(scheduleOf(close, enrolled, nothingKnown).map((touch) => touch.dueOn)).toEqual([
      '2026-11-27',
      '2026-11-30',
    ]);
  });
});

/** A plan of one step that says when in one way, so that what is looked at stands alone. */
function yearlyPlanWith(when: Plan['steps'][number]['when']): Plan {
  const [step] = planOf('33-touch').steps;
  if (!step) throw new Error('33 Touch has no steps');
  return { ...planOf('33-touch'), total: 1, steps: [{ ...step, key: 'looked-at', channel: 'mail', when }] };
}

const card = {
  month: 11,
  week: 2,
  label: { en: 'a card', ar: 'بطاقة' },
  words: { en: 'Hello {contact}. {agent}', ar: 'مرحبًا {contact}. {agent}' },
} as const;
const everyDay = onlyWeekdays([]);
const at = (startsOn: LocalDay, planYear = 1): EnrolledAt => ({
  startsOn,
  planYear,
  shiftedDays: 0,
  spreadDays: 0,
});

describe('a step on a personal day', () => {
  const plan = yearlyPlanWith({ personalDay: 'birthday', otherwise: card });
  const dueOn = (startsOn: LocalDay, birthday: string | undefined, planYear = 1) =>
    scheduleOf(plan, at(startsOn, planYear), {
      ...nothingKnown,
      work: everyDay,
      personalDays: birthday ? { birthday } : {},
    })[0];

  it.each([
    ['later in the plan year', '2026-11-22', '03-05', 1, '2027-03-05'],
    ['on the day the plan starts', '2026-11-22', '11-22', 1, '2026-11-22'],
    ['the day before it starts: at the end of the plan year', '2026-11-22', '11-21', 1, '2027-11-21'],
    ['in a later plan year', '2026-11-22', '03-05', 4, '2030-03-05'],
    ['29 February in a year without one: the 28th', '2026-11-22', '02-29', 1, '2027-02-28'],
    ['29 February in a leap year', '2027-11-22', '02-29', 1, '2028-02-29'],
    ['29 February of who started on 29 February', '2028-02-29', '02-29', 1, '2028-02-29'],
    ['the same a year on', '2028-02-29', '02-29', 2, '2029-02-28'],
  ])('%s', (_when, startsOn, birthday, planYear, expected) => {
    expect(dueOn(startsOn, birthday, planYear)).toMatchObject({
      dueOn: expected,
      channel: 'mail',
      occasion: 'birthday',
    });
  });

  it('that nobody knows is a card at its fixed month', () => {
    expect(dueOn('2026-11-22', undefined)).toMatchObject({
      dueOn: '2027-09-29',
      channel: 'card',
      occasion: inItsStead,
    });
  });
});

describe('a step on a holiday', () => {
  const holiday = (rule: string) => [{ key: 'feast', rule }];
  const dueOn = (rule: string | undefined, startsOn: LocalDay, planYear = 1, work = everyDay) =>
    scheduleOf(yearlyPlanWith({ holiday: 1, otherwise: card }), at(startsOn, planYear), {
      ...nothingKnown,
      work,
      holidays: rule ? holiday(rule) : [],
    })[0];

  it('that comes twice in a plan year counts once, the first time', () => {
    // Eid al-Fitr of 1454 and of 1455 after the Hijra fall into one Gregorian year.
    expect(holidayDays('1 Shawwal', { from: '2033-01-01', until: '2033-12-31' })).toHaveLength(2);
    const [first] = holidayDays('1 Shawwal', { from: '2033-01-01', until: '2033-12-31' });
    expect(dueOn('1 Shawwal', '2033-01-01')).toMatchObject({ dueOn: first, occasion: 'holiday:feast' });
  });

  it('that does not come in a plan year is a seasonal card at its fixed month', () => {
    // Thanksgiving is on 23 November 2023 and on 28 November 2024.
    expect(dueOn('4th thursday in November', '2023-11-24')).toMatchObject({
      dueOn: '2024-10-01',
      channel: 'card',
      occasion: inItsStead,
    });
    expect(dueOn('4th thursday in November', '2023-11-23')).toMatchObject({
      dueOn: '2023-11-23',
      occasion: 'holiday:feast',
    });
  });

  it('of which the team has fewer is a seasonal card', () => {
    expect(dueOn(undefined, '2026-11-22')).toMatchObject({ occasion: inItsStead });
  });

  it('on which nobody works goes out on the working day before', () => {
    const work: WorkCalendar = {
      workingDays: [0, 1, 2, 3, 4],
      isDayOff: (day) => publicHolidays('SA', Number(day.slice(0, 4))).has(day),
    };
    const eid = dueOn('1 Shawwal', '2026-11-22', 1, work);
    const [feast = ''] = holidayDays('1 Shawwal', { from: '2026-11-22', until: '2027-11-21' });
    expect(work.isDayOff(feast)).toBe(true);
    expect(eid?.dueOn).toBe('2027-03-08');
    expect(isWorkingDay(eid?.dueOn ?? '', work)).toBe(true);
  });
});

describe('a step after an event', () => {
  const plan = (nth?: number) =>
    yearlyPlanWith({ event: 'referral', days: 2, ...(nth ? { nth } : {}), otherwise: card });
  const dueOn = (events: PlanFacts['events'], nth?: number, planYear = 1) =>
    scheduleOf(plan(nth), at('2026-11-22', planYear), { ...nothingKnown, work: everyDay, events })[0];
  const referral = (on: LocalDay) => ({ event: 'referral', on }) as const;

  it('is so many days after the first of its kind, whatever else happened', () => {
    const closing = { event: 'closing', on: '2026-12-01' } as const;
    expect(dueOn([referral('2027-05-01'), closing, referral('2027-02-01')])).toMatchObject({
      dueOn: '2027-02-03',
      channel: 'mail',
      occasion: 'referral',
    });
    expect(dueOn([referral('2027-05-01'), referral('2027-02-01')], 2)?.dueOn).toBe('2027-05-03');
  });

  it('that did not come is a card at its fixed month', () => {
    expect(dueOn([])).toMatchObject({ occasion: inItsStead, channel: 'card' });
    expect(dueOn([referral('2027-02-01')], 2)).toMatchObject({ occasion: inItsStead });
  });

  it('because of which the plan started counts, but not one long before', () => {
    expect(dueOn([referral('2026-11-21')])?.dueOn).toBe('2026-11-23');
    expect(dueOn([referral('2026-11-10')])?.dueOn).toBe('2026-11-22');
    expect(dueOn([referral('2026-08-01')])?.occasion).toBe(inItsStead);
  });

  it('at the end of a plan year is thanked for in the next one, once', () => {
    const late = [referral('2027-11-20')];
    expect(dueOn(late)?.occasion).toBe(inItsStead);
    expect(dueOn(late, 1, 2)?.dueOn).toBe('2027-11-22');
    const inTime = [referral('2027-11-10')];
    expect(dueOn(inTime)?.dueOn).toBe('2027-11-12');
    expect(dueOn(inTime, 1, 2)?.occasion).toBe(inItsStead);
  });

  it('of an operational plan keeps its channel when it stands on its fixed day', () => {
    const touches = daysOf('transaction-to-closing', { startsOn: '2026-11-23' }, {});
    const channels = planOf('transaction-to-closing').steps.map(({ channel }) => channel);
    expect(touches.map(({ channel }) => channel)).toEqual(channels);
  });
});

describe('what is spread within its week', () => {
  it('moves what is done one person at a time, not what goes out in batches, and keeps the order', () => {
    const plain = daysOf('33-touch', { startsOn: '2026-11-23' }, {});
    const spread = daysOf('33-touch', { startsOn: '2026-11-23', spreadDays: 3 }, {});
    const call = planOf('33-touch').steps.find(({ channel }) => channel === 'call')?.key ?? '';
    const email = planOf('33-touch').steps.find(({ batch, when }) => batch && 'month' in when)?.key ?? '';

    const later = daysBetween(theOne(plain, call).dueOn, theOne(spread, call).dueOn);
    // Three working days; a weekend may lie between.
    expect([3, 5]).toContain(later);
    expect(theOne(spread, email).dueOn).toBe(theOne(plain, email).dueOn);
    expect(fixedDays(spread)).toEqual(fixedDays(spread).toSorted());
  });
});

function fixedDays(touches: readonly PlannedTouch[]): LocalDay[] {
  return touches
    .filter(({ occasion }) => occasion === null || occasion === inItsStead)
    .map(({ dueOn }) => dueOn);
}

describe('every plan of the library, whoever is on it, wherever and whenever', () => {
  const countries = ['SA', 'AE', 'EG', 'US', 'DE', 'JP', 'ZZ'] as const;
  const weeks = [[1, 2, 3, 4, 5], [0, 1, 2, 3, 4], [1, 2, 3, 4, 5, 6], [6, 0, 1, 2, 3], [2], []] as const;
  const start = fc.integer({ min: 0, max: 365 * 14 }).map((days) => addDays('2022-01-01', days));
  const monthDay = fc.integer({ min: 0, max: 365 }).map((days) => addDays('2024-01-01', days).slice(5));
  const maybeDay = fc.option(monthDay, { nil: undefined });
  const events = fc.array(
    fc.record({
      event: fc.constantFrom('interaction', 'offer', 'agreement', 'closing', 'referral'),
      after: fc.integer({ min: -60, max: 1_200 }),
    }),
    { maxLength: 8 },
  );
  const someone = fc.record({
    plan: fc.constantFrom(...library.values()),
    startsOn: start,
    planYear: fc.integer({ min: 1, max: 6 }),
    shiftedDays: fc.integer({ min: 0, max: 60 }),
    spreadDays: fc.integer({ min: 0, max: 6 }),
    country: fc.constantFrom(...countries),
    week: fc.constantFrom(...weeks),
    ownList: fc.boolean(),
    birthday: maybeDay,
    wedding: maybeDay,
    home: maybeDay,
    events,
  });

  it('has exactly its touches in each plan year, on working days within it, in order, and always the same', () => {
    fc.assert(
      fc.property(someone, (one) => {
        const { plan, startsOn, country } = one;
        const planYear = plan.repeats ? one.planYear : 1;
        const work: WorkCalendar = {
          workingDays: one.week,
          isDayOff: (day) => publicHolidays(country, Number(day.slice(0, 4))).has(day),
        };
        const facts: PlanFacts = {
          work,
          personalDays: {
            ...(one.birthday ? { birthday: one.birthday } : {}),
            ...(one.wedding ? { wedding: one.wedding } : {}),
            ...(one.home ? { 'home-purchase': one.home } : {}),
          },
          holidays: one.ownList ? proposedHolidays(country).filter(({ greet }) => greet) : [],
          events: one.events.map(({ event, after }) => ({ event, on: addDays(startsOn, after) })),
        };
        const enrolled = { startsOn, planYear, shiftedDays: one.shiftedDays, spreadDays: one.spreadDays };

        const touches = scheduleOf(plan, enrolled, facts);

        expect(touches.map(({ stepKey }) => stepKey)).toEqual(plan.steps.map(({ key }) => key));
        expect(touches).toHaveLength(plan.total);
        const days = touches.map(({ dueOn }) => dueOn);
        expect(days.filter((day) => !isWorkingDay(day, work))).toEqual([]);
        expect(days.filter((day) => day < planYearStart(startsOn, planYear))).toEqual([]);
        if (plan.repeats) expect(days.filter((day) => day > planYearEnd(startsOn, planYear))).toEqual([]);
        const fixed = fixedDays(touches);
        expect(fixed).toEqual(fixed.toSorted());
        if (plan.kind === 'relationship') expect(new Set(fixed).size).toBe(fixed.length);
        expect(scheduleOf(plan, enrolled, facts)).toEqual(touches);
      }),
      { numRuns: 500 },
    );
  });

  it('goes through its years without a gap: each day belongs to one plan year', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 30 }), (startsOn, planYear) => {
        expect(addDays(planYearEnd(startsOn, planYear), 1)).toBe(planYearStart(startsOn, planYear + 1));
        const length = daysBetween(planYearStart(startsOn, planYear), planYearStart(startsOn, planYear + 1));
        expect([365, 366]).toContain(length);
      }),
    );
  });
});
