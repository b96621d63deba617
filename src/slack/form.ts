import type { types } from '@slack/bolt';
import type { Voice } from '../team/voice.ts';
import { formWords } from '../words/form-words.ts';
import { say } from '../words/say.ts';
import { type Block, cut, type Option, section } from './message.ts';
import type { FormView } from './reply.ts';

/** Slack's limit for a form's title and its buttons. */
const longestTitle = 24;

const plain = (text: string, most = 2_000): types.PlainTextElement => ({
  type: 'plain_text',
  text: cut(text, most),
  emoji: true,
});

/** A form. `subject` is what it is about, by id; it comes back with the answers. */
export function form(
  voice: Voice,
  {
    id,
    title,
    submit,
    subject,
    blocks,
  }: { id: string; title: string; submit: string; subject: string; blocks: Block[] },
): FormView {
  return {
    type: 'modal',
    callback_id: id,
    title: plain(title, longestTitle),
    submit: plain(submit, longestTitle),
    close: plain(say(voice, formWords.cancel), longestTitle),
    private_metadata: subject,
    blocks,
  };
}

/** A form that only says something: what came of the one before. */
export function closingView(voice: Voice, title: string, text: string): FormView {
  return {
    type: 'modal',
    title: plain(title, longestTitle),
    close: plain(say(voice, formWords.close), longestTitle),
    blocks: [section(text)],
  };
}

type FieldOptions = { optional?: boolean; hint?: string };

/** One labelled field. Its block id is its name in the answers. */
function field(
  name: string,
  label: string,
  element: types.InputBlock['element'],
  options: FieldOptions,
): Block {
  return {
    type: 'input',
    block_id: name,
    label: plain(label),
    optional: options.optional ?? false,
    element,
    ...(options.hint ? { hint: plain(options.hint) } : {}),
  };
}

export function textField(
  name: string,
  label: string,
  options: FieldOptions & { initial?: string; multiline?: boolean } = {},
): Block {
  return field(
    name,
    label,
    {
      type: 'plain_text_input',
      action_id: name,
      multiline: options.multiline ?? false,
      max_length: 2_900,
      ...(options.initial ? { initial_value: options.initial } : {}),
    },
    options,
  );
}

export function dateField(
  name: string,
  label: string,
  options: FieldOptions & { initial?: string } = {},
): Block {
  return field(
    name,
    label,
    { type: 'datepicker', action_id: name, ...(options.initial ? { initial_date: options.initial } : {}) },
    options,
  );
}

export function timeField(name: string, label: string, options: FieldOptions = {}): Block {
  return field(name, label, { type: 'timepicker', action_id: name }, options);
}

export function choiceField(
  name: string,
  label: string,
  choices: readonly Option[],
  options: FieldOptions & { initial?: string } = {},
): Block {
  const initial = choices.find((choice) => choice.value === options.initial);
  return field(
    name,
    label,
    {
      type: 'radio_buttons',
      action_id: name,
      options: [...choices],
      ...(initial ? { initial_option: initial } : {}),
    },
    options,
  );
}

export function checkField(
  name: string,
  label: string,
  choices: readonly Option[],
  options: FieldOptions & { initial?: readonly string[] } = {},
): Block {
  const initial = choices.filter((choice) => options.initial?.includes(choice.value ?? ''));
  return field(
    name,
    label,
    {
      type: 'checkboxes',
      action_id: name,
      options: [...choices],
      ...(initial.length > 0 ? { initial_options: initial } : {}),
    },
    options,
  );
}

export function channelField(
  name: string,
  label: string,
  options: FieldOptions & { initial?: string } = {},
): Block {
  return field(
    name,
    label,
    {
      type: 'conversations_select',
      action_id: name,
      filter: { include: ['public', 'private'], exclude_bot_users: true },
      ...(options.initial ? { initial_conversation: options.initial } : {}),
    },
    options,
  );
}

export function personField(
  name: string,
  label: string,
  options: FieldOptions & { initial?: string } = {},
): Block {
  return field(
    name,
    label,
    { type: 'users_select', action_id: name, ...(options.initial ? { initial_user: options.initial } : {}) },
    options,
  );
}

export function peopleField(
  name: string,
  label: string,
  options: FieldOptions & { initial?: readonly string[] } = {},
): Block {
  const initial = options.initial ?? [];
  return field(
    name,
    label,
    {
      type: 'multi_users_select',
      action_id: name,
      ...(initial.length > 0 ? { initial_users: [...initial] } : {}),
    },
    options,
  );
}
