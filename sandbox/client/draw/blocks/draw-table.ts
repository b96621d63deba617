import { createElement as h, type ReactNode } from 'react';
import { isObject, type JsonObject, listAt, textAt } from '../../../json-value.ts';
import { blockWord } from './block-words.ts';
import { drawRichText } from './draw-rich-text.ts';
import type { DrawnAt } from './drawn-at.ts';
import { textDirection } from './text-direction.ts';

/*
 * Drawn here and not by slack-blocks-to-jsx: it fails on raw_number, draws nothing for data_table, decodes and marks
 * up what is literal in a cell, and has no heading cells.
 */

/** A table, or a data_table with its caption. The first row is its heading. */
export function drawTable(block: JsonObject, at: DrawnAt): ReactNode {
  const [heading = [], ...body] = listAt(block, 'rows').map((row) => (Array.isArray(row) ? row : []));
  const settings = listAt(block, 'column_settings');
  const caption = textAt(block, 'caption');
  const cells = (row: readonly unknown[], tag: 'td' | 'th') =>
    row.map((cell, column) => {
      const className = [
        `bk-align-${alignment(settings[column], cell)}`,
        ...(isObject(settings[column]) && settings[column].is_wrapped === true ? ['bk-wrapped'] : []),
      ].join(' ');
      const key = `column-${column}`;
      return h(tag, { key, className, ...(tag === 'th' ? { scope: 'col' } : {}) }, drawCell(cell, at));
    });
  return h(
    'div',
    {
      className: 'bk-table-frame',
      role: 'region',
      // A wide table is scrolled, by keyboard too.
      tabIndex: 0,
      'aria-label': caption ?? blockWord('table', at.language),
      dir: textDirection(cellTexts(block)) ?? 'auto',
    },
    h(
      'table',
      null,
      caption === undefined ? null : h('caption', { dir: 'auto' }, caption),
      h('thead', null, h('tr', null, cells(heading, 'th'))),
      h(
        'tbody',
        null,
        body.map((row, nth) => h('tr', { key: `row-${nth}` }, cells(row, 'td'))),
      ),
    ),
  );
}

/** What the cells of a table say. */
export function cellTexts(block: JsonObject): string[] {
  return listAt(block, 'rows')
    .flat()
    .flatMap((cell) => textAt(cell, 'text') ?? []);
}

function drawCell(cell: unknown, at: DrawnAt): ReactNode {
  if (!isObject(cell)) return null;
  if (cell.type === 'rich_text') return drawRichText(cell, at);
  return h('bdi', null, textAt(cell, 'text') ?? String(cell.value ?? ''));
}

/** The side a table names is kept; otherwise words begin where the language does, and numbers end at the other side. */
function alignment(settings: unknown, cell: unknown): string {
  const align = textAt(settings, 'align');
  if (align === 'left' || align === 'center' || align === 'right') return align;
  return textAt(cell, 'type') === 'raw_number' ? 'end' : 'start';
}
