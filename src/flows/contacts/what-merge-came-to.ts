import { readContact } from '../../db/contacts.ts';
import { relationshipEnrolment } from '../../db/enrolments.ts';
import { asMergeChanges, changesOf } from '../../db/merge-changes.ts';
import type { Merge } from '../../db/merges.ts';
import type { Tx } from '../../db/store.ts';
import type { Asking } from '../asking.ts';

/** What merging two people came to. */
export type MergeCameTo = {
  /** What the one who was kept was called before. */
  keptName: string;
  /** How much the one who was merged brought. */
  inquiries: number;
  interactions: number;
  /** The key of the relationship plan that goes on, where another ended by it. */
  plan: { stays: string | null; ended: string } | undefined;
  /** Who has inquiries now that were open to be claimed; `null`: nobody. */
  givenTo: string | null;
  /** They asked to be left alone, so nothing is due and nothing is offered. */
  isLeftAlone: boolean;
};

/** The same read from the rows, so that whoever sends the form twice is answered the same. */
export async function whatMergeCameTo(
  rows: Tx['rows'],
  { teamId }: Asking,
  { mergeId, keptContactId }: Merge,
): Promise<MergeCameTo> {
  const row = await rows.contactMerge.findUniqueOrThrow({
    where: { teamId_id: { teamId, id: mergeId } },
    select: { changes: true },
  });
  const changes = asMergeChanges(row.changes);
  const leads = changesOf(changes, 'Lead');
  const given = leads.changed.find(({ from, to }) => from.claimedByUserId === null && to.claimedByUserId);
  const ended = changesOf(changes, 'Enrolment').changed.find(({ to }) => to.why === 'merged');
  const endedPlan =
    ended &&
    (await rows.enrolment.findUnique({
      where: { teamId_id: { teamId, id: String(ended.from.id) } },
      select: { planKey: true, planKind: true },
    }));
  const current = await relationshipEnrolment(rows, teamId, keptContactId);
  const [renamed] = changesOf(changes, 'Contact').changed.filter(({ from }) => typeof from.name === 'string');
  const kept = await readContact(rows, teamId, keptContactId);
  const standing = await rows.optOut.count({
    where: { teamId, contactId: keptContactId, channel: null, undoneAt: null },
  });
  return {
    keptName: renamed ? String(renamed.from.name) : (kept?.name ?? ''),
    inquiries: leads.moved.length + leads.changed.filter(({ from }) => 'contactId' in from).length,
    interactions: changesOf(changes, 'Interaction').moved.length,
    plan:
      endedPlan?.planKind === 'relationship'
        ? { stays: current?.planKey ?? null, ended: endedPlan.planKey }
        : undefined,
    givenTo: given ? String(given.to.claimedByUserId) : null,
    isLeftAlone: standing > 0,
  };
}
