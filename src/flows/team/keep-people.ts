import type { Tx } from '../../db/store.ts';
import { wake } from '../../db/tell.ts';
import type { SlackPerson } from '../../slack/people.ts';
import type { Means } from '../means.ts';

/** Slack told of a new or changed person. Safe to repeat. */
export async function recordPerson({ store }: Means, teamId: string, person: SlackPerson): Promise<void> {
  await store.transaction((tx) => keepPerson(tx, teamId, person));
}

/**
 * Somebody joined a channel: in the leads channel that makes a person an agent. `unknown`: nobody of that id has
 * been kept yet (Slack's events come in any order), so they must be recorded first.
 */
export async function memberJoinedChannel(
  means: Means,
  joined: { teamId: string; userId: string; channelId: string },
): Promise<'kept' | 'unknown'> {
  return await setPresence(means, joined, true);
}

/** Somebody left a channel: they get no new leads from then on. Their people, and what is due for these, stay theirs. */
export async function memberLeftChannel(
  means: Means,
  left: { teamId: string; userId: string; channelId: string },
): Promise<void> {
  await setPresence(means, left, false);
}

/**
 * Sets everybody right: events may be missed (Slack acknowledges them before we have kept them), so this runs
 * at the start and every hour.
 *
 * @param inLeadsChannel who is in the leads channel; absent where there is none yet or it cannot be seen
 * @param administrators whom the environment names as administrators: they are, for as long as it names them. The role
 *   given in Touchbase is another matter, and stays as it is
 */
export async function reconcilePeople(
  { store }: Means,
  teamId: string,
  {
    people,
    administrators,
    inLeadsChannel,
  }: {
    people: readonly SlackPerson[];
    administrators: readonly string[];
    inLeadsChannel?: readonly string[] | undefined;
  },
): Promise<void> {
  await store.transaction(
    async (tx) => {
      for (const person of people) await keepPerson(tx, teamId, person);
      const named = [...administrators];
      await tx.rows.member.updateMany({
        where: { teamId, userId: { in: named }, isNamedAdministrator: false },
        data: { isNamedAdministrator: true },
      });
      await tx.rows.member.updateMany({
        where: { teamId, userId: { notIn: named }, isNamedAdministrator: true },
        data: { isNamedAdministrator: false },
      });
      if (!inLeadsChannel) return;
      await tx.rows.member.updateMany({
        where: { teamId, userId: { in: [...inLeadsChannel] } },
        data: { inLeadsChannel: true },
      });
      await tx.rows.member.updateMany({
        where: { teamId, userId: { notIn: [...inLeadsChannel] } },
        data: { inLeadsChannel: false },
      });
    },
    { withinMs: 60_000 },
  );
}

/** Makes sure the team's row and its queues are there before anything can belong to it. */
export async function recordTeam(
  { store }: Means,
  team: { teamId: string; name: string; botUserId: string },
): Promise<void> {
  const { teamId: id, name, botUserId } = team;
  await store.rows.team.upsert({
    where: { id },
    create: { id, name, botUserId },
    update: { name, botUserId },
  });
  await store.transaction((tx) => tx.queue.prepare(id));
}

/** Has everything that still waits delivered, in case a wake-up was lost with a process. */
export async function wakeAll({ store }: Means, teamId: string): Promise<void> {
  const waiting = await store.rows.telling.findMany({
    where: { teamId, state: 'waiting' },
    distinct: ['recipient'],
    select: { recipient: true },
  });
  for (const { recipient } of waiting) await store.transaction((tx) => wake(tx, teamId, recipient));
}

async function keepPerson(tx: Tx, teamId: string, person: SlackPerson): Promise<void> {
  const { userId, name, zone, isSlackAdmin, isBot, isGuest, isGone } = person;
  const data = { name, slackZone: zone, isSlackAdmin, isBot, isGuest, isGone };
  await tx.rows.member.upsert({
    where: { teamId_userId: { teamId, userId } },
    create: { teamId, userId, ...data },
    update: data,
  });
}

async function setPresence(
  { store }: Means,
  { teamId, userId, channelId }: { teamId: string; userId: string; channelId: string },
  isIn: boolean,
): Promise<'kept' | 'unknown'> {
  return await store.transaction(async (tx) => {
    const team = await tx.rows.team.findUnique({ where: { id: teamId }, select: { leadsChannelId: true } });
    if (team?.leadsChannelId !== channelId) return 'kept';
    const { count } = await tx.rows.member.updateMany({
      where: { teamId, userId },
      data: { inLeadsChannel: isIn },
    });
    return count > 0 ? 'kept' : 'unknown';
  });
}
