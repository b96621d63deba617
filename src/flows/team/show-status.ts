import { localDay } from '../../calendar/local-day.ts';
import { countriesWithoutList } from '../../db/countries-without-list.ts';
import { listsOfTeam } from '../../db/do-not-call-lists.ts';
import { known } from '../../db/known.ts';
import { readMembers } from '../../db/people.ts';
import { tellingKinds, wake } from '../../db/tell.ts';
import { refusedOn } from '../../db/withheld-touches.ts';
import type { StatusFigures } from '../../slack/team/status-answer.ts';
import { type Denial, denial } from '../../team/may-do.ts';
import { isAgent } from '../../team/member.ts';
import type { Asking } from '../asking.ts';

/** How many dead letters the answer names one by one. */
const mostShown = 10;

/** What is stuck, what waits, what was not understood. A manager's. */
export async function showStatus({
  means,
  teamId,
  team,
  member,
  at,
}: Asking): Promise<{ kind: 'status'; figures: StatusFigures } | { kind: 'denied'; why: Denial }> {
  const why = denial(member, 'see-status');
  if (why) return { kind: 'denied', why };
  const { rows } = means.store;
  const today = localDay(at, team.zone);
  const [waiting, oldest, deadCount, dead, quarantined, stored, members, lists, refused, noList] =
    await Promise.all([
      rows.telling.count({ where: { teamId, state: 'waiting' } }),
      rows.telling.findFirst({ where: { teamId, state: 'waiting' }, orderBy: { wantedAt: 'asc' } }),
      rows.telling.count({ where: { teamId, state: 'dead' } }),
      rows.telling.findMany({
        where: { teamId, state: 'dead' },
        orderBy: { wantedAt: 'desc' },
        take: mostShown,
      }),
      rows.delivery.count({ where: { teamId, state: 'quarantined' } }),
      rows.delivery.count({ where: { teamId, state: 'stored' } }),
      readMembers(rows, teamId),
      listsOfTeam(rows, teamId, ['current']),
      refusedOn(rows, teamId, today),
      countriesWithoutList(rows, team, at),
    ]);
  return {
    kind: 'status',
    figures: {
      waiting,
      oldestWaitingAt: oldest?.wantedAt ?? null,
      lastError: oldest?.lastError ?? null,
      deadCount,
      dead: dead.map(({ kind, recipient, wantedAt, lastError }) => ({
        kind: known(tellingKinds, kind),
        recipient,
        wantedAt,
        error: lastError ?? '',
      })),
      quarantined,
      stored,
      agents: members.filter(isAgent).length,
      leadsChannelId: team.leadsChannelId,
      reportsChannelId: team.reportsChannelId,
      doNotCallLists: lists,
      noDoNotCallList: noList,
      refused,
      today,
    },
  };
}

/** Sends every dead letter again, because somebody mended what was in its way. */
export async function retryDeadLetters({
  means,
  teamId,
  member,
}: Asking): Promise<{ kind: 'retried'; count: number } | { kind: 'denied'; why: Denial }> {
  return await means.store.transaction(async (tx) => {
    const why = denial(member, 'see-status');
    if (why) return { kind: 'denied', why };
    const again = await tx.rows.telling.updateManyAndReturn({
      where: { teamId, state: 'dead' },
      data: { state: 'waiting', tries: 0, firstTriedAt: null, nextTryAt: null },
      select: { recipient: true },
    });
    for (const recipient of new Set(again.map((one) => one.recipient))) await wake(tx, teamId, recipient);
    return { kind: 'retried', count: again.length };
  });
}
