import { recordAudit, recordOwner } from '../../db/audit.ts';
import { lockContacts, readContact } from '../../db/contacts.ts';
import { relationshipEnrolment } from '../../db/enrolments.ts';
import { erasedSince } from '../../db/erased-contacts.ts';
import { changesBetween, moveRows, rowsOfContacts } from '../../db/merge-changes.ts';
import { readMergePeople } from '../../db/merge-people.ts';
import { joinOptOuts, joinReferrals, moveAddresses, type Pairing } from '../../db/merge-rows.ts';
import { type Merge, mergeOf } from '../../db/merges.ts';
import type { Tx } from '../../db/store.ts';
import { cardAndNotices } from '../../db/tell.ts';
import { openTouchesFor } from '../../db/touches.ts';
import type { Contact } from '../../leads/contact.ts';
import {
  type MergeChoices,
  type MergePerson,
  mergedPerson,
  otherSide,
  planThatStays,
} from '../../leads/merge.ts';
import { nameKey } from '../../parsing/person-name.ts';
import { type Denial, denialToMerge } from '../../team/may-do.ts';
import type { Asking } from '../asking.ts';
import { stopEnrolment } from '../plans/enrol-contacts.ts';
import { tellLeadsChanged, tellTouchesChanged } from '../tell-changed.ts';
import { heedMerge } from './heed-merge.ts';
import { type MergeCameTo, whatMergeCameTo } from './what-merge-came-to.ts';

/** All that is known of two people is read and moved; still within the three seconds that Slack waits. */
export const mergingTakes = { withinMs: 2_700 };

export type MergeResult =
  | { kind: 'merged'; merge: Merge; contact: Contact; cameTo: MergeCameTo }
  /** Both have been one person since the form was opened, or always. */
  | { kind: 'same-person'; contact: Contact }
  /** One of them was merged with somebody else since: what the form showed is not so any more. */
  | { kind: 'changed' }
  | { kind: 'denied'; why: Denial }
  | { kind: 'gone' };

/**
 * Makes two contacts one person: everything that the other has goes to the one who is kept, with its history, and the
 * other has no row any more; whoever asks for it is led to the one who is kept. Of two relationship plans one stays, what
 * would be due twice is due once, an opt-out of either holds for the person, an open inquiry goes to the owner or onto
 * one card. Every row that it changes is written down with the merge, so that it can be taken back. A manager may merge
 * any two, an agent their own with their own or with nobody's. Sent twice, it is merged once and answered the same.
 */
export async function mergeContacts(
  asking: Asking,
  { firstId, secondId, choices }: { firstId: string; secondId: string; choices: MergeChoices },
): Promise<MergeResult> {
  const { means, teamId, member } = asking;
  return await means.store.transaction(async (tx) => {
    // In one order with all who lock several, so that none waits for another in a ring.
    const meant = await lockContacts(tx.rows, teamId, [firstId, secondId]);
    const pair = await readMergePeople(tx.rows, teamId, [firstId, secondId]);
    if (!pair) return await mergedSince(tx, asking, { firstId, secondId, choices }, meant);
    const owners = [pair.first.ownerUserId, pair.second.ownerUserId];
    const why = denialToMerge(member, owners);
    if (why) return { kind: 'denied', why };
    if (firstId === secondId) return { kind: 'same-person', contact: pair.first };

    const kept = pair[choices.kept];
    const merged = pair[otherSide(choices.kept)];
    const pairing = { teamId, keptId: kept.contactId, mergedId: merged.contactId };
    const merge = await mergePair(tx, asking, {
      pairing,
      kept,
      merged,
      becomes: mergedPerson(pair, choices),
    });
    const contact = await keptContact(tx, pairing);
    return { kind: 'merged', merge, contact, cameTo: await whatMergeCameTo(tx.rows, asking, merge) };
  }, mergingTakes);
}

