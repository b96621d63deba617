/**
 * For how many months a team keeps what came from outside as it came; `null`: for good. Opt-outs, consents and who did
 * what are not among it: they are the evidence, kept for at least four years after the law of some countries.
 */
export type Retention = {
  /** What systems sent that was understood. */
  keepDeliveryMonths: number | null;
  /** What they sent that was not. */
  keepQuarantineMonths: number | null;
  /** What the rows of a finished import say. */
  keepImportMonths: number | null;
  /** What people wrote in inquiries that are lost. */
  keepLostMonths: number | null;
};

/** What a team's choice lies between, both included. */
export const retentionBounds = { least: 1, most: 120 } as const;

/** The instant so many months before another. */
export function monthsBefore(at: Date, months: number): Date {
  const before = new Date(at);
  before.setUTCMonth(before.getUTCMonth() - months);
  return before;
}
