import { localDay } from '../../calendar/local-day.ts';
import { dueTouchesOf, type Touch } from '../../db/touches.ts';
import type { Contact } from '../../leads/contact.ts';
import { withheldOf } from '../../leads/withheld.ts';
import { dayList } from '../../slack/day/day-lines.ts';
import { listTitle } from '../../slack/day/touch-answers.ts';
import type { TouchLine } from '../../slack/day/touch-line.ts';
import { withheldInWords } from '../../slack/day/withheld.ts';
import type { Message } from '../../slack/message.ts';
import { zoneOf } from '../../team/member.ts';
import type { Asking } from '../asking.ts';
import { type WeighedTouch, weighTouches } from './listable-touches.ts';
import { ownDay } from './own-day.ts';
import { touchLines } from './touch-lines.ts';

/** What is due for whoever asks, by page. */
export async function todayList(asking: Asking, page: number): Promise<Message> {
  const { voice, at } = asking;
  const { listable, leftOut } = await weighedDue(asking);
  const due = listable.map(({ touch }) => touch);
  const lines = await ownDay(asking, due);
  const refused = leftOut.flatMap(({ permission }) => (permission.kind === 'refused' ? [permission] : []));
  const withheld = withheldInWords(withheldOf(refused.map(({ rule }) => [rule, 1])), voice);
  const title = [listTitle(due.length, voice, lines.length), ...(withheld ? [withheld] : [])].join('\n');
  return dayList(title, lines, page, voice, at);
}

/** What is due for whoever asks and may be shown: theirs, and that of those whom they cover. */
export async function showableDue(asking: Asking): Promise<Touch[]> {
  return (await weighedDue(asking)).listable.map(({ touch }) => touch);
}

async function weighedDue(asking: Asking): Promise<{ listable: WeighedTouch[]; leftOut: WeighedTouch[] }> {
  const { means, teamId, team, plans, member, covers, at } = asking;
  const { rows } = means.store;
  const zone = zoneOf(member, team);
  const on = localDay(at, zone);
  const due = await dueTouchesOf(rows, teamId, [member.userId, ...covers], on);
  return await weighTouches(rows, { team, plans, zone, on, at }, due);
}

/** Touches as lines for whoever asks. */
export async function linesOf(
  { means, plans, team, member, covers, at }: Asking,
  touches: readonly Touch[],
): Promise<TouchLine[]> {
  const today = localDay(at, zoneOf(member, team));
  const reader = { rows: means.store.rows, plans, team, agent: member, covers, today, at };
  return await touchLines(reader, touches);
}

/** Whose a contact is, where it is not the one who asks; `undefined`: theirs, or nobody's. */
export function otherOwner({ member }: Asking, { ownerUserId }: Contact): string | undefined {
  return ownerUserId && ownerUserId !== member.userId ? ownerUserId : undefined;
}