async function mergePair(
  tx: Tx,
  asking: Asking,
  {
    pairing,
    kept,
    merged,
    becomes,
  }: {
    pairing: Pairing;
    kept: MergePerson;
    merged: MergePerson;
    becomes: ReturnType<typeof mergedPerson>;
  },
): Promise<Merge> {
  const { teamId, member, at } = asking;
  const { keptId, mergedId } = pairing;
  const { rows } = tx;
  const before = await rowsOfContacts(rows, teamId, [keptId, mergedId]);
  const due = {
    kept: await openTouchesFor(rows, teamId, keptId),
    merged: await openTouchesFor(rows, teamId, mergedId),
  };
  const endedEnrolmentId = await planThatEnds(tx, pairing, { kept, merged });
  // Before the other's plan comes: the database lets nobody be on two.
  if (endedEnrolmentId) await stopEnrolment(tx, { teamId, enrolmentId: endedEnrolmentId, at, why: 'merged' });

  await moveAddresses(rows, pairing);
  await joinReferrals(rows, pairing);
  const joinedIds = await joinOptOuts(rows, pairing);
  await moveRows(rows, teamId, { from: mergedId, to: keptId });
  const { knownSince: createdAt, ...known } = becomes;
  await rows.contact.update({
    where: { teamId_id: { teamId, id: keptId } },
    data: { ...known, nameKey: nameKey(known.name), createdAt },
  });
  const to = known.ownerUserId;
  for (const { contactId, ownerUserId: from } of [kept, merged])
    await recordOwner(tx, { teamId, at, byUserId: member.userId, contactId, from, to });
  // The database itself says where something still pointed at it.
  await rows.contact.delete({ where: { teamId_id: { teamId, id: mergedId } } });

  const contact = await keptContact(tx, pairing);
  await heedMerge(tx, asking, { contact, endedEnrolmentId, due });

  const after = await rowsOfContacts(rows, teamId, [keptId]);
  const { id: mergeId } = await rows.contactMerge.create({
    data: {
      teamId,
      keptContactId: keptId,
      mergedContactId: mergedId,
      mergedName: merged.name,
      at,
      byUserId: member.userId,
      changes: JSON.parse(JSON.stringify(changesBetween(before, after, { from: mergedId, to: keptId }))),
    },
    select: { id: true },
  });
  await recordAudit(tx, {
    ...{ teamId, at, byUserId: member.userId, deed: 'contacts-merged', subjectId: keptId },
    details: { mergeId, mergedContactId: mergedId, ...(joinedIds.length > 0 ? { joinedIds } : {}) },
  });

  const touchIds = [...due.kept, ...due.merged, ...(await openTouchesFor(rows, teamId, keptId))].map(
    ({ touchId }) => touchId,
  );
  await tellTouchesChanged(tx, { teamId, contactId: keptId, touchIds: [...new Set(touchIds)], at });
  await tellLeadsChanged(tx, {
    teamId,
    contactId: keptId,
    kinds: [...cardAndNotices, 'capture-warning', 'lead-after-opt-out'],
    at,
  });
  const { name: mergedName } = merged;
  return {
    mergeId,
    keptContactId: keptId,
    mergedContactId: mergedId,
    mergedName,
    at,
    byUserId: member.userId,
    undoneAt: null,
  };
}

/** Which of two relationship plans ends; `undefined`: at most one of the two is on one. */
async function planThatEnds(
  { rows }: Tx,
  { teamId, keptId, mergedId }: Pairing,
  people: { kept: MergePerson; merged: MergePerson },
): Promise<string | undefined> {
  const kept = await relationshipEnrolment(rows, teamId, keptId);
  const merged = await relationshipEnrolment(rows, teamId, mergedId);
  if (!kept || !merged) return undefined;
  const stays = planThatStays(
    { relationship: people.kept.relationship, begunAt: kept.begunAt },
    { relationship: people.merged.relationship, begunAt: merged.begunAt },
  );
  return (stays === 'kept' ? merged : kept).enrolmentId;
}

async function keptContact({ rows }: Tx, { teamId, keptId }: Pairing): Promise<Contact> {
  const contact = await readContact(rows, teamId, keptId);
  if (!contact) throw new Error(`No contact ${keptId}, though it is locked`);
  return contact;
}

/** One of the two has no row any more: the same merge came before, or another. */
async function mergedSince(
  tx: Tx,
  asking: Asking,
  { firstId, secondId, choices }: { firstId: string; secondId: string; choices: MergeChoices },
  meant: ReadonlyMap<string, string>,
): Promise<MergeResult> {
  const { teamId, member } = asking;
  const [first, second] = [meant.get(firstId), meant.get(secondId)];
  if (first === undefined || second === undefined) return { kind: 'gone' };
  const people = await Promise.all([first, second].map((id) => erasedSince(tx.rows, teamId, id)));
  if (people.some((since) => since)) return { kind: 'gone' };
  if (first !== second) return { kind: 'changed' };
  const contact = await readContact(tx.rows, teamId, first);
  if (!contact) return { kind: 'gone' };
  const why = denialToMerge(member, [contact.ownerUserId]);
  if (why) return { kind: 'denied', why };
  const [keptId, mergedId] = choices.kept === 'first' ? [firstId, secondId] : [secondId, firstId];
  const merge = await mergeOf(tx.rows, teamId, mergedId);
  if (merge?.keptContactId !== keptId) return { kind: 'same-person', contact };
  return { kind: 'merged', merge, contact, cameTo: await whatMergeCameTo(tx.rows, asking, merge) };
}
