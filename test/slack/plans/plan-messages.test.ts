import { messageAsText } from '../../../sandbox/as-text.ts';
import { checkMessageBlocks } from '../../../sandbox/blocks/check-surface.ts';
import { pingsOf } from '../../../sandbox/pings.ts';
import { cleanName } from '../../../src/parsing/person-name.ts';
import { moveReasons } from '../../../src/plans/moves.ts';
import { referralAnswer, referralLines } from '../../../src/slack/leads/referral-answers.ts';
import type { Message } from '../../../src/slack/message.ts';
import {
  cameOfInWords,
  movedAnswer,
  pausedAnswer,
  plansAnswer,
  readPauseValue,
  resumedAnswer,
  workPlanAnswer,
} from '../../../src/slack/plans/plan-answers.ts';
import {
  type MoveLine,
  movesAMessage,
  planMovesMessage,
} from '../../../src/slack/plans/plan-moves-message.ts';
import type { Voice } from '../../../src/team/voice.ts';

const at = new Date('2026-11-23T06:30:00Z');
const zone = 'Asia/Riyadh';
const voices: readonly Voice[] = [
  { language: 'en', digits: 'latin', zone },
  { language: 'ar', digits: 'arabic', zone },
];
const names = [
  'Huda Salem',
  cleanName('👩‍👩‍👧‍👦'.repeat(300)),
  cleanName('<!channel> <@U0MONA> '.repeat(30)),
  '',
  cleanName('هدى '.repeat(60)),
];
const touch33 = { en: '33 Touch', ar: 'خطة 33 Touch' };
const client = { en: '33 Touch: Client for Life', ar: 'خطة 33 Touch: عميل مدى الحياة' };
const step = (words: string) => ({
  kind: 'step' as const,
  label: { en: 'introductory call', ar: 'مكالمة تعريفية' },
  plan: touch33,
  ordinal: 1,
  total: 33,
  wordsToUse: { en: words, ar: words },
});
const next = { origin: step('hello'), on: '2026-12-03' };
const moveOf = (contactName: string, more: Partial<MoveLine> = {}): MoveLine => ({
  moveId: '01234567-89ab-7def-8123-456789abcdef',
  contactName,
  from: touch33,
  to: client,
  why: 'closed',
  byUserId: null,
  next,
  state: 'open',
  ...more,
});

function checked(message: Message, voice: Voice): string {
  const { text: plain, blocks } = message;
  expect(checkMessageBlocks(blocks).messages).toEqual([]);
  expect(plain.length).toBeLessThanOrEqual(40_000);
  const called = pingsOf(plain, JSON.parse(JSON.stringify(blocks)));
  expect(called.filter((ping) => ping !== '<@U0OMAR>')).toEqual([]);
  const text = messageAsText(message, (id) => id).replaceAll(/[\u2066-\u2069\u200e\u200f]/g, '');
  if (voice.language === 'ar') expect(text).toMatch(/\p{Script=Arabic}/u);
  return text;
}

