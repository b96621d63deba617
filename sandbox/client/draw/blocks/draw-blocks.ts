import { createElement as h, type ReactNode } from 'react';
import { isObject, type JsonObject, listAt, objectAt, textAt } from '../../../json-value.ts';
import { drawByLibrary } from './draw-by-library.ts';
import { chartTexts, drawChart } from './draw-chart.ts';
import { drawElement } from './draw-element.ts';
import { drawImageBlock, drawImageElement } from './draw-image.ts';
import { drawInput } from './draw-input.ts';
import { drawMarkdown } from './draw-markdown.ts';
import { drawRichText } from './draw-rich-text.ts';
import { cellTexts, drawTable } from './draw-table.ts';
import { drawInline, drawTextObject } from './draw-text.ts';
import type { DrawnAt } from './drawn-at.ts';
import type { ElementPlace } from './element-place.ts';
import { firstDirection } from './text-direction.ts';

/** The blocks of a message or view as Slack shows them. */
export function drawBlocks(blocks: readonly JsonObject[], at: DrawnAt): ReactNode {
  return h(
    'div',
    {
      className: 'bk-blocks',
      dir: firstDirection(saidInBlocks(blocks)),
      ...(at.target === undefined ? {} : { 'data-on': JSON.stringify(at.target) }),
    },
    blocks.map((block, nth) => {
      const type = textAt(block, 'type') ?? '';
      const key = textAt(block, 'block_id') ?? nth;
      return h('div', { key, className: `bk-block bk-${type}` }, drawBlock(block, type, at));
    }),
  );
}

function drawBlock(block: JsonObject, type: string, at: DrawnAt): ReactNode {
  const draw = Object.hasOwn(drawings, type) ? drawings[type] : undefined;
  return draw === undefined ? drawByLibrary(block, at, textsOf(block).join('\n')) : draw(block, at);
}

const drawings: Readonly<Record<string, (block: JsonObject, at: DrawnAt) => ReactNode>> = {
  section: drawSection,
  actions: drawActions,
  context: drawContext,
  header: drawHeader,
  divider: () => h('hr'),
  image: drawImageBlock,
  input: drawInput,
  rich_text: drawRichText,
  markdown: drawMarkdown,
  table: drawTable,
  data_table: drawTable,
  data_visualization: drawChart,
};

function drawSection(block: JsonObject, at: DrawnAt): ReactNode {
  const fields = listAt(block, 'fields').filter(isObject);
  const accessory = objectAt(block, 'accessory');
  return [
    h(
      'div',
      { key: 'text', className: 'bk-section-text' },
      block.text === undefined ? null : drawTextObject(block.text, at),
      fields.length === 0
        ? null
        : h(
            'div',
            { className: 'bk-fields' },
            fields.map((field, nth) => h('div', { key: `field-${nth}` }, drawTextObject(field, at))),
          ),
    ),
    accessory === undefined
      ? null
      : h('div', { key: 'accessory', className: 'bk-accessory' }, drawElement(accessory, at, pressed(block))),
  ];
}

function drawActions(block: JsonObject, at: DrawnAt): ReactNode {
  return listAt(block, 'elements')
    .filter(isObject)
    .map((element, nth) =>
      h('div', { key: textAt(element, 'action_id') ?? nth }, drawElement(element, at, pressed(block))),
    );
}

function drawContext(block: JsonObject, at: DrawnAt): ReactNode {
  return listAt(block, 'elements')
    .filter(isObject)
    .map((element, nth) => {
      const drawn = element.type === 'image' ? drawImageElement(element, at) : drawInline(element, at);
      return h('div', { key: `element-${nth}` }, drawn);
    });
}

function drawHeader(block: JsonObject, at: DrawnAt): ReactNode {
  const level = typeof block.level === 'number' ? block.level : 1;
  // One below the title of the page around it.
  return h(
    `h${Math.min(6, level + 2)}`,
    // `auto` would not look into what stands by itself in it.
    { className: 'bk-heading', dir: firstDirection([saidText(block.text)]) ?? 'auto' },
    drawInline(block.text, at),
  );
}

function pressed(block: JsonObject): ElementPlace {
  return { block, use: 'choice' };
}

/** What blocks say, one text after the other, to find the direction of the whole. */
export function saidInBlocks(blocks: readonly JsonObject[]): string[] {
  return blocks.flatMap(textsOf);
}

function textsOf(block: JsonObject): string[] {
  switch (block.type) {
    case 'table':
    case 'data_table':
      return cellTexts(block);
    case 'data_visualization':
      return chartTexts(block);
    case 'markdown':
      return [textAt(block, 'text') ?? ''];
    default: {
      const said = [block.text, block.label, ...listAt(block, 'fields'), ...listAt(block, 'elements')];
      return said.map(saidText).filter((text) => text !== '');
    }
  }
}

/** The text of a text object, or of what holds one. */
function saidText(value: unknown): string {
  if (!isObject(value)) return '';
  if (typeof value.text === 'string') return value.text;
  return saidText(value.text) || listAt(value, 'elements').map(saidText).join(' ');
}
