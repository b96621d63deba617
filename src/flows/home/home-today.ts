import { localDay } from '../../calendar/local-day.ts';
import { type DayGroup, isBatchOfUnreachable } from '../../plans/arrange-day.ts';
import type { HomeToday } from '../../slack/home/home-view.ts';
import { zoneOf } from '../../team/member.ts';
import type { Asking } from '../asking.ts';
import { arrangeTouches, linesOfDay } from '../day/arrange-touches.ts';
import { dayLines } from '../day/day-lines.ts';
import { showableDue } from '../day/today-list.ts';

/** So many lines of today are in the Home; all of them are a command away. */
const linesShown = 5;

/** How much of today is of each part of the day, and its first lines. Only these are put into words. */
export async function homeToday(asking: Asking): Promise<HomeToday> {
  const { means, plans, teamId, team, member, covers, at } = asking;
  const { rows } = means.store;
  const today = localDay(at, zoneOf(member, team));
  const arranged = await arrangeTouches(rows, { teamId, plans, today }, await showableDue(asking));
  const counts = new Map<DayGroup, number>();
  for (const { group } of arranged) counts.set(group, (counts.get(group) ?? 0) + 1);
  const first = arranged.filter(({ line }) => line < linesShown);
  const reader = { rows, plans, team, agent: member, covers, today, at };
  return {
    counts,
    lines: await dayLines(reader, first, ({ touch, batch }) => ({
      kind: 'due',
      touchId: touch.touchId,
      day: today,
      isUnreachable: isBatchOfUnreachable(batch),
    })),
    more: Math.max(0, linesOfDay(arranged) - linesShown),
  };
}
