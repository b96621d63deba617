import { localDay } from '../../calendar/local-day.ts';
import { readAwayMembers, readMember } from '../../db/people.ts';
import { movesTold } from '../../db/plan-moves.ts';
import type { Tx } from '../../db/store.ts';
import { doerFor } from '../../team/cover.ts';
import { isPerson, type Member, type Team, zoneOf } from '../../team/member.ts';
import { movesOfDay, pageOfMove, planMovesSubject } from '../draw/draw-plan-moves.ts';
import { lockKey } from '../leads/recognise-contact.ts';

/**
 * Has moves that are recorded for one person wait for each other, so that each knows its place among those of the day.
 * Taken after every other lock.
 */
export async function lockMovesOf(tx: Tx, teamId: string, userId: string): Promise<void> {
  await tx.rows.$executeRaw`SELECT pg_advisory_xact_lock(${lockKey(`plan-moves ${teamId} ${userId}`)})`;
}

/**
 * Who is told of a move of somebody's contact: the owner, or who does the owner's work while that one is away and still
 * may do something here.
 */
export async function toldOfMoves(
  { rows }: Tx,
  { team, owner, at }: { team: Team; owner: Member; at: Date },
): Promise<Member> {
  const away = await readAwayMembers(rows, team.teamId);
  const userId = doerFor(owner.userId, away, localDay(at, zoneOf(owner, team)));
  const doer = userId === owner.userId ? owner : await readMember(rows, team.teamId, userId);
  return doer && isPerson(doer) ? doer : owner;
}

/** The telling in which somebody is told of a move that is recorded; `undefined`: they were not told of it. */
export async function subjectOfMove(
  { rows }: Tx,
  { team, told, move }: { team: Team; told: Member; move: { moveId: string; at: Date } },
): Promise<string | undefined> {
  const zone = zoneOf(told, team);
  const day = localDay(move.at, zone);
  const moves = await movesTold(rows, team.teamId, told.userId, movesOfDay(day, zone));
  const place = moves.findIndex(({ moveId }) => moveId === move.moveId);
  return place === -1 ? undefined : planMovesSubject(told.userId, day, pageOfMove(place));
}
