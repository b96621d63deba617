import { messageAsText } from '../../../sandbox/as-text.ts';
import { checkMessageBlocks, checkView } from '../../../sandbox/blocks/check-surface.ts';
import { cleanName } from '../../../src/parsing/person-name.ts';
import { type WaitingLead, waitingBlocks, waitingView } from '../../../src/slack/home/waiting-leads.ts';
import {
  askToWhom,
  assignAnswer,
  undoAssignAnswer,
  withAgentMenu,
} from '../../../src/slack/leads/assign-answers.ts';
import { leadReassigned } from '../../../src/slack/leads/lead-reassigned.ts';
import { releaseAnswer, undoReleaseAnswer } from '../../../src/slack/leads/release-answers.ts';
import {
  stageAnswer,
  stageShown,
  undoStageAnswer,
  unknownStage,
  whichLead,
  whyForm,
} from '../../../src/slack/leads/stage-answers.ts';
import type { Message } from '../../../src/slack/message.ts';
import { plainMessage } from '../../../src/slack/plain-answers.ts';
import { handOverForm } from '../../../src/slack/team/hand-over-form.ts';
import { handedOverMessage, leaverMessage } from '../../../src/slack/team/leaver-message.ts';
import type { Voice } from '../../../src/team/voice.ts';
import { handWords } from '../../../src/words/hand-words.ts';

const at = new Date('2026-11-23T06:30:00Z');
const zone = 'Asia/Riyadh';
const voices: readonly Voice[] = [
  { language: 'en', digits: 'latin', zone },
  { language: 'ar', digits: 'arabic', zone },
];
const [omar, sara, mona] = ['U0OMAR', 'U0SARA', 'U0MONA'];
const unkind = [
  cleanName('👩‍👩‍👧‍👦'.repeat(300)),
  cleanName('<!channel> <@U0GUS> '.repeat(30)),
  cleanName('&'.repeat(3_000)),
  '',
];

const counts = [0, 1, 2, 3, 11, 100];
const contactOf = (name: string) => ({ contactId: '019aaaaa-0000-7000-8000-000000000000', name });

