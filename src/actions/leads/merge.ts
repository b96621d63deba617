import { openMergeForm, undoMergeMessage } from '../../flows/answers/answer-merge-line.ts';
import type { Asking } from '../../flows/asking.ts';
import { mergeContacts } from '../../flows/contacts/merge-contacts.ts';
import { undoMerge } from '../../flows/contacts/undo-merge.ts';
import { chosenFields, type MergeChoices, type Side, sides } from '../../leads/merge.ts';
import { nameOf } from '../../slack/day/touch-answers.ts';
import { closingView } from '../../slack/form.ts';
import { actionIds, formIds } from '../../slack/ids.ts';
import { mergedView } from '../../slack/leads/merge-answers.ts';
import { keptField, readMergeSubject } from '../../slack/leads/merge-form.ts';
import { deniedMessage } from '../../slack/plain-answers.ts';
import type { FormReply } from '../../slack/reply.ts';
import { mergeWords } from '../../words/merge-words.ts';
import { type Sentence, say, type Values } from '../../words/say.ts';
import type { Action, Form, FormValues } from '../action.ts';
import { enteredText } from '../entered-texts.ts';

/** Opens the form in which a person and another who may be the same are made one. */
export const mergeWith: Action = {
  id: new RegExp(`^${actionIds.mergeWith}-`),
  async run(asking, value) {
    const ids = readMergeSubject(value);
    return ids ? await openMergeForm(asking, ids) : { kind: 'nothing' };
  },
};

/** Two people are to be one. */
export const mergeSent: Form = {
  id: formIds.merge,
  async run(asking, values, subject) {
    const { voice, plans } = asking;
    const ids = readMergeSubject(subject);
    if (!ids) return { kind: 'close' };
    const [firstId, secondId] = ids;
    const result = await mergeContacts(asking, { firstId, secondId, choices: choicesIn(values) });
    switch (result.kind) {
      case 'denied':
        return shown(asking, deniedMessage(voice, result.why).text);
      case 'gone':
        return said(asking, mergeWords.gone);
      case 'changed':
        return said(asking, mergeWords.changed, { example: { markup: mergeWords.example[voice.language] } });
      case 'same-person':
        return said(asking, mergeWords.samePerson, { name: nameOf(result.contact.name, voice) });
      case 'merged': {
        const { merge, contact, cameTo } = result;
        const { mergeId, mergedName } = merge;
        const planName = (key: string | null) => (key === null ? undefined : plans.get(key)?.name);
        const plan = cameTo.plan && {
          stays: planName(cameTo.plan.stays),
          ended: planName(cameTo.plan.ended),
        };
        return {
          kind: 'show',
          view: mergedView({ ...cameTo, mergeId, name: contact.name, mergedName, plan }, voice),
        };
      }
    }
  },
};

/** Takes a merge back. */
export const mergeUndo: Action = {
  id: actionIds.mergeUndo,
  async run(asking, mergeId, { onlyTheySee }) {
    const message = undoMergeMessage(asking, await undoMerge(asking, mergeId));
    return onlyTheySee ? { kind: 'replace', message } : { kind: 'say', message };
  },
};

function choicesIn(values: FormValues): MergeChoices {
  const chosen = chosenFields.flatMap((field) => {
    const side = sideIn(values, field);
    return side ? [[field, side] as const] : [];
  });
  return { ...Object.fromEntries(chosen), kept: sideIn(values, keptField) ?? 'first' };
}

function sideIn(values: FormValues, field: string): Side | undefined {
  const said = enteredText(values, field);
  return sides.find((side) => side === said);
}

function said(asking: Asking, words: Sentence, more: Values = {}): FormReply {
  return shown(asking, say(asking.voice, words, more));
}

function shown({ voice }: Asking, text: string): FormReply {
  return { kind: 'show', view: closingView(voice, say(voice, mergeWords.title), text) };
}
