import { localDay } from '../../calendar/local-day.ts';
import type { Touch } from '../../db/touches.ts';
import { isBatchOfUnreachable } from '../../plans/arrange-day.ts';
import type { DayLine } from '../../slack/day/day-lines.ts';
import { zoneOf } from '../../team/member.ts';
import type { Asking } from '../asking.ts';
import { arrangeTouches } from './arrange-touches.ts';
import { dayLines } from './day-lines.ts';

/** What is due for whoever asks, as the lines of their day. */
export async function ownDay(
  { means, plans, teamId, team, member, covers, at }: Asking,
  due: readonly Touch[],
): Promise<DayLine[]> {
  const { rows } = means.store;
  const today = localDay(at, zoneOf(member, team));
  const arranged = await arrangeTouches(rows, { teamId, plans, today }, due);
  const reader = { rows, plans, team, agent: member, covers, today, at };
  return await dayLines(reader, arranged, ({ touch, batch }) => ({
    kind: 'due',
    touchId: touch.touchId,
    day: today,
    isUnreachable: isBatchOfUnreachable(batch),
  }));
}
