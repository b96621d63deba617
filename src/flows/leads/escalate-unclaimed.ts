import { localDay } from '../../calendar/local-day.ts';
import { lockContact } from '../../db/contacts.ts';
import { beginUnseenWindows } from '../../db/leads.ts';
import { managersOf, readMember, teamOf } from '../../db/people.ts';
import type { Tx } from '../../db/store.ts';
import { cardAndNotices, tell, tellAgain } from '../../db/tell.ts';
import { claimStepDue } from '../../leads/claim-window.ts';
import { isAway, isPerson, type Team, zoneOf } from '../../team/member.ts';
import { eachInTurn } from '../each-in-turn.ts';
import type { Means } from '../means.ts';

/**
 * Does what is due for each lead that is offered and that nobody takes: asks the fallback in its channel, tells the
 * managers, and at last keeps it for whoever is free next. One step at a time, each a claim window after the one before.
 */
export async function escalateUnclaimed(
  { store }: Means,
  { teamId, at }: { teamId: string; at: Date },
): Promise<void> {
  const team = await teamOf(store.rows, teamId);
  await beginUnseenWindows(store.rows, teamId, at);
  const latest = new Date(at.getTime() - team.claimWindowMinutes * 60_000);
  const waiting = await store.rows.lead.findMany({
    where: {
      ...offered(teamId),
      postedAt: { lte: latest },
      AND: [
        { OR: [{ remindedAt: null }, { remindedAt: { lte: latest } }] },
        { OR: [{ escalatedAt: null }, { escalatedAt: { lte: latest } }] },
      ],
    },
    select: { id: true, contactId: true },
    orderBy: [{ postedAt: 'asc' }, { id: 'asc' }],
  });
  await eachInTurn(waiting, ({ id, contactId }) =>
    store.transaction(async (tx) => {
      await lockContact(tx.rows, teamId, contactId);
      await takeStep(tx, { teamId, leadId: id, at });
    }),
  );
}

function offered(teamId: string) {
  return { teamId, stage: 'new', withheldAt: null, joinedLeadId: null, pooledAt: null };
}

async function takeStep(
  tx: Tx,
  { teamId, leadId, at }: { teamId: string; leadId: string; at: Date },
): Promise<void> {
  const lead = await tx.rows.lead.findFirst({
    where: { ...offered(teamId), id: leadId },
    select: { channelId: true, postedAt: true, remindedAt: true, escalatedAt: true, pooledAt: true },
  });
  if (!lead) return;
  const team = await teamOf(tx.rows, teamId);
  const { channelId } = lead;
  const hasFallback = channelId !== null && (await isFallbackThere(tx, team, at));
  const step = claimStepDue(lead, { windowMinutes: team.claimWindowMinutes, hasFallback }, at);
  const about = { teamId, subjectId: leadId, at };
  const noteStep = async (data: { remindedAt: Date } | { escalatedAt: Date } | { pooledAt: Date }) => {
    await tx.rows.lead.update({ where: { teamId_id: { teamId, id: leadId } }, data });
  };
  switch (step) {
    case 'ask-fallback':
      await noteStep({ remindedAt: at });
      // A mention calls somebody only in a new message; the lead may have been given back since the last.
      if (channelId)
        await tell(tx, { ...about, kind: 'lead-unclaimed', recipient: channelId }, { anew: true });
      return;
    case 'tell-managers':
      await noteStep({ escalatedAt: at });
      await tellManagers(tx, about);
      return;
    case 'pool':
      await noteStep({ pooledAt: at });
      await tellAgain(tx, { teamId, kind: cardAndNotices, subjectIds: [leadId], at });
  }
}

/** Tells each manager, in a message of its own, about a lead that nobody takes. */
export async function tellManagers(
  tx: Tx,
  about: { teamId: string; subjectId: string; at: Date },
): Promise<void> {
  for (const recipient of (await managersOf(tx.rows, about.teamId)).toSorted())
    await tell(tx, { ...about, kind: 'lead-escalated', recipient }, { anew: true });
}

async function isFallbackThere(tx: Tx, team: Team, at: Date): Promise<boolean> {
  const { teamId, fallbackUserId } = team;
  const fallback = fallbackUserId ? await readMember(tx.rows, teamId, fallbackUserId) : undefined;
  if (!fallback || !isPerson(fallback)) return false;
  return !isAway(fallback, localDay(at, zoneOf(fallback, team)));
}
