import { keysNow } from '../../flows/answers/open-keys.ts';
import type { Asking } from '../../flows/asking.ts';
import { endKey, makeKey, mostKeys, rotateKey } from '../../flows/team/intake-keys.ts';
import { closingView } from '../../slack/form.ts';
import { actionIds, formIds } from '../../slack/ids.ts';
import { deniedMessage } from '../../slack/plain-answers.ts';
import type { Reply } from '../../slack/reply.ts';
import { keyFields, keyMadeView, newKeyForm } from '../../slack/team/keys-view.ts';
import { denial } from '../../team/may-do.ts';
import { keyWords } from '../../words/key-words.ts';
import { say } from '../../words/say.ts';
import type { Action, Form } from '../action.ts';
import { enteredText } from '../entered-texts.ts';

const dayHours = 24;
const weekHours = 168;

/** Asks for which source a new key is to be. */
export const keyMake: Action = {
  id: actionIds.keyMake,
  async run({ member, voice }) {
    const why = denial(member, 'manage-keys');
    return why
      ? { kind: 'say', message: deniedMessage(voice, why) }
      : { kind: 'form', view: newKeyForm(voice) };
  },
};

/** A key for a source: the form turns into it, this once. */
export const keyNewSent: Form = {
  id: formIds.keyNew,
  async run(asking, values) {
    const { voice, means, at } = asking;
    const { source, label } = keyFields;
    const made = await makeKey(asking, {
      source: enteredText(values, source),
      label: enteredText(values, label),
    });
    const title = say(voice, keyWords.title);
    switch (made.kind) {
      case 'denied':
        return { kind: 'show', view: closingView(voice, title, deniedMessage(voice, made.why).text) };
      case 'no-source':
        return { kind: 'errors', errors: { [source]: say(voice, keyWords.noSource) } };
      case 'reserved':
        return { kind: 'errors', errors: { [source]: say(voice, keyWords.reserved) } };
      case 'too-many':
        return { kind: 'errors', errors: { [source]: say(voice, keyWords.tooMany, { most: mostKeys }) } };
      case 'made-before':
        return { kind: 'show', view: closingView(voice, title, say(voice, keyWords.madeBefore)) };
      case 'made': {
        const { key, listed } = made;
        const { publicUrl } = means;
        return {
          kind: 'show',
          view: keyMadeView({ key, sourceKey: listed.sourceKey, publicUrl }, voice, at),
        };
      }
    }
  },
};

/** Another key in the place of one that goes on for a day. */
export const keyRotateDay: Action = {
  id: actionIds.keyRotateDay,
  run: (asking, keyId) => rotate(asking, keyId, dayHours),
};

/** The same, where the one before goes on for a week. */
export const keyRotateWeek: Action = {
  id: actionIds.keyRotateWeek,
  run: (asking, keyId) => rotate(asking, keyId, weekHours),
};

/** A key opens nothing any more. */
export const keyEnd: Action = {
  id: actionIds.keyEnd,
  async run(asking, keyId) {
    const ended = await endKey(asking, keyId);
    if (ended.kind === 'denied') return { kind: 'say', message: deniedMessage(asking.voice, ended.why) };
    return await listAnew(asking);
  },
};

async function rotate(asking: Asking, keyId: string, overlapHours: number): Promise<Reply> {
  const { voice, means, at } = asking;
  const rotated = await rotateKey(asking, keyId, overlapHours);
  switch (rotated.kind) {
    case 'denied':
      return { kind: 'say', message: deniedMessage(voice, rotated.why) };
    case 'gone':
      return await listAnew(asking, say(voice, keyWords.gone));
    case 'ending':
      return await listAnew(asking, say(voice, keyWords.ending));
    case 'made-before':
      return await listAnew(asking, say(voice, keyWords.madeBefore));
    case 'too-many':
      return await listAnew(asking, say(voice, keyWords.tooMany, { most: mostKeys }));
    case 'made': {
      const { key, listed, endsAt } = rotated;
      const { publicUrl } = means;
      const shown = { key, sourceKey: listed.sourceKey, publicUrl, endsAt };
      return { kind: 'redraw', view: keyMadeView(shown, voice, at) };
    }
  }
}

async function listAnew(asking: Asking, said?: string): Promise<Reply> {
  const view = await keysNow(asking, said);
  return view ? { kind: 'redraw', view } : { kind: 'nothing' };
}
