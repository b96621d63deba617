import { keyOfName } from '../../../src/leads/new-lead.ts';

/** Where the leads of the team's past came from, with their share of them and what one of them costs. */
export const pastSources = [
  { name: 'Zillow', share: 0.34, costPerLead: 240, atLeast: 1_500 },
  { name: 'Website', share: 0.27, costPerLead: 90, atLeast: 600 },
  { name: 'Instagram', share: 0.18, costPerLead: 130, atLeast: 800 },
  { name: 'Open house', share: 0.12, costPerLead: 110, atLeast: 400 },
  { name: 'Referral', share: 0.09, costPerLead: 60, atLeast: 250 },
] as const;

/** However many contacts there are from before, in the last weeks so many leads a month came in. */
const mostLeadsAMonth = 58;

/** The key of a source, as commands and addresses say it. */
export function sourceKeyOf({ name }: (typeof pastSources)[number]): string {
  return keyOfName(name);
}

/** What a team with so many contacts pays each month, source by source, in whole hundreds. */
export function monthlyCosts(contacts: number): Array<{ name: string; amount: number }> {
  const leadsAMonth = Math.min(contacts / 12, mostLeadsAMonth);
  return pastSources.map(({ name, share, costPerLead, atLeast }) => ({
    name,
    amount: Math.max(atLeast, Math.round((leadsAMonth * share * costPerLead) / 100) * 100),
  }));
}
