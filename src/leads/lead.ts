import type { RouteTrace } from './route.ts';

export const stages = [
  'new',
  'claimed',
  'contacted',
  'mql',
  'sql',
  'accepted',
  'agreement',
  'closed',
  'lost',
] as const;

/** How far a lead has come; every change is recorded with who and when. */
export type Stage = (typeof stages)[number];

/** What a person said they want, as far as the source told; numbers as they came. */
export type Wants = {
  bedrooms?: string;
  priceFrom?: string;
  priceTo?: string;
  property?: string;
};

/**
 * How somebody came to have a lead: by the button, because the contact was theirs already, by a manager's hand, by a
 * rule that names them, by their turn, or from the pool.
 */
export const claimWays = ['claim', 'owner', 'assign', 'rule', 'rotation', 'pool'] as const;
export type ClaimWay = (typeof claimWays)[number];

/** How somebody came to have a lead no more. */
export const holdingEnds = ['released', 'taken-back', 'reassigned', 'left'] as const;
export type HoldingEnd = (typeof holdingEnds)[number];

/** One inquiry of a contact, from one source at one moment. */
export type Lead = {
  leadId: string;
  contactId: string;
  sourceName: string;
  kind: string | null;
  message: string;
  /** What came as a phone or e-mail and could not be read as one; as private as those. */
  unreadAddresses: readonly string[];
  area: string;
  wants: Wants;
  isTest: boolean;
  arrivedAt: Date;
  stage: Stage;
  claimedByUserId: string | null;
  claimedAt: Date | null;
  claimedVia: ClaimWay | null;
  withheldAt: Date | null;
  /** The channel in which it is offered; `null`: in none. */
  channelId: string | null;
  /** Why it went where it went; `null`: it came before there were rules, or went to the owner of the contact. */
  route: RouteTrace | null;
  /** When managers were told that nobody takes it. */
  escalatedAt: Date | null;
  /** Since when it waits for somebody to be free. */
  pooledAt: Date | null;
  /** Until when a first attempt is to be logged, else it is taken back; `null`: not awaited (any more). */
  captureDueAt: Date | null;
  firstAttemptAt: Date | null;
  firstContactAt: Date | null;
};
