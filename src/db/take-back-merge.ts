import { type Relationship, relationships } from '../leads/contact.ts';
import { furtherRelationship } from '../leads/merge.ts';
import { twoWayOutcomes } from '../parsing/outcome.ts';
import { Prisma } from './generated/client.ts';
import {
  type ChangesOfTable,
  changesOf,
  keyOf,
  type MergeChanges,
  nameOf,
  type TableOfContact,
} from './merge-changes.ts';
import type { Pairing } from './merge-rows.ts';
import { presentContactId } from './merges.ts';
import { insertRemoved, ownerColumns, putBack } from './put-back.ts';
import { type GivenBack, takeBackLeads } from './take-back-leads.ts';
import { takeBackOptOuts } from './take-back-opt-outs.ts';

type Rows = Prisma.TransactionClient;
type Row = ChangesOfTable['removed'][number];

/**
 * Writes back what a merge changed: the contact that was merged has its row again, with everything that it brought. What
 * came since stays with the one who was kept, and a row that somebody has changed since in the same respect stays as
 * it is now. Part of a flow that holds the lock of the one who was kept.
 *
 * @returns leads that no longer stand on the card of an inquiry that is another's now, and those that are again with
 *   whoever had them before
 */
export async function takeBackMerge(
  rows: Rows,
  pairing: Pairing,
  { changes, mergedAt, at }: { changes: MergeChanges; mergedAt: Date; at: Date },
): Promise<{ partedLeadIds: string[]; givenBack: GivenBack[] }> {
  const { teamId } = pairing;
  await insertRemoved(rows, 'Contact', changesOf(changes, 'Contact').removed);
  await removeSuppressions(rows, teamId, changesOf(changes, 'Suppression').added, mergedAt);
  for (const table of ['ContactPhone', 'ContactEmail'] as const)
    await removeAdded(rows, teamId, table, changesOf(changes, table).added);
  await giveBack(rows, pairing, changes);
  await takeBackOptOuts(rows, pairing, { changes, mergedAt });
  for (const table of ['ContactPhone', 'ContactEmail'] as const)
    await insertRemoved(rows, table, changesOf(changes, table).removed);
  await insertReferrals(rows, teamId, changesOf(changes, 'Referral').removed);

  await removeAddedWork(rows, teamId, changes, at);
  const givenBack = await takeBackLeads(rows, teamId, { changes, at });
  const enrolments = changesOf(changes, 'Enrolment').changed;
  await putBack(rows, teamId, 'Enrolment', await plansToGoOn(rows, pairing, enrolments));
  await putBack(rows, teamId, 'Touch', changesOf(changes, 'Touch').changed);
  await withdrawOfEnded(rows, pairing, at);
  for (const change of changesOf(changes, 'Contact').changed)
    await putContactBack(rows, pairing, change, mergedAt);
  return { partedLeadIds: await partLeads(rows, pairing), givenBack };
}

/** The rows that went to the one who was kept go back to whom they were brought by. */
async function giveBack(
  rows: Rows,
  { teamId, keptId, mergedId }: Pairing,
  changes: MergeChanges,
): Promise<void> {
  for (const [name, { moved, changed }] of Object.entries(changes)) {
    const table = name as TableOfContact;
    for (const column of ownerColumns) {
      const keys = [
        ...(column === 'contactId' ? moved : []),
        ...changed.flatMap(({ from }) => (from[column] === mergedId ? [String(from.id)] : [])),
      ];
      if (keys.length === 0) continue;
      const owner = Prisma.raw(`"${column}"`);
      await rows.$executeRaw`
        UPDATE ${nameOf(table)} t SET ${owner} = ${mergedId}::uuid
        WHERE t."teamId" = ${teamId} AND ${keyOf(table)}::text = ANY(${keys}::text[]) AND t.${owner} = ${keptId}::uuid`;
    }
  }
  // What a plan has got since goes with it.
  await rows.$executeRaw`
    UPDATE "Touch" t SET "contactId" = e."contactId" FROM "Enrolment" e
    WHERE t."teamId" = ${teamId} AND t."contactId" = ${keptId}::uuid
      AND e."teamId" = t."teamId" AND e."id" = t."enrolmentId" AND e."contactId" = ${mergedId}::uuid`;
  await rows.$executeRaw`
    UPDATE "PlanMove" p SET "fromEnrolmentId" = NULL FROM "Enrolment" e
    WHERE p."teamId" = ${teamId} AND p."contactId" = ${keptId}::uuid
      AND e."teamId" = p."teamId" AND e."id" = p."fromEnrolmentId" AND e."contactId" = ${mergedId}::uuid`;
}

