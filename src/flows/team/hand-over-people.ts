import { addDays, localDay } from '../../calendar/local-day.ts';
import { recordOwners } from '../../db/audit.ts';
import { lockContacts } from '../../db/contacts.ts';
import {
  addToShare,
  type HandOver,
  lockHandOver,
  nextHeldBy,
  openOf,
  readHandOver,
} from '../../db/hand-overs.ts';
import { known } from '../../db/known.ts';
import { changeStage, endHoldings, giveLead } from '../../db/leads.ts';
import { dateOf, dayOf } from '../../db/local-days.ts';
import { readMembers, teamOf } from '../../db/people.ts';
import type { Tx } from '../../db/store.ts';
import { cardAndNotices, tell, tellAgain } from '../../db/tell.ts';
import { stages } from '../../leads/lead.ts';
import { shareOut } from '../../leads/share-out.ts';
import { isAgent, type Member, type Team } from '../../team/member.ts';
import type { Means } from '../means.ts';
import { queueFollowing } from '../plans/follow-edited-plan.ts';
import { tellSettledTogether } from '../tell-changed.ts';
import { endCovers } from './end-covers.ts';

/** So many people in one transaction: their locks are held for a moment. */
const peopleAtOnce = 50;

/**
 * Hands over all of somebody's people, behind the answer: some in one short transaction, those with open leads first, so
 * that these are shared evenly too. Who is still to come is whoever is still theirs, so that it goes on where it was
 * broken off, and done twice it changes nothing. In the end each new owner is told in one message, and who asked.
 */
export async function handOverPeople(
  { store }: Means,
  {
    teamId,
    handOverId,
    at,
    isStopping = () => false,
  }: { teamId: string; handOverId: string; at: Date; isStopping?: () => boolean },
): Promise<void> {
  while (!isStopping()) {
    const handOver = await readHandOver(store.rows, teamId, handOverId);
    if (handOver?.state !== 'running' || !handOver.fromUserId) return;
    const next = await nextHeldBy(store.rows, teamId, handOver.fromUserId, peopleAtOnce);
    const isOver = await store.transaction(
      async (tx) => {
        if (next.length === 0) return await finish(tx, { teamId, handOverId, state: 'done', at });
        return await handOverSome(tx, { teamId, handOverId, contactIds: next, at });
      },
      { withinMs: 10_000 },
    );
    if (isOver) return;
  }
}

/** @returns whether that was the end of it */
async function handOverSome(
  tx: Tx,
  {
    teamId,
    handOverId,
    contactIds: seen,
    at,
  }: { teamId: string; handOverId: string; contactIds: readonly string[]; at: Date },
): Promise<boolean> {
  const contactIds = [...new Set((await lockContacts(tx.rows, teamId, seen)).values())];
  await lockHandOver(tx.rows, teamId, handOverId);
  const handOver = await readHandOver(tx.rows, teamId, handOverId);
  const { fromUserId } = handOver ?? {};
  if (handOver?.state !== 'running' || !fromUserId) return true;
  const team = await teamOf(tx.rows, teamId);
  const people = await readMembers(tx.rows, teamId);
  const receivers = people.filter((one) => handOver.toUserIds.includes(one.userId) && isAgent(one));
  if (receivers.length === 0) return await finish(tx, { teamId, handOverId, state: 'stopped', at });

  const contacts = await tx.rows.contact.findMany({
    where: { teamId, id: { in: contactIds } },
    select: { id: true, ownerUserId: true },
    orderBy: { id: 'asc' },
  });
  const theirs = contacts.filter(({ ownerUserId }) => ownerUserId === fromUserId).map(({ id }) => id);
  // An open lead of a person who is somebody else's by now is for that one.
  const others = contacts.filter(({ ownerUserId }) => ownerUserId !== fromUserId);
  const isKept = (ownerUserId: string | null): ownerUserId is string =>
    people.some((one) => one.userId === ownerUserId && isAgent(one));
  const shared = [...theirs, ...others.filter((one) => !isKept(one.ownerUserId)).map(({ id }) => id)];
  const whose = new Map([
    ...others.flatMap(({ id, ownerUserId }) => (isKept(ownerUserId) ? [[id, ownerUserId] as const] : [])),
    ...shareOut(shared, sharesOf(handOver, receivers)),
  ]);

  const leads = await handLeads(tx, { team, handOver, fromUserId, whose, people, at });
  const ownerBefore = new Map(contacts.map(({ id, ownerUserId }) => [id, ownerUserId]));
  for (const [toUserId, given] of Map.groupBy(shared, (id) => whose.get(id) ?? '')) {
    await tx.rows.contact.updateMany({
      where: { teamId, id: { in: given } },
      data: { ownerUserId: toUserId },
    });
    const changed = given.map((contactId) => ({ contactId, from: ownerBefore.get(contactId) ?? null }));
    await recordOwners(tx, { teamId, at, byUserId: handOver.byUserId, to: toUserId }, changed);
  }
  const gotBy = Map.groupBy([...whose], ([, userId]) => userId);
  for (const [userId, given] of gotBy)
    await addToShare(tx.rows, {
      teamId,
      handOverId,
      userId,
      people: given.filter(([id]) => shared.includes(id)).length,
      leads: leads.filter((lead) => given.some(([id]) => id === lead.contactId)).length,
    });
  await havePlansFollow(tx, teamId, contactIds);
  await redraw(tx, team, { contactIds, leadIds: leads.map(({ leadId }) => leadId), at });
  return false;
}

