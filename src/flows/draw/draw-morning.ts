import { localDay } from '../../calendar/local-day.ts';
import { keepContactsStill } from '../../db/contacts.ts';
import { dayOf } from '../../db/local-days.ts';
import { touchesOfMorning } from '../../db/touches.ts';
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
    const touches = await touchesOfMorning(tx.rows, teamId, morningId);
    const onPage = touches.slice((page - 1) * touchesAPage, page * touchesAPage);
    await keepContactsStill(
      tx.rows,
      teamId,
      onPage.map(({ contact }) => contact.contactId),
    );

    const day = dayOf(morning.day);
    const today = localDay(at, voice.zone);
    const fresh = await touchesOfMorning(tx.rows, teamId, morningId);
    const shown = fresh.slice((page - 1) * touchesAPage, page * touchesAPage);
    const lines = await touchLines({ rows: tx.rows, plans, team, agent: member, today }, shown);
    if (isFirst && lines.every((line) => line.state.kind !== 'due')) return undefined;
    const fromBefore = lines.filter((line) => plannedBefore(line.dueOn, day));
    return morningMessage(
      {
        agentName: member.name,
        page,
        fromBefore,
        today: lines.filter((line) => !fromBefore.includes(line)),
        counts: {
          before: fresh.filter((touch) => plannedBefore(touch.dueOn, day)).length,
          today: fresh.filter((touch) => !plannedBefore(touch.dueOn, day)).length,
        },
      },
      voice,
      at,
    );
  },
};

function plannedBefore(dueOn: string, day: string): boolean {
  return dueOn < day;
}
