import { localDay } from '../../calendar/local-day.ts';
import { readMember } from '../../db/people.ts';
import { dueTouchesOf } from '../../db/touches.ts';
import { coverBegins, coverOver } from '../../slack/day/away-answers.ts';
import { isAway } from '../../team/member.ts';
import { listableTouches } from '../day/listable-touches.ts';
import type { Drawing } from './drawing.ts';

const endMark = ':end';

/** The subject of the message that a cover is over; that of its beginning is the one who is away. */
export function coverEndSubject(awayUserId: string): string {
  return `${awayUserId}${endMark}`;
}

/** To the one who covers: that they do, and that it is over. */
export const drawCover: Drawing = {
  async draw(tx, { teamId, subjectId, recipient, at, team, voice, plans, isFirst }) {
    const isEnd = subjectId.endsWith(endMark);
    const userId = isEnd ? subjectId.slice(0, -endMark.length) : subjectId;
    const who = await readMember(tx.rows, teamId, userId);
    if (!who) return undefined;
    const covers = who.away?.coverUserId === recipient;
    if (!who.away || !covers) return isEnd || !isFirst ? coverOver(userId, isEnd, voice) : undefined;
    // They are away again before this was said.
    if (isEnd) return undefined;
    const today = localDay(at, voice.zone);
    const due = isAway(who, today) ? await dueTouchesOf(tx.rows, teamId, [userId], today) : [];
    const asked = { team, plans, zone: voice.zone, on: today, at };
    const { length: dueNow } = await listableTouches(tx.rows, asked, due);
    return coverBegins(userId, who.away, dueNow, voice, at);
  },
};
