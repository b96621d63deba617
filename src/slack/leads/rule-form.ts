import type { Conditions, Target } from '../../leads/route.ts';
import { minorDigits } from '../../money/currency.ts';
import { weekdays } from '../../team/proposed-settings.ts';
import type { Voice } from '../../team/voice.ts';
import { addLeadWords } from '../../words/add-lead-words.ts';
import { formWords } from '../../words/form-words.ts';
import { sayWeekday } from '../../words/format.ts';
import { ruleFormWords, rulesWords, ruleWords } from '../../words/routing-words.ts';
import { say } from '../../words/say.ts';
import {
  channelField,
  checkField,
  choiceField,
  closingView,
  form,
  manyField,
  peopleField,
  personField,
  selectField,
  textField,
} from '../form.ts';
import { actionIds, formIds } from '../ids.ts';
import { type Block, cut, option, section } from '../message.ts';
import type { FormView } from '../reply.ts';

/** The names of the fields, as their answers come back. */
export const ruleFields = {
  name: 'name',
  sources: 'sources',
  otherSources: 'other-sources',
  kinds: 'kinds',
  areas: 'areas',
  languages: 'languages',
  priceFrom: 'price-from',
  priceTo: 'price-to',
  hours: 'hours',
  weekdays: 'weekdays',
  holiday: 'holiday',
  target: 'target',
  channel: 'channel',
  agent: 'agent',
  people: 'people',
} as const;

/** The field of somebody's share in a rotation. */
export function shareField(userId: string): string {
  return `share-${userId}`;
}

/** The kinds of clients that forms offer. */
export const offeredKinds = ['buyer', 'seller', 'renter', 'investor'] as const;

/** Where a lead may go by a rule. */
export const targetKinds = [
  'channel',
  'agent',
  'rotation',
  'pool',
] as const satisfies readonly Target['kind'][];
export type TargetKind = (typeof targetKinds)[number];

/** A form shows a menu of so many sources as they are; those of a team that has more are typed. */
const mostSources = 100;

/** What a form of a rule is about: which rule, and how it was marked when the form was opened. */
export type RuleSubject = { ruleId: string; mark: string };

export function ruleSubject({ ruleId, mark }: RuleSubject): string {
  return `${ruleId} ${mark}`;
}

/** Reads what a form of a rule is about. */
export function readRuleSubject(subject: string): RuleSubject {
  const [ruleId = '', mark = ''] = subject.split(' ');
  return { ruleId, mark };
}

/** What a form of a rule begins with. */
export type RuleStart = {
  name: string;
  conditions: Conditions;
  target: Target | null;
  /** The fields of which target it shows. */
  targetKind: TargetKind;
  /** Whose shares it asks for, by name, where it is a rotation. */
  people: ReadonlyArray<{ userId: string; name: string }>;
  sources: ReadonlyArray<{ key: string; name: string }>;
  /** The team's. */
  currency: string;
  zone: string;
};

/** The form of one rule. `problem` is said on top. */
export function ruleForm(subject: RuleSubject, start: RuleStart, voice: Voice, problem?: string): FormView {
  const { name, conditions, currency, zone } = start;
  const { kinds, areas, languages, price, hours, holiday } = conditions;
  const word = (key: keyof typeof ruleFormWords) => say(voice, ruleFormWords[key]);
  return form(voice, {
    id: formIds.rule,
    title: word('title'),
    submit: say(voice, formWords.save),
    subject: ruleSubject(subject),
    blocks: [
      section(problem ?? word('about')),
      textField(ruleFields.name, word('name'), initial(name)),
      ...sourceFields(start, voice),
      checkField(
        ruleFields.kinds,
        word('kinds'),
        offeredKinds.map((kind) => option(say(voice, addLeadWords[kind]), kind)),
        { optional: true, initial: kinds },
      ),
      textField(ruleFields.areas, word('areas'), {
        optional: true,
        hint: word('areasHint'),
        ...initial(commaList(areas, voice)),
      }),
      checkField(
        ruleFields.languages,
        word('languages'),
        [option(say(voice, ruleWords.english), 'en'), option(say(voice, ruleWords.arabic), 'ar')],
        { optional: true, initial: languages },
      ),
      textField(ruleFields.priceFrom, say(voice, ruleFormWords.priceFrom, { currency }), {
        optional: true,
        ...initial(priceAsTyped(price?.from, price?.currency)),
      }),
      textField(ruleFields.priceTo, say(voice, ruleFormWords.priceTo, { currency }), {
        optional: true,
        hint: word('priceHint'),
        ...initial(priceAsTyped(price?.to, price?.currency)),
      }),
      textField(ruleFields.hours, word('hours'), {
        optional: true,
        hint: say(voice, ruleFormWords.hoursHint, { zone }),
        ...initial(hours ? `${hours.from}-${hours.until}` : ''),
      }),
      checkField(
        ruleFields.weekdays,
        word('weekdays'),
        weekdays.map((day) => option(sayWeekday(voice, day), String(day))),
        { optional: true, initial: conditions.weekdays.map(String) },
      ),
      choiceField(
        ruleFields.holiday,
        word('holiday'),
        [
          option(word('holidayAny'), 'any'),
          option(word('holidayOnly'), 'only'),
          option(word('holidayNever'), 'never'),
        ],
        { initial: holiday },
      ),
      selectField(
        ruleFields.target,
        word('target'),
        [
          option(word('targetChannel'), 'channel'),
          option(word('targetAgent'), 'agent'),
          option(word('targetRotation'), 'rotation'),
          option(word('targetPool'), 'pool'),
        ],
        { initial: start.targetKind, actionId: actionIds.ruleTarget },
      ),
      ...targetFields(start, voice),
    ],
  });
}

