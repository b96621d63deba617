import { isObject, type JsonObject, listAt, textAt } from '../../../../sandbox/json-value.ts';

/** What is odd about blocks that Slack takes all the same. `at` is the JSON pointer of where. */
export type BlockWarning =
  | { kind: 'no-text'; at: string }
  | { kind: 'near-limit'; at: string; size: number; limit: number }
  | { kind: 'long-button'; at: string; size: number; limit: number }
  | { kind: 'no-alt'; at: string };

/** From this share of a limit on, a longer name or another language may be refused. */
const nearShare = 0.9;
/** Slack's clients show about so much of a button's text on a telephone. */
const shownOfButton = 30;

/** How long the texts of each kind of block may be, and how many items its lists may hold (docs.slack.dev, "Blocks"). */
const textLimits: Readonly<Record<string, number>> = {
  section: 3_000,
  header: 150,
  markdown: 12_000,
  image: 2_000,
  input: 2_000,
  button: 75,
};
const listLimits: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  actions: { elements: 25 },
  context: { elements: 10 },
  section: { fields: 10 },
  table: { rows: 100 },
  overflow: { options: 5 },
  checkboxes: { options: 10 },
  radio_buttons: { options: 10 },
  static_select: { options: 100 },
  multi_static_select: { options: 100 },
};
const fieldLimit = 2_000;

/** Warnings about a message: its blocks, and the text by which it is announced. */
export function messageWarnings(message: JsonObject): BlockWarning[] {
  const blocks = listAt(message, 'blocks');
  const hasText = (textAt(message, 'text') ?? '').trim() !== '';
  return [
    ...(blocks.length > 0 && !hasText ? [{ kind: 'no-text', at: '/text' } as const] : []),
    ...blocksWarnings(blocks, 50),
  ];
}

/** Warnings about a modal or a Home tab. */
export function viewWarnings(view: JsonObject): BlockWarning[] {
  const words = ['title', 'submit', 'close'] as const;
  return [
    ...words.flatMap((word) => near(`/${word}/text`, lengthOf(view[word]), 24)),
    ...near('/private_metadata', textAt(view, 'private_metadata')?.length ?? 0, 3_000),
    ...blocksWarnings(listAt(view, 'blocks'), 100),
  ];
}

function blocksWarnings(blocks: readonly unknown[], most: number): BlockWarning[] {
  return [
    ...near('/blocks', blocks.length, most),
    ...blocks.flatMap((block, index) => (isObject(block) ? within(block, `/blocks/${index}`) : [])),
  ];
}

/** A block or an element, and everything in it. */
function within(part: JsonObject, at: string): BlockWarning[] {
  const type = textAt(part, 'type') ?? '';
  const limits = listLimits[type] ?? {};
  return [
    ...textWarnings(part, type, at),
    ...Object.entries(limits).flatMap(([field, limit]) =>
      near(`${at}/${field}`, listAt(part, field).length, limit),
    ),
    ...(type === 'image' && (textAt(part, 'alt_text') ?? '').trim() === ''
      ? [{ kind: 'no-alt', at: `${at}/alt_text` } as const]
      : []),
    ...listAt(part, 'fields').flatMap((field, index) =>
      near(`${at}/fields/${index}`, lengthOf(field), fieldLimit),
    ),
    ...listAt(part, 'elements').flatMap((element, index) =>
      isObject(element) ? within(element, `${at}/elements/${index}`) : [],
    ),
    ...['accessory', 'element'].flatMap((field) => {
      const inner = part[field];
      return isObject(inner) ? within(inner, `${at}/${field}`) : [];
    }),
  ];
}

function textWarnings(part: JsonObject, type: string, at: string): BlockWarning[] {
  const limit = textLimits[type];
  if (limit === undefined) return [];
  const field = type === 'input' ? 'label' : type === 'image' ? 'title' : 'text';
  const size = lengthOf(part[field]);
  // Characters as people count them: an emoji of several units is one.
  const seen = [...(textOf(part[field]) ?? '')].length;
  return [
    ...near(`${at}/${field}`, size, limit),
    ...(type === 'button' && seen > shownOfButton
      ? [{ kind: 'long-button', at: `${at}/${field}`, size: seen, limit: shownOfButton } as const]
      : []),
  ];
}

function near(at: string, size: number, limit: number): BlockWarning[] {
  return size > limit * nearShare ? [{ kind: 'near-limit', at, size, limit }] : [];
}

function textOf(text: unknown): string | undefined {
  return typeof text === 'string' ? text : textAt(text, 'text');
}

function lengthOf(text: unknown): number {
  return textOf(text)?.length ?? 0;
}
