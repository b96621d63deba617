import { lockContact, readContact, standingOptOuts } from '../../db/contacts.ts';
import { known } from '../../db/known.ts';
import { changeStage, endHoldings, giveLead, readLead, readLeadsOnCard } from '../../db/leads.ts';
import { readMember } from '../../db/people.ts';
import type { Tx } from '../../db/store.ts';
import { cardAndNotices } from '../../db/tell.ts';
import { captureDueAt } from '../../leads/capture.ts';
import type { Contact } from '../../leads/contact.ts';
import { type Lead, type Stage, stages } from '../../leads/lead.ts';
import { contactZones, isLeftAlone } from '../../leads/may-contact.ts';
import { judgeStageMove, reopenedStage, type StageVerdict } from '../../leads/stage-move.ts';
import { type Denial, denialToWork, isManager } from '../../team/may-do.ts';
import { isAgent, type Team, zoneOf } from '../../team/member.ts';
import { workCalendarOf } from '../../team/work-calendar.ts';
import type { Asking } from '../asking.ts';
import { tellLeadsChanged } from '../tell-changed.ts';
import { giveBackLead } from './give-back-lead.ts';

/** A lead that is to be at a stage, and why, as it was said. */
export type SaidMove = { leadId: string; to: Stage; words: string };

/** A change of stage, to be said and taken back. */
export type MovedStage = { contact: Contact; leadId: string; from: Stage; to: Stage; changeId: string };

export type MoveStageResult =
  | ({ kind: 'moved' } & MovedStage)
  | {
      kind: 'refused';
      contact: Contact;
      why: Exclude<StageVerdict['kind'], 'moves'> | 'left-alone';
      from: Stage;
      to: Stage;
    }
  | { kind: 'denied'; why: Denial }
  | { kind: 'gone' };

/**
 * Puts a lead, and those that stand on its card with it, at a stage by hand, and records who did it and why. Lost, nobody
 * waits for it any more. Opened again it is with whoever has the contact; with nobody to have it, it is offered anew.
 */
export async function moveStage(
  asking: Asking,
  { leadId, to: said, words }: SaidMove,
): Promise<MoveStageResult> {
  const { means, teamId, team, member, covers, at } = asking;
  return await means.store.transaction(async (tx) => {
    const found = await lockedLead(tx, teamId, leadId);
    if (!found) return { kind: 'gone' };
    const { lead, contact } = found;
    const why = denialToWork(member, contact, covers);
    if (why) return { kind: 'denied', why };
    const { stage: from, claimedByUserId: holderUserId } = lead;
    const isOpened = from === 'lost' && said !== 'lost';
    const to = isOpened && said === 'claimed' ? reopenedStage(holderUserId) : said;
    const sqlByUserId = await whoMarkedSql(tx, teamId, leadId);
    const verdict = judgeStageMove({ from, to, holderUserId, sqlByUserId, isManager: isManager(member) });
    if (verdict.kind !== 'moves') return { kind: 'refused', contact, why: verdict.kind, from, to };
    if (isOpened && isLeftAlone(contact, await standingOptOuts(tx.rows, teamId, contact)))
      return { kind: 'refused', contact, why: 'left-alone', from, to };

    const onCard = (await readLeadsOnCard(tx.rows, teamId, leadId)).filter((one) => one.stage === from);
    const changed = { teamId, from, to, at, byUserId: member.userId, words };
    let changeId = '';
    for (const one of onCard) {
      const id = await changeStage(tx.rows, { ...changed, leadId: one.leadId });
      if (one.leadId === leadId) changeId = id;
    }
    const leadIds = onCard.map((one) => one.leadId);
    // Who says how far a lead is has been in touch with it: no first attempt is awaited.
    if (to !== 'claimed')
      await tx.rows.lead.updateMany({
        where: { teamId, id: { in: leadIds } },
        data: { captureDueAt: null },
      });
    if (isOpened) await openAgain(tx, team, { leads: onCard, contact, to, byUserId: member.userId, at });
    await tellStageChanged(tx, teamId, contact.contactId, at);
    return { kind: 'moved', contact, leadId, from, to, changeId };
  });
}

export type UndoStageResult =
  | { kind: 'undone'; contact: Contact; stage: Stage }
  /** The lead has gone on since. */
  | { kind: 'moved-on'; contact: Contact; stage: Stage }
  | { kind: 'denied'; why: Denial }
  | { kind: 'gone' };

/** Takes a change of stage back, by whoever made it or a manager, while the lead stands where that put it. */
export async function undoStage(asking: Asking, changeId: string): Promise<UndoStageResult> {
  const { means, teamId, team, member, covers, at } = asking;
  return await means.store.transaction(async (tx) => {
    const change = await tx.rows.leadStageChange.findFirst({ where: { teamId, id: changeId } });
    const found = change && (await lockedLead(tx, teamId, change.leadId));
    if (!change || !found) return { kind: 'gone' };
    const { lead, contact } = found;
    const { leadId } = lead;
    const why = denialToWork(member, contact, covers);
    if (why) return { kind: 'denied', why };
    if (change.byUserId !== member.userId && !isManager(member)) return { kind: 'denied', why: 'owner-only' };
    const latest = await tx.rows.leadStageChange.findFirst({
      where: { teamId, leadId },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      select: { id: true },
    });
    if (latest?.id !== changeId || !isByHand(change, lead))
      return { kind: 'moved-on', contact, stage: lead.stage };

    const made = await tx.rows.leadStageChange.findMany({
      where: {
        teamId,
        lead: { contactId: contact.contactId },
        at: change.at,
        from: change.from,
        to: change.to,
        byUserId: change.byUserId,
      },
      select: { leadId: true },
    });
    const onCard = await readLeadsOnCard(tx.rows, teamId, leadId);
    const back = onCard.filter((one) => made.some((other) => other.leadId === one.leadId));
    const to = change.from === null ? 'new' : known(stages, change.from);
    for (const one of back)
      await changeStage(tx.rows, {
        teamId,
        leadId: one.leadId,
        from: one.stage,
        to,
        at,
        byUserId: member.userId,
      });
    if (to === 'claimed') await awaitAttempt(tx, team, { leads: back, contact, at });
    // What waited in no channel waits in the pool again.
    if (to === 'new')
      await tx.rows.lead.updateMany({
        where: { teamId, id: leadId, channelId: null, claimedByUserId: null },
        data: { pooledAt: at },
      });
    await tellStageChanged(tx, teamId, contact.contactId, at);
    return { kind: 'undone', contact, stage: to };
  });
}

