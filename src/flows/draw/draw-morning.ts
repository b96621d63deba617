import { localDay } from '../../calendar/local-day.ts';
import { keepContactsStill } from '../../db/contacts.ts';
import { dayOf } from '../../db/local-days.ts';
import { type TouchOfMorning, touchesOfMorning } from '../../db/touches.ts';
import { morningMessage, touchesAPage } from '../../slack/morning-message.ts';
import { touchLines } from '../touch-lines.ts';
import type { Drawing } from './drawing.ts';

/** The subject of a page of a morning: the first page is the morning itself, later ones `<id>:2`, `<id>:3`. */
export function morningPageSubject(morningId: string, page: number): string {
  return page === 1 ? morningId : `${morningId}:${page}`;
}

/** One page of an agent's morning, each touch as it stands now. */
export const drawMorning: Drawing = {
  async draw(tx, { teamId, subjectId, at, team, member, voice, plans, isFirst }) {
    const [morningId = '', pageText = '1'] = subjectId.split(':');
    const page = Number(pageText);
    const morning = await tx.rows.morning.findUnique({ where: { teamId_id: { teamId, id: morningId } } });
    if (!morning || !member) return undefined;
    const seen = pageOf(await touchesOfMorning(tx.rows, teamId, morningId), page);
    await keepContactsStill(
      tx.rows,
      teamId,
      seen.map(({ contact }) => contact.contactId),
    );

    const day = dayOf(morning.day);
    const today = localDay(at, voice.zone);
    const touches = await touchesOfMorning(tx.rows, teamId, morningId);
    const reader = { rows: tx.rows, plans, team, agent: member, today };
    const isBefore = (touch: TouchOfMorning) => touch.wasDueOn < day;
    const before = await touchLines(reader, pageOf(touches, page).filter(isBefore));
    const dueToday = await touchLines(
      reader,
      pageOf(touches, page).filter((touch) => !isBefore(touch)),
    );
    if (isFirst && [...before, ...dueToday].every((line) => line.state.kind !== 'due')) return undefined;
    const beforeInAll = touches.filter(isBefore).length;
    return morningMessage(
      {
        agentName: member.name,
        page,
        fromBefore: before,
        today: dueToday,
        counts: { before: beforeInAll, today: touches.length - beforeInAll },
      },
      voice,
      at,
    );
  },
};

function pageOf(touches: readonly TouchOfMorning[], page: number): TouchOfMorning[] {
  return touches.slice((page - 1) * touchesAPage, page * touchesAPage);
}