const messages: Record<string, (name: string, voice: Voice) => Message[]> = {
  assigned: (name, voice) => {
    const contact = contactOf(name);
    const assigned = {
      kind: 'assigned',
      contact,
      toUserId: omar,
      fromUserId: null,
      holdingId: 'h1',
    } as const;
    const relationship = { kind: 'handed-over', contact, toUserId: omar, fromUserId: null, handOverId: 'o1' };
    return [
      { ...assigned, captureDueAt: undefined, warnings: [] },
      {
        ...assigned,
        fromUserId: sara,
        captureDueAt: new Date('2026-11-23T06:45:00Z'),
        warnings: [
          { kind: 'away', until: '2026-11-29', coverUserId: sara },
          { kind: 'full', most: 30 },
        ],
      } as const,
      {
        ...assigned,
        captureDueAt: undefined,
        warnings: [
          { kind: 'away', until: '2026-11-24', coverUserId: null },
          { kind: 'full-today', most: 1 },
        ],
      } as const,
      { ...relationship, kind: 'handed-over', warnings: [] } as const,
      { ...relationship, kind: 'handed-over', fromUserId: sara, warnings: [] } as const,
      { kind: 'theirs-already', contact, toUserId: omar } as const,
      { kind: 'left-alone', contact } as const,
      { kind: 'taken', contact, byUserId: sara } as const,
      { kind: 'over', contact, stage: 'closed' } as const,
      { kind: 'over', contact, stage: 'lost' } as const,
      { kind: 'gone' } as const,
      { kind: 'denied', why: 'managers-only' } as const,
      ...(['unknown', 'bot', 'guest', 'gone', 'not-in-channel'] as const).map((why) => ({
        kind: 'no-agent' as const,
        toUserId: omar,
        why,
      })),
    ].map((outcome) => assignAnswer(outcome, voice, at));
  },
  'asked to whom, and taken back': (name, voice) => {
    const contact = contactOf(name);
    return [
      askToWhom({ contact }, voice),
      withAgentMenu(plainMessage('…'), 'l1', voice),
      ...([omar, null] as const).flatMap((userId) => [
        undoAssignAnswer({ kind: 'undone', contact, toUserId: userId }, handWords.assignUndoneTeam, voice),
        undoAssignAnswer(
          { kind: 'happened-since', contact, hasItUserId: userId },
          handWords.assignUndoneNobody,
          voice,
        ),
      ]),
    ];
  },
  'given back': (name, voice) => {
    const contact = contactOf(name);
    const offered = { contact, channelId: 'C0LEADS', isPooled: false };
    return [
      ...[
        { kind: 'released', fromUserId: omar, leadId: 'l1', ...offered } as const,
        { kind: 'released', fromUserId: sara, leadId: 'l1', ...offered, channelId: null } as const,
        { kind: 'open-already', ...offered } as const,
        { kind: 'open-already', ...offered, isPooled: true } as const,
        { kind: 'not-yours', contact, hasItUserId: sara } as const,
        { kind: 'nothing-open', contact } as const,
        { kind: 'left-alone', contact } as const,
      ].map((outcome) => releaseAnswer(outcome, omar, voice)),
      ...[
        { kind: 'undone', contact, toUserId: omar } as const,
        { kind: 'undone', contact, toUserId: sara } as const,
        { kind: 'too-late', contact, hasItUserId: sara } as const,
        { kind: 'too-late', contact, hasItUserId: null } as const,
        { kind: 'no-agent', contact, userId: sara } as const,
      ].map((outcome) => undoReleaseAnswer(outcome, omar, voice)),
    ];
  },
  'to who had it': (name, voice) =>
    [
      { kind: 'with', userId: sara, byUserId: mona } as const,
      { kind: 'with', userId: sara, byUserId: sara } as const,
      { kind: 'team' } as const,
      { kind: 'over' } as const,
      { kind: 'theirs-again' } as const,
    ].map((state) => leadReassigned({ name, sourceName: 'Zillow', state }, voice)),
  stages: (name, voice) => {
    const contact = contactOf(name);
    const refused = [
      'same',
      'by-deal',
      'sold',
      'nobodys',
      'by-release',
      'no-sql',
      'own-sql',
      'left-alone',
    ] as const;
    const lead = { leadId: 'l1', sourceName: 'Zillow', arrivedAt: at, stage: 'sql' } as const;
    return [
      stageAnswer({ kind: 'moved', contact, from: 'claimed', to: 'sql', changeId: 'c1' }, '', voice),
      stageAnswer({ kind: 'moved', contact, from: 'sql', to: 'lost', changeId: 'c1' }, name, voice),
      stageAnswer({ kind: 'moved', contact, from: 'lost', to: 'claimed', changeId: 'c1' }, '', voice),
      stageAnswer({ kind: 'moved', contact, from: 'lost', to: 'new', changeId: 'c1' }, '', voice),
      ...refused.map((why) => stageAnswer({ kind: 'refused', contact, why, from: 'sql' }, '', voice)),
      undoStageAnswer({ kind: 'undone', contact, stage: 'mql' }, voice),
      undoStageAnswer({ kind: 'moved-on', contact, stage: 'mql' }, voice),
      undoStageAnswer({ kind: 'left-alone', contact, stage: 'lost' }, voice),
      stageShown(
        { ...lead, contactName: name, since: { at, byUserId: omar }, choices: ['claimed', 'lost'] },
        voice,
        at,
      ),
      stageShown({ ...lead, contactName: name, since: { at, byUserId: null }, choices: [] }, voice, at),
      unknownStage(name, ['claimed', 'lost'], voice),
      whichLead(
        { contactName: name, leads: [lead, lead], said: { stage: 'lost', hasWords: true } },
        voice,
        at,
      ),
    ];
  },
  'people handed over': (name, voice) => [
    ...(['gone', 'guest', 'not-in-channel'] as const).flatMap((why) => [
      leaverMessage({ userId: omar, state: { kind: 'ask', why, people: 212, leads: 9 } }, voice),
      leaverMessage({ userId: omar, state: { kind: 'nobody', why } }, voice),
    ]),
    ...counts.map((n) =>
      leaverMessage({ userId: omar, state: { kind: 'ask', why: 'gone', people: n, leads: n } }, voice),
    ),
    ...[
      { kind: 'back' } as const,
      { kind: 'stay', byUserId: mona, people: 3, leads: 0 } as const,
      { kind: 'running', byUserId: mona, people: 120, leads: 2 } as const,
      { kind: 'stopped', people: 12, leads: 1 } as const,
      {
        kind: 'done',
        byUserId: mona,
        shares: [
          { userId: sara, people: 71, leads: 3 },
          { userId: mona, people: 70, leads: 0 },
        ],
      } as const,
    ].map((state) => leaverMessage({ userId: omar, state }, voice)),
    ...[
      { kind: 'people', fromUserId: omar, byUserId: mona, people: 71, leads: [], moreLeads: 0 } as const,
      {
        kind: 'people',
        fromUserId: omar,
        byUserId: mona,
        people: 71,
        leads: Array.from({ length: 10 }, () => ({ name, stage: 'sql' as const })),
        moreLeads: 3,
      } as const,
      { kind: 'person', name, fromUserId: omar, byUserId: mona } as const,
      { kind: 'person', name, fromUserId: null, byUserId: mona } as const,
      { kind: 'person-gone', name, toUserId: sara, byUserId: mona } as const,
      { kind: 'taken-back', name, byUserId: mona } as const,
    ].map((handed) => handedOverMessage(handed, voice)),
  ],
};

