import type { Language } from '../../../../sandbox/client/look.ts';
import type { Sentence } from '../../../../src/words/say.ts';
import type { IntakeRequest } from '../leads/intake-requests.ts';
import { storyCasts } from './story-cast.ts';
import type { StoryFacts } from './story-facts.ts';
import { storyLeads } from './story-leads.ts';
import { storyLines } from './story-lines.ts';
import { deedWords, stepWords, storyWords } from './story-words.ts';

/** Where somebody looks: the leads channel, the reports channel, or their direct message with the bot. */
export type StoryPlace = 'leads' | 'reports' | 'dm';

/** One thing that is done in a step. */
export type Deed = {
  key: string;
  label: Sentence;
  /** Who does it, and where it can be seen. */
  who(facts: StoryFacts): string;
  place: StoryPlace;
  does:
    | { kind: 'send'; request: IntakeRequest }
    | { kind: 'claim'; lead: 'huda' | 'noura' }
    /** Presses the card as it was when it was new. */
    | { kind: 'press-late' }
    | { kind: 'type'; line(facts: StoryFacts): string }
    | { kind: 'travel'; to: 'next-morning' | 'next-monday' }
    /** Goes there and reads: whoever does that for somebody else only takes them along. */
    | { kind: 'read' };
  /** Whether it has really happened, whoever did it and however. */
  isDone(facts: StoryFacts): boolean;
  /** What must have happened before; where it has not, the step that brings it about. */
  needs?: { step: StepKey; isThere(facts: StoryFacts): boolean };
};

type StepKey = keyof typeof stepWords;

export type StoryStep = {
  key: StepKey;
  words: (typeof stepWords)[StepKey];
  /** What must be said besides, as things are. */
  note?(facts: StoryFacts): Sentence | undefined;
  isOptional?: true;
  deeds: readonly [Deed, ...Deed[]];
};

const hudaIsThere = { step: 'lead', isThere: ({ huda }: StoryFacts) => huda?.card !== undefined } as const;
const hudaIsClaimed = { step: 'claim', isThere: ({ huda }: StoryFacts) => Boolean(huda?.claimedBy) } as const;
const nouraIsThere = {
  step: 'other',
  isThere: ({ noura }: StoryFacts) => noura?.card !== undefined,
} as const;
const nouraIsClaimed = {
  step: 'other',
  isThere: ({ noura }: StoryFacts) => Boolean(noura?.claimedBy),
} as const;

const stories: Readonly<Record<Language, readonly StoryStep[]>> = { en: stepsIn('en'), ar: stepsIn('ar') };

/** The guided tour of a language, in its order. Each step may be done at any time that its needs allow. */
export function storySteps(language: Language): readonly StoryStep[] {
  return stories[language];
}

/** Who works Huda: whoever claimed her, or whom the story has do it. */
export function leadAgent({ huda }: StoryFacts, language: Language): string {
  return huda?.claimedBy ?? storyCasts[language].lead;
}

/** Who works Noura: whoever claimed her, or whom the story has do it. */
export function otherAgent({ noura }: StoryFacts, language: Language): string {
  return noura?.claimedBy ?? storyCasts[language].other;
}

/** Of those who come too late, one who does not have the lead. */
export function lateAgent({ huda }: StoryFacts, language: Language): string {
  const { late, lead } = storyCasts[language];
  return huda?.claimedBy === late ? lead : late;
}

/** Whether all of a step has happened. */
export function isStepDone({ deeds }: StoryStep, facts: StoryFacts): boolean {
  return deeds.every((deed) => deed.isDone(facts));
}

/** The step that comes next: the first that is neither done nor left to those who want to see more. */
export function stepToDo(language: Language, facts: StoryFacts): StoryStep | undefined {
  return storySteps(language).find((step) => !step.isOptional && !isStepDone(step, facts));
}

