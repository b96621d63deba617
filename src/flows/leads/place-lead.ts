import type { Plans } from '../../db/plans.ts';
import type { Tx } from '../../db/store.ts';
import { tell } from '../../db/tell.ts';
import type { Team } from '../../team/member.ts';
import { handLead } from './hand-lead.ts';
import { routeLead } from './route-lead.ts';

/**
 * A lead that is nobody's goes where the team's rules send it: to a channel to be claimed, to somebody, or to the pool.
 * Which rule it was is kept with it. Part of a flow that holds the contact's lock.
 */
export async function placeLead(
  tx: Tx,
  plans: Plans,
  { team, leadId, at }: { team: Team; leadId: string; at: Date },
): Promise<void> {
  const { teamId } = team;
  const where = { teamId_id: { teamId, id: leadId } };
  const lead = await tx.rows.lead.findUniqueOrThrow({
    where,
    select: {
      contactId: true,
      kind: true,
      area: true,
      wants: true,
      isTest: true,
      source: { select: { key: true } },
      contact: { select: { language: true } },
    },
  });
  const placement = await routeLead(tx, { team, lead, at });
  const { trace } = placement;
  switch (placement.kind) {
    case 'channel': {
      const { channelId } = placement;
      await tx.rows.lead.update({ where, data: { routeTrace: trace, channelId } });
      if (channelId)
        await tell(tx, { teamId, kind: 'lead-card', subjectId: leadId, recipient: channelId, at });
      return;
    }
    case 'pool':
      await tx.rows.lead.update({ where, data: { routeTrace: trace, pooledAt: at } });
      return;
    case 'agent':
      await tx.rows.lead.update({ where, data: { routeTrace: trace } });
      await handLead(
        tx,
        plans,
        { leadId, contactId: lead.contactId },
        { team, to: placement.member, via: placement.via, byUserId: null, at },
      );
  }
}
