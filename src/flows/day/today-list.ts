import { localDay } from '../../calendar/local-day.ts';
import { dueTouchesOf, type Touch } from '../../db/touches.ts';
import type { Contact } from '../../leads/contact.ts';
import { dayList } from '../../slack/day/day-lines.ts';
import { listTitle } from '../../slack/day/touch-answers.ts';
import type { TouchLine } from '../../slack/day/touch-line.ts';
import type { Message } from '../../slack/message.ts';
import { zoneOf } from '../../team/member.ts';
import type { Asking } from '../asking.ts';
import { listableTouches } from './listable-touches.ts';
import { ownDay } from './own-day.ts';
import { touchLines } from './touch-lines.ts';

/** What is due for whoever asks, by page. */
export async function todayList(asking: Asking, page: number): Promise<Message> {
  const due = await showableDue(asking);
  const lines = await ownDay(asking, due);
  return dayList(listTitle(due.length, asking.voice, lines.length), lines, page, asking.voice, asking.at);
}

/** What is due for whoever asks and may be shown: theirs, and that of those whom they cover. */
export async function showableDue(asking: Asking): Promise<Touch[]> {
  const { means, teamId, team, plans, member, covers, at } = asking;
  const { rows } = means.store;
  const zone = zoneOf(member, team);
  const on = localDay(at, zone);
  const due = await dueTouchesOf(rows, teamId, [member.userId, ...covers], on);
  return await listableTouches(rows, { team, plans, zone, on, at }, due);
}

/** Touches as lines for whoever asks. */
export async function linesOf(
  { means, plans, team, member, covers, at }: Asking,
  touches: readonly Touch[],
): Promise<TouchLine[]> {
  const today = localDay(at, zoneOf(member, team));
  return await touchLines({ rows: means.store.rows, plans, team, agent: member, covers, today }, touches);
}

/** Whose a contact is, where it is not the one who asks; `undefined`: theirs, or nobody's. */
export function otherOwner({ member }: Asking, { ownerUserId }: Contact): string | undefined {
  return ownerUserId && ownerUserId !== member.userId ? ownerUserId : undefined;
}
