import { recordAudit, recordOwner } from '../../db/audit.ts';
import { lockContacts, readContact } from '../../db/contacts.ts';
import { asMergeChanges, changesOf } from '../../db/merge-changes.ts';
import { latestMergeInto, type Merge, mergeOf, readMerge } from '../../db/merges.ts';
import type { Tx } from '../../db/store.ts';
import type { GivenBack } from '../../db/take-back-leads.ts';
import { takeBackMerge } from '../../db/take-back-merge.ts';
import { tellAgain } from '../../db/tell.ts';
import { openTouchesFor } from '../../db/touches.ts';
import type { Contact } from '../../leads/contact.ts';
import { isMergeUndoOpen } from '../../leads/merge.ts';
import { type Denial, denialToMerge } from '../../team/may-do.ts';
import type { Asking } from '../asking.ts';
import { tellFormerHolders } from '../leads/assign-lead.ts';
import { offerWithheldLeads } from '../leads/offer-withheld-leads.ts';
import { placeLead } from '../leads/place-lead.ts';
import { followOwnDays } from '../plans/follow-own-days.ts';
import { tellTouchesChanged } from '../tell-changed.ts';
import { obeyStandingOptOuts } from './heed-merge.ts';
import { othersWith, tellOthersChanged } from './hold-opt-outs.ts';
import { mergingTakes } from './merge-contacts.ts';

export type UndoMergeResult =
  | { kind: 'undone'; kept: Contact; merged: Contact }
  | { kind: 'undone-before' | 'too-late'; merge: Merge; kept: Contact }
  /** Another merge came after it, which is to be taken back first. */
  | { kind: 'merged-on'; merge: Merge; by: Merge; kept: Contact }
  | { kind: 'denied'; why: Denial }
  | { kind: 'gone' };

/**
 * Takes a merge back within 30 days: the person who was merged is there again, under the same id, with what they brought.
 * What came after the merge stays with the one who was kept, and what somebody has changed since stays as it is now. Of
 * several merges of one person the latest is taken back first. Pressed twice, it is taken back once.
 */
export async function undoMerge(asking: Asking, mergeId: string): Promise<UndoMergeResult> {
  const { means, teamId, member, at } = asking;
  return await means.store.transaction(async (tx) => {
    const { rows } = tx;
    const seen = await readMerge(rows, teamId, mergeId);
    const person = seen && (await readContact(rows, teamId, seen.keptContactId));
    if (!seen || !person) return { kind: 'gone' };
    const others = await othersWith(tx, person, teamId);
    await lockContacts(rows, teamId, [seen.keptContactId, ...others]);
    const merge = (await readMerge(rows, teamId, mergeId)) ?? seen;
    const kept = (await readContact(rows, teamId, merge.keptContactId)) ?? person;

    const { changes: written } = await rows.contactMerge.findUniqueOrThrow({
      where: { teamId_id: { teamId, id: mergeId } },
      select: { changes: true },
    });
    const changes = asMergeChanges(written);
    const why = denialToMerge(member, [kept.ownerUserId, ...ownersIn(changesOf(changes, 'Contact').removed)]);
    if (why) return { kind: 'denied', why };
    if (merge.undoneAt) return { kind: 'undone-before', merge, kept };
    const by = await mergeSince(tx, teamId, merge);
    if (by) return { kind: 'merged-on', merge, by, kept };
    if (!isMergeUndoOpen(merge.at, at)) return { kind: 'too-late', merge, kept };

    const due = await openTouchesFor(rows, teamId, kept.contactId);
    // From here on the one who was merged is led to nobody.
    await rows.contactMerge.update({
      where: { teamId_id: { teamId, id: mergeId } },
      data: { undoneAt: at, undoneByUserId: member.userId },
    });
    const pairing = { teamId, keptId: merge.keptContactId, mergedId: merge.mergedContactId };
    const takenBack = await takeBackMerge(rows, pairing, { changes, mergedAt: merge.at, at });
    const people = await bothAgain(tx, asking, merge);
    for (const { contactId, ownerUserId: to } of [people.kept, people.merged])
      await recordOwner(tx, {
        teamId,
        at,
        byUserId: member.userId,
        contactId,
        from: kept.ownerUserId,
        to,
      });
    await placeParted(tx, asking, takenBack.partedLeadIds);
    await tellGivenBack(tx, asking, takenBack.givenBack);
    // An opt-out of one held for the other, and for whoever has the same phone.
    if (['OptOut', 'Suppression'].some((table) => table in changes))
      for (const contactId of [merge.keptContactId, merge.mergedContactId, ...others])
        await offerWithheldLeads(tx, asking.plans, { team: asking.team, contactId, at });

    const touchIds = due.map(({ touchId }) => touchId);
    await tellTouchesChanged(tx, { teamId, contactId: merge.keptContactId, touchIds, at });
    await tellOthersChanged(tx, {
      teamId,
      others: [merge.keptContactId, merge.mergedContactId, ...others],
      at,
    });
    await recordAudit(tx, {
      ...{ teamId, at, byUserId: member.userId, deed: 'contacts-parted', subjectId: merge.keptContactId },
      details: { mergeId, mergedContactId: merge.mergedContactId },
    });
    return { kind: 'undone', ...people };
  }, mergingTakes);
}

