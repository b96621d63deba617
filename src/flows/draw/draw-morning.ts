import { localDay } from '../../calendar/local-day.ts';
import { keepContactsStill } from '../../db/contacts.ts';
import {
  countSpread,
  lastListBefore,
  letGoAt,
  type TouchOfMorning,
  touchesOfMorning,
} from '../../db/lists.ts';
import { dayOf } from '../../db/local-days.ts';
import { readAwayMembers } from '../../db/people.ts';
import { withheldOn } from '../../db/withheld-touches.ts';
import { isAfterAbsence } from '../../plans/let-go.ts';
import { isOpen, linesAPage } from '../../slack/day/day-lines.ts';
import { morningMessage } from '../../slack/day/morning-message.ts';
import { coveredBy } from '../../team/cover.ts';
import { isFirstOfWeek } from '../../team/list-day.ts';
import { workCalendarOf } from '../../team/work-calendar.ts';
import { countsOfDay } from '../day/arrange-touches.ts';
import { dayLines } from '../day/day-lines.ts';
import type { Drawing } from './drawing.ts';

/** The subject of a page of a morning: the first page is the morning itself, later ones `<id>:2`, `<id>:3`. */
export function morningPageSubject(morningId: string, page: number): string {
  return page === 1 ? morningId : `${morningId}:${page}`;
}

/** The page of a morning on which a line stands, by its place from 0. */
export function pageOfLine(line: number): number {
  return Math.floor(line / linesAPage) + 1;
}

/** So many people are named of those whose touches were let go. */
const mostLetGoNamed = 3;

/** One page of an agent's morning, each touch as it stands now. */
export const drawMorning: Drawing = {
  async draw(tx, { teamId, subjectId, at, team, member, voice, plans, isFirst }) {
    const { rows } = tx;
    const [morningId = '', pageText = '1'] = subjectId.split(':');
    const page = Number(pageText);
    const morning = await rows.morning.findUnique({ where: { teamId_id: { teamId, id: morningId } } });
    if (!morning || !member) return undefined;
    const isOfPage = ({ line }: TouchOfMorning) => pageOfLine(line) === page;
    const seen = (await touchesOfMorning(rows, teamId, morningId)).filter(isOfPage);
    await keepContactsStill(
      rows,
      teamId,
      seen.map(({ touch }) => touch.contact.contactId),
    );

    const day = dayOf(morning.day);
    const today = localDay(at, voice.zone);
    const touches = await touchesOfMorning(rows, teamId, morningId);
    const covers = coveredBy(member.userId, await readAwayMembers(rows, teamId), day);
    // Told the evening before, it is about tomorrow.
    const isAhead = day > today;
    const reader = { rows, plans, team, agent: member, covers, today: isAhead ? day : today, at };
    const lines = await dayLines(reader, touches.filter(isOfPage), ({ line }) => ({
      kind: 'morning',
      morningId,
      line,
    }));
    const letGo = page === 1 ? await letGoAt(rows, teamId, member.userId, morning.madeAt) : [];
    const lastList = await lastListBefore(rows, teamId, member.userId, day);
    const spread =
      page === 1 && isAfterAbsence(day, lastList)
        ? await countSpread(rows, teamId, [member.userId, ...covers], { from: lastList, until: day })
        : 0;
    const madeOn = localDay(morning.madeAt, team.zone);
    const withheld =
      page === 1
        ? await withheldOn(rows, teamId, [member.userId, ...covers], madeOn)
        : { list: 0, consent: 0 };
    const saysWithheld =
      withheld.list + withheld.consent > 0 &&
      isFirstOfWeek(day, team.firstWeekday, workCalendarOf(team, member));
    // Nothing is left to do of it, and nothing to say.
    if (isFirst && letGo.length === 0 && !saysWithheld && !lines.some(isOpen)) return undefined;
    return morningMessage(
      {
        agentName: member.name,
        page,
        lines,
        counts: countsOfDay(touches),
        letGo: { n: letGo.length, names: [...new Set(letGo)].slice(0, mostLetGoNamed) },
        spread,
        withheld,
        forDay: localDay(morning.madeAt, voice.zone) < day ? { day, saidOn: morning.madeAt } : undefined,
      },
      voice,
      at,
    );
  },
};
