import { relationships } from '../../src/leads/contact.ts';
import {
  daysUntilStart,
  isUndoOpen,
  type MovedPerson,
  moveAfterConversation,
  moveAfterFinish,
  moveAfterYear,
  moveReasons,
  quietPlans,
  yearlyPlanFor,
} from '../../src/plans/moves.ts';
import { readLibrary } from '../support/read-library.ts';

const person = (more: Partial<MovedPerson> = {}): MovedPerson => ({
  relationship: 'met',
  phones: 1,
  emails: 1,
  postalAddress: '',
  ...more,
});

describe('a plan that is finished', () => {
  it.each<[string, Partial<MovedPerson>, boolean, string, string]>([
    ['met on it', {}, true, '33-touch', 'finished-met'],
    ['met, though nobody noted it', { relationship: 'havent-met' }, true, '33-touch', 'finished-met'],
    ['a client', { relationship: 'client' }, true, '33-touch-client-for-life', 'finished-met'],
    ['an advocate', { relationship: 'advocate' }, true, '33-touch-advocate-appreciation', 'finished-met'],
    ['silent', { relationship: 'havent-met' }, false, '12-direct', 'finished-silent'],
    ['silent, with an e-mail alone', { phones: 0 }, false, 'email-only', 'finished-silent'],
    [
      'silent, an e-mail and an address',
      { phones: 0, postalAddress: 'Olaya 1' },
      false,
      '12-direct',
      'finished-silent',
    ],
    ['silent, a phone alone', { emails: 0 }, false, '12-direct', 'finished-silent'],
    ['silent, nothing known', { phones: 0, emails: 0 }, false, '12-direct', 'finished-silent'],
  ])('%s', (_who, more, everTwoWay, toPlanKey, why) => {
    expect(moveAfterFinish(person(more), everTwoWay)).toEqual({ toPlanKey, why });
  });
});

describe('a conversation', () => {
  it.each<[string, Parameters<typeof moveAfterConversation>, string | undefined]>([
    ['12 Direct', ['12-direct', 'met'], '33-touch'],
    ['e-mail only', ['email-only', 'met'], '33-touch'],
    ['12 Direct, a client', ['12-direct', 'client'], '33-touch-client-for-life'],
    ['12 Direct, an advocate', ['12-direct', 'advocate'], '33-touch-advocate-appreciation'],
    ['8x8', ['8x8', 'met'], undefined],
    ['33 Touch', ['33-touch', 'met'], undefined],
    ['a plan of the team', ['our-own', 'met'], undefined],
  ])('on %s', (_plan, asked, toPlanKey) => {
    expect(moveAfterConversation(...asked)).toEqual(toPlanKey && { toPlanKey, why: 'returned' });
  });
});

describe('the end of a plan year', () => {
  it.each<[string, string, Partial<MovedPerson>, boolean, string | undefined]>([
    ['33 Touch, silent', '33-touch', {}, false, '12-direct'],
    ['33 Touch, silent, an e-mail alone', '33-touch', { phones: 0 }, false, 'email-only'],
    ['33 Touch, spoken', '33-touch', {}, true, undefined],
    ['Client for Life, silent', '33-touch-client-for-life', { relationship: 'client' }, false, undefined],
    [
      'Advocate Appreciation, silent',
      '33-touch-advocate-appreciation',
      { relationship: 'advocate' },
      false,
      undefined,
    ],
    ['12 Direct, silent', '12-direct', {}, false, undefined],
    ['e-mail only, silent', 'email-only', {}, false, undefined],
    ['a yearly plan of the team, silent', 'our-own', {}, false, undefined],
  ])('%s', (_what, planKey, more, hadTwoWay, toPlanKey) => {
    expect(moveAfterYear(planKey, person(more), hadTwoWay)).toEqual(
      toPlanKey && { toPlanKey, why: 'silent-year' },
    );
  });
});

describe('a move', () => {
  it('names plans that the library has, each yearly', async () => {
    const library = readLibrary();
    const named = [...Object.values(quietPlans), ...relationships.map(yearlyPlanFor)];
    expect(named.map((key) => library.get(key)?.repeats)).toEqual(named.map(() => 'yearly'));
  });

  it('begins at once where somebody said so, the next day after good news, else in a week', () => {
    expect(moveReasons.map((why) => [why, daysUntilStart(why)])).toEqual([
      ['finished-met', 7],
      ['finished-silent', 7],
      ['closed', 1],
      ['referred', 1],
      ['promised-referral', 1],
      ['silent-year', 7],
      ['returned', 7],
      ['inquired', 0],
      ['said', 0],
    ]);
  });

  it.each([
    ['2026-11-23T06:30:00Z', true],
    ['2026-11-24T06:29:59Z', true],
    ['2026-11-24T06:30:00Z', false],
  ])('made on Monday at 06:30 may be taken back at %s: %s', (at, expected) => {
    expect(isUndoOpen(new Date('2026-11-23T06:30:00Z'), new Date(at))).toBe(expected);
  });
});
