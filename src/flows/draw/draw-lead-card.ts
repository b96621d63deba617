import { readLeadsOnCard } from '../../db/leads.ts';
import { leadCard } from '../../slack/leads/lead-card.ts';
import type { Drawing } from './drawing.ts';

/** The card of a lead in the leads channel. The claim window runs from when it is seen there. */
export const drawLeadCard: Drawing = {
  async draw(tx, { teamId, subjectId, at, team, voice }) {
    const leads = await readLeadsOnCard(tx.rows, teamId, subjectId);
    const lead = leads.find((one) => one.leadId === subjectId);
    if (!lead) return undefined;
    const contact = await tx.rows.contact.findUniqueOrThrow({
      where: { teamId_id: { teamId, id: lead.contactId } },
      select: { name: true },
    });
    const firstOf = (dates: Array<Date | null>) =>
      dates.filter((date) => date !== null).toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null;
    const { leadId, kind, sourceName, area, message, wants, isTest, arrivedAt } = lead;
    return leadCard(
      {
        leadId,
        name: contact.name,
        kind,
        sourceName,
        area,
        message,
        wants,
        currency: team.currency,
        isTest,
        arrivedAt,
        timesAsked: leads.length,
        state: stateOf(lead),
        firstAttemptAt: firstOf(leads.map((one) => one.firstAttemptAt)),
        firstContactAt: firstOf(leads.map((one) => one.firstContactAt)),
      },
      voice,
      at,
    );
  },
  async told(tx, { teamId, subjectId, at }) {
    await tx.rows.lead.updateMany({
      where: { teamId, id: subjectId, postedAt: null },
      data: { postedAt: at },
    });
  },
};

type LeadOnCard = Awaited<ReturnType<typeof readLeadsOnCard>>[number];

function stateOf(lead: LeadOnCard): Parameters<typeof leadCard>[0]['state'] {
  if (lead.withheldAt) return { kind: 'withheld' };
  if (lead.stage === 'closed') return { kind: 'closed', byUserId: lead.claimedByUserId };
  if (lead.stage === 'lost') return { kind: 'lost' };
  if (lead.claimedByUserId && lead.claimedAt && lead.claimedVia)
    return { kind: 'claimed', byUserId: lead.claimedByUserId, at: lead.claimedAt, via: lead.claimedVia };
  return { kind: 'open' };
}
