import { instantOf } from '../../calendar/instant.ts';
import { addDays, isLocalDay, type LocalDay } from '../../calendar/local-day.ts';
import { keepContactsStill } from '../../db/contacts.ts';
import { movesTold, type PlanMove } from '../../db/plan-moves.ts';
import { firstDueOf } from '../../db/touches.ts';
import { isUndoOpen } from '../../plans/moves.ts';
import { type MoveLine, movesAMessage, planMovesMessage } from '../../slack/plans/plan-moves-message.ts';
import { originToShow } from '../day/touch-lines.ts';
import type { Drawing, Subject } from './drawing.ts';

/** The subject of the moves somebody is told of on a day, in their own zone. */
export function planMovesSubject(userId: string, day: LocalDay): string {
  return `${userId}:${day}`;
}

/** The moves between plans of one day, as they stand: taken back or not, and what comes next. */
export const drawPlanMoves: Drawing = {
  async draw(tx, subject) {
    const { teamId, subjectId, recipient, voice, member, at } = subject;
    const day = subjectId.slice(recipient.length + 1);
    if (!isLocalDay(day) || !member) return undefined;
    const span = {
      from: instantOf(day, '00:00', voice.zone),
      until: instantOf(addDays(day, 1), '00:00', voice.zone),
    };
    const seen = await movesTold(tx.rows, teamId, recipient, span);
    if (seen.length === 0) return undefined;
    await keepContactsStill(
      tx.rows,
      teamId,
      seen.map(({ contactId }) => contactId),
    );
    const moves = await movesTold(tx.rows, teamId, recipient, span);
    const shown = moves.slice(0, movesAMessage);
    return planMovesMessage(
      { lines: await linesOf(tx, subject, shown), left: moves.length - shown.length, day },
      voice,
      at,
    );
  },
};

async function linesOf(
  tx: Parameters<Drawing['draw']>[0],
  { teamId, plans, team, member, at }: Subject,
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
