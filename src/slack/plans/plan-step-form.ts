import { minorDigits } from '../../money/currency.ts';
import { channels } from '../../parsing/channel.ts';
import { type Plan, purposes, type Step, stepRoles } from '../../plans/plan.ts';
import { placeholders } from '../../plans/step-words.ts';
import type { Voice } from '../../team/voice.ts';
import { channelWords } from '../../words/channel-words.ts';
import { purposeWords, roleWords, stepFormWords } from '../../words/plan-step-words.ts';
import { say } from '../../words/say.ts';
import { checkField, form, selectField, textField } from '../form.ts';
import { formIds } from '../ids.ts';
import { type Block, option, section } from '../message.ts';
import type { FormView } from '../reply.ts';
import { whenInWords } from './step-when.ts';
import { type StepWay, wayOf, wayUsed, whenFields } from './step-when-fields.ts';

/** What is done to a step in its form. */
export type StepFormDeed = 'insert' | 'reword' | 'move';

/** What the form of a step is about. It carries this, by ids; `stepKey` of a new step is decided as the form opens. */
export type StepSubject = {
  readonly deed: StepFormDeed;
  readonly draftId: string;
  readonly stepKey: string;
  /** The step after which a new one is inserted; '' otherwise. */
  readonly afterKey: string;
};

export function stepSubject({ deed, draftId, stepKey, afterKey }: StepSubject): string {
  return [deed, draftId, stepKey, afterKey].join(' ');
}

/** Reads the subject of a step's form; `undefined`: none of ours. */
export function readStepSubject(subject: string): StepSubject | undefined {
  const [said, draftId = '', stepKey = '', afterKey = ''] = subject.split(' ');
  const deed = (['insert', 'reword', 'move'] as const).find((one) => one === said);
  return deed && { deed, draftId, stepKey, afterKey };
}

/** The names of the fields, as their answers come back; those of its day are in `whenFieldNames`. */
export const stepFields = {
  labelEn: 'label-en',
  labelAr: 'label-ar',
  wordsEn: 'words-en',
  wordsAr: 'words-ar',
  referralEn: 'referral-en',
  referralAr: 'referral-ar',
  channel: 'channel',
  like: 'like',
  purpose: 'purpose',
  by: 'by',
  batch: 'batch',
  cost: 'cost',
  cardLabelEn: 'card-label-en',
  cardLabelAr: 'card-label-ar',
  cardWordsEn: 'card-words-en',
  cardWordsAr: 'card-words-ar',
  cardReferralEn: 'card-referral-en',
  cardReferralAr: 'card-referral-ar',
} as const;

/** The choice of a step that is counted like no other. */
export const aKindOfItsOwn = ':own';

const titles = {
  insert: stepFormWords.insertTitle,
  reword: stepFormWords.rewordTitle,
  move: stepFormWords.moveTitle,
};

/** What the form of a step is drawn from, apart from its subject. */
export type StepFormLook = {
  readonly plan: Plan;
  /** The names of the holidays on which the team sends cards, in its order. */
  readonly holidays: readonly string[];
  /** How it says when, where that was just chosen in the form; else as it does. */
  readonly way?: StepWay | undefined;
};

/** The form of a step: its words, its day, or both. */
export function stepForm(
  subject: StepSubject,
  { plan, holidays, way }: StepFormLook,
  voice: Voice,
): FormView {
  const { deed, stepKey, afterKey } = subject;
  const step = plan.steps.find(({ key }) => key === (deed === 'insert' ? afterKey : stepKey));
  const own = deed === 'insert' ? undefined : step;
  const used = wayUsed(plan, deed === 'insert' ? (way ?? 'plain') : (way ?? wayOf(step?.when)));
  const hasCard = plan.repeats === 'yearly' && used !== 'plain';
  const asksWhen = deed !== 'reword';
  return form(voice, {
    id: formIds.planStep,
    title: say(voice, titles[deed]),
    submit: say(voice, stepFormWords.submit),
    subject: stepSubject(subject),
    blocks: [
      section(intro(deed, step, voice)),
      ...(asksWhen ? whenFields(plan, used, step?.when, { isNext: deed === 'insert', holidays }, voice) : []),
      ...(deed === 'move' ? [] : whatFields(plan, own, step, voice)),
      ...(hasCard ? cardFields(own, voice) : []),
    ],
  });
}

function intro(deed: StepFormDeed, step: Step | undefined, voice: Voice): string {
  if (deed === 'insert' || !step) return say(voice, stepFormWords.insertIntro);
  const values = {
    label: step.label[voice.language],
    when: { markup: whenInWords(step.when, voice) },
  };
  return say(voice, deed === 'move' ? stepFormWords.moveIntro : stepFormWords.rewordIntro, values);
}

