import { isObject, type JsonObject, listAt, objectAt, textAt } from '../json-value.ts';
import { plainText } from './composition.ts';
import { blockChecks } from './layout-blocks.ts';
import { boolean, byType, type Check, fault, list, object, oneOf, string } from './shape.ts';

/** Which blocks each surface shows (docs.slack.dev, "Blocks": available surfaces). */
const everywhere = ['section', 'actions', 'context', 'header', 'divider', 'image', 'input', 'rich_text'];
const surfaces = {
  message: { blocks: [...everywhere, 'markdown', 'table', 'data_visualization'], most: 50 },
  home: { blocks: [...everywhere, 'table'], most: 100 },
  modal: { blocks: everywhere, most: 100 },
} as const;

type Surface = keyof typeof surfaces;

/** What is wrong with some blocks: Slack's error code and one message for each fault. No messages: nothing is wrong. */
interface BlocksVerdict {
  error: string;
  messages: string[];
}

/** Checks the blocks of a message against every limit of the message surface. */
export function checkMessageBlocks(blocks: unknown): BlocksVerdict {
  const messages = surfaceCheck('message', 0)(blocks, '/blocks');
  if (messages.length > 0) return { error: 'invalid_blocks', messages };
  const all = Array.isArray(blocks) ? blocks : [];
  if (count(all, 'table') > 1) {
    return { error: 'only_one_table_allowed', messages: [fault('only one table is allowed', '/blocks')] };
  }
  const rules = [
    ...(count(all, 'data_visualization') > 2
      ? [fault('no more than 2 data_visualization blocks allowed', '/blocks')]
      : []),
    ...(markdownLength(all) > 12_000
      ? [fault('markdown blocks must be less than 12001 characters together', '/blocks')]
      : []),
    ...fileInputFaults(all, '/blocks'),
    ...idFaults(all, '/blocks'),
  ];
  return { error: 'invalid_blocks', messages: rules };
}

const viewFields = {
  required: { type: oneOf('modal', 'home') },
  optional: {
    private_metadata: string(3000, 0),
    callback_id: string(255),
    external_id: string(255),
  },
};
const modal = object({
  required: { ...viewFields.required, title: plainText(24), blocks: surfaceCheck('modal', 1) },
  optional: {
    ...viewFields.optional,
    submit: plainText(24),
    close: plainText(24),
    clear_on_close: boolean,
    notify_on_close: boolean,
  },
});
const home = object({
  required: { ...viewFields.required, blocks: surfaceCheck('home', 1) },
  optional: viewFields.optional,
});

/** Checks a whole view. Slack answers a bad view with invalid_arguments, not with invalid_blocks. */
export function checkView(view: unknown, allowed: 'modal' | 'home'): BlocksVerdict {
  const messages = byType(allowed === 'modal' ? { modal } : { home }, 'view here')(view, '/view');
  if (messages.length === 0) {
    const blocks = listAt(view, 'blocks');
    messages.push(...idFaults(blocks, '/view/blocks'));
    if (allowed === 'home') messages.push(...fileInputFaults(blocks, '/view/blocks'));
    if (allowed === 'modal' && count(blocks, 'input') > 0 && objectAt(view, 'submit') === undefined) {
      messages.push(fault('a modal with an input block needs submit', '/view'));
    }
    if (JSON.stringify(blocks).split('"focus_on_load":true').length > 2) {
      messages.push(fault('only one element may have focus_on_load', '/view/blocks'));
    }
  }
  return { error: 'invalid_arguments', messages };
}

let blockIds = 0;

/** The same blocks, each with a block_id, and each interactive element with an action_id, as Slack fills them in. */
export function withBlockIds(blocks: readonly unknown[]): JsonObject[] {
  return structuredClone(blocks)
    .filter(isObject)
    .map((block) => {
      const filled: JsonObject = { block_id: generatedId(), ...block };
      for (const element of elementsOf(filled)) {
        const isText = element.type === 'image' || element.type === 'mrkdwn' || element.type === 'plain_text';
        if (!isText && element.action_id === undefined) element.action_id = generatedId();
      }
      return filled;
    });
}

/** The elements a person can touch or read inside one block. */
export function elementsOf(block: JsonObject): JsonObject[] {
  const accessory = objectAt(block, 'accessory');
  const element = objectAt(block, 'element');
  if (block.type === 'section') return accessory === undefined ? [] : [accessory];
  if (block.type === 'input') return element === undefined ? [] : [element];
  return block.type === 'actions' ? listAt(block, 'elements').filter(isObject) : [];
}

function surfaceCheck(surface: Surface, min: number): Check {
  const { blocks, most } = surfaces[surface];
  const kinds = blocks.flatMap((kind) => {
    const check = blockChecks[kind];
    return check === undefined ? [] : [[kind, check] as const];
  });
  return list(byType(Object.fromEntries(kinds), `block in a ${surface}`), { min, max: most });
}

/** Files are chosen in modals only (docs.slack.dev, "File input element"). */
function fileInputFaults(blocks: readonly unknown[], pointer: string): string[] {
  return blocks.flatMap((block, index) =>
    textAt(objectAt(block, 'element'), 'type') === 'file_input'
      ? [fault('unsupported element here: file_input', `${pointer}/${index}/element`)]
      : [],
  );
}

function idFaults(blocks: readonly unknown[], pointer: string): string[] {
  const faults: string[] = [];
  const blockIdsSeen = new Set<string>();
  for (const [index, block] of blocks.entries()) {
    if (!isObject(block)) continue;
    const id = textAt(block, 'block_id');
    if (id !== undefined && blockIdsSeen.has(id)) {
      faults.push(fault(`block_id is not unique: ${id}`, `${pointer}/${index}`));
    }
    if (id !== undefined) blockIdsSeen.add(id);
    const actions = elementsOf(block).flatMap((element) => textAt(element, 'action_id') ?? []);
    const twice = actions.find((action, at) => actions.indexOf(action) !== at);
    if (twice !== undefined) faults.push(fault(`action_id is not unique: ${twice}`, `${pointer}/${index}`));
  }
  return faults;
}

function count(blocks: readonly unknown[], type: string): number {
  return blocks.filter((block) => textAt(block, 'type') === type).length;
}

function markdownLength(blocks: readonly unknown[]): number {
  return blocks
    .filter((block) => textAt(block, 'type') === 'markdown')
    .reduce((sum: number, block) => sum + (textAt(block, 'text')?.length ?? 0), 0);
}

function generatedId(): string {
  blockIds += 1;
  return `auto${blockIds.toString(36).padStart(4, '0')}`;
}
