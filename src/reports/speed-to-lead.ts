import { type Ratio, ratioOf } from './ratio.ts';

/** How long leads waited, in seconds; `measured` is how many leads that is about. */
export type SpeedToLead =
  | {
      readonly kind: 'speed';
      readonly medianSeconds: number;
      readonly ninetiethSeconds: number;
      readonly measured: number;
    }
  | { readonly kind: 'none'; readonly why: 'nobody-yet' };

/**
 * Median and 90th percentile of what leads waited for a human. Both by nearest rank: of n waits in order, the one
 * at place ⌈n/2⌉ and at place ⌈n·9/10⌉. So each is a wait that really was: of two, the median is the shorter.
 * Leads nobody has turned to yet have no wait and are told apart, by `shareNeverContacted`.
 *
 * @param waits seconds from the arrival of each lead to the human attempt, or to the contact made
 */
export function speedToLead(waits: readonly number[]): SpeedToLead {
  const ordered = waits.toSorted((a, b) => a - b);
  const medianSeconds = atTenths(ordered, 5);
  const ninetiethSeconds = atTenths(ordered, 9);
  if (medianSeconds === undefined || ninetiethSeconds === undefined)
    return { kind: 'none', why: 'nobody-yet' };
  return { kind: 'speed', medianSeconds, ninetiethSeconds, measured: ordered.length };
}

/** The share of leads with which no contact was made: 0.25 when 6 of 8 were contacted. None without leads. */
export function shareNeverContacted(leads: number, contacted: number): Ratio<'no-leads'> {
  return ratioOf(BigInt(leads - contacted), BigInt(leads), 'no-leads');
}

// Tenths, not 0.9: 10 × 0.9 is whole only by luck in binary fractions.
function atTenths(ordered: readonly number[], tenths: number): number | undefined {
  return ordered[Math.ceil((ordered.length * tenths) / 10) - 1];
}
