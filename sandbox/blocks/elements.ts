import { isDeepStrictEqual } from 'node:util';
import {
  anyText,
  boxOption,
  colorScheme,
  confirmDialog,
  conversationFilter,
  dispatchConfig,
  optionsOrGroups,
  overflowOption,
  plainText,
  selectOption,
  selectOptions,
  url,
} from './composition.ts';
import {
  boolean,
  byType,
  type Check,
  fault,
  integer,
  list,
  object,
  oneOf,
  pattern,
  string,
} from './shape.ts';

/** Limits: docs.slack.dev, "Block elements"; where published versions differ, the stricter. */

type Rule = (value: { [field: string]: unknown }, pointer: string) => string[];

const actionId = string(255);
const placeholder = plainText(150);
const focusable = { focus_on_load: boolean };
const confirmable = { confirm: confirmDialog };
const userId = pattern(/^[UW][A-Z0-9]+$/, 'a user id');
const channelId = pattern(/^[CG][A-Z0-9]+$/, 'a channel id');
const conversationId = pattern(/^[CDGUW][A-Z0-9]+$/, 'a conversation id');
const fileEnding = pattern(/^[A-Za-z0-9]{1,20}$/, 'the end of a file name, without the dot');
const day = pattern(/^\d{4}-\d{2}-\d{2}$/, 'a day as YYYY-MM-DD');
const clockTime = pattern(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time as HH:mm');
const decimal = pattern(/^-?\d+(\.\d+)?$/, 'a number written as a string');

function element(
  type: string,
  fields: Record<string, Check>,
  required: Record<string, Check> = {},
  ...rules: Rule[]
) {
  return object(
    { required: { type: oneOf(type), ...required }, optional: { action_id: actionId, ...fields } },
    ...rules,
  );
}

function select(type: string, fields: Record<string, Check>, ...rules: Rule[]): Check {
  return element(type, { placeholder, ...confirmable, ...focusable, ...fields }, {}, ...rules);
}

const maxSelected = { max_selected_items: integer(1, 100) };
const conversationFields = {
  default_to_current_conversation: boolean,
  filter: conversationFilter,
};
const text = { dispatch_action_config: dispatchConfig, placeholder, ...focusable };

/** An image inside a section or a context; a whole image block has its own check. */
const imageElement = object(
  {
    required: { type: oneOf('image'), alt_text: string(2000) },
    optional: {
      image_url: url,
      slack_file: object({ optional: { id: string(255), url } }),
    },
  },
  imageUrlOrFile,
);

/** The rule that an image comes from a URL or from a Slack file, and not both. */
export function imageUrlOrFile(value: { [field: string]: unknown }, pointer: string): string[] {
  const given = Number(value.image_url !== undefined) + Number(value.slack_file !== undefined);
  return given === 1 ? [] : [fault('needs image_url or slack_file, and not both', pointer)];
}

const checks: Record<string, Check> = {
  button: element(
    'button',
    { value: string(2000), url, style: colorScheme, accessibility_label: string(75), ...confirmable },
    { text: plainText(75) },
  ),
  image: imageElement,
  static_select: select(
    'static_select',
    { ...selectOptions, initial_option: selectOption },
    optionsOrGroups,
    initialsAreOptions,
  ),
  multi_static_select: select(
    'multi_static_select',
    { ...selectOptions, initial_options: list(selectOption, { max: 100 }), ...maxSelected },
    optionsOrGroups,
    initialsAreOptions,
  ),
  users_select: select('users_select', { initial_user: userId }),
  multi_users_select: select('multi_users_select', {
    initial_users: list(userId, { max: 100 }),
    ...maxSelected,
  }),
  channels_select: select('channels_select', { initial_channel: channelId, response_url_enabled: boolean }),
  conversations_select: select('conversations_select', {
    initial_conversation: conversationId,
    response_url_enabled: boolean,
    ...conversationFields,
  }),
  multi_conversations_select: select('multi_conversations_select', {
    initial_conversations: list(conversationId, { max: 100 }),
    ...maxSelected,
    ...conversationFields,
  }),
  overflow: element('overflow', confirmable, { options: list(overflowOption, { max: 5 }) }),
  checkboxes: element(
    'checkboxes',
    { initial_options: list(boxOption, { max: 10 }), ...confirmable, ...focusable },
    { options: list(boxOption, { max: 10 }) },
    initialsAreOptions,
  ),
  radio_buttons: element(
    'radio_buttons',
    { initial_option: boxOption, ...confirmable, ...focusable },
    { options: list(boxOption, { max: 10 }) },
    initialsAreOptions,
  ),
  plain_text_input: element(
    'plain_text_input',
    {
      initial_value: string(3000, 0),
      multiline: boolean,
      min_length: integer(0, 3000),
      max_length: integer(1, 3000),
      ...text,
    },
    {},
    (value, pointer) =>
      typeof value.min_length === 'number' &&
      typeof value.max_length === 'number' &&
      value.min_length > value.max_length
        ? [fault('min_length is more than max_length', pointer)]
        : [],
  ),
  number_input: element(
    'number_input',
    { initial_value: decimal, min_value: decimal, max_value: decimal, ...text },
    { is_decimal_allowed: boolean },
  ),
  datepicker: element('datepicker', { initial_date: day, placeholder, ...confirmable, ...focusable }),
  timepicker: element('timepicker', {
    initial_time: clockTime,
    timezone: string(255),
    placeholder,
    ...confirmable,
    ...focusable,
  }),
  file_input: element('file_input', {
    filetypes: list(fileEnding, { max: 100 }),
    max_files: integer(1, 10),
  }),
};

/** Every kind of element the local Slack knows. */
export const elementKinds: readonly string[] = Object.keys(checks);

function initialsAreOptions(value: { [field: string]: unknown }, pointer: string): string[] {
  const groups = Array.isArray(value.option_groups) ? value.option_groups : [];
  const options = [
    ...(Array.isArray(value.options) ? value.options : []),
    ...groups.flatMap((group: { options?: unknown[] }) => group.options ?? []),
  ];
  const initials = [
    ...(value.initial_option === undefined ? [] : [value.initial_option]),
    ...(Array.isArray(value.initial_options) ? value.initial_options : []),
  ];
  return initials.every((initial) => options.some((option) => isDeepStrictEqual(option, initial)))
    ? []
    : [fault('the initial options must be among the options, written exactly the same', pointer)];
}

const selects = [
  'static_select',
  'users_select',
  'conversations_select',
  'channels_select',
  'multi_static_select',
  'multi_users_select',
  'multi_conversations_select',
];
const boxes = ['checkboxes', 'radio_buttons', 'datepicker', 'timepicker'];

function some(what: string, ...names: string[]): Check {
  const picked = names.flatMap((name) => {
    const check = checks[name];
    return check === undefined ? [] : [[name, check] as const];
  });
  return byType(Object.fromEntries(picked), what);
}

export const sectionAccessory = some(
  'accessory of a section',
  'button',
  'image',
  'overflow',
  ...selects,
  ...boxes,
);
export const actionsElement = some('element of an actions block', 'button', 'overflow', ...selects, ...boxes);
export const inputElement = some(
  'element of an input block',
  'plain_text_input',
  'number_input',
  'file_input',
  ...selects,
  ...boxes,
);
export const contextElement = byType(
  {
    image: imageElement,
    plain_text: plainText(3000),
    mrkdwn: anyText(3000),
  },
  'element of a context block',
);