/** What the merge itself began goes, as long as nothing was done on it; what was listed already is only due no more. */
async function removeAddedWork(rows: Rows, teamId: string, changes: MergeChanges, at: Date): Promise<void> {
  const touchIds = changesOf(changes, 'Touch').added;
  const enrolmentIds = changesOf(changes, 'Enrolment').added;
  await rows.touch.deleteMany({
    where: {
      teamId,
      state: { in: ['due', 'withdrawn'] },
      mornings: { none: {} },
      OR: [{ id: { in: touchIds } }, { enrolmentId: { in: enrolmentIds } }],
    },
  });
  await rows.touch.updateMany({
    where: { teamId, state: 'due', OR: [{ id: { in: touchIds } }, { enrolmentId: { in: enrolmentIds } }] },
    data: { state: 'withdrawn', settledAt: at },
  });
  await rows.planMove.deleteMany({
    where: {
      teamId,
      id: { in: changesOf(changes, 'PlanMove').added },
      to: { id: { in: enrolmentIds }, touches: { none: {} } },
    },
  });
  await rows.enrolment.deleteMany({
    where: {
      teamId,
      id: { in: enrolmentIds },
      touches: { none: {} },
      movedTo: { none: {} },
      movedFrom: { none: {} },
    },
  });
  await rows.enrolment.updateMany({
    where: { teamId, id: { in: enrolmentIds }, state: { in: ['active', 'paused'] } },
    data: { state: 'stopped', why: 'merge taken back', endedAt: at },
  });
  await rows.promise.deleteMany({
    where: { teamId, id: { in: changesOf(changes, 'Promise').added }, touch: { is: null } },
  });
}

/**
 * What is known of the one who was kept is as it was, field by field, where nobody has changed it since. What they have
 * become by what happened since, they stay.
 */
async function putContactBack(
  rows: Rows,
  { teamId, keptId }: Pairing,
  { from, to }: ChangesOfTable['changed'][number],
  mergedAt: Date,
): Promise<void> {
  const since = await becomeSince(rows, { teamId, keptId }, from, mergedAt);
  // The folded name goes with the name.
  const together = Map.groupBy(
    Object.keys(from).filter((column) => column !== 'id'),
    (column) => (column === 'nameKey' ? 'name' : column),
  );
  for (const columns of together.values()) {
    const only = (row: Row) => Object.fromEntries(columns.map((column) => [column, row[column]]));
    const was = { id: keptId, ...only({ ...from, ...since }) };
    await putBack(rows, teamId, 'Contact', [{ from: was, to: { id: keptId, ...only(to) } }]);
  }
}

/** What somebody is by what they were before a merge and what happened with them since. */
async function becomeSince(
  rows: Rows,
  { teamId, keptId: contactId }: { teamId: string; keptId: string },
  before: Row,
  mergedAt: Date,
): Promise<Row> {
  const spoken = { teamId, contactId, outcome: { in: [...twoWayOutcomes] } };
  const since = { gt: mergedAt };
  const facts: Array<[Relationship, number]> = [
    ['met', await rows.interaction.count({ where: { ...spoken, loggedAt: since } })],
    ['client', await rows.deal.count({ where: { teamId, contactId, enteredAt: since } })],
    ['advocate', await rows.referral.count({ where: { teamId, byContactId: contactId, enteredAt: since } })],
  ];
  const was = relationships.find((one) => one === before.relationship) ?? 'havent-met';
  const relationship = facts.reduce((far, [one, n]) => (n > 0 ? furtherRelationship(far, one) : far), was);
  const { _max: last } = await rows.interaction.aggregate({ where: spoken, _max: { happenedAt: true } });
  const spokenAt = [before.lastTwoWayAt, last.happenedAt]
    .filter((at) => typeof at === 'string' || at instanceof Date)
    .map((at) => new Date(at).getTime());
  return {
    relationship,
    lastTwoWayAt: spokenAt.length > 0 ? new Date(Math.max(...spokenAt)).toISOString() : null,
  };
}

