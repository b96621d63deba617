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

type Rows = Prisma.TransactionClient;
type Row = ChangesOfTable['removed'][number];

/** Columns that say whose a row is. They go back whatever else has become of the row. */
const ownerColumns = ['contactId', 'byContactId', 'referredContactId'] as const;

/**
 * Writes back what a merge changed: the contact that was merged has its row again, with everything that it brought. What
 * came since stays with the one who was kept, and a row that somebody has changed since in the same respect stays as
 * it is now. Part of a flow that holds the lock of the one who was kept.
 *
 * @returns leads that no longer stand on the card of an inquiry that is another's now
 */
export async function takeBackMerge(
  rows: Rows,
  pairing: Pairing,
  { changes, mergedAt, at }: { changes: MergeChanges; mergedAt: Date; at: Date },
): Promise<{ partedLeadIds: string[] }> {
  const { teamId } = pairing;
  await insertRemoved(rows, 'Contact', changesOf(changes, 'Contact').removed);
  for (const table of ['Suppression', 'ContactPhone', 'ContactEmail'] as const)
    await removeAdded(rows, teamId, table, changesOf(changes, table).added);
  await giveBack(rows, pairing, changes);
  for (const table of ['OptOut', 'Suppression', 'ContactPhone', 'ContactEmail'] as const)
    await insertRemoved(rows, table, changesOf(changes, table).removed);
  await insertReferrals(rows, teamId, changesOf(changes, 'Referral').removed);

  await removeAddedWork(rows, teamId, changes, at);
  const leadIds = await putBack(rows, teamId, 'Lead', changesOf(changes, 'Lead').changed);
  for (const table of ['LeadStageChange', 'LeadHolding'] as const) {
    const { added } = changesOf(changes, table);
    await rows.$executeRaw`
      DELETE FROM ${nameOf(table)} WHERE "teamId" = ${teamId} AND "id" = ANY(${added}::uuid[])
        AND "leadId" = ANY(${leadIds}::uuid[])`;
  }
  const enrolments = changesOf(changes, 'Enrolment').changed;
  await putBack(rows, teamId, 'Enrolment', await plansToGoOn(rows, pairing, enrolments));
  await putBack(rows, teamId, 'Touch', changesOf(changes, 'Touch').changed);
  await withdrawOfEnded(rows, pairing, at);
  for (const change of changesOf(changes, 'Contact').changed)
    await putContactBack(rows, pairing, change, mergedAt);
  return { partedLeadIds: await partLeads(rows, pairing) };
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
 * Writes rows back as they were, each only while all that was changed of it is still so.
 *
 * @returns the ids of those that were
 */
async function putBack(
  rows: Rows,
  teamId: string,
  table: TableOfContact,
  changed: ChangesOfTable['changed'],
): Promise<string[]> {
  const written: string[] = [];
  const isOwner = (column: string) => ownerColumns.some((one) => one === column);
  const columnsOf = ({ from }: (typeof changed)[number]) =>
    Object.keys(from).filter((column) => column !== 'id' && !isOwner(column));
  for (const [names, group] of Map.groupBy(changed, (one) => columnsOf(one).join())) {
    if (names === '') continue;
    const columns = names.split(',');
    const list = (prefix: string) =>
      Prisma.join(columns.map((column) => Prisma.raw(`${prefix}."${column}"`)));
    const set = Prisma.join(columns.map((column) => Prisma.raw(`"${column}" = "was"."${column}"`)));
    const records = (side: 'from' | 'to') =>
      Prisma.sql`jsonb_populate_recordset(NULL::${nameOf(table)}, ${JSON.stringify(group.map((one) => one[side]))}::jsonb)`;
    const found = await rows.$queryRaw<Array<{ id: string }>>`
      UPDATE ${nameOf(table)} t SET ${set}
      FROM ${records('from')} AS "was" JOIN ${records('to')} AS "became" ON "became"."id" = "was"."id"
      WHERE t."teamId" = ${teamId} AND t."id" = "was"."id"
        AND ROW(${list('t')}) IS NOT DISTINCT FROM ROW(${list('"became"')})
      RETURNING t."id"::text`;
    written.push(...found.map(({ id }) => id));
  }
  return written;
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

/** Rows that the merge took away are there again; one that somebody has made anew meanwhile stays as it is. */
async function insertRemoved(rows: Rows, table: TableOfContact, removed: readonly Row[]): Promise<void> {
  const [first] = removed;
  if (!first) return;
  // By name: a column that was added since has its default.
  const columns = Prisma.raw(
    Object.keys(first)
      .map((column) => `"${column}"`)
      .join(', '),
  );
  await rows.$executeRaw`
    INSERT INTO ${nameOf(table)} (${columns})
    SELECT ${columns} FROM jsonb_populate_recordset(NULL::${nameOf(table)}, ${JSON.stringify(removed)}::jsonb)
    ON CONFLICT DO NOTHING`;
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
