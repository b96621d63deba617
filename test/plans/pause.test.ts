import fc from 'fast-check';
import { addDays } from '../../src/calendar/local-day.ts';
import { isWorkingDay, onlyWeekdays } from '../../src/calendar/working-day.ts';
import { channels } from '../../src/parsing/channel.ts';
import {
  afterPause,
  comesAllTheSame,
  daysPutOff,
  type Pause,
  pauseAfterConversation,
  pauseAfterPromise,
} from '../../src/plans/pause.ts';

const monday = '2026-11-23';
const asked = {
  standing: undefined,
  spokeOn: monday,
  promisedFor: undefined,
  startsOn: '2026-11-01',
  today: monday,
};
const said = (until: string | null): Pause => ({ since: '2026-11-20', until, why: 'said' });

describe('after a conversation a plan waits', () => {
  it.each<[string, Partial<Parameters<typeof pauseAfterConversation>[0]>, Pause | undefined]>([
    ['for three days', {}, { since: monday, until: '2026-11-26', why: 'conversation' }],
    [
      'until what was promised',
      { promisedFor: '2026-12-10' },
      { since: monday, until: '2026-12-10', why: 'conversation' },
    ],
    [
      'for 30 days at most, whatever was promised',
      { promisedFor: '2027-05-25' },
      { since: monday, until: '2026-12-23', why: 'conversation' },
    ],
    [
      'no longer than until a promise for tomorrow',
      { promisedFor: '2026-11-24' },
      { since: monday, until: '2026-11-24', why: 'conversation' },
    ],
    [
      'from when it happened: logged two days late, one is left',
      { today: '2026-11-25' },
      { since: '2026-11-25', until: '2026-11-26', why: 'conversation' },
    ],
    ['not at all when it is logged after that', { today: '2026-11-26' }, undefined],
    ['not for a promise of today', { promisedFor: monday }, undefined],
    ['not a plan that begins only later', { startsOn: '2026-11-30' }, undefined],
    [
      'a plan that begins later, for a promise after its start',
      { startsOn: '2026-11-30', promisedFor: '2026-12-10' },
      { since: monday, until: '2026-12-10', why: 'conversation' },
    ],
    ['as long as somebody said', { standing: said('2026-12-01') }, undefined],
    ['as long as somebody said, until they say more', { standing: said(null) }, undefined],
    [
      'longer than somebody said, where that would end too soon',
      { standing: said('2026-11-24') },
      { ...said('2026-11-26') },
    ],
    [
      'as long as an earlier promise',
      { standing: { since: '2026-11-20', until: '2026-12-10', why: 'conversation' } },
      undefined,
    ],
  ])('%s', (_what, more, expected) => {
    expect(pauseAfterConversation({ ...asked, ...more })).toEqual(expected);
  });
});

describe('a promise that is kept, skipped, taken back or put off', () => {
  const standing: Pause = { since: monday, until: '2026-12-10', why: 'conversation' };
  type Given = Parameters<typeof pauseAfterPromise>[0];
  const given: Given = {
    standing,
    was: '2026-12-10',
    becomes: undefined,
    others: [],
    spokeOn: monday,
    today: '2026-11-24',
  };

  it.each<[string, Partial<Given>, ReturnType<typeof pauseAfterPromise>]>([
    ['leaves three days', {}, { ...standing, until: '2026-11-26' }],
    ['ends the pause when these are over', { today: '2026-11-26' }, 'over'],
    ['changes nothing where the plan waits for a later day', { was: '2026-12-09' }, undefined],
    ['changes nothing of what somebody said', { standing: { ...standing, why: 'said' } }, undefined],
    [
      'makes no pause longer',
      { was: '2026-11-24', standing: { ...standing, until: '2026-11-24' } },
      undefined,
    ],
    [
      'has the plan wait for its new day, earlier',
      { becomes: '2026-11-30' },
      { ...standing, until: '2026-11-30' },
    ],
    [
      'has the plan wait for its new day, later',
      { becomes: '2026-12-15' },
      { ...standing, until: '2026-12-15' },
    ],
    ['for 30 days in all', { becomes: '2027-05-25' }, { ...standing, until: '2026-12-23' }],
    ['leaves another promise it waits for', { others: ['2026-12-01'] }, { ...standing, until: '2026-12-01' }],
    ['leaves another promise of that day', { others: ['2026-12-10'] }, undefined],
    [
      'has the plan not wait for one that was promised without a conversation, later',
      { others: ['2026-12-12'] },
      { ...standing, until: '2026-11-26' },
    ],
    [
      'made for half a year and kept early, it ends the pause of 30 days',
      { was: '2027-05-25', standing: { ...standing, until: '2026-12-23' }, today: '2026-11-27' },
      'over',
    ],
  ])('%s', (_what, more, expected) => {
    expect(pauseAfterPromise({ ...given, ...more })).toEqual(expected);
  });
});

