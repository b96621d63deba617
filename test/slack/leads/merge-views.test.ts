import { messageAsText } from '../../../sandbox/as-text.ts';
import { checkMessageBlocks, checkView } from '../../../sandbox/blocks/check-surface.ts';
import { pingsOf } from '../../../sandbox/pings.ts';
import type { MergePerson, Side } from '../../../src/leads/merge.ts';
import { cleanName } from '../../../src/parsing/person-name.ts';
import { mergedView, unmergedAnswer, withAlike } from '../../../src/slack/leads/merge-answers.ts';
import {
  mergeForm,
  mergeSubject,
  readMergeSubject,
  type ShownBeside,
} from '../../../src/slack/leads/merge-form.ts';
import type { Message } from '../../../src/slack/message.ts';
import { plainMessage } from '../../../src/slack/plain-answers.ts';
import type { FormView } from '../../../src/slack/reply.ts';
import type { Voice } from '../../../src/team/voice.ts';

const at = new Date('2026-11-23T06:30:00Z');
const zone = 'Asia/Riyadh';
const voices: readonly Voice[] = [
  { language: 'en', digits: 'latin', zone },
  { language: 'ar', digits: 'arabic', zone },
];
const ids = ['01a2025b-0db3-7544-93c9-f598ce01b0d5', '01a2025b-0db3-7544-93c9-f598ce01b0d6'] as const;

function person(side: Side, name: string, more: Partial<MergePerson> = {}): MergePerson {
  const [first, second] = ids;
  return {
    contactId: side === 'first' ? first : second,
    name,
    language: null,
    zone: null,
    relationship: 'met',
    ownerUserId: 'U0OMAR',
    lastTwoWayAt: at,
    phones: [{ e164: '+966501234567', country: 'SA' }],
    emails: ['huda@example.com'],
    birthday: '03-14',
    weddingDay: null,
    homePurchaseDay: null,
    postalAddress: 'Olaya St 1\nRiyadh',
    kind: null,
    knownSince: new Date('2026-01-05T08:00:00Z'),
    ...more,
  };
}

const beside: ShownBeside = {
  showAddresses: true,
  plan: { en: '8x8', ar: 'خطة 8x8' },
  inquiries: 3,
  openInquiries: 1,
  optOuts: [],
};

function formOf(name: string, other: string, voice: Voice): FormView {
  return mergeForm(
    {
      first: person('first', name),
      second: person('second', other, {
        ownerUserId: 'U0SARA',
        relationship: 'client',
        lastTwoWayAt: null,
        birthday: '04-15',
        postalAddress: `${other}\n`.repeat(40),
        phones: Array.from({ length: 60 }, (_, nth) => ({ e164: `+9665012345${nth + 10}`, country: 'SA' })),
      }),
    },
    {
      beside: {
        first: beside,
        second: {
          ...beside,
          showAddresses: false,
          plan: undefined,
          inquiries: 12,
          openInquiries: 0,
          optOuts: [{ channel: null }, { channel: 'email' }],
        },
      },
      ownerNames: new Map([
        ['U0OMAR', name],
        ['U0SARA', 'سارة'],
      ]),
    },
    voice,
    at,
  );
}

const shown = (what: Message | FormView) =>
  messageAsText({ title: undefined, submit: undefined, close: undefined, ...what }, (id) => id).replaceAll(
    /[\u2066-\u2069\u200e\u200f\u061c]/g,
    '',
  );

describe.each(voices)('in $language', (voice) => {
  it('two people stand side by side, and what differs is chosen', () => {
    const view = formOf('Huda', 'Huda Salem', voice);
    expect(checkView(view, 'modal').messages).toEqual([]);
    // What is long is the same in both languages.
    expect(shown(view).replaceAll(/(Huda Salem,? ?){3,}…?/g, 'Huda Salem …')).toMatchSnapshot();
  });

  it('whatever people are called, it is within Slack’s limits and calls nobody', () => {
    for (const name of [
      '',
      cleanName('👩‍👩‍👧‍👦'.repeat(300)),
      cleanName('<!channel> <@U0MONA> '.repeat(30)),
    ]) {
      const view = formOf(name, 'Huda', voice);
      expect(checkView(view, 'modal').messages).toEqual([]);
      const ours = ['<@U0OMAR>', '<@U0SARA>'];
      const called = pingsOf('', JSON.parse(JSON.stringify(view.blocks)));
      expect(called.filter((ping) => !ours.includes(ping))).toEqual([]);
    }
  });

  it('what came of it is said', () => {
    const came = { mergeId: 'm1', name: 'Huda Salem', keptName: 'Huda', mergedName: 'هدى' };
    const views = [
      { inquiries: 2, interactions: 11, plan: undefined, givenTo: null, isLeftAlone: false },
      {
        inquiries: 0,
        interactions: 0,
        plan: { stays: { en: '33 Touch', ar: '33 Touch' }, ended: beside.plan },
        givenTo: 'U0OMAR',
        isLeftAlone: false,
      },
      { inquiries: 1, interactions: 1, plan: undefined, givenTo: null, isLeftAlone: true },
    ].map((more) => mergedView({ ...came, ...more }, voice));
    for (const view of views) expect(checkView(view, 'modal').messages).toEqual([]);
    const answers = (
      [
        { kind: 'undone', name: 'Huda', mergedName: 'Huda' },
        { kind: 'undone-before' },
        { kind: 'gone' },
        { kind: 'too-late', mergedOn: '2026-10-01' },
        { kind: 'merged-on', name: 'Huda', otherName: 'Salem' },
        { kind: 'never', name: 'Huda' },
      ] as const
    ).map((result) => unmergedAnswer(result, voice, at));
    for (const { blocks } of answers) expect(checkMessageBlocks(blocks).messages).toEqual([]);
    expect([...views, ...answers].map(shown).join('\n—\n')).toMatchSnapshot();
  });

  it('whoever may be the same person is named with a button', () => {
    const alike = ['Huda', '<!channel>', 'سالم'].map((name, nth) => ({ contactId: `c${nth}`, name }));
    const message = withAlike(plainMessage('Known'), ids[0], alike, voice);
    expect(checkMessageBlocks(message.blocks).messages).toEqual([]);
    expect(shown(message)).toMatchSnapshot();
    expect(withAlike(plainMessage('Known'), ids[0], [], voice)).toEqual(plainMessage('Known'));
  });
});

it('what a form is about comes back as it was', () => {
  expect(readMergeSubject(mergeSubject(ids))).toEqual([...ids]);
  for (const subject of ['', ids[0], `${ids[0]} huda`, `${ids[0]} ${ids[1]} more`])
    expect(readMergeSubject(subject)).toBeUndefined();
});
