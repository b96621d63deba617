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
 * Median and 90th percentile of what leads waited for a human. The median of an even number is the mean of the
 * two in the middle, so that one quick answer of two does not hide a slow one; the 90th percentile is by nearest
 * rank, the wait at place ⌈n·9/10⌉.
 * Leads nobody has turned to yet have no wait and are told apart, by `shareNeverContacted`.
 *
 * @param waits seconds from the arrival of each lead to the human attempt, or to the contact made
 */
export function speedToLead(waits: readonly number[]): SpeedToLead {
  const ordered = waits.toSorted((a, b) => a - b);
  const medianSeconds = medianOf(ordered);
  const ninetiethSeconds = ninetiethOf(ordered);
  if (medianSeconds === undefined || ninetiethSeconds === undefined)
    return { kind: 'none', why: 'nobody-yet' };
  return { kind: 'speed', medianSeconds, ninetiethSeconds, measured: ordered.length };
}

/** The share of leads with which no contact was made: 0.25 when 6 of 8 were contacted. None without leads. */
export function shareNeverContacted(leads: number, contacted: number): Ratio<'no-leads'> {
  return ratioOf(BigInt(leads - contacted), BigInt(leads), 'no-leads');
}

function medianOf(ordered: readonly number[]): number | undefined {
  const upper = ordered[Math.floor(ordered.length / 2)];
  const lower = ordered[Math.ceil(ordered.length / 2) - 1];
  return upper === undefined || lower === undefined ? undefined : (lower + upper) / 2;
}

// Tenths, not 0.9: 10 × 0.9 is whole only by luck in binary fractions.
function ninetiethOf(ordered: readonly number[]): number | undefined {
  return ordered[Math.ceil((ordered.length * 9) / 10) - 1];
}
