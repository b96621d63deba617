import type { types } from '@slack/bolt';

/** Slack's bar chart. Our version of its type definitions does not have the block yet. */
export type ChartBlock = types.Block & {
  type: 'data_visualization';
  title: string;
  chart: {
    type: 'bar';
    series: Array<{ name: string; data: Array<{ label: string; value: number }> }>;
    axis_config: { categories: string[]; x_label?: string; y_label?: string };
  };
};

/** One bar of each series stands over each category. */
export type BarChart = {
  title: string;
  unit: string;
  categories: readonly string[];
  series: ReadonlyArray<{ name: string; values: readonly number[] }>;
};

/** Slack's limits for a chart; where its pages differ, the stricter (docs.slack.dev, "Data visualization block"). */
export const mostCategories = 20;
const longestLabel = 20;
const longestTitle = 50;

/** A native bar chart. Categories that are too long are cut and kept apart by a number: Slack wants them unique. */
export function barChart({ title, unit, categories, series }: BarChart): ChartBlock {
  const labels = uniqueLabels(categories.slice(0, mostCategories));
  return {
    type: 'data_visualization',
    title: beginning(title, longestTitle),
    chart: {
      type: 'bar',
      series: series.map(({ name, values }) => ({
        name: beginning(name, longestLabel),
        data: labels.map((label, at) => ({ label, value: values[at] ?? 0 })),
      })),
      axis_config: { categories: labels, y_label: beginning(unit, longestTitle) },
    },
  };
}

function uniqueLabels(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let label = beginning(name, longestLabel);
    for (let nth = 2; taken.has(label); nth++)
      label = `${beginning(name, longestLabel - String(nth).length - 1)} ${nth}`;
    taken.add(label);
    return label;
  });
}

/** Like `cut`, for text that is not markup and so has no escaped characters in it. Never empty. */
function beginning(text: string, most: number): string {
  if (text.trim() === '') return '–';
  if (text.length <= most) return text;
  let kept = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (kept.length + segment.length > most - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}
