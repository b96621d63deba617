import { boolean, byType, type Check, fault, list, object, oneOf, string } from './shape.ts';

/** Limits: docs.slack.dev, "Composition objects"; where published versions differ, the stricter. */

/** A plain_text object of at most so many characters. */
export function plainText(max: number): Check {
  return object({
    required: { type: oneOf('plain_text'), text: string(max) },
    optional: { emoji: boolean },
  });
}

/** A mrkdwn object of at most so many characters. */
export function mrkdwn(max: number): Check {
  return object({ required: { type: oneOf('mrkdwn'), text: string(max) }, optional: { verbatim: boolean } });
}

/** Either text object. */
export function anyText(max: number): Check {
  return byType({ plain_text: plainText(max), mrkdwn: mrkdwn(max) }, 'text object');
}

export const url = string(3000);
export const colorScheme = oneOf('primary', 'danger');

export const confirmDialog = object({
  required: { title: plainText(100), text: anyText(300), confirm: plainText(30), deny: plainText(30) },
  optional: { style: colorScheme },
});

function option(text: Check, extra: Record<string, Check> = {}): Check {
  return object({
    required: { text, value: string(150) },
    optional: { description: plainText(75), ...extra },
  });
}

/** An option of a select: plain text only. */
export const selectOption = option(plainText(75));
/** An option of checkboxes or radio buttons: its text may be mrkdwn. */
export const boxOption = option(anyText(75));
/** An option of an overflow menu: may be a link. */
export const overflowOption = option(plainText(75), { url });

/** Options or option_groups, exactly one of them, at most 100 (groups: 100 of 100). */
export const selectOptions = {
  options: list(selectOption, { max: 100 }),
  option_groups: list(
    object({ required: { label: plainText(75), options: list(selectOption, { max: 100 }) } }),
    { max: 100 },
  ),
};

/** The rule that a static select has options or option_groups, and not both. */
export function optionsOrGroups(value: { [field: string]: unknown }, pointer: string): string[] {
  const given = Number(value.options !== undefined) + Number(value.option_groups !== undefined);
  return given === 1 ? [] : [fault('needs options or option_groups, and not both', pointer)];
}

export const conversationFilter = object(
  {
    optional: {
      include: list(oneOf('im', 'mpim', 'private', 'public'), { max: 4 }),
      exclude_external_shared_channels: boolean,
      exclude_bot_users: boolean,
    },
  },
  (value, pointer) => (Object.keys(value).length === 0 ? [fault('must not be empty', pointer)] : []),
);

export const dispatchConfig = object({
  optional: {
    trigger_actions_on: list(oneOf('on_enter_pressed', 'on_character_entered'), { max: 2 }),
  },
});
