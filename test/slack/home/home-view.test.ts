import { messageAsText } from '../../../sandbox/as-text.ts';
import { checkView } from '../../../sandbox/blocks/check-surface.ts';
import { cleanName } from '../../../src/parsing/person-name.ts';
import { disciplineDays, planDiscipline } from '../../../src/reports/plan-discipline.ts';
import type { DayLine } from '../../../src/slack/day/day-lines.ts';
import { logForm } from '../../../src/slack/day/log-form.ts';
import type { TouchLine } from '../../../src/slack/day/touch-line.ts';
import { firstLook } from '../../../src/slack/home/home-look.ts';
import type { HomePerson } from '../../../src/slack/home/home-people.ts';
import { awayForm } from '../../../src/slack/home/home-settings.ts';
import { type Home, homeView, plainHome } from '../../../src/slack/home/home-view.ts';
import { waitingInHome } from '../../../src/slack/home/waiting-leads.ts';
import type { Voice } from '../../../src/team/voice.ts';

const at = new Date('2026-11-23T06:30:00Z');
const today = '2026-11-23';
const zone = 'Asia/Riyadh';
const voices: readonly Voice[] = [
  { language: 'en', digits: 'latin', zone },
  { language: 'ar', digits: 'arabic', zone },
];

/** What people are called, as ordinary and as unkind as it comes. */
const usual = ['Huda Salem', 'هدى سالم', ''];
const unkind = [
  cleanName('<!channel> <@U0MONA> '.repeat(30)),
  cleanName('👩‍👩‍👧‍👦'.repeat(300)),
  '&'.repeat(200),
];

const line = (contactName: string, more: Partial<TouchLine> = {}): TouchLine => ({
  touchId: 't1',
  contactName,
  contactLanguage: null,
  channel: 'call',
  origin: {
    kind: 'step',
    label: { en: 'introductory call', ar: 'مكالمة تعريفية' },
    plan: { en: '8x8', ar: 'خطة 8x8' },
    ordinal: 2,
    total: 8,
    wordsToUse: { en: 'Hello.', ar: 'مرحبًا.' },
  },
  dueOn: today,
  dueAt: null,
  hours: undefined,
  state: { kind: 'due' },
  ...more,
});
const person = (nth: number, name: string, more: Partial<HomePerson> = {}): HomePerson => ({
  contactId: `c${nth}`,
  name,
  relationship: 'met',
  withOther: undefined,
  plan: { name: { en: '33 Touch', ar: 'خطة 33 تواصلًا' }, settled: 4, total: 33, paused: undefined },
  next: line(name, { dueOn: '2026-11-26' }),
  spokeOn: '2026-11-22',
  triedOn: undefined,
  neglect: undefined,
  isLeftAlone: false,
  ...more,
});
const dayLine = (nth: number, name: string): DayLine => ({
  group: nth === 0 ? 'before' : 'people',
  kind: 'touch',
  touch: line(name, { touchId: `t${nth}`, ...(nth === 0 ? { dueOn: '2026-11-19' } : {}) }),
});

const gulf = { today, firstWeekday: 0, work: { workingDays: [0, 1, 2, 3, 4], isDayOff: () => false } };
const homeOf = (...names: readonly string[]): Home => ({
  look: { ...firstLook, page: 2 },
  today: {
    counts: new Map([
      ['before', 1],
      ['people', 8],
    ]),
    lines: Array.from({ length: 5 }, (_, nth) => dayLine(nth, nameOfNth(names, nth))),
    more: 4,
  },
  week: [
    {
      day: '2026-11-24',
      count: 12,
      promised: [
        { name: 'Huda Salem', at: new Date('2026-11-24T13:00:00Z') },
        { name: 'هدى سالم', at: null },
      ],
      personal: [
        { day: 'birthday', name: '', on: '2026-11-24' },
        { day: 'wedding', name: 'هدى سالم', on: '2026-11-27' },
      ],
    },
    {
      day: '2026-11-26',
      count: 60,
      promised: Array.from({ length: 11 }, (_, nth) => ({ name: nameOfNth(names, nth), at: null })),
      personal: [],
    },
  ],
  people: {
    who: '',
    total: 312,
    hasMore: true,
    people: [
      person(0, nameOfNth(names, 0)),
      person(1, nameOfNth(names, 1), {
        neglect: 'no-next-step',
        next: undefined,
        plan: undefined,
        spokeOn: '2026-10-20',
      }),
      person(2, nameOfNth(names, 2), { neglect: 'left-overdue', spokeOn: undefined, triedOn: today }),
      person(3, nameOfNth(names, 3), {
        neglect: 'long-silent',
        spokeOn: '2026-01-20',
        triedOn: '2026-09-01',
      }),
      person(4, nameOfNth(names, 4), { isLeftAlone: true, next: undefined, plan: undefined }),
      person(5, 'Waits', {
        next: undefined,
        plan: { ...planOf(), paused: { until: '2026-11-30' } },
      }),
      person(6, 'Waits on', { next: undefined, plan: { ...planOf(), paused: { until: null } } }),
      person(7, 'Promised', {
        apart: '…4567',
        next: line('Promised', { origin: { kind: 'promise', reason: 'said', words: 'the <plans>' } }),
      }),
      person(8, 'With Sara', { withOther: 'U0SARA', relationship: 'advocate' }),
      person(9, 'With nobody', { withOther: null, relationship: 'havent-met' }),
    ],
  },
  leadsChannelId: 'C0LEADS',
  discipline: planDiscipline(
    [
      { dueOn: '2026-11-22', fate: 'done', settledOn: '2026-11-22', count: 3 },
      { dueOn: '2026-11-17', fate: 'done', settledOn: '2026-11-17', count: 9 },
      { dueOn: disciplineDays(today, 0).from, fate: 'skipped', settledOn: '2026-10-25', count: 2 },
    ],
    gulf,
  ),
  settings: { away: { from: today, until: '2026-11-30', coverUserId: 'U0LINA' }, evening: true },
});
const full = homeOf(...usual);

