import type { types } from '@slack/bolt';

/** A table of figures: a heading, its rows, and a last row with the total. */
export type FiguresTable = {
  heading: readonly string[];
  rows: ReadonlyArray<readonly string[]>;
  /** One row for those from this place on, where not all of them fit. */
  summed: (from: number) => readonly string[];
  total: readonly string[];
  /** Names stand on the side where the language begins; figures always end at the right. */
  firstColumn: 'left' | 'right';
};

/** Slack's limits for a table; the heading and the total are rows too (docs.slack.dev, "Table block"). */
const mostRows = 100;
const mostCharacters = 10_000;

/**
 * A native table. Slack refuses one that is too long, so what does not fit is summed in a row that says so: nothing
 * is silently cut.
 */
export function figuresTable({ heading, rows, summed, total, firstColumn }: FiguresTable): types.TableBlock {
  let shown = Math.min(rows.length, mostRows);
  const body = () => [
    heading,
    ...rows.slice(0, shown),
    ...(shown < rows.length ? [summed(shown)] : []),
    total,
  ];
  while (shown > 0 && !fits(body())) shown -= 1;
  return {
    type: 'table',
    rows: body().map((row) => row.map((text) => ({ type: 'raw_text' as const, text: text || '–' }))),
    column_settings: heading.map((_, column) =>
      column === 0 ? { align: firstColumn, is_wrapped: true } : { align: 'right' },
    ),
  };
}

function fits(rows: ReadonlyArray<readonly string[]>): boolean {
  return rows.length <= mostRows && rows.flat().join('').length <= mostCharacters;
}
