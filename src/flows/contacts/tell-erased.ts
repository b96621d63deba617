import { readMember } from '../../db/people.ts';
import { readMove } from '../../db/plan-moves.ts';
import type { Tx } from '../../db/store.ts';
import { cardAndNotices, tellAgain } from '../../db/tell.ts';
import type { Team } from '../../team/member.ts';
import { morningPageSubject } from '../draw/draw-morning.ts';
import { subjectOfMove } from '../plans/moves-told.ts';
import { tellMessagesShowing } from '../tell-changed.ts';

const aboutLeads = [
  ...cardAndNotices,
  'lead-contact',
  'lead-after-opt-out',
  'lead-reassigned',
  'capture-warning',
] as const;

/**
 * Has every message that was posted about somebody drawn anew, whatever kind it is and however old, also those that are
 * otherwise left as they are: nothing of the person is in the rows any more. Part of the flow that erases them, before
 * their rows change hands.
 */
export async function tellErased(
  tx: Tx,
  {
    team,
    contactId,
    importIds,
    deliveryIds,
    at,
  }: {
    team: Team;
    contactId: string;
    importIds: readonly string[];
    deliveryIds: readonly string[];
    at: Date;
  },
): Promise<void> {
  const { rows } = tx;
  const { teamId } = team;
  const idsOf = (found: ReadonlyArray<{ id: string }>) => found.map(({ id }) => id);
  const own = { where: { teamId, contactId }, select: { id: true } } as const;
  const leadIds = idsOf(await rows.lead.findMany(own));
  const touchIds = idsOf(await rows.touch.findMany(own));
  const handOverIds = await handOversNaming(tx, teamId, contactId);
  await tellAgain(tx, { teamId, kind: aboutLeads, subjectIds: leadIds, at });
  await tellMessagesShowing(tx, { teamId, touchIds, at });
  await tellAgain(tx, {
    teamId,
    kind: 'morning',
    subjectIds: await morningsThatLetGo(tx, teamId, contactId),
    at,
  });
  await tellAgain(tx, { teamId, kind: 'plan-moves', subjectIds: await movePages(tx, team, contactId), at });
  await tellAgain(tx, { teamId, kind: 'hand-over', subjectIds: handOverIds, at });
  await tellAgain(tx, { teamId, kind: 'import', subjectIds: [...importIds], at });
  await tellAgain(tx, { teamId, kind: 'delivery-quarantined', subjectIds: [...deliveryIds], at });
  const subjects = [...leadIds, ...touchIds, ...handOverIds];
  await tellAgain(tx, {
    teamId,
    kind: 'left-behind',
    subjectIds: await leftBehindOf(tx, teamId, subjects),
    at,
  });
}

/** Mornings that named them among those whose touches were let go when the list was made. */
async function morningsThatLetGo({ rows }: Tx, teamId: string, contactId: string): Promise<string[]> {
  const found = await rows.$queryRaw<Array<{ id: string }>>`
    SELECT DISTINCT m."id"::text FROM "Touch" t
    JOIN "Morning" m ON m."teamId" = t."teamId" AND m."userId" = t."settledByUserId" AND m."madeAt" = t."settledAt"
    WHERE t."teamId" = ${teamId} AND t."contactId" = ${contactId}::uuid AND t."state" = 'let-go'`;
  return found.map(({ id }) => morningPageSubject(id, 1));
}

async function movePages(tx: Tx, team: Team, contactId: string): Promise<string[]> {
  const { teamId } = team;
  const found = await tx.rows.planMove.findMany({
    where: { teamId, contactId, toldUserId: { not: null } },
    select: { id: true, toldUserId: true },
  });
  const pages: string[] = [];
  for (const { id, toldUserId } of found) {
    const move = await readMove(tx.rows, teamId, id);
    const told = toldUserId && (await readMember(tx.rows, teamId, toldUserId));
    const page = move && told && (await subjectOfMove(tx, { team, told, move }));
    if (page) pages.push(page);
  }
  return [...new Set(pages)];
}

/** Hand-overs of them alone, and those of many people that name their leads. */
async function handOversNaming({ rows }: Tx, teamId: string, contactId: string): Promise<string[]> {
  const found = await rows.$queryRaw<Array<{ id: string }>>`
    SELECT h."id"::text FROM "HandOver" h WHERE h."teamId" = ${teamId} AND (h."contactId" = ${contactId}::uuid
      OR EXISTS (SELECT 1 FROM "LeadHolding" g
        JOIN "Lead" l ON l."teamId" = g."teamId" AND l."id" = g."leadId" AND l."contactId" = ${contactId}::uuid
        WHERE g."teamId" = h."teamId" AND g."via" = 'owner' AND g."byUserId" = h."byUserId" AND g."from" >= h."at"
          AND g."userId" = ANY(h."toUserIds")))`;
  return found.map(({ id }) => id);
}

/** Messages that were told anew further down: whichever they were of, by what they were about. */
async function leftBehindOf({ rows }: Tx, teamId: string, subjects: readonly string[]): Promise<string[]> {
  const found = await rows.$queryRaw<Array<{ subjectId: string }>>`
    SELECT "subjectId" FROM "Telling" WHERE "teamId" = ${teamId} AND "kind" = 'left-behind'
      AND split_part("subjectId", ' ', 1) = ANY(${[...subjects]})`;
  return found.map(({ subjectId }) => subjectId);
}