const readable = (text: string) => text.replaceAll(/[\u2066-\u2069\u200e\u200f]/g, '');
const textOf = (blocks: unknown) => JSON.stringify(blocks);

describe.each(Object.entries(messages))('%s', (_kind, draw) => {
  it.each(voices)('reads well in $language', (voice) => {
    const drawn = draw('Huda Salem', voice);
    for (const { blocks } of drawn) expect(checkMessageBlocks(blocks).messages).toEqual([]);
    expect(
      drawn.map((message) => readable(messageAsText(message, (id) => id))).join('\n—\n'),
    ).toMatchSnapshot();
  });

  it('holds whatever people are called, and calls nobody', () => {
    for (const voice of voices)
      for (const name of unkind)
        for (const { text, blocks } of draw(name, voice)) {
          expect(checkMessageBlocks(blocks).messages).toEqual([]);
          const shown = text + textOf(blocks.filter(({ type }) => type === 'section'));
          expect(shown).not.toMatch(/<!(?:channel|here)>|<@U0GUS>/);
        }
  });
});

describe('leads that nobody has, to a manager', () => {
  const lead = (nth: number, name: string, more: Partial<WaitingLead> = {}): WaitingLead => ({
    leadId: `019aaaaa-0000-7000-8000-${String(nth).padStart(12, '0')}`,
    name,
    sourceName: 'Zillow',
    area: 'Olaya',
    isTest: false,
    arrivedAt: new Date('2026-11-23T06:10:00Z'),
    channelId: 'C0LEADS',
    remindedAt: null,
    escalatedAt: null,
    pooledAt: null,
    ...more,
  });
  const many = (n: number, name: string, more: Partial<WaitingLead> = {}) =>
    Array.from({ length: n }, (_, nth) => lead(nth, name, more));
  const asked = new Date('2026-11-23T06:20:00Z');
  const home = (name: string) => ({
    offered: {
      leads: [
        lead(1, name),
        lead(2, name, { remindedAt: asked }),
        lead(3, name, { remindedAt: asked, escalatedAt: at, isTest: true, area: '' }),
        lead(4, name, { channelId: null }),
      ],
      total: 43,
    },
    pool: { leads: [lead(5, name, { pooledAt: asked, channelId: null })], total: 1 },
  });

  it.each(voices)('stand in the Home and in a list, in $language', (voice) => {
    const blocks = waitingBlocks(home('Huda Salem'), voice, at);
    const none = { leads: [], total: 0 };
    expect(checkView({ type: 'home', blocks }, 'home').messages).toEqual([]);
    const shown = [
      { type: 'home', blocks },
      { type: 'home', blocks: waitingBlocks({ offered: none, pool: none }, voice, at) },
      waitingView({ place: 'offered', page: 2, leads: many(3, 'Huda'), total: 63 }, voice, at),
      waitingView({ place: 'pool', page: 1, ...none }, voice, at),
    ];
    expect(shown.map((view) => readable(messageAsText(view, (id) => id))).join('\n—\n')).toMatchSnapshot();
  });

  it('never say how to reach anybody, whatever stands where a name belongs', () => {
    for (const voice of voices)
      for (const name of [...unkind, 'Huda +966 50 123 4567', 'huda@example.com']) {
        const area = 'call 0501234567';
        const page = { place: 'offered', page: 1, leads: many(20, name, { area }), total: 100 } as const;
        const view = waitingView(page, voice, at);
        expect(checkView(view, 'modal').messages).toEqual([]);
        expect(textOf(view)).not.toMatch(/501234567|50 123 4567|huda@example|<!(?:channel|here)>|<@U0GUS>/);
      }
  });
});

describe('the forms', () => {
  it.each(voices)('of a hand-over and of why a lead goes to a stage, in $language', (voice) => {
    const asked = { fromUserId: omar, people: 212, leads: 9 };
    const forms = [
      handOverForm({ ...asked, toUserIds: [] }, voice),
      handOverForm({ ...asked, toUserIds: [sara, mona, 'U0LINA'] }, voice),
      whyForm({ leadId: 'l1', contactName: 'Huda', to: 'lost' }, voice),
      whyForm({ leadId: 'l1', contactName: 'Huda', to: 'sql' }, voice),
    ];
    for (const view of forms) expect(checkView(view, 'modal').messages).toEqual([]);
    expect(forms.map((view) => readable(messageAsText(view, (id) => id))).join('\n—\n')).toMatchSnapshot();
    for (const name of unkind)
      for (const to of ['lost', 'sql'] as const) {
        const view = whyForm({ leadId: 'l1', contactName: name, to }, voice);
        expect(checkView(view, 'modal').messages).toEqual([]);
      }
  });
});