/** A claim, a release and a sale change the stage too; they are taken back, if at all, as what they are. */
function isByHand({ from, to }: { from: string | null; to: string }, { claimedByUserId }: Lead): boolean {
  if (from === null || to === 'closed') return false;
  if (from === 'new') return claimedByUserId === null;
  return to !== 'new' || from === 'lost';
}

/** Who marked a lead SQL last; `null`: Touchbase itself, by score; `undefined`: nobody has. */
export async function whoMarkedSql(
  tx: Pick<Tx, 'rows'>,
  teamId: string,
  leadId: string,
): Promise<string | null | undefined> {
  const change = await tx.rows.leadStageChange.findFirst({
    where: { teamId, leadId, to: 'sql' },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { byUserId: true },
  });
  return change?.byUserId;
}

async function lockedLead(
  tx: Tx,
  teamId: string,
  leadId: string,
): Promise<{ lead: Lead; contact: Contact } | undefined> {
  const seen = await readLead(tx.rows, teamId, leadId);
  if (!seen) return undefined;
  const contactId = await lockContact(tx.rows, teamId, seen.contactId);
  const contact = await readContact(tx.rows, teamId, contactId);
  const lead = await readLead(tx.rows, teamId, leadId);
  return contact && lead ? { lead, contact } : undefined;
}

/**
 * Leads that are open again are with whoever has the contact; where nobody has, with who had them, if that is still an
 * agent; else they are offered to the team.
 */
async function openAgain(
  tx: Tx,
  team: Team,
  {
    leads,
    contact,
    to,
    byUserId,
    at,
  }: { leads: readonly Lead[]; contact: Contact; to: Stage; byUserId: string; at: Date },
): Promise<void> {
  const { teamId } = team;
  const { contactId, ownerUserId } = contact;
  const holderUserId = leads.find((one) => one.claimedByUserId)?.claimedByUserId;
  if (!holderUserId) {
    const leadIds = leads.map(({ leadId }) => leadId);
    await tx.rows.lead.updateMany({
      where: { teamId, id: { in: leadIds }, channelId: null, joinedLeadId: null },
      data: { pooledAt: at },
    });
    return;
  }
  if (ownerUserId && ownerUserId !== holderUserId) {
    const leadIds = leads.map(({ leadId }) => leadId);
    await endHoldings(tx.rows, { teamId, leadIds, why: 'reassigned', at, byUserId });
    const given = { teamId, toUserId: ownerUserId, via: 'owner', at, byUserId } as const;
    for (const { leadId } of leads) await giveLead(tx.rows, to, { ...given, leadId });
    return;
  }
  const holder = await readMember(tx.rows, teamId, holderUserId);
  if (!ownerUserId && !(holder && isAgent(holder))) {
    await giveBackLead(tx, { team, contactId, fromUserId: holderUserId, why: 'left', byUserId, at });
    return;
  }
  if (!ownerUserId)
    await tx.rows.contact.update({
      where: { teamId_id: { teamId, id: contactId } },
      data: { ownerUserId: holderUserId },
    });
  if (to === 'claimed') await awaitAttempt(tx, team, { leads, contact, at });
}

/** A first attempt is awaited of whoever has some leads that nobody has tried yet, from now on. */
async function awaitAttempt(
  tx: Tx,
  team: Team,
  { leads, contact, at }: { leads: readonly Lead[]; contact: Contact; at: Date },
): Promise<void> {
  const { teamId } = team;
  const awaited = leads.filter(({ firstAttemptAt, claimedVia }) => !firstAttemptAt && claimedVia !== 'owner');
  const holderUserId = awaited[0]?.claimedByUserId;
  const holder = holderUserId ? await readMember(tx.rows, teamId, holderUserId) : undefined;
  if (!holder) return;
  const dueAt = captureDueAt({
    from: at,
    minutes: team.captureMinutes,
    contactZones: contactZones(contact, team.zone, at),
    agentZone: zoneOf(holder, team),
    work: workCalendarOf(team, holder),
  });
  await tx.rows.lead.updateMany({
    where: { teamId, id: { in: awaited.map(({ leadId }) => leadId) } },
    data: { captureDueAt: dueAt ?? null, captureWarnedAt: null },
  });
}

async function tellStageChanged(tx: Tx, teamId: string, contactId: string, at: Date): Promise<void> {
  const kinds = [...cardAndNotices, 'capture-warning', 'lead-contact'] as const;
  await tellLeadsChanged(tx, { teamId, contactId, kinds, at });
}
