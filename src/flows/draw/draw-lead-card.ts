import { readHolding } from '../../db/holdings.ts';
import { readLeadsOnCard } from '../../db/leads.ts';
import type { Tx } from '../../db/store.ts';
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
        route: lead.route,
        state: await stateOf(tx, teamId, lead),
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

async function stateOf(
  tx: Tx,
  teamId: string,
  lead: LeadOnCard,
): Promise<Parameters<typeof leadCard>[0]['state']> {
  if (lead.withheldAt) return { kind: 'withheld' };
  if (lead.stage === 'closed') return { kind: 'closed', byUserId: lead.claimedByUserId };
  if (lead.stage === 'lost') return { kind: 'lost' };
  const { leadId, claimedByUserId: userId, claimedAt, claimedVia: via, captureDueAt } = lead;
  if (userId && claimedAt && via) {
    const held = via === 'assign' ? await readHolding(tx.rows, { teamId, leadId, userId }) : undefined;
    const assignedBy = held?.byUserId ?? null;
    return { kind: 'claimed', byUserId: userId, at: claimedAt, via, assignedBy, captureDueAt };
  }
  const joined = await tx.rows.lead.count({ where: { teamId, id: leadId, joinedLeadId: { not: null } } });
  if (joined > 0) return { kind: 'joined' };
  return { kind: lead.pooledAt ? 'pooled' : 'open' };
}
