import type { VisibleMessage } from '../../../../sandbox/message-store.ts';
import type { DeskWorkspace } from '../desk-workspace.ts';

/** A lead that nobody has claimed, and its card. */
export type WaitingLead = { id: string; arrivedAt: Date; card: VisibleMessage };

/** The leads on whose cards a Claim stands, the oldest first. */
export async function waitingLeads({ slack, running }: DeskWorkspace): Promise<WaitingLead[]> {
  const { teamId, means } = running;
  const { rows } = means.store;
  const leads = await rows.lead.findMany({
    where: { teamId, stage: 'new', joinedLeadId: null, withheldAt: null, isTest: false },
    select: { id: true, arrivedAt: true },
    orderBy: { arrivedAt: 'asc' },
  });
  if (leads.length === 0) return [];
  const cards = await rows.telling.findMany({
    where: { teamId, kind: 'lead-card', subjectId: { in: leads.map(({ id }) => id) }, ts: { not: null } },
    select: { subjectId: true, channelId: true, ts: true },
  });
  return leads.flatMap((lead) => {
    const told = cards.find(({ subjectId }) => subjectId === lead.id);
    const card = told?.channelId && told.ts && slack.message({ channel: told.channelId, ts: told.ts });
    return card ? [{ ...lead, card }] : [];
  });
}
