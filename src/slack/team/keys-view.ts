import type { Voice } from '../../team/voice.ts';
import { formWords } from '../../words/form-words.ts';
import { sayLastingMoment } from '../../words/format.ts';
import { keyWords } from '../../words/key-words.ts';
import { mention, say } from '../../words/say.ts';
import { closingView, form, pressView, textField } from '../form.ts';
import { actionIds, formIds } from '../ids.ts';
import { actions, type Block, button, section } from '../message.ts';
import type { FormView } from '../reply.ts';

type Key = {
  keyId: string;
  sourceKey: string;
  begins: string;
  label: string;
  createdAt: Date;
  createdByUserId: string;
  endsAt: Date | null;
  lastUsedAt: Date | null;
};

/** The fields of the form for a new key, by name. */
export const keyFields = { source: 'source', label: 'label' } as const;

/** The keys of a team, each with what may be done with it. `said`: what came of a press, on top. */
export function keysView(keys: readonly Key[], voice: Voice, at: Date, said?: string): FormView {
  return pressView(voice, {
    title: say(voice, keyWords.title),
    subject: '',
    blocks: [
      ...(said ? [section(said)] : []),
      section(say(voice, keyWords.intro)),
      ...(keys.length === 0 ? [section(say(voice, keyWords.none))] : []),
      actions('key-make', [button(actionIds.keyMake, say(voice, keyWords.make), 'new', 'primary')]),
      ...keys.flatMap((key) => keyBlocks(key, voice, at)),
    ],
  });
}

function keyBlocks(key: Key, voice: Voice, at: Date): Block[] {
  const { keyId, sourceKey, begins, label, createdAt, createdByUserId, endsAt, lastUsedAt } = key;
  const line = say(voice, keyWords.line, {
    source: sourceKey,
    begins: { markup: begins },
    labelled: label === '' ? 'no' : 'yes',
    label,
    who: mention(createdByUserId),
    when: sayLastingMoment(voice, createdAt, at),
    used: lastUsedAt ? 'yes' : 'no',
    last: lastUsedAt ? sayLastingMoment(voice, lastUsedAt, at) : '',
    ending: endsAt ? 'yes' : 'no',
    ends: endsAt ? sayLastingMoment(voice, endsAt, at) : '',
  });
  const end = {
    ...button(actionIds.keyEnd, say(voice, keyWords.end), keyId, 'danger'),
    confirm: {
      title: { type: 'plain_text', text: say(voice, keyWords.end) },
      text: { type: 'plain_text', text: say(voice, keyWords.endSure) },
      confirm: { type: 'plain_text', text: say(voice, keyWords.end) },
      deny: { type: 'plain_text', text: say(voice, keyWords.endKeep) },
      style: 'danger',
    },
  } as const;
  const exchange = [
    button(actionIds.keyRotateDay, say(voice, keyWords.rotateDay), keyId),
    button(actionIds.keyRotateWeek, say(voice, keyWords.rotateWeek), keyId),
  ];
  return [
    { ...section(line), block_id: `key:${keyId}` },
    actions(`key-do:${keyId}`, [...(endsAt ? [] : exchange), end]),
  ];
}

/** Asks for which source a new key is to be. */
export function newKeyForm(voice: Voice): FormView {
  return form(voice, {
    id: formIds.keyNew,
    title: say(voice, keyWords.newTitle),
    submit: say(voice, keyWords.makeIt),
    subject: '',
    blocks: [
      textField(keyFields.source, say(voice, keyWords.source), { hint: say(voice, keyWords.sourceHint) }),
      textField(keyFields.label, say(voice, keyWords.label), {
        hint: say(voice, keyWords.labelHint),
        optional: true,
      }),
    ],
  });
}

/**
 * A new key, which is shown this once: no message holds it, and the view is gone once it is closed.
 *
 * @param made.publicUrl where our pages are reached; absent: only the path is said
 * @param made.endsAt until when the one before goes on
 */
export function keyMadeView(
  made: { key: string; sourceKey: string; publicUrl: string | undefined; endsAt?: Date },
  voice: Voice,
  at: Date,
): FormView {
  const { key, sourceKey, publicUrl = '', endsAt } = made;
  const address = { markup: `${publicUrl}/intake/${encodeURIComponent(sourceKey)}` };
  const said = [
    say(voice, keyWords.made, { source: sourceKey, key: { markup: key }, address }),
    ...(endsAt ? [say(voice, keyWords.oldGoesOn, { when: sayLastingMoment(voice, endsAt, at) })] : []),
  ];
  return {
    ...closingView(voice, say(voice, keyWords.title), said.join('\n')),
    close: { type: 'plain_text', text: say(voice, formWords.close) },
  };
}
