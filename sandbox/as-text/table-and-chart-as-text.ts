import { isObject, type JsonObject, listAt, objectAt, textAt } from '../json-value.ts';
import type { NameOf } from './mrkdwn-as-text.ts';
import { richTextAsText } from './rich-text-as-text.ts';
import { padded, textWidth } from './text-width.ts';

/** A table with its columns lined up; its first row is set off as the heading. */
export function tableAsText(block: JsonObject, nameOf: NameOf): string {
  const rows = listAt(block, 'rows').map((row) =>
    (Array.isArray(row) ? row : []).map((cell) => cellText(cell, nameOf)),
  );
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const settings = listAt(block, 'column_settings');
  const widths = Array.from({ length: columns }, (_none, column) =>
    Math.max(...rows.map((row) => textWidth(row[column] ?? ''))),
  );
  const lines = rows.map((row) =>
    widths
      .map((width, column) => padded(row[column] ?? '', width, alignOf(settings[column])))
      .join(' │ ')
      .trimEnd(),
  );
  const [heading = '', ...body] = lines;
  const rule = widths.map((width) => '─'.repeat(width)).join('─┼─');
  return [heading, ...(body.length === 0 ? [] : [rule]), ...body].join('\n');
}

/** A chart as a list of bars, each with its number; several series stand one after the other. */
export function chartAsText(block: JsonObject): string {
  const chart = objectAt(block, 'chart');
  const groups =
    chart?.type === 'pie'
      ? [{ name: '', points: listAt(chart, 'segments') }]
      : listAt(chart, 'series').map((series) => ({
          name: textAt(series, 'name') ?? '',
          points: listAt(series, 'data'),
        }));
  const all = groups.flatMap(({ points }) => points).filter(isObject);
  const most = Math.max(0, ...all.map((point) => Math.abs(Number(point.value))));
  const width = Math.max(0, ...all.map((point) => textWidth(textAt(point, 'label') ?? '')));
  const bars = groups.flatMap(({ name, points }) => [
    ...(name === '' ? [] : [`${name}:`]),
    ...points.filter(isObject).map((point) => {
      const value = Number(point.value);
      const length = most === 0 ? 0 : Math.round((Math.abs(value) / most) * 20);
      return `  ${padded(textAt(point, 'label') ?? '', width)} ${'█'.repeat(length)} ${value}`.replace(
        / {2}(?=\S+$)/,
        ' ',
      );
    }),
  ]);
  return [textAt(block, 'title') ?? '', ...bars].join('\n');
}

function cellText(cell: unknown, nameOf: NameOf): string {
  if (!isObject(cell)) return '';
  const text =
    cell.type === 'rich_text'
      ? richTextAsText(cell, nameOf)
      : (textAt(cell, 'text') ?? String(cell.value ?? ''));
  return text.replaceAll('\n', ' ');
}

function alignOf(settings: unknown): 'left' | 'center' | 'right' {
  const align = textAt(settings, 'align');
  return align === 'center' || align === 'right' ? align : 'left';
}
