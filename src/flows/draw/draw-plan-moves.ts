import { instantOf } from '../../calendar/instant.ts';
import { addDays, isLocalDay, type LocalDay } from '../../calendar/local-day.ts';
import { keepContactsStill } from '../../db/contacts.ts';
import { movesTold, type PlanMove } from '../../db/plan-moves.ts';
import { firstDueOf } from '../../db/touches.ts';
import { isUndoOpen } from '../../plans/moves.ts';
import { type MoveLine, movesAMessage, planMovesMessage } from '../../slack/plans/plan-moves-message.ts';
import { originToShow } from '../day/touch-lines.ts';
import type { Drawing, Subject } from './drawing.ts';

/** The subject of a page of the moves somebody is told of on a day, in their own zone; pages count from 1. */
export function planMovesSubject(userId: string, day: LocalDay, page: number): string {
  return `${userId}:${day}:${page}`;
}

/** The page of a day's moves that shows the one at a place, from 0. */
export function pageOfMove(place: number): number {
  return Math.floor(place / movesAMessage) + 1;
}

/** A day in a zone, as instants. */
export function movesOfDay(day: LocalDay, zone: string): { from: Date; until: Date } {
  return { from: instantOf(day, '00:00', zone), until: instantOf(addDays(day, 1), '00:00', zone) };
}

/** A page of the moves between plans of one day, as they stand: taken back or not, and what comes next. */
export const drawPlanMoves: Drawing = {
  async draw(tx, subject) {
    const { teamId, subjectId, recipient, voice, member, at } = subject;
    const [day = '', pageSaid] = subjectId.slice(recipient.length + 1).split(':');
    const page = Number(pageSaid);
    if (!isLocalDay(day) || !Number.isInteger(page) || page < 1 || !member) return undefined;
    const ofPage = async () =>
      (await movesTold(tx.rows, teamId, recipient, movesOfDay(day, voice.zone))).slice(
        (page - 1) * movesAMessage,
        page * movesAMessage,
      );
    const seen = await ofPage();
    if (seen.length === 0) return undefined;
    await keepContactsStill(
      tx.rows,
      teamId,
      seen.map(({ contactId }) => contactId),
    );
    // More of the page may have come before they were held; these tell of it anew.
    const held = new Set(seen.map(({ moveId }) => moveId));
    const moves = (await ofPage()).filter(({ moveId }) => held.has(moveId));
    const lines = await linesOf(tx, subject, moves);
    return planMovesMessage({ lines, isFurther: page > 1, day }, voice, at);
  },
};

async function linesOf(
  tx: Parameters<Drawing['draw']>[0],
  { teamId, recipient, plans, team, member, at }: Subject,
  moves: readonly PlanMove[],
): Promise<MoveLine[]> {
  const next = await firstDueOf(
    tx.rows,
    teamId,
    moves.map(({ to }) => to.enrolmentId),
  );
  return moves.map((move) => {
    const touch = next.get(move.to.enrolmentId);
    return {
      moveId: move.moveId,
      contactName: move.contactName,
      ownerUserId: move.ownerUserId === recipient ? undefined : (move.ownerUserId ?? undefined),
      from: move.from ? plans.get(move.from.planKey)?.name : undefined,
      to: plans.get(move.to.planKey)?.name,
      why: move.why,
      byUserId: move.byUserId,
      next: touch &&
        member && { origin: originToShow(touch, { plans, agent: member, team }), on: touch.dueOn },
      state: move.undoneAt ? 'undone' : isUndoOpen(move.at, at) ? 'open' : 'closed',
    };
  });
}
