import type { types } from '@slack/bolt';
import type { Voice } from '../team/voice.ts';
import { formWords } from '../words/form-words.ts';
import { say } from '../words/say.ts';
import { type Block, cut, type Option, section } from './message.ts';
import type { FormView } from './reply.ts';

/** Slack's limit for a form's title and its buttons. */
const longestTitle = 24;

/** The longest text that a field takes; Slack's own limit is a little above. */
export const longestTyped = 2_900;

const plain = (text: string, most = 2_000): types.PlainTextElement => ({
  type: 'plain_text',
  text: cut(text, most),
  emoji: false,
});

/** A form. `subject` is what it is about, by id; it comes back with the answers, and with what is pressed on it. */
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

/** A form to be looked at and pressed on, with nothing to send. */
export function pressView(
  voice: Voice,
  { title, subject, blocks }: { title: string; subject: string; blocks: Block[] },
): FormView {
  return {
    type: 'modal',
    title: plain(title, longestTitle),
    close: plain(say(voice, formWords.close), longestTitle),
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
): types.InputBlock {
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
      max_length: longestTyped,
      ...(options.initial ? { initial_value: options.initial } : {}),
    },
    options,
  );
}

/** One file of certain kinds, by how their names end. */
export function fileField(
  name: string,
  label: string,
  endings: readonly string[],
  options: FieldOptions = {},
): Block {
  return field(
    name,
    label,
    { type: 'file_input', action_id: name, filetypes: [...endings], max_files: 1 },
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

export function timeField(
  name: string,
  label: string,
  options: FieldOptions & { initial?: string } = {},
): Block {
  return field(
    name,
    label,
    { type: 'timepicker', action_id: name, ...(options.initial ? { initial_time: options.initial } : {}) },
    options,
  );
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

/**
 * One of several choices, behind a menu where there are too many to stand in the form. `actionId`: choosing one is a
 * press of its own, before the form is sent.
 */
export function selectField(
  name: string,
  label: string,
  choices: readonly Option[],
  options: FieldOptions & { initial?: string; actionId?: string } = {},
): Block {
  const initial = choices.find((choice) => choice.value === options.initial);
  const block = field(
    name,
    label,
    {
      type: 'static_select',
      action_id: options.actionId ?? name,
      options: [...choices],
      ...(initial ? { initial_option: initial } : {}),
    },
    options,
  );
  return options.actionId ? { ...block, dispatch_action: true } : block;
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

/** Slack takes so many options, alone or in one group of them. */
const mostOptions = 100;

/** A choice of any number, out of up to 10,000: in groups, each named by its first and last, where they are many. */
export function manyField(
  name: string,
  label: string,
  choices: readonly Option[],
  options: FieldOptions & { spanLabel: (from: string, to: string) => string; initial?: readonly string[] },
): Block {
  const initial = choices.filter((choice) => options.initial?.includes(choice.value ?? ''));
  const element = {
    type: 'multi_static_select',
    action_id: name,
    ...(initial.length > 0 ? { initial_options: initial } : {}),
  } as const;
  if (choices.length <= mostOptions)
    return field(name, label, { ...element, options: [...choices] }, options);
  const groups = Array.from({ length: Math.ceil(choices.length / mostOptions) }, (_, nth) =>
    choices.slice(nth * mostOptions, (nth + 1) * mostOptions),
  );
  const named = (group: readonly Option[]) =>
    options.spanLabel(cut(group[0]?.text.text ?? '', 30), cut(group.at(-1)?.text.text ?? '', 30));
  return field(
    name,
    label,
    {
      ...element,
      option_groups: groups.map((group) => ({ label: plain(named(group), 75), options: [...group] })),
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

/** Several people. `actionId`: choosing is a press of its own, before the form is sent. */
export function peopleField(
  name: string,
  label: string,
  options: FieldOptions & { initial?: readonly string[]; actionId?: string } = {},
): Block {
  const initial = options.initial ?? [];
  const block = field(
    name,
    label,
    {
      type: 'multi_users_select',
      action_id: options.actionId ?? name,
      ...(initial.length > 0 ? { initial_users: [...initial] } : {}),
    },
    options,
  );
  return options.actionId ? { ...block, dispatch_action: true } : block;
}
