import type { Lead, Stage } from './lead.ts';

/** What a press on Claim comes to. */
export type ClaimVerdict =
  | { kind: 'won' }
  | { kind: 'yours-already' }
  | { kind: 'taken'; byUserId: string; at: Date }
  | { kind: 'withheld' } // the person asked to be left alone meanwhile
  | { kind: 'over'; stage: Stage };

/** What of a lead says whether it may be claimed. */
export type Claimable = Pick<Lead, 'stage' | 'claimedByUserId' | 'claimedAt' | 'withheldAt'>;

/**
 * Who gets a lead: the first press on a lead that is new and may be offered. Every later press changes nothing
 * and says what is so.
 */
export function judgeClaim(lead: Claimable, userId: string): ClaimVerdict {
  if (lead.claimedByUserId === userId) return { kind: 'yours-already' };
  if (lead.claimedByUserId && lead.claimedAt)
    return { kind: 'taken', byUserId: lead.claimedByUserId, at: lead.claimedAt };
  if (lead.stage !== 'new') return { kind: 'over', stage: lead.stage };
  if (lead.withheldAt) return { kind: 'withheld' };
  return { kind: 'won' };
}
