import { isToBeLeftAlone, lockContact, readContact } from '../../db/contacts.ts';
import { known } from '../../db/known.ts';
import { readLead, readLeadsOnCard } from '../../db/leads.ts';
import { readMember } from '../../db/people.ts';
import type { Tx } from '../../db/store.ts';
import { cardAndNotices } from '../../db/tell.ts';
import type { Contact } from '../../leads/contact.ts';
import { type Lead, type Stage, stages } from '../../leads/lead.ts';
import { judgeStageMove, reopenedStage, type StageVerdict } from '../../leads/stage-move.ts';
import { type Denial, denialToTakeBack, denialToWork, isManager } from '../../team/may-do.ts';
import { isAgent } from '../../team/member.ts';
import type { Asking } from '../asking.ts';
import { tellLeadsChanged } from '../tell-changed.ts';
import { awaitAttempt, changeStages, openLeadsAgain } from './open-leads-again.ts';

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
  const { means, teamId, team, member, covers, plans, at } = asking;
  return await means.store.transaction(async (tx) => {
    const found = await lockedLead(tx, teamId, leadId);
    if (!found) return { kind: 'gone' };
    const { lead, contact } = found;
    const why = denialToWork(member, contact, covers);
    if (why) return { kind: 'denied', why };
    const { stage: from } = lead;
    const holderUserId = await whoHas(tx, teamId, lead, contact);
    const isOpened = from === 'lost' && said !== 'lost';
    const to = isOpened && said === 'claimed' ? reopenedStage(holderUserId) : said;
    const sqlByUserId = await whoMarkedSql(tx, teamId, leadId);
    const verdict = judgeStageMove({ from, to, holderUserId, sqlByUserId, isManager: isManager(member) });
    if (verdict.kind !== 'moves') return { kind: 'refused', contact, why: verdict.kind, from, to };
    if (isOpened && (await isToBeLeftAlone(tx.rows, teamId, contact)))
      return { kind: 'refused', contact, why: 'left-alone', from, to };

    const onCard = (await readLeadsOnCard(tx.rows, teamId, leadId)).filter((one) => one.stage === from);
    const moved = { leads: onCard, from, to, words, byUserId: member.userId, at };
    const changeIds = isOpened
      ? await openLeadsAgain(tx, plans, { ...moved, team, contact })
      : await changeStages(tx, teamId, moved);
    const leadIds = onCard.map((one) => one.leadId);
    // Who says how far a lead is has been in touch with it: no first attempt is awaited.
    if (!isOpened && to !== 'claimed')
      await tx.rows.lead.updateMany({
        where: { teamId, id: { in: leadIds } },
        data: { captureDueAt: null },
      });
    await tellStageChanged(tx, teamId, contact.contactId, at);
    const now = isOpened ? await stageNow(tx, teamId, lead) : to;
    return { kind: 'moved', contact, leadId, from, to: now, changeId: changeIds.get(leadId) ?? '' };
  });
}

export type UndoStageResult =
  | { kind: 'undone'; contact: Contact; stage: Stage }
  /** The lead has gone on since. */
  | { kind: 'moved-on'; contact: Contact; stage: Stage }
  /** The person has asked to be left alone since the lead was lost: it is not opened again. */
  | { kind: 'left-alone'; contact: Contact; stage: Stage }
  | { kind: 'denied'; why: Denial }
  | { kind: 'gone' };

/**
 * Takes a change of stage back, by whoever made it or a manager, while the lead stands where that put it. One that was
 * lost is opened again by it, with whoever has the contact now.
 */
export async function undoStage(asking: Asking, changeId: string): Promise<UndoStageResult> {
  const { means, teamId, team, member, covers, plans, at } = asking;
  return await means.store.transaction(async (tx) => {
    const change = await tx.rows.leadStageChange.findFirst({ where: { teamId, id: changeId } });
    const found = change && (await lockedLead(tx, teamId, change.leadId));
    if (!change || !found) return { kind: 'gone' };
    const { lead, contact } = found;
    const { leadId } = lead;
    const why = denialToWork(member, contact, covers) ?? denialToTakeBack(member, change.byUserId);
    if (why) return { kind: 'denied', why };
    const latest = await tx.rows.leadStageChange.findFirst({
      where: { teamId, leadId },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      select: { id: true },
    });
    if (latest?.id !== changeId || !isByHand(change, lead))
      return { kind: 'moved-on', contact, stage: lead.stage };
    const isOpened = lead.stage === 'lost';
    if (isOpened && (await isToBeLeftAlone(tx.rows, teamId, contact)))
      return { kind: 'left-alone', contact, stage: lead.stage };

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
    const back = onCard.filter(
      (one) => one.stage === lead.stage && made.some((other) => other.leadId === one.leadId),
    );
    const was = change.from === null ? 'new' : known(stages, change.from);
    const to = was === 'new' ? reopenedStage(await whoHas(tx, teamId, lead, contact)) : was;
    const moved = { leads: back, from: lead.stage, to, words: '', byUserId: member.userId, at };
    if (isOpened) await openLeadsAgain(tx, plans, { ...moved, team, contact });
    else {
      await changeStages(tx, teamId, moved);
      if (to === 'claimed') await awaitAttempt(tx, team, { leads: back, contact, at });
    }
    await tellStageChanged(tx, teamId, contact.contactId, at);
    return { kind: 'undone', contact, stage: await stageNow(tx, teamId, lead) };
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

/** Who has a lead; of one that is lost and that nobody had, whoever has the contact by now, if that is an agent. */
export async function whoHas(
  { rows }: Pick<Tx, 'rows'>,
  teamId: string,
  { claimedByUserId, stage }: Lead,
  { ownerUserId }: Contact,
): Promise<string | null> {
  if (claimedByUserId || !ownerUserId || stage !== 'lost') return claimedByUserId;
  const owner = await readMember(rows, teamId, ownerUserId);
  return owner && isAgent(owner) ? ownerUserId : null;
}

async function stageNow({ rows }: Tx, teamId: string, { leadId, stage }: Lead): Promise<Stage> {
  return (await readLead(rows, teamId, leadId))?.stage ?? stage;
}

async function tellStageChanged(tx: Tx, teamId: string, contactId: string, at: Date): Promise<void> {
  const kinds = [...cardAndNotices, 'capture-warning', 'lead-contact', 'lead-after-opt-out'] as const;
  await tellLeadsChanged(tx, { teamId, contactId, kinds, at });
}