/** Who gets people, and how many they have been given so far. */
function sharesOf({ shares }: HandOver, receivers: readonly Member[]) {
  return receivers.map(({ userId }) => ({
    userId,
    people: shares.find((share) => share.userId === userId)?.people ?? 0,
  }));
}

/**
 * The open leads go with the people, and so do inquiries of theirs that nobody has (they came when the owner was no agent
 * any more): whoever claimed one would take the person along. All of them count as those of people who are the new
 * owner's, not as given that day, and no first attempt is awaited: whoever gets many at once has not claimed them.
 */
async function handLeads(
  tx: Tx,
  {
    team: { teamId },
    handOver,
    fromUserId,
    whose,
    people,
    at,
  }: {
    team: Team;
    handOver: HandOver;
    fromUserId: string;
    whose: ReadonlyMap<string, string>;
    people: readonly Member[];
    at: Date;
  },
): Promise<{ leadId: string; contactId: string }[]> {
  const open = await tx.rows.lead.findMany({
    where: {
      teamId,
      contactId: { in: [...whose.keys()] },
      OR: [openOf(teamId, fromUserId), { stage: 'new', withheldAt: null }],
    },
    select: { id: true, contactId: true, stage: true, firstContactAt: true },
    orderBy: [{ arrivedAt: 'asc' }, { id: 'asc' }],
  });
  const { byUserId } = handOver;
  const isStillThere = people.some((one) => one.userId === fromUserId && isAgent(one));
  const leadIds = open.map(({ id }) => id);
  const why = isStillThere ? 'reassigned' : 'left';
  await endHoldings(tx.rows, { teamId, leadIds, why, at, byUserId });
  for (const { id, contactId, stage, firstContactAt } of open) {
    const toUserId = whose.get(contactId);
    if (!toUserId) throw new Error(`Nobody was chosen for ${contactId}`);
    const given = { teamId, leadId: id, toUserId, via: 'owner', at, byUserId, madeOwner: true } as const;
    await giveLead(tx.rows, known(stages, stage), given);
    // Somebody spoke with the person before it was anybody's.
    if (stage === 'new' && firstContactAt)
      await changeStage(tx.rows, { teamId, leadId: id, from: 'claimed', to: 'contacted', at, byUserId });
  }
  return open.map(({ id, contactId }) => ({ leadId: id, contactId }));
}

/** The plans of some contacts follow the working days of their new owners, behind. */
async function havePlansFollow(tx: Tx, teamId: string, contactIds: readonly string[]): Promise<void> {
  const standing = { teamId, contactId: { in: [...contactIds] }, state: { in: ['active', 'paused'] } };
  await tx.rows.enrolment.updateMany({ where: standing, data: { toFollow: true } });
  const plans = await tx.rows.enrolment.groupBy({ by: ['planKey'], where: standing });
  for (const { planKey } of plans) await queueFollowing(tx, teamId, planKey);
}

/**
 * Has what shows these people drawn anew. What is due of theirs already is not told to the new owners one by one: the
 * message about the hand-over says that they have them, and their next list has it.
 */
async function redraw(
  tx: Tx,
  { teamId, zone }: Team,
  { contactIds, leadIds, at }: { contactIds: readonly string[]; leadIds: string[]; at: Date },
): Promise<void> {
  const today = localDay(at, zone);
  const due = await tx.rows.touch.findMany({
    where: {
      teamId,
      contactId: { in: [...contactIds] },
      state: 'due',
      dueOn: { lte: dateOf(addDays(today, 1)) },
    },
    select: { id: true, contactId: true, dueOn: true, dueAt: true, toldAt: true },
  });
  const untold = due.filter(({ dueOn, dueAt, toldAt }) => !toldAt && !dueAt && dayOf(dueOn) <= today);
  await tx.rows.touch.updateMany({
    where: { teamId, id: { in: untold.map(({ id }) => id) } },
    data: { toldAt: at },
  });
  const touches = due.map(({ id, contactId, dueOn }) => ({
    touchId: id,
    dueOn: dayOf(dueOn),
    contact: { contactId },
  }));
  await tellSettledTogether(tx, { teamId, touches, at });
  for (const kind of [...cardAndNotices, 'capture-warning', 'lead-contact'] as const)
    await tellAgain(tx, { teamId, kind, subjectIds: leadIds, at });
  // What was told of an inquiry that is withheld, or over, is the new owner's alone too.
  const asked = await tx.rows.lead.findMany({
    where: { teamId, contactId: { in: [...contactIds] } },
    select: { id: true },
  });
  await tellAgain(tx, { teamId, kind: 'lead-after-opt-out', subjectIds: asked.map(({ id }) => id), at });
}

/** Nobody is left to hand over, or nobody to hand them to. */
async function finish(
  tx: Tx,
  {
    teamId,
    handOverId,
    state,
    at,
  }: { teamId: string; handOverId: string; state: 'done' | 'stopped'; at: Date },
): Promise<true> {
  const { count } = await tx.rows.handOver.updateMany({
    where: { teamId, id: handOverId, state: 'running' },
    data: { state, endedAt: at },
  });
  const handOver = count > 0 ? await readHandOver(tx.rows, teamId, handOverId) : undefined;
  if (!handOver?.fromUserId) return true;
  const { fromUserId, shares } = handOver;
  for (const { userId, people, leads } of shares)
    if (people + leads > 0)
      await tell(tx, { teamId, kind: 'hand-over', subjectId: handOverId, recipient: userId, at });
  await tellAgain(tx, { teamId, kind: 'leaver', subjectIds: [fromUserId], at });
  if (state === 'done') await endCovers(tx, { teamId, userId: fromUserId, at });
  return true;
}
