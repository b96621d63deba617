import { addDays, daysBetween, type LocalDay } from '../calendar/local-day.ts';
import type { EventOnDay } from './counted-events.ts';

/** A closing that is agreed for a day. */
export type AgreedClosing = { readonly on: LocalDay; readonly saidOn: LocalDay; readonly saidAt: Date };

/** A sale that has closed. */
export type ClosedSale = { readonly on: LocalDay; readonly recordedAt: Date };

/** So many days before its agreed day a sale may close; whoever closes earlier says so, or has sold another home. */
const earlyDays = 14;

/**
 * The closings of one contact, as plans see them: the sales, and the days that are agreed for others. A sale takes the
 * place of the day that was agreed for it: of one recorded since that day was said, which closed since then, and
 * not long before it (late, it may be by any time). Of several the nearest is the one.
 */
export function closingsOf(
  agreed: readonly AgreedClosing[],
  sales: readonly ClosedSale[],
): readonly EventOnDay[] {
  const saidOf = new Map<ClosedSale, LocalDay>();
  const open = agreed.filter((one) => {
    const [its] = sales.filter((sale) => isSaleOf(one, sale)).toSorted((a, b) => away(one, a) - away(one, b));
    if (its) saidOf.set(its, [one.saidOn, saidOf.get(its) ?? one.saidOn].toSorted().at(-1) ?? one.saidOn);
    return !its;
  });
  return [
    ...open.map(({ on }) => ({ event: 'closing' as const, on })),
    ...sales.map((sale) => ({
      event: 'closing' as const,
      on: sale.on,
      sale: {
        saidOn: saidOf.get(sale) ?? null,
        isBeside: !saidOf.has(sale) && open.some(({ saidAt }) => saidAt < sale.recordedAt),
      },
    })),
  ];
}

function isSaleOf({ on, saidOn, saidAt }: AgreedClosing, sale: ClosedSale): boolean {
  if (sale.on === on) return true;
  return sale.recordedAt > saidAt && sale.on >= saidOn && sale.on >= addDays(on, -earlyDays);
}

function away({ on }: AgreedClosing, sale: ClosedSale): number {
  return Math.abs(daysBetween(on, sale.on));
}
