import { createElement as h, type ReactNode } from 'react';
import { isObject, type JsonObject, listAt, objectAt, textAt } from '../../../json-value.ts';
import { blockWord } from './block-words.ts';
import { drawByLibrary } from './draw-by-library.ts';
import { drawTable } from './draw-table.ts';
import type { DrawnAt } from './drawn-at.ts';
import { partId } from './element-place.ts';
import { textDirection } from './text-direction.ts';

/** A chart, and its figures as a table behind a line that opens it, which is what Slack's own button there does. */
export function drawChart(block: JsonObject, at: DrawnAt): ReactNode {
  const table = chartTable(block);
  const id = partId(at, textAt(block, 'block_id'), 'figures');
  return h(
    'figure',
    { className: 'bk-chart', dir: textDirection(chartTexts(block)) ?? 'auto' },
    // The library names its parts in English only, and in an image parts have no names.
    h(
      'div',
      { role: 'img', 'aria-label': blockWord(nameOfKind(block), at.language, textAt(block, 'title') ?? '') },
      drawByLibrary(block, at, textAt(block, 'title') ?? ''),
    ),
    h(
      'details',
      { id, className: 'bk-figures' },
      h('summary', null, blockWord('asTable', at.language)),
      drawTable(table, at),
    ),
  );
}

function nameOfKind(block: JsonObject): 'barChart' | 'lineChart' | 'areaChart' | 'pieChart' {
  const kind = objectAt(block, 'chart')?.type;
  return kind === 'line' || kind === 'area' || kind === 'pie' ? `${kind}Chart` : 'barChart';
}

/** What is written on a chart. */
export function chartTexts(block: JsonObject): string[] {
  return [
    textAt(block, 'title') ?? '',
    ...listAt(chartTable(block), 'rows')
      .flat()
      .flatMap((cell) => textAt(cell, 'text') ?? []),
  ];
}

function chartTable(block: JsonObject): JsonObject {
  const chart = objectAt(block, 'chart');
  const title = textAt(block, 'title') ?? '';
  const text = (said: string) => ({ type: 'raw_text', text: said });
  const number = (value: unknown) => ({ type: 'raw_number', value, text: String(value ?? '–') });
  if (chart?.type === 'pie') {
    const segments = listAt(chart, 'segments').filter(isObject);
    return {
      rows: [
        [text(''), text(title)],
        ...segments.map((one) => [text(textAt(one, 'label') ?? ''), number(one.value)]),
      ],
    };
  }
  const axes = objectAt(chart, 'axis_config');
  const series = listAt(chart, 'series').filter(isObject);
  const figureOf = (one: JsonObject, category: string) =>
    listAt(one, 'data')
      .filter(isObject)
      .find((point) => point.label === category)?.value;
  return {
    rows: [
      [text(textAt(axes, 'x_label') ?? ''), ...series.map((one) => text(textAt(one, 'name') ?? ''))],
      ...listAt(axes, 'categories')
        .map(String)
        .map((category) => [text(category), ...series.map((one) => number(figureOf(one, category)))]),
    ],
  };
}