function stepsIn(language: Language): readonly StoryStep[] {
  const cast = storyCasts[language];
  const lines = storyLines[language];
  const lead = (facts: StoryFacts) => leadAgent(facts, language);
  const other = (facts: StoryFacts) => otherAgent(facts, language);
  const late = (facts: StoryFacts) => lateAgent(facts, language);
  const manager = () => cast.manager;
  const huda = ({ huda: known }: StoryFacts) => known?.said ?? storyLeads.huda.words[0];
  const noura = ({ noura: known }: StoryFacts) => known?.said ?? storyLeads.noura.words[0];
  return [
    {
      key: 'lead',
      words: stepWords.lead,
      deeds: [
        {
          key: 'send-huda',
          label: deedWords.sendHuda,
          who: () => cast.lead,
          place: 'leads',
          does: { kind: 'send', request: storyLeads.huda.request[language] },
          isDone: (facts) => facts.huda?.card !== undefined,
        },
      ],
    },
    {
      key: 'claim',
      words: stepWords.claim,
      deeds: [
        {
          key: 'claim-huda',
          label: deedWords.claimHuda,
          who: lead,
          place: 'dm',
          does: { kind: 'claim', lead: 'huda' },
          isDone: (facts) => Boolean(facts.huda?.claimedBy),
          needs: hudaIsThere,
        },
      ],
    },
    {
      key: 'late',
      words: stepWords.late,
      // The answer comes in the language of whoever pressed.
      note: (facts) => (language === 'en' && late(facts) === cast.late ? storyWords.lateInArabic : undefined),
      isOptional: true,
      deeds: [
        {
          key: 'press-late',
          label: deedWords.pressLate,
          who: late,
          place: 'leads',
          does: { kind: 'press-late' },
          isDone: ({ pressedTooLate }) => pressedTooLate,
          needs: hudaIsClaimed,
        },
      ],
    },
    {
      key: 'attempt',
      words: stepWords.attempt,
      deeds: [
        {
          key: 'log-attempt',
          label: deedWords.logAttempt,
          who: lead,
          place: 'dm',
          does: { kind: 'type', line: (facts) => lines.attempt(huda(facts)) },
          isDone: (facts) => facts.huda?.wasTried === true,
          needs: hudaIsClaimed,
        },
      ],
    },
    {
      key: 'morning',
      words: stepWords.morning,
      deeds: [
        {
          key: 'next-morning',
          label: deedWords.nextMorning,
          who: lead,
          place: 'dm',
          does: { kind: 'travel', to: 'next-morning' },
          isDone: ({ hadMorning }) => hadMorning,
          needs: hudaIsClaimed,
        },
      ],
    },
    {
      key: 'promise',
      words: stepWords.promise,
      deeds: [
        {
          key: 'promise',
          label: deedWords.promise,
          who: lead,
          place: 'dm',
          does: { kind: 'type', line: (facts) => lines.promise(huda(facts)) },
          isDone: (facts) => facts.huda?.hasPromise === true,
          needs: hudaIsClaimed,
        },
      ],
    },
    {
      key: 'other',
      words: stepWords.other,
      deeds: [
        {
          key: 'send-noura',
          label: deedWords.sendNoura,
          who: () => cast.other,
          place: 'leads',
          does: { kind: 'send', request: storyLeads.noura.request[language] },
          isDone: (facts) => facts.noura?.card !== undefined,
        },
        {
          key: 'claim-noura',
          label: deedWords.claimNoura,
          who: other,
          place: 'dm',
          does: { kind: 'claim', lead: 'noura' },
          isDone: (facts) => Boolean(facts.noura?.claimedBy),
          needs: nouraIsThere,
        },
        {
          key: 'log-noura',
          label: deedWords.logNoura,
          who: other,
          place: 'dm',
          does: { kind: 'type', line: (facts) => lines.other(noura(facts)) },
          isDone: (facts) => facts.noura?.hasPromise === true,
          needs: nouraIsClaimed,
        },
      ],
    },
    {
      key: 'optout',
      words: stepWords.optout,
      deeds: [
        {
          key: 'opt-out',
          label: deedWords.optOut,
          who: lead,
          place: 'dm',
          does: { kind: 'type', line: (facts) => lines.optOut(huda(facts)) },
          isDone: (facts) => facts.huda?.askedToStop === true,
          needs: hudaIsThere,
        },
      ],
    },
    {
      key: 'digest',
      words: stepWords.digest,
      deeds: [
        {
          key: 'next-monday',
          label: deedWords.nextMonday,
          who: manager,
          place: 'reports',
          does: { kind: 'travel', to: 'next-monday' },
          isDone: ({ hadDigest }) => hadDigest,
          needs: hudaIsThere,
        },
        {
          key: 'read-digest',
          label: deedWords.readDigest,
          who: manager,
          place: 'reports',
          does: { kind: 'read' },
          isDone: ({ hasReadDigest }) => hasReadDigest,
          needs: { step: 'digest', isThere: ({ hadDigest }) => hadDigest },
        },
      ],
    },
  ];
}
