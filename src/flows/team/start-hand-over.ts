import { heldBy, lastHandOverFrom, runningHandOvers } from '../../db/hand-overs.ts';
import { lockMember, readMember, readMembers } from '../../db/people.ts';
import type { Tx } from '../../db/store.ts';
import { tell, tellAgain } from '../../db/tell.ts';
import { type Denial, denial } from '../../team/may-do.ts';
import { isAgent, type Member } from '../../team/member.ts';
import { type WhyNoAgent, whyNoAgent } from '../../team/why-no-agent.ts';
import type { Asking } from '../asking.ts';
import type { Means } from '../means.ts';

/** Somebody's people, as a manager would hand them over. */
export type ToHandOver = {
  from: Member;
  isAgentStill: boolean;
  people: number;
  leads: number;
};

export type LookAtHandOver =
  | ({ kind: 'held' } & ToHandOver)
  | { kind: 'running'; from: Member }
  | { kind: 'nobody'; from: Member }
  | { kind: 'denied'; why: Denial }
  | { kind: 'gone' };

/** Who and how many somebody has, for a manager who may hand them over. */
export async function lookAtHandOver(
  { means, teamId, member }: Asking,
  fromUserId: string,
): Promise<LookAtHandOver> {
  const why = denial(member, 'hand-over-people');
  if (why) return { kind: 'denied', why };
  const { rows } = means.store;
  const from = await readMember(rows, teamId, fromUserId);
  if (!from) return { kind: 'gone' };
  const last = await lastHandOverFrom(rows, teamId, fromUserId);
  if (last?.state === 'running') return { kind: 'running', from };
  const held = await heldBy(rows, teamId, fromUserId);
  if (held.people + held.leads === 0) return { kind: 'nobody', from };
  return { kind: 'held', from, isAgentStill: isAgent(from), ...held };
}

export type HandOverStarted =
  | { kind: 'started'; people: number; leads: number; toUserIds: readonly string[] }
  | { kind: 'stays' }
  | { kind: 'to-themselves' }
  | { kind: 'no-agents'; refused: readonly { name: string; why: WhyNoAgent }[] }
  | Exclude<LookAtHandOver, { kind: 'held' }>;

/**
 * A manager says what becomes of all of somebody's people: they go to one agent, or are shared among several; or they
 * stay where they are, for now. They go behind the answer, some at a time.
 *
 * @param toUserIds nobody: they stay
 */
export async function startHandOver(
  asking: Asking,
  { fromUserId, toUserIds: named }: { fromUserId: string; toUserIds: readonly string[] },
): Promise<HandOverStarted> {
  const { means, teamId, member, at } = asking;
  const toUserIds = [...new Set(named)];
  const looked = await lookAtHandOver(asking, fromUserId);
  if (looked.kind !== 'held') return looked;
  if (toUserIds.includes(fromUserId)) return { kind: 'to-themselves' };
  const people = new Map(
    (await readMembers(means.store.rows, teamId)).map((one) => [one.userId, one] as const),
  );
  const refused = toUserIds.flatMap((userId) => {
    const person = people.get(userId);
    const why = whyNoAgent(person);
    return why ? [{ name: person?.name ?? userId, why }] : [];
  });
  if (refused.length > 0) return { kind: 'no-agents', refused };

  return await means.store.transaction(async (tx): Promise<HandOverStarted> => {
    // Two managers who press at once must not both hand them over.
    await lockMember(tx.rows, teamId, fromUserId);
    const last = await lastHandOverFrom(tx.rows, teamId, fromUserId);
    if (last?.state === 'running') return { kind: 'running', from: looked.from };
    const stays = toUserIds.length === 0;
    const { id: handOverId } = await tx.rows.handOver.create({
      data: {
        teamId,
        fromUserId,
        toUserIds,
        byUserId: member.userId,
        at,
        ...(stays ? { state: 'stay', endedAt: at } : {}),
      },
      select: { id: true },
    });
    await tellAgain(tx, { teamId, kind: 'leaver', subjectIds: [fromUserId], at });
    if (stays) return { kind: 'stays' };
    // What comes of it is told where it was asked, or in a message of its own to who asked unasked.
    await tell(tx, { teamId, kind: 'leaver', subjectId: fromUserId, recipient: member.userId, at });
    await queueHandOver(tx, teamId, handOverId);
    return { kind: 'started', people: looked.people, leads: looked.leads, toUserIds };
  });
}

/** Queues what is left of the hand-overs of a team: their work may have given up while the database failed. */
export async function queueHandOvers({ store }: Means, { teamId }: { teamId: string }): Promise<void> {
  for (const handOverId of await runningHandOvers(store.rows, teamId))
    await store.transaction((tx) => queueHandOver(tx, teamId, handOverId));
}

async function queueHandOver(tx: Tx, teamId: string, handOverId: string): Promise<void> {
  await tx.queue.send(tx.rows, 'hand-over', { teamId, handOverId }, { key: handOverId });
}
