import { parseAmount } from '../../money/amount.ts';
import { channels } from '../../parsing/channel.ts';
import type { StepWords } from '../../plans/edit-plan.ts';
import { sortOfItsOwn } from '../../plans/edit-plan.ts';
import { longestWords, mostCostMinor, type Plan, purposes, type Step, stepRoles } from '../../plans/plan.ts';
import { placeholdersIn } from '../../plans/step-words.ts';
import { leavesTheSame, type TextFault, textFault } from '../../plans/text-fault.ts';
import { aKindOfItsOwn, stepFields } from '../../slack/plans/plan-step-form.ts';
import type { Voice } from '../../team/voice.ts';
import { sayMoney } from '../../words/format.ts';
import { stepFaultWords } from '../../words/plan-step-words.ts';
import { type Sentence, say, type Values } from '../../words/say.ts';
import type { FormValues } from '../action.ts';
import { enteredMany, enteredText } from '../entered-texts.ts';

/** What is wrong, by the field it was entered in. */
export type FieldFaults = Record<string, string>;

/** A text in both languages, as plans have it. */
type Both = { en: string; ar: string };

const faultSentences: Record<TextFault, Sentence> = {
  missing: stepFaultWords.missing,
  'too-long': stepFaultWords.tooLong,
  'not-sound': stepFaultWords.notSound,
  'arabic-in-english': stepFaultWords.arabicInEnglish,
  'no-arabic': stepFaultWords.noArabic,
  'open-name': stepFaultWords.openName,
  'open-label': stepFaultWords.openLabel,
  'open-words': stepFaultWords.openWords,
};

const openIn = { name: '', label: '{occasion}', words: '{contact} {agent} {occasion}' } as const;

/** Reads a form field by field, and gathers what is wrong with each in the reader's language. */
export function fieldReader(values: FormValues, voice: Voice) {
  const faults: FieldFaults = {};
  const refuse = (field: string, words: Sentence, more: Values = {}) => {
    faults[field] ??= say(voice, words, more);
  };
  const text = (kind: 'name' | 'label' | 'words', language: 'en' | 'ar', field: string): string => {
    const entered = enteredText(values, field);
    const fault = textFault(kind, language, entered);
    if (fault) refuse(field, faultSentences[fault], { most: longestWords, open: openIn[kind] });
    return entered;
  };
  return {
    faults,
    refuse,
    entered: (field: string) => enteredText(values, field),
    /** A text that must stand there, in both languages. */
    both(kind: 'name' | 'label' | 'words', fields: { en: string; ar: string }): Both {
      const both = { en: text(kind, 'en', fields.en), ar: text(kind, 'ar', fields.ar) };
      if (kind === 'words' && !leavesTheSame(both.en, both.ar)) {
        const open = placeholdersIn(both.en).map((name) => `{${name}}`);
        if (open.length > 0) refuse(fields.ar, stepFaultWords.differ, { open: open.join(' ') });
        else refuse(fields.ar, stepFaultWords.differNone);
      }
      return both;
    },
    /** The same, where it may be left out in both. */
    bothOrNone(kind: 'words', fields: { en: string; ar: string }): Both | undefined {
      const empty = [fields.en, fields.ar].filter((field) => enteredText(values, field) === '');
      if (empty.length === 2) return undefined;
      for (const field of empty) refuse(field, stepFaultWords.oneLanguage);
      return this.both(kind, fields);
    },
    /** One of what the menu offers. */
    choice<Choice extends string>(field: string, offered: readonly Choice[]): Choice | undefined {
      const said = enteredText(values, field);
      const found = offered.find((one) => one === said);
      if (found === undefined) refuse(field, stepFaultWords.missing);
      return found;
    },
    isChecked: (field: string, value: string) => enteredMany(values, field).includes(value),
  };
}
export type FieldReader = ReturnType<typeof fieldReader>;

/**
 * What a step is, its day apart, as it was entered. Only to be used where the reader found no fault.
 *
 * @param own the step it is, where there is one already
 */
export function readStepWords(
  fields: FieldReader,
  plan: Plan,
  own: Step | undefined,
  voice: Voice,
): Omit<StepWords, 'card'> {
  const label = fields.both('label', { en: stepFields.labelEn, ar: stepFields.labelAr });
  const words = fields.both('words', { en: stepFields.wordsEn, ar: stepFields.wordsAr });
  const referral = fields.bothOrNone('words', { en: stepFields.referralEn, ar: stepFields.referralAr });
  const channel = fields.choice(stepFields.channel, channels) ?? 'task';
  const purpose = fields.choice(stepFields.purpose, purposes) ?? 'serve';
  const by = plan.kind === 'operational' ? fields.choice(stepFields.by, stepRoles) : own?.by;
  const like = fields.entered(stepFields.like);
  const sorts = plan.steps.map(({ sort }) => sort);
  return {
    label,
    words,
    ...(referral ? { referral } : {}),
    channel,
    purpose,
    ...(by && by !== 'owner' ? { by } : {}),
    ...(fields.isChecked(stepFields.batch, 'batch') ? { batch: true as const } : {}),
    costMinor: costEntered(fields, plan.currency, voice),
    sort: like !== aKindOfItsOwn && sorts.includes(like) ? like : sortOfItsOwn(plan, channel),
  };
}

function costEntered(fields: FieldReader, currency: string, voice: Voice): number {
  const read = parseAmount(fields.entered(stepFields.cost), currency);
  if (read.kind === 'amount' && read.amountMinor <= BigInt(mostCostMinor)) return Number(read.amountMinor);
  const most = sayMoney(voice, BigInt(mostCostMinor), currency);
  fields.refuse(stepFields.cost, stepFaultWords.amount, { most: { markup: most } });
  return 0;
}

/** The card that goes out in a step's stead, as it was entered. */
export function readCard(fields: FieldReader): NonNullable<StepWords['card']> {
  const label = fields.both('name', { en: stepFields.cardLabelEn, ar: stepFields.cardLabelAr });
  const words = fields.both('words', { en: stepFields.cardWordsEn, ar: stepFields.cardWordsAr });
  const referral = fields.bothOrNone('words', {
    en: stepFields.cardReferralEn,
    ar: stepFields.cardReferralAr,
  });
  return { label, words, ...(referral ? { referral } : {}) };
}

/** Refuses the name of a holiday in a step that falls on none, and in any card, where the reader typed it. */
export function refuseOccasion(fields: FieldReader, isHoliday: boolean): void {
  const outside = [
    stepFields.labelEn,
    stepFields.labelAr,
    stepFields.wordsEn,
    stepFields.wordsAr,
    stepFields.referralEn,
    stepFields.referralAr,
  ];
  const inCard = [
    stepFields.cardWordsEn,
    stepFields.cardWordsAr,
    stepFields.cardReferralEn,
    stepFields.cardReferralAr,
  ];
  for (const field of isHoliday ? inCard : [...outside, ...inCard])
    if (fields.entered(field).includes('{occasion}'))
      fields.refuse(field, stepFaultWords.occasion, { open: '{occasion}' });
}