/** Of the plans that the merge ended, those that may go on: somebody is on one relationship plan at a time. */
async function plansToGoOn(
  rows: Rows,
  { teamId, keptId, mergedId }: Pairing,
  changed: ChangesOfTable['changed'],
): Promise<ChangesOfTable['changed']> {
  const standing = await rows.enrolment.findMany({
    where: {
      teamId,
      contactId: { in: [keptId, mergedId] },
      planKind: 'relationship',
      state: { in: ['active', 'paused'] },
    },
    select: { contactId: true },
  });
  const onOne = new Set(standing.map(({ contactId }) => contactId));
  const ended = await rows.enrolment.findMany({
    where: {
      teamId,
      id: { in: changed.map(({ from }) => String(from.id)) },
      planKind: 'relationship',
      state: { in: ['finished', 'stopped'] },
    },
    select: { id: true, contactId: true },
  });
  const stays = new Set(ended.filter(({ contactId }) => onOne.has(contactId)).map(({ id }) => id));
  return changed.filter(({ from }) => !stays.has(String(from.id)));
}

/** Nothing is due on a plan that has ended. */
async function withdrawOfEnded(rows: Rows, { teamId, keptId, mergedId }: Pairing, at: Date): Promise<void> {
  await rows.touch.updateMany({
    where: {
      teamId,
      contactId: { in: [keptId, mergedId] },
      state: 'due',
      enrolment: { is: { state: { in: ['finished', 'stopped'] } } },
    },
    data: { state: 'withdrawn', settledAt: at },
  });
}

/** An inquiry stands on no card of somebody else. */
async function partLeads(rows: Rows, { teamId, keptId, mergedId }: Pairing): Promise<string[]> {
  const both = [keptId, mergedId];
  const parted = await rows.$queryRaw<Array<{ id: string }>>`
    UPDATE "Lead" l SET "joinedLeadId" = NULL FROM "Lead" j
    WHERE l."teamId" = ${teamId} AND l."contactId" = ANY(${both}::uuid[])
      AND j."teamId" = l."teamId" AND j."id" = l."joinedLeadId" AND j."contactId" <> l."contactId"
    RETURNING l."id"::text`;
  return parted.map(({ id }) => id);
}

async function removeAdded(rows: Rows, teamId: string, table: TableOfContact, added: readonly string[]) {
  await rows.$executeRaw`
    DELETE FROM ${nameOf(table)} WHERE "teamId" = ${teamId} AND "id" = ANY(${[...added]}::uuid[])`;
}

/** What one had asked for holds for the other no more, unless it was asked for again while both were one. */
async function removeSuppressions(rows: Rows, teamId: string, added: readonly string[], mergedAt: Date) {
  const saidSince = { undoneAt: null, saidAgainAt: { gt: mergedAt } };
  await rows.suppression.deleteMany({
    where: { teamId, id: { in: [...added] }, NOT: { optOut: saidSince } },
  });
}

/** The other of whom they tell may have been merged since. */
async function insertReferrals(rows: Rows, teamId: string, removed: readonly Row[]): Promise<void> {
  const present = async (id: unknown) =>
    typeof id === 'string' ? await presentContactId(rows, teamId, id) : null;
  for (const row of removed) {
    const byContactId = await present(row.byContactId);
    const referredContactId = await present(row.referredContactId);
    if (byContactId === referredContactId) continue;
    await insertRemoved(rows, 'Referral', [{ ...row, byContactId, referredContactId }]);
  }
}
