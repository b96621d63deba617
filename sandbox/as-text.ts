import { elementAsText, textObjectAsText } from './as-text/element-as-text.ts';
import { mrkdwnAsText, type NameOf } from './as-text/mrkdwn-as-text.ts';
import { richTextAsText } from './as-text/rich-text-as-text.ts';
import { chartAsText, tableAsText } from './as-text/table-and-chart-as-text.ts';
import { textWidth } from './as-text/text-width.ts';
import { isObject, type JsonObject, listAt, objectAt, textAt } from './json-value.ts';
import { decoded } from './mrkdwn/read-mrkdwn.ts';

/** What can be rendered: a message, a modal or a Home tab; as seen in the local Slack, or as plain data from a builder. */
interface Readable {
  text?: string;
  blocks?: readonly object[];
  /** The ids of the files a message shows; `nameOf` names them. */
  files?: readonly string[];
  /** A modal's title, plain or as a text object. */
  title?: unknown;
  submit?: unknown;
  close?: unknown;
  /** `state.values` of a view, so that what was filled in shows. */
  values?: JsonObject;
}

/** A message or view as the readable text a person sees, for a terminal and for snapshots. `nameOf` names people, channels and files by id. */
export function messageAsText(message: Readable, nameOf: NameOf): string {
  const blocks = (message.blocks ?? []).filter(isObject);
  const title = label(message.title);
  const lines: string[] = [];
  if (title !== '') lines.push(title, '═'.repeat(Math.max(3, textWidth(title))));
  if (blocks.length === 0 && (message.text !== '' || message.files === undefined))
    lines.push(mrkdwnAsText(message.text ?? '', nameOf));
  for (const block of blocks) lines.push(blockAsText(block, message.values, nameOf));
  for (const id of message.files ?? []) lines.push(`[file: ${nameOf(id)}]`);
  const buttons = [label(message.close), label(message.submit)].filter((text) => text !== '');
  if (buttons.length > 0) lines.push(buttons.map((text) => `[${text}]`).join(' '));
  return lines.join('\n');
}

function blockAsText(block: JsonObject, values: JsonObject | undefined, nameOf: NameOf): string {
  const element = (one: JsonObject) => elementAsText(one, filledIn(one, block, values), nameOf);
  const elements = listAt(block, 'elements').filter(isObject);
  switch (block.type) {
    case 'section': {
      const fields = listAt(block, 'fields').map((field) =>
        textObjectAsText(field, nameOf).replaceAll('\n', ' '),
      );
      const text = textObjectAsText(block.text, nameOf);
      const accessory = objectAt(block, 'accessory');
      const said = [...(text === '' ? [] : [text]), ...fields].join('\n');
      return accessory === undefined ? said : `${said}   ${element(accessory)}`;
    }
    case 'header':
      return `# ${textObjectAsText(block.text, nameOf)}`;
    case 'divider':
      return '────────';
    case 'actions':
      return elements.map(element).join(' ');
    case 'context':
      return elements.map(element).join(' · ');
    case 'image': {
      const caption = textObjectAsText(block.title, nameOf);
      return `[image: ${textAt(block, 'alt_text')}]${caption === '' ? '' : ` ${caption}`}`;
    }
    case 'input': {
      const field = objectAt(block, 'element') ?? {};
      const hint = textObjectAsText(block.hint, nameOf);
      const optional = block.optional === true ? ' (optional)' : '';
      const shown = `${textObjectAsText(block.label, nameOf)}${optional}: ${element(field)}`;
      return hint === '' ? shown : `${shown}\n  ${hint}`;
    }
    case 'rich_text':
      return richTextAsText(block, nameOf);
    case 'markdown':
      return decoded(textAt(block, 'text') ?? '');
    case 'table':
      return tableAsText(block, nameOf);
    case 'data_visualization':
      return chartAsText(block);
    default:
      return `[${String(block.type)}]`;
  }
}

function filledIn(
  element: JsonObject,
  block: JsonObject,
  values: JsonObject | undefined,
): JsonObject | undefined {
  return objectAt(objectAt(values, textAt(block, 'block_id') ?? ''), textAt(element, 'action_id') ?? '');
}

function label(value: unknown): string {
  return typeof value === 'string' ? value : decoded(textAt(value, 'text') ?? '');
}
