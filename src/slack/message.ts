import type { types } from '@slack/bolt';
import type { ChartBlock } from './money/bar-chart.ts';

export type Block = types.KnownBlock | ChartBlock;
export type Option = types.PlainTextOption;

/** What Slack shows: blocks, and the same in words for notifications and screen readers. */
export type Message = { text: string; blocks: Block[] };

/** Slack's limits that a drawing must respect by itself. */
const longestSection = 3_000;
const longestButton = 75;
const longestColumn = 2_000;

/** A paragraph in Slack's markup. `verbatim`: Slack must not turn words of a person's text into links. */
export function section(text: string, accessory?: types.SectionBlockAccessory): Block {
  return {
    type: 'section',
    text: { type: 'mrkdwn', text: cut(text, longestSection), verbatim: true },
    ...(accessory ? { accessory } : {}),
  };
}

/** Two paragraphs side by side; below each other where the screen is narrow. */
export function sideBySide(first: string, second: string): Block {
  const column = (text: string) =>
    ({ type: 'mrkdwn', text: cut(text, longestColumn), verbatim: true }) as const;
  return { type: 'section', fields: [column(first), column(second)] };
}

/** Small grey text. */
export function context(text: string): Block {
  return { type: 'context', elements: [{ type: 'mrkdwn', text: cut(text, longestSection), verbatim: true }] };
}

/** A row of buttons and menus, in that order. Give it a `blockId` that names what it is about. */
export function actions(blockId: string, elements: types.ActionsBlock['elements']): Block {
  return { type: 'actions', block_id: blockId, elements };
}

/** A button that carries an id and nothing else: what is true is looked up when it is pressed. */
export function button(
  actionId: string,
  label: string,
  value: string,
  style?: 'primary' | 'danger',
): types.Button {
  return {
    type: 'button',
    action_id: actionId,
    text: { type: 'plain_text', text: cut(label, longestButton), emoji: false },
    value,
    ...(style ? { style } : {}),
  };
}

/** A button that opens an address. Slack reports the press too, so it has an action id of its own. */
export function linkButton(actionId: string, label: string, url: string): types.Button {
  return {
    type: 'button',
    action_id: actionId,
    text: { type: 'plain_text', text: cut(label, longestButton), emoji: false },
    url,
  };
}

export function option(label: string, value: string): Option {
  return { text: { type: 'plain_text', text: cut(label, longestButton), emoji: false }, value };
}

/** Plain paragraphs of the same words, for a message whose blocks Slack refused. */
export function inPlainWords(message: Message): Message {
  const pieces = message.text.match(/[\s\S]{1,2900}/g)?.slice(0, 10) ?? ['…'];
  return {
    text: message.text,
    blocks: pieces.map((text) => ({ type: 'section', text: { type: 'plain_text', text } })),
  };
}

/** The text, or its beginning with an ellipsis, never cutting a character in half. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  let kept = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (kept.length + segment.length > most - 1) break;
    kept += segment;
  }
  // An escaped character cut in half would show its first letters.
  return `${kept.replace(/&[a-z]{0,3}$/, '')}…`;
}
