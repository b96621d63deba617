import type { LocalDay } from '../calendar/local-day.ts';
import type { Prisma } from './generated/client.ts';
import { dateOf, dayOf } from './local-days.ts';
import { isWorkOf } from './touches.ts';

type Rows = Prisma.TransactionClient;

/** The day of somebody's list before that of a day; `undefined`: there was none. */
export async function lastListBefore(
  rows: Rows,
  teamId: string,
  userId: string,
  day: LocalDay,
): Promise<LocalDay | undefined> {
  const found = await rows.morning.findFirst({
    where: { teamId, userId, day: { lt: dateOf(day) } },
    orderBy: { day: 'desc' },
    select: { day: true },
  });
  return found ? dayOf(found.day) : undefined;
}

/** How many calls and visits were planned for days between two lists and come up only after the later one. */
export async function countSpread(
  rows: Rows,
  teamId: string,
  userIds: readonly string[],
  between: { from: LocalDay; until: LocalDay },
): Promise<number> {
  return await rows.touch.count({
    where: {
      teamId,
      state: 'due',
      enrolmentId: { not: null },
      channel: { in: ['call', 'visit'] },
      plannedOn: { gte: dateOf(between.from), lt: dateOf(between.until) },
      dueOn: { gt: dateOf(between.until) },
      ...isWorkOf(userIds),
    },
  });
}
