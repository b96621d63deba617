import { isObject, type JsonObject, listAt, textAt } from '../json-value.ts';
import { boolean, byType, type Check, fault, list, number, object, oneOf, string } from './shape.ts';

const blockId = string(255);

/** rich_text is written by people and machines alike; only its outer form is looked at. */
export const richText = object({
  required: {
    type: oneOf('rich_text'),
    elements: list(
      (value, pointer) =>
        isObject(value) &&
        ['rich_text_section', 'rich_text_list', 'rich_text_quote', 'rich_text_preformatted'].includes(
          String(value.type),
        ) &&
        Array.isArray(value.elements)
          ? []
          : [
              fault(
                `unsupported element of rich_text: ${isObject(value) ? String(value.type) : typeof value}`,
                pointer,
              ),
            ],
      { min: 0, max: 1000 },
    ),
  },
  optional: { block_id: blockId },
});

const cell = byType(
  {
    raw_text: object({ required: { type: oneOf('raw_text'), text: string(10_000) } }),
    raw_number: object({
      required: {
        type: oneOf('raw_number'),
        value: number(-Number.MAX_VALUE, Number.MAX_VALUE),
        text: string(10_000),
      },
    }),
    rich_text: richText,
  },
  'table cell',
);

/** A table: at most 100 rows of 20 cells and 10,000 characters (docs.slack.dev, "Table block"). */
export const table: Check = object(
  {
    required: { type: oneOf('table'), rows: list(list(cell, { max: 20 }), { max: 100 }) },
    optional: {
      block_id: blockId,
      column_settings: list(
        (value, pointer) =>
          // Slack lets a column without settings be null.
          value === null
            ? []
            : object({ optional: { align: oneOf('left', 'center', 'right'), is_wrapped: boolean } })(
                value,
                pointer,
              ),
        { min: 0, max: 20 },
      ),
    },
  },
  (value, pointer) =>
    textLength(value.rows) > 10_000 ? [fault('the cells hold more than 10000 characters', pointer)] : [],
);

const chartNumber = number(-Number.MAX_VALUE, Number.MAX_VALUE);
const label = string(20);
const axisChart = (type: string): Check =>
  object(
    {
      required: {
        type: oneOf(type),
        series: list(
          object({
            required: {
              name: label,
              data: list(object({ required: { label, value: chartNumber } }), { max: 20 }),
            },
          }),
          { max: 6 },
        ),
        axis_config: object({
          required: { categories: list(label, { max: 20 }) },
          optional: { x_label: string(50), y_label: string(50) },
        }),
      },
    },
    seriesFitCategories,
  );

/**
 * A chart. Limits: title 50 characters, 6 series or 12 pie segments, 20 points, labels 20 characters, axis labels 50
 * (docs.slack.dev, "Data visualization block"; newer pages allow 12 series, the older figure is kept).
 */
export const dataVisualization: Check = object({
  required: {
    type: oneOf('data_visualization'),
    title: string(50),
    chart: byType(
      {
        pie: object({
          required: {
            type: oneOf('pie'),
            segments: list(
              object({ required: { label, value: number(Number.MIN_VALUE, Number.MAX_VALUE) } }),
              {
                max: 12,
              },
            ),
          },
        }),
        bar: axisChart('bar'),
        line: axisChart('line'),
        area: axisChart('area'),
      },
      'chart',
    ),
  },
  optional: { block_id: blockId },
});

function seriesFitCategories(value: JsonObject, pointer: string): string[] {
  const categories = listAt(value.axis_config, 'categories').map(String);
  const series = listAt(value, 'series');
  const faults: string[] = [];
  if (new Set(categories).size < categories.length) faults.push(fault('categories must be unique', pointer));
  if (new Set(series.map((one) => textAt(one, 'name'))).size < series.length) {
    faults.push(fault('series names must be unique', pointer));
  }
  for (const [index, one] of series.entries()) {
    const labels = listAt(one, 'data').map((point) => textAt(point, 'label'));
    const fits =
      labels.length === categories.length && categories.every((category) => labels.includes(category));
    if (!fits) faults.push(fault('needs exactly one point for each category', `${pointer}/series/${index}`));
  }
  return faults;
}

function textLength(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + textLength(item), 0);
  if (!isObject(value)) return 0;
  return (textAt(value, 'text')?.length ?? 0) + textLength(value.elements);
}
