import { localDay } from '../../calendar/local-day.ts';
import type { StandingOptOut } from '../../leads/may-contact.ts';
import {
  type ChosenField,
  fieldsToChoose,
  type MergePerson,
  mergeUndoDays,
  type Pair,
  type Side,
  sides,
  usuallyKept,
  usualSide,
} from '../../leads/merge.ts';
import type { Voice } from '../../team/voice.ts';
import { channelsWords } from '../../words/channel-words.ts';
import { contactWords } from '../../words/contact-words.ts';
import { detailWords, relationshipWords } from '../../words/detail-words.ts';
import { sayDay, sayList, sayMoment, sayMonthDay } from '../../words/format.ts';
import { mergeWords } from '../../words/merge-words.ts';
import { type Markup, mention, type Sentence, say } from '../../words/say.ts';
import { nameOf } from '../day/touch-answers.ts';
import { choiceField, form } from '../form.ts';
import { formIds } from '../ids.ts';
import { option, section, sideBySide } from '../message.ts';
import { pickLabel } from '../pick-list.ts';
import type { FormView } from '../reply.ts';
import { addressLines } from './lead-contact.ts';

/** What is shown of one of two people beside what is known of them. */
export type ShownBeside = {
  /** Whether who looks may see how to reach them. */
  showAddresses: boolean;
  /** The relationship plan they are on. */
  plan: Sentence | undefined;
  inquiries: number;
  openInquiries: number;
  optOuts: readonly StandingOptOut[];
};

/** The name of the field that says who is kept; the others are named after what they choose. */
export const keptField = 'kept';

/** Two people side by side, and what is taken from whom where they differ. */
export function mergeForm(
  pair: Pair,
  {
    beside,
    ownerNames,
  }: { beside: Readonly<Record<Side, ShownBeside>>; ownerNames: ReadonlyMap<string, string> },
  voice: Voice,
  at: Date,
): FormView {
  const kept = usuallyKept(pair);
  const of = (side: Side) => personInWords(side, pair[side], beside[side], voice, at);
  const choices = (label: (person: MergePerson, side: Side) => string) =>
    sides.map((side) => option(label(pair[side], side), side));
  return form(voice, {
    id: formIds.merge,
    title: say(voice, mergeWords.title),
    submit: say(voice, mergeWords.submit),
    subject: mergeSubject([pair.first.contactId, pair.second.contactId]),
    blocks: [
      section(say(voice, mergeWords.intro, { days: mergeUndoDays })),
      sideBySide(of('first'), of('second')),
      choiceField(
        keptField,
        say(voice, mergeWords.kept),
        choices((person, side) => numbered(side, { markup: pickLabel(person, voice) }, voice)),
        { initial: kept, hint: say(voice, mergeWords.keptHint) },
      ),
      ...fieldsToChoose(pair).map((field) =>
        choiceField(
          field,
          say(voice, field === 'ownerUserId' ? mergeWords.owner : contactWords[field]),
          choices((person) => valueInWords(field, person, ownerNames, voice)),
          { initial: usualSide(field, pair, kept) },
        ),
      ),
    ],
  });
}

/** Which two a form or a button is about. */
export function mergeSubject([firstId, secondId]: readonly [string, string]): string {
  return `${firstId} ${secondId}`;
}

/** Reads the same; `undefined` where it says nothing of the kind. */
export function readMergeSubject(subject: string): [string, string] | undefined {
  const [, firstId, secondId] = /^([0-9a-f-]{36}) ([0-9a-f-]{36})$/u.exec(subject) ?? [];
  return firstId && secondId ? [firstId, secondId] : undefined;
}

function personInWords(
  side: Side,
  person: MergePerson,
  { showAddresses, plan, inquiries, openInquiries, optOuts }: ShownBeside,
  voice: Voice,
  at: Date,
): string {
  const stopped = optOuts.flatMap(({ channel }) => (channel ? [say(voice, channelsWords[channel])] : []));
  const { ownerUserId, lastTwoWayAt, knownSince, relationship } = person;
  return [
    `*${numbered(side, nameOf(person.name, voice), voice)}*`,
    say(voice, relationshipWords[relationship]),
    ownerUserId
      ? say(voice, detailWords.owner, { who: mention(ownerUserId) })
      : say(voice, detailWords.noOwner),
    ...(showAddresses ? addressLines(person, voice) : [say(voice, detailWords.addressesHidden)]),
    plan ? say(voice, mergeWords.onPlan, { plan: plan[voice.language] }) : say(voice, detailWords.noPlan),
    say(voice, mergeWords.inquiries, { n: inquiries, open: openInquiries }),
    lastTwoWayAt
      ? say(voice, mergeWords.spokenWith, { moment: sayMoment(voice, lastTwoWayAt, at) })
      : say(voice, mergeWords.neverSpoken),
    say(voice, mergeWords.knownSince, {
      day: sayDay(voice, localDay(knownSince, voice.zone), localDay(at, voice.zone)),
    }),
    ...(optOuts.some(({ channel }) => channel === null) ? [say(voice, detailWords.optedOut)] : []),
    ...(stopped.length > 0
      ? [say(voice, detailWords.optedOutOf, { channels: { markup: sayList(voice, stopped) } })]
      : []),
  ].join('\n');
}

/** "1. Huda Salem": two of one name are told apart by their place. */
function numbered(side: Side, name: string | Markup, voice: Voice): string {
  return say(voice, mergeWords.nth, { n: side === 'first' ? 1 : 2, name });
}

function valueInWords(
  field: ChosenField,
  person: MergePerson,
  ownerNames: ReadonlyMap<string, string>,
  voice: Voice,
): string {
  const value = person[field] ?? '';
  switch (field) {
    case 'ownerUserId':
      return ownerNames.get(value) || '–';
    case 'birthday':
    case 'weddingDay':
    case 'homePurchaseDay':
      return sayMonthDay(voice, value);
    default:
      return value.replace(/\s*\n\s*/gu, ', ');
  }
}