/** Both are people of their own again: what each asked for holds for them, and their plans follow their own days. */
async function bothAgain(
  tx: Tx,
  asking: Asking,
  { keptContactId, mergedContactId, at: mergedAt }: Merge,
): Promise<{ kept: Contact; merged: Contact }> {
  const { teamId, team, plans, at } = asking;
  const read = async (contactId: string) => {
    const contact = await readContact(tx.rows, teamId, contactId);
    if (!contact) throw new Error(`No contact ${contactId}, though its merge was taken back`);
    return contact;
  };
  const both = { kept: await read(keptContactId), merged: await read(mergedContactId) };
  for (const contact of [both.kept, both.merged]) {
    await obeyStandingOptOuts(tx, asking, contact);
    await followOwnDays(tx, { team, plans, contactId: contact.contactId, at });
  }
  // Whoever asked since to be left alone was both of them then.
  await obeyStandingOptOuts(tx, asking, both.merged, { givenBy: keptContactId, after: mergedAt });
  await obeyStandingOptOuts(tx, asking, both.kept, { givenBy: mergedContactId, after: mergedAt });
  return both;
}

/** An inquiry that stood on the card of one who is somebody else now goes where the team's rules send it. */
async function placeParted(tx: Tx, { teamId, team, plans, at }: Asking, leadIds: readonly string[]) {
  const open = await tx.rows.lead.findMany({
    where: { teamId, id: { in: [...leadIds] }, stage: 'new', withheldAt: null },
    select: { id: true },
    orderBy: [{ arrivedAt: 'asc' }, { id: 'asc' }],
  });
  for (const { id } of open) await placeLead(tx, plans, { team, leadId: id, at });
}

/** Who had a lead before the merge has it again, and who had it by the merge is told that they have it no more. */
async function tellGivenBack(
  tx: Tx,
  { teamId, member, at }: Asking,
  givenBack: readonly GivenBack[],
): Promise<void> {
  if (givenBack.length === 0) return;
  const leadIds = givenBack.map(({ leadId }) => leadId);
  await tellAgain(tx, { teamId, kind: 'lead-reassigned', subjectIds: leadIds, at });
  await tellFormerHolders(tx, givenBack, { teamId, exceptUserIds: [member.userId], at });
}

/** The merge that has to be taken back before this one. */
async function mergeSince({ rows }: Tx, teamId: string, merge: Merge): Promise<Merge | undefined> {
  const onward = await mergeOf(rows, teamId, merge.keptContactId);
  if (onward) return onward;
  const latest = await latestMergeInto(rows, teamId, merge.keptContactId);
  return latest?.mergeId === merge.mergeId ? undefined : latest;
}

function ownersIn(removed: ReadonlyArray<Record<string, unknown>>): Array<string | null> {
  return removed.map(({ ownerUserId }) => (typeof ownerUserId === 'string' ? ownerUserId : null));
}
