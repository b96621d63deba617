import { checkMessageBlocks } from '../../../sandbox/blocks/check-surface.ts';
import { barChart } from '../../../src/slack/money/bar-chart.ts';

describe('a bar chart', () => {
  it('keeps categories apart that begin alike, and stays within Slack’s limits', () => {
    const categories = [...Array.from({ length: 24 }, () => 'The very same long name of a source'), ' '];
    const chart = barChart({
      title: 'A title that is a good deal longer than the fifty characters Slack allows',
      unit: 'percent',
      categories,
      series: [{ name: 'Return on investment in percent', values: categories.map((_, nth) => nth) }],
    });
    expect(checkMessageBlocks([chart]).messages).toEqual([]);
    expect(chart.chart.axis_config.categories.slice(0, 2)).toEqual([
      'The very same long …',
      'The very same lon… 2',
    ]);
    expect(chart.chart.axis_config.categories).toHaveLength(20);
  });

  it('never leaves a label empty', () => {
    const chart = barChart({
      title: 't',
      unit: 'u',
      categories: ['', ' '],
      series: [{ name: '', values: [1, 2] }],
    });
    expect(checkMessageBlocks([chart]).messages).toEqual([]);
  });
});
