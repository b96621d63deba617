import { heldBy, lastHandOverFrom } from '../../db/hand-overs.ts';
import { readMember } from '../../db/people.ts';
import type { Tx } from '../../db/store.ts';
import { type LeaverState, leaverMessage } from '../../slack/team/leaver-message.ts';
import { isManager } from '../../team/may-do.ts';
import { isAgent, type Member } from '../../team/member.ts';
import { whyNoAgent } from '../../team/why-no-agent.ts';
import type { Drawing } from './drawing.ts';

/** Somebody who left and has people still, or whose people are handed over, to a manager. The subject is that person. */
export const drawLeaver: Drawing = {
  async draw(tx, { teamId, subjectId: userId, voice, isFirst }) {
    const member = await readMember(tx.rows, teamId, userId);
    if (!member) return undefined;
    const state = await stateOf(tx, teamId, member);
    // Settled before it was asked.
    if (isFirst && (state.kind === 'back' || state.kind === 'nobody')) return undefined;
    return leaverMessage({ userId, state }, voice);
  },
};

async function stateOf(tx: Tx, teamId: string, member: Member): Promise<LeaverState> {
  const { userId } = member;
  const held = await heldBy(tx.rows, teamId, userId);
  const said = await lastHandOverFrom(tx.rows, teamId, userId);
  const { leftToldAt } = await tx.rows.member.findUniqueOrThrow({
    where: { teamId_userId: { teamId, userId } },
    select: { leftToldAt: true },
  });
  // What was said of an earlier absence is nothing about this one.
  const last = said && (!leftToldAt || said.at >= leftToldAt) ? said : undefined;
  const hasAny = held.people + held.leads > 0;
  if (last?.state === 'done') return { kind: 'done', byUserId: last.byUserId, shares: last.shares };
  if (last?.state === 'running') return { kind: 'running', byUserId: last.byUserId, ...held };
  if (last?.state === 'stopped' && hasAny) return { kind: 'stopped', ...held };
  if (last?.state === 'stay' && leftToldAt && hasAny)
    return { kind: 'stay', byUserId: last.byUserId, ...held };
  if (isAgent(member) || (isManager(member) && !member.isGone)) return { kind: 'back' };
  const why = whyNoAgent(member);
  const left = why === 'gone' || why === 'guest' ? why : 'not-in-channel';
  return hasAny ? { kind: 'ask', why: left, ...held } : { kind: 'nobody', why: left };
}
