import type { Sentence } from '../../../../src/words/say.ts';
import { people } from '../../../team.ts';
import type { StoryFacts } from './story-facts.ts';
import { deedWords, stepWords } from './story-words.ts';

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
    | { kind: 'send'; lead: 'huda' | 'noura' }
    | { kind: 'claim'; lead: 'huda' | 'noura' }
    /** Presses the card as it was when it was new. */
    | { kind: 'press-late' }
    | { kind: 'type'; line(facts: StoryFacts): string }
    | { kind: 'travel'; to: 'next-morning' | 'next-monday' };
  /** Whether it has really happened, whoever did it and however. */
  isDone(facts: StoryFacts): boolean;
  /** What must have happened before; where it has not, the step that brings it about. */
  needs?: { step: StepKey; isThere(facts: StoryFacts): boolean };
};

type StepKey = keyof typeof stepWords;

export type StoryStep = {
  key: StepKey;
  words: (typeof stepWords)[StepKey];
  isOptional?: true;
  deeds: readonly [Deed, ...Deed[]];
};

const owner = ({ owner: id }: StoryFacts) => id;
const omar = () => people.omar.id;
const khalid = () => people.khalid.id;
const sara = () => people.sara.id;
const mona = () => people.mona.id;

/** Of those who come too late, one who does not have the lead. */
const tooLate = (facts: StoryFacts) => (facts.huda?.claimedBy === khalid() ? omar() : khalid());

const hudaIsThere = { step: 'lead', isThere: ({ huda }: StoryFacts) => huda?.card !== undefined } as const;
const hudaIsClaimed = { step: 'claim', isThere: ({ huda }: StoryFacts) => Boolean(huda?.claimedBy) } as const;
const nouraIsThere = {
  step: 'arabic',
  isThere: ({ noura }: StoryFacts) => noura?.card !== undefined,
} as const;
const nouraIsClaimed = {
  step: 'arabic',
  isThere: ({ noura }: StoryFacts) => Boolean(noura?.claimedBy),
} as const;

/** The guided tour, in its order. Each step may be done at any time that its needs allow. */
export const storySteps: readonly StoryStep[] = [
  {
    key: 'lead',
    words: stepWords.lead,
    deeds: [
      {
        key: 'send-huda',
        label: deedWords.sendHuda,
        who: omar,
        place: 'leads',
        does: { kind: 'send', lead: 'huda' },
        isDone: ({ huda }) => huda?.card !== undefined,
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
        who: owner,
        place: 'dm',
        does: { kind: 'claim', lead: 'huda' },
        isDone: ({ huda }) => Boolean(huda?.claimedBy),
        needs: hudaIsThere,
      },
    ],
  },
  {
    key: 'late',
    words: stepWords.late,
    isOptional: true,
    deeds: [
      {
        key: 'press-late',
        label: deedWords.pressLate,
        who: tooLate,
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
        who: owner,
        place: 'dm',
        does: { kind: 'type', line: ({ huda }) => `/touch log ${huda?.said ?? 'huda'} call no answer` },
        isDone: ({ huda }) => huda?.wasTried === true,
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
        who: owner,
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
        who: owner,
        place: 'dm',
        does: {
          kind: 'type',
          line: ({ huda }) => `/touch done ${huda?.said ?? 'huda'} reached, wants 3 beds next thursday 4pm`,
        },
        isDone: ({ huda }) => huda?.hasPromise === true,
        needs: hudaIsClaimed,
      },
    ],
  },
  {
    key: 'arabic',
    words: stepWords.arabic,
    deeds: [
      {
        key: 'send-noura',
        label: deedWords.sendNoura,
        who: sara,
        place: 'leads',
        does: { kind: 'send', lead: 'noura' },
        isDone: ({ noura }) => noura?.card !== undefined,
      },
      {
        key: 'claim-noura',
        label: deedWords.claimNoura,
        who: sara,
        place: 'dm',
        does: { kind: 'claim', lead: 'noura' },
        isDone: ({ noura }) => Boolean(noura?.claimedBy),
        needs: nouraIsThere,
      },
      {
        key: 'log-noura',
        label: deedWords.logNoura,
        who: ({ noura }) => noura?.claimedBy ?? sara(),
        place: 'dm',
        does: {
          kind: 'type',
          line: ({ noura }) =>
            `/touch تم ${noura?.said ?? 'نورة'} تم الرد، تريد فيلا في النرجس ثم الخميس الساعة ٤ مساءً`,
        },
        isDone: ({ noura }) => noura?.hasPromise === true,
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
        who: owner,
        place: 'dm',
        does: {
          kind: 'type',
          line: ({ huda }) => `/optout ${huda?.said ?? 'huda'} found a home, please stop calling`,
        },
        isDone: ({ huda }) => huda?.askedToStop === true,
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
        who: mona,
        place: 'reports',
        does: { kind: 'travel', to: 'next-monday' },
        isDone: ({ hadDigest }) => hadDigest,
        needs: hudaIsThere,
      },
    ],
  },
];

/** Whether all of a step has happened. */
export function isStepDone({ deeds }: StoryStep, facts: StoryFacts): boolean {
  return deeds.every((deed) => deed.isDone(facts));
}

/** The step that comes next: the first that is neither done nor left to those who want to see more. */
export function stepToDo(facts: StoryFacts): StoryStep | undefined {
  return storySteps.find((step) => !step.isOptional && !isStepDone(step, facts));
}
