import { localDay } from '../calendar/local-day.ts';
import { dueTouchesOf, type Touch } from '../db/touches.ts';
import type { Contact } from '../leads/contact.ts';
import type { Message } from '../slack/message.ts';
import { listTitle, touchList } from '../slack/touch-answers.ts';
import type { TouchLine } from '../slack/touch-line.ts';
import { zoneOf } from '../team/member.ts';
import type { Asking } from './asking.ts';
import { showableTouches, touchLines } from './touch-lines.ts';

/** What is due for whoever asks, by page. */
export async function todayList(asking: Asking, page: number): Promise<Message> {
  const due = await showableDue(asking);
  return touchList(
    listTitle(due.length, asking.voice),
    await linesOf(asking, due),
    page,
    asking.voice,
    asking.at,
  );
}

/** What is due for whoever asks and may be shown. */
export async function showableDue({ means, teamId, team, member, at }: Asking): Promise<Touch[]> {
  const { rows } = means.store;
  const today = localDay(at, zoneOf(member, team));
  return await showableTouches(rows, team, await dueTouchesOf(rows, teamId, member.userId, today), at);
}

/** Touches as lines for whoever asks. */
export async function linesOf(
  { means, team, member, at }: Asking,
  touches: readonly Touch[],
): Promise<TouchLine[]> {
  const today = localDay(at, zoneOf(member, team));
  return await touchLines(
    { rows: means.store.rows, plans: means.plans, team, agent: member, today },
    touches,
  );
}

/** Whose a contact is, where it is not the one who asks; `undefined`: theirs, or nobody's. */
export function otherOwner({ member }: Asking, { ownerUserId }: Contact): string | undefined {
  return ownerUserId && ownerUserId !== member.userId ? ownerUserId : undefined;
}
