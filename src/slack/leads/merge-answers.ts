import { type LocalDay, localDay } from '../../calendar/local-day.ts';
import { mergeUndoDays } from '../../leads/merge.ts';
import type { Voice } from '../../team/voice.ts';
import { sayDay, sayList } from '../../words/format.ts';
import { mergeWords } from '../../words/merge-words.ts';
import { asText, mention, type Sentence, say } from '../../words/say.ts';
import { nameOf } from '../day/touch-answers.ts';
import { pressView } from '../form.ts';
import { actionIds } from '../ids.ts';
import { actions, button, context, type Message, section } from '../message.ts';
import { plainMessage } from '../plain-answers.ts';
import type { FormView } from '../reply.ts';
import { mergeSubject } from './merge-form.ts';

/** Two people that were made one, and what came of it. */
export type MergedPeople = {
  mergeId: string;
  /** What they are called now, and what either was called before. */
  name: string;
  keptName: string;
  mergedName: string;
  inquiries: number;
  interactions: number;
  /** Where both were on a plan: which goes on, if any, and which has ended. */
  plan: { stays: Sentence | undefined; ended: Sentence | undefined } | undefined;
  givenTo: string | null;
  isLeftAlone: boolean;
};

/** What came of merging two people, with the way back. */
export function mergedView(merged: MergedPeople, voice: Voice): FormView {
  const { mergeId, name, keptName, mergedName, inquiries, interactions, plan, givenTo, isLeftAlone } = merged;
  const names = {
    name: nameOf(name, voice),
    kept: nameOf(keptName, voice),
    merged: nameOf(mergedName, voice),
  };
  const lines = [
    keptName === mergedName
      ? say(voice, mergeWords.mergedSameName, { name: names.name })
      : say(voice, mergeWords.merged, names),
    say(voice, mergeWords.brought, { inquiries, interactions }),
    ...(plan?.stays && plan.ended && !isLeftAlone
      ? [
          plan.stays === plan.ended
            ? say(voice, mergeWords.planOnce, { stays: plan.stays[voice.language] })
            : say(voice, mergeWords.planStays, {
                stays: plan.stays[voice.language],
                ended: plan.ended[voice.language],
              }),
        ]
      : []),
    ...(givenTo ? [say(voice, mergeWords.leadsTo, { who: mention(givenTo) })] : []),
    ...(isLeftAlone ? [say(voice, mergeWords.leftAlone)] : []),
  ];
  return pressView(voice, {
    title: say(voice, mergeWords.title),
    subject: '',
    blocks: [
      section(lines.join('\n')),
      actions(`merge-${mergeId}`, [button(actionIds.mergeUndo, say(voice, mergeWords.undo), mergeId)]),
      context(say(voice, mergeWords.undoHint, { days: mergeUndoDays })),
    ],
  });
}

/** What came of taking a merge back. */
export function unmergedAnswer(
  result:
    | { kind: 'undone'; name: string; mergedName: string }
    | { kind: 'undone-before' | 'gone' }
    | { kind: 'too-late'; mergedOn: LocalDay }
    | { kind: 'merged-on'; name: string; otherName: string }
    | { kind: 'never'; name: string },
  voice: Voice,
  at: Date,
): Message {
  switch (result.kind) {
    case 'undone': {
      const { name, mergedName } = result;
      const words = name === mergedName ? mergeWords.undoneSameName : mergeWords.undone;
      return plainMessage(
        say(voice, words, { name: nameOf(name, voice), merged: nameOf(mergedName, voice) }),
      );
    }
    case 'undone-before':
      return plainMessage(say(voice, mergeWords.undoneBefore));
    case 'gone':
      return plainMessage(say(voice, mergeWords.undoGone));
    case 'too-late': {
      const day = sayDay(voice, result.mergedOn, localDay(at, voice.zone));
      return plainMessage(say(voice, mergeWords.undoTooLate, { day, days: mergeUndoDays }));
    }
    case 'merged-on':
      return plainMessage(
        say(voice, mergeWords.mergedOn, {
          name: nameOf(result.name, voice),
          other: nameOf(result.otherName, voice),
        }),
      );
    case 'never':
      return plainMessage(say(voice, mergeWords.neverMerged, { name: nameOf(result.name, voice) }));
  }
}

/** So many of those who may be the same person are named. */
export const alikeShown = 3;

/** What is known of a contact, with those who have a phone or an e-mail of theirs: each may be the same person. */
export function withAlike(
  details: Message,
  contactId: string,
  alike: ReadonlyArray<{ contactId: string; name: string }>,
  voice: Voice,
): Message {
  if (alike.length === 0) return details;
  const names = alike.map(({ name }) => nameOf(name, voice));
  const line = say(voice, mergeWords.alike, {
    names: { markup: sayList(voice, names.map(asText)) },
  });
  return {
    text: details.text,
    blocks: [
      ...details.blocks,
      context(line),
      actions(
        `alike-${contactId}`,
        alike.map((other, nth) =>
          button(
            `${actionIds.mergeWith}-${nth}`,
            say(voice, mergeWords.mergeWith, { name: names[nth] ?? '' }),
            mergeSubject([contactId, other.contactId]),
          ),
        ),
      ),
    ],
  };
}
