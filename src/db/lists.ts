import type { LocalDay } from '../calendar/local-day.ts';
import { spokenChannels } from '../parsing/channel.ts';
import { type DayGroup, dayGroups } from '../plans/arrange-day.ts';
import type { Prisma } from './generated/client.ts';
import { known } from './known.ts';
import { dateOf, dayOf } from './local-days.ts';
import { asTouch, isWorkOf, type Touch, touchParts } from './touches.ts';

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
      channel: { in: [...spokenChannels] },
      plannedOn: { gte: dateOf(between.from), lt: dateOf(between.until) },
      dueOn: { gt: dateOf(between.until) },
      ...isWorkOf(userIds),
    },
  });
}

/** Whom the touches were for that a person's list let go when it was made, by name. */
export async function letGoAt(rows: Rows, teamId: string, userId: string, at: Date): Promise<string[]> {
  const found = await rows.touch.findMany({
    where: { teamId, state: 'let-go', settledAt: at, settledByUserId: userId },
    select: { contact: { select: { name: true } } },
    orderBy: { id: 'asc' },
  });
  return found.map(({ contact }) => contact.name);
}

/** A touch as a morning shows it: the part of the day, the place of its line, and the batch it stands in, if any. */
export type TouchOfMorning = { touch: Touch; group: DayGroup; line: number; batch: string | null };

/** The touches a morning shows, in its order. */
export async function touchesOfMorning(
  rows: Rows,
  teamId: string,
  morningId: string,
): Promise<TouchOfMorning[]> {
  const found = await rows.morningTouch.findMany({
    where: { teamId, morningId },
    include: { touch: { include: touchParts } },
    orderBy: [{ position: 'asc' }, { touchId: 'asc' }],
  });
  return found.map(({ touch, position, batch, group }) => ({
    touch: asTouch(touch),
    group: known(dayGroups, group),
    line: position,
    batch,
  }));
}
