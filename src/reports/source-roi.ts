import { type Ratio, ratioOf } from './ratio.ts';

/**
 * The return on a source: (profit − cost) / cost, as a ratio (3 is 300 %). A source that cost nothing has none.
 * Source: the product's table of figures; cost 1,500 and profit 6,000 give 3.
 */
export function sourceRoi({
  profitMinor,
  costMinor,
}: {
  readonly profitMinor: bigint;
  readonly costMinor: bigint;
}): Ratio<'no-cost'> {
  return ratioOf(profitMinor - costMinor, costMinor, 'no-cost');
}
