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

/** How somebody came to have a lead: by the button, or because the contact was theirs already. */
export const claimWays = ['claim', 'owner'] as const;
export type ClaimWay = (typeof claimWays)[number];

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
  firstAttemptAt: Date | null;
  firstContactAt: Date | null;
};