/** While Slack is asked about the channel: nothing is saved yet. */
export function ruleChecking(voice: Voice): FormView {
  return closingView(voice, say(voice, ruleFormWords.title), say(voice, rulesWords.checking));
}

function sourceFields({ sources, conditions }: RuleStart, voice: Voice): Block[] {
  const offered = sources.slice(0, mostSources);
  const others = conditions.sources.filter((key) => !offered.some((one) => one.key === key));
  const label = say(voice, offered.length > 0 ? ruleFormWords.otherSources : ruleFormWords.sources);
  return [
    ...(offered.length > 0
      ? [
          manyField(
            ruleFields.sources,
            say(voice, ruleFormWords.sources),
            offered.map(({ key, name }) => option(cut(name, 75), key)),
            {
              optional: true,
              initial: conditions.sources,
              spanLabel: (from, to) => say(voice, ruleFormWords.sourceSpan, { from, to }),
            },
          ),
        ]
      : []),
    textField(ruleFields.otherSources, label, {
      optional: true,
      hint: say(voice, ruleFormWords.otherSourcesHint),
      ...initial(commaList(others, voice)),
    }),
  ];
}

/** What has to be known of where a lead goes. */
function targetFields({ target, targetKind, people }: RuleStart, voice: Voice): Block[] {
  const word = (key: keyof typeof ruleFormWords) => say(voice, ruleFormWords[key]);
  switch (targetKind) {
    case 'channel':
      return [
        channelField(
          ruleFields.channel,
          word('channel'),
          target?.kind === 'channel' ? { initial: target.channelId } : {},
        ),
      ];
    case 'agent':
      return [
        personField(
          ruleFields.agent,
          word('agent'),
          target?.kind === 'agent' ? { initial: target.userId } : {},
        ),
      ];
    case 'rotation': {
      const shares = new Map(
        target?.kind === 'rotation' ? target.shares.map(({ userId, weight }) => [userId, weight]) : [],
      );
      return [
        peopleField(ruleFields.people, word('people'), {
          initial: people.map(({ userId }) => userId),
          actionId: actionIds.rulePeople,
          hint: word('shareHint'),
        }),
        ...people.map(({ userId, name }) =>
          textField(shareField(userId), say(voice, ruleFormWords.share, { name }), {
            initial: String(shares.get(userId) ?? 1),
          }),
        ),
      ];
    }
    case 'pool':
      return [];
  }
}

function initial(text: string): { initial?: string } {
  return text === '' ? {} : { initial: text };
}

function commaList(texts: readonly string[], voice: Voice): string {
  return texts.join(voice.language === 'ar' ? '، ' : ', ');
}

/** An amount as somebody would type it, which reads back as the same in every language. */
function priceAsTyped(minor: number | null | undefined, currency = 'USD'): string {
  if (minor === null || minor === undefined) return '';
  const digits = minorDigits(currency);
  const written = String(minor).padStart(digits + 1, '0');
  const [whole, part] = [written.slice(0, written.length - digits), written.slice(written.length - digits)];
  return /^0*$/.test(part) ? whole : `${whole}.${part}`;
}