function nameOfNth(names: readonly string[], nth: number): string {
  return names[nth % names.length] ?? '';
}

/** As many leads as the Home of a manager shows, of more. */
function waitingIn(place: 'offered' | 'pool') {
  const leads = Array.from({ length: waitingInHome }, (_, nth) => ({
    leadId: `${place}-${nth}`,
    name: nameOfNth(usual, nth),
    sourceName: 'Zillow',
    area: 'Olaya',
    isTest: false,
    arrivedAt: new Date('2026-11-23T06:10:00Z'),
    channelId: 'C0LEADS',
    remindedAt: null,
    escalatedAt: null,
    pooledAt: place === 'pool' ? at : null,
  }));
  return { leads, total: 312 };
}

function planOf() {
  return { name: { en: '8x8', ar: 'خطة 8x8' }, settled: 2, total: 8 };
}

const homes: Record<string, Home> = {
  full,
  'a search': {
    ...full,
    look: { ...firstLook, search: 1 },
    people: { ...full.people, who: 'huda <!here>', total: 11 },
  },
  'a search that found nobody': {
    ...full,
    look: { ...firstLook, search: 2 },
    people: { people: [], who: '&'.repeat(120), total: 0, hasMore: false },
  },
  'of a manager, with as many leads as it shows': {
    ...full,
    waiting: { offered: waitingIn('offered'), pool: waitingIn('pool') },
  },
  'empty, away later': {
    look: firstLook,
    today: { counts: new Map(), lines: [], more: 0 },
    week: [],
    people: { people: [], who: '', total: 0, hasMore: false },
    leadsChannelId: null,
    discipline: planDiscipline([], gulf),
    settings: { away: { from: '2026-11-25', until: '2026-11-25', coverUserId: null }, evening: false },
  },
};
const nameOf = (id: string) => id;
const readable = (text: string) => text.replaceAll(/[\u2066-\u2069\u200e\u200f]/g, '');

describe.each(Object.entries(homes))('the Home: %s', (_, home) => {
  it.each(voices)('in $language', (voice) => {
    const view = homeView(home, voice, at);
    expect(checkView(view, 'home').messages).toEqual([]);
    expect(readable(messageAsText(view, nameOf))).toMatchSnapshot();
  });
});

it('holds whatever people are called, and calls nobody', () => {
  for (const voice of voices)
    for (const name of unkind) {
      const view = homeView(homeOf(name), voice, at);
      expect(checkView(view, 'home').messages).toEqual([]);
      const said = view.blocks
        .map((block) => JSON.stringify(block))
        .filter((text) => text.includes('mrkdwn'));
      expect(said.join()).not.toMatch(/<!(?:channel|here)>|<@U0MONA>/);
    }
});

describe('the forms of the Home', () => {
  it.each(voices)('log and away in $language', (voice) => {
    for (const name of [...usual, ...unkind]) {
      const form = logForm({ contactId: 'c1', contactName: name }, voice, at);
      expect(checkView(form, 'modal').messages).toEqual([]);
    }
    for (const away of [null, full.settings.away]) {
      const form = awayForm(away, voice, at);
      expect(checkView(form, 'modal').messages).toEqual([]);
      expect(readable(messageAsText(form, nameOf))).toMatchSnapshot();
    }
  });

  it('a Home that says one thing holds it', () => {
    expect(checkView(plainHome('Not set up yet.'), 'home').messages).toEqual([]);
  });
});