describe.each(voices)('what is said of plans, in $language', (voice) => {
  it('every reason of a move', () => {
    const lines = moveReasons.map((why) => moveOf('Huda Salem', { why, byUserId: 'U0OMAR' }));
    const more = [
      moveOf('Huda Salem', { from: undefined, state: 'closed' }),
      moveOf('Huda Salem', { state: 'undone' }),
      moveOf('Huda Salem', { to: undefined, next: undefined }),
    ];
    const message = planMovesMessage(
      { lines: [...lines, ...more], isFurther: false, day: '2026-11-23' },
      voice,
      at,
    );
    expect(checked(message, voice)).toMatchSnapshot();
  });

  it.each(names.map((name) => ({ name })))('fits into Slack whatever the name is (%#)', ({ name }) => {
    const lines = Array.from({ length: movesAMessage }, () => moveOf(name));
    const messages = [
      planMovesMessage({ lines, isFurther: true, day: '2026-11-20' }, voice, at),
      movedAnswer({ contactName: name, plan: client, left: touch33, next, moveId: 'm1' }, voice, at),
      pausedAnswer({ contactId: 'c1', contactName: name, plan: client, until: null }, voice, at),
      referralAnswer({ byName: name, referredName: name, move: undefined }, voice, at),
      plansAnswer(
        { contactName: name, plans: [], known: Array.from({ length: 60 }, () => client) },
        voice,
        at,
      ),
    ];
    for (const message of messages) checked(message, voice);
  });

  it('says of a plan that starts ahead from when on', () => {
    const plan = { name: client, done: 0, total: 33, pause: undefined, next: [] };
    const on = ['2026-11-23', '2026-11-24'].map((startsOn) => ({ ...plan, startsOn }));
    const { text } = plansAnswer({ contactName: 'Huda', plans: on, known: [] }, voice, at);
    const [today, tomorrow] = text.split('\n');
    expect(today).toMatch(voice.language === 'ar' ? / منذ اليوم:/ : / since today:/);
    expect(tomorrow).toMatch(voice.language === 'ar' ? / ابتداءً من غد/ : / from tomorrow on:/);
  });

  it('answers', () => {
    const contactName = 'Huda Salem';
    const event = { event: 'closing', on: '2026-12-24' } as const;
    const move = { moveId: 'm1', from: touch33, to: client, startsOn: '2026-11-24', isUndone: false, next };
    const said = [
      movedAnswer({ contactName, plan: client, left: undefined, next: undefined, moveId: 'm1' }, voice, at),
      workPlanAnswer({ kind: 'begun', begunId: 'e1', contactName, plan: client, event, next }, voice, at),
      workPlanAnswer(
        { kind: 'day-set', begunId: undefined, contactName, plan: client, event, next },
        voice,
        at,
      ),
      workPlanAnswer(
        { kind: 'on-it-already', begunId: undefined, contactName, plan: client, event: null, next },
        voice,
        at,
      ),
      pausedAnswer({ contactId: 'c1', contactName, plan: client, until: '2026-12-01' }, voice, at),
      pausedAnswer({ contactId: 'c1', contactName, plan: client, until: null }, voice, at),
      ...[1, 2, 3, 11, 100].map((letGo) =>
        resumedAnswer({ contactId: 'c1', contactName, plan: client, until: null, next, letGo }, voice, at),
      ),
      referralAnswer({ byName: 'Salem', referredName: contactName, move }, voice, at),
      referralAnswer({ byName: 'Salem', referredName: null, move: { ...move, from: undefined } }, voice, at),
    ].map((message) => checked(message, voice));
    const lines = [
      ...[1, 2, 3, 11, 100].map((replaced) => ({
        replaced,
        nextCallOn: '2026-12-03',
        movedTo: undefined,
        rests: { plan: touch33, until: '2026-11-26' },
      })),
      { replaced: 0, nextCallOn: undefined, movedTo: client, rests: undefined },
      { replaced: 0, nextCallOn: undefined, movedTo: undefined, rests: undefined },
    ].map((cameOf) => cameOfInWords(cameOf, voice, at));
    const sent = referralLines({ sentBy: ['Salem'], hasSent: ['A', 'B', 'C', 'D', 'E', 'F'] }, voice);
    expect([...said, ...lines, ...sent].join('\n—\n')).toMatchSnapshot();
  });
});

it.each([null, '2026-12-01'])('the way back to a pause until %s is read as it was written', (until) => {
  const [voice] = voices;
  if (!voice) throw new Error('No voice');
  const resumed = { contactId: 'c1', contactName: 'Huda', plan: client, until, next, letGo: 0 };
  const json = JSON.stringify(resumedAnswer(resumed, voice, at).blocks);
  const [, value = ''] = /"action_id":"pause-plan".*?"value":"([^"]*)"/.exec(json) ?? [];
  expect(readPauseValue(value)).toEqual({ contactId: 'c1', until });
});