it.each<[Pause['why'], string | null, boolean]>([
  ['conversation', 'birthday', true],
  ['conversation', 'home-purchase', true],
  ['conversation', 'holiday:1 Shawwal', true],
  ['conversation', 'closing', false],
  ['conversation', 'otherwise', false],
  ['conversation', null, false],
  ['said', 'birthday', false],
  ['said', 'holiday:1 Shawwal', false],
])('while a plan waits (%s), a touch of %s comes all the same: %s', (why, occasion, expected) => {
  expect(comesAllTheSame(why, occasion)).toBe(expected);
});

it.each([
  ['the days it waited', '2026-11-20', '2026-11-01', '2026-11-26', 6],
  ['none of those before it began', '2026-11-20', '2026-11-24', '2026-11-26', 2],
  ['none, begun after all', '2026-11-20', '2026-12-24', '2026-11-26', 0],
])('a plan is put off by %s', (_what, since, startsOn, on, days) => {
  expect(daysPutOff(since, startsOn, on)).toBe(days);
});

describe('a yearly plan that goes on', () => {
  const work = onlyWeekdays([0, 1, 2, 3, 4]);
  const since = '2026-11-01';
  const today = '2026-11-27';

  it('leaves what is small and long past; the rest is due on the next working day', () => {
    const due = [
      { touchId: 'late before', channel: 'email', dueOn: '2026-10-31' },
      { touchId: 'old letter', channel: 'email', dueOn: '2026-11-19' },
      { touchId: 'letter of a week', channel: 'email', dueOn: '2026-11-20' },
      { touchId: 'old call', channel: 'call', dueOn: '2026-11-02' },
      { touchId: 'old event', channel: 'event', dueOn: '2026-11-02' },
      { touchId: 'today', channel: 'card', dueOn: today },
      { touchId: 'ahead', channel: 'card', dueOn: '2026-12-01' },
    ] as const;
    expect(afterPause({ due, since, today, work })).toEqual({
      past: ['old letter'],
      move: ['letter of a week', 'old call', 'old event'],
      to: '2026-11-29',
    });
  });

  it('leaves or moves each touch of the pause once, and none besides', () => {
    const day = fc.integer({ min: -60, max: 60 }).map((days) => addDays(today, days));
    const touch = fc.record({ channel: fc.constantFrom(...channels), dueOn: day });
    fc.assert(
      fc.property(fc.array(touch, { maxLength: 30 }), day, (touches, from) => {
        const due = touches.map((one, nth) => ({ ...one, touchId: String(nth) }));
        const { past, move, to } = afterPause({ due, since: from, today, work });
        const missed = due
          .filter(({ dueOn }) => dueOn >= from && dueOn < today)
          .map(({ touchId }) => touchId);
        expect([...past, ...move].toSorted()).toEqual(missed.toSorted());
        expect(to >= today && isWorkingDay(to, work)).toBe(true);
      }),
    );
  });
});