/** What a step is, its day apart. A new one begins like the step it is inserted after, without its words. */
function whatFields(plan: Plan, own: Step | undefined, model: Step | undefined, voice: Voice): Block[] {
  const label = (words: keyof typeof stepFormWords) => say(voice, stepFormWords[words]);
  const hint = say(voice, stepFormWords.wordsHint, {
    open: placeholders.map((name) => `{${name}}`).join(' '),
  });
  const batch = option(label('batchYes'), 'batch');
  return [
    textField(stepFields.labelEn, label('labelEn'), initial(own?.label.en)),
    textField(stepFields.labelAr, label('labelAr'), initial(own?.label.ar)),
    selectField(
      stepFields.channel,
      label('channel'),
      channels.map((channel) => option(say(voice, channelWords[channel]), channel)),
      initial(model?.channel),
    ),
    textField(stepFields.wordsEn, label('wordsEn'), { multiline: true, hint, ...initial(own?.words.en) }),
    textField(stepFields.wordsAr, label('wordsAr'), { multiline: true, hint, ...initial(own?.words.ar) }),
    textField(stepFields.referralEn, label('referralEn'), {
      multiline: true,
      optional: true,
      ...initial(own?.referral?.en),
    }),
    textField(stepFields.referralAr, label('referralAr'), {
      multiline: true,
      optional: true,
      ...initial(own?.referral?.ar),
    }),
    selectField(stepFields.purpose, label('purpose'), purposeChoices(voice), initial(model?.purpose)),
    selectField(
      stepFields.like,
      label('like'),
      likeChoices(plan, voice),
      initial(own ? own.sort : aKindOfItsOwn),
    ),
    ...(plan.kind === 'operational'
      ? [
          selectField(
            stepFields.by,
            label('by'),
            stepRoles.map((role) => option(say(voice, roleWords[role]), role)),
            initial(model?.by ?? 'owner'),
          ),
        ]
      : []),
    checkField(stepFields.batch, label('batch'), [batch], {
      optional: true,
      ...(own?.batch ? { initial: ['batch'] } : {}),
    }),
    textField(
      stepFields.cost,
      say(voice, stepFormWords.cost, { currency: plan.currency }),
      initial(costAsTyped(model?.costMinor ?? 0, plan.currency)),
    ),
  ];
}

function purposeChoices(voice: Voice) {
  return purposes.map((purpose) => option(say(voice, purposeWords[purpose]), purpose));
}

/** Steps are counted by what they are: like one there is already, said by its title, or like none. */
function likeChoices(plan: Plan, voice: Voice) {
  const firsts = new Map<string, string>();
  for (const { sort, label } of plan.steps) if (!firsts.has(sort)) firsts.set(sort, label[voice.language]);
  return [
    option(say(voice, stepFormWords.likeOne), aKindOfItsOwn),
    ...[...firsts].map(([sort, label]) => option(label, sort)),
  ];
}

/** The card that goes out where the day does not come. */
function cardFields(step: Step | undefined, voice: Voice): Block[] {
  const otherwise = step && 'otherwise' in step.when ? step.when.otherwise : undefined;
  const card = otherwise && 'label' in otherwise ? otherwise : undefined;
  const label = (words: keyof typeof stepFormWords) => say(voice, stepFormWords[words]);
  const words = { multiline: true };
  const referral = { multiline: true, optional: true };
  return [
    textField(stepFields.cardLabelEn, label('cardLabelEn'), initial(card?.label.en)),
    textField(stepFields.cardLabelAr, label('cardLabelAr'), initial(card?.label.ar)),
    textField(stepFields.cardWordsEn, label('cardWordsEn'), { ...words, ...initial(card?.words.en) }),
    textField(stepFields.cardWordsAr, label('cardWordsAr'), { ...words, ...initial(card?.words.ar) }),
    textField(stepFields.cardReferralEn, label('cardReferralEn'), {
      ...referral,
      ...initial(card?.referral?.en),
    }),
    textField(stepFields.cardReferralAr, label('cardReferralAr'), {
      ...referral,
      ...initial(card?.referral?.ar),
    }),
  ];
}

function initial(text: string | undefined): { initial?: string } {
  return text === undefined ? {} : { initial: text };
}

/** An amount as somebody would type it, which reads back as the same in every language. */
function costAsTyped(costMinor: number, currency: string): string {
  return (costMinor / 10 ** minorDigits(currency)).toFixed(minorDigits(currency));
}
