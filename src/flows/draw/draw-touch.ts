import { localDay } from '../../calendar/local-day.ts';
import { keepContactsStill } from '../../db/contacts.ts';
import { readAwayMembers } from '../../db/people.ts';
import { readTouch } from '../../db/touches.ts';
import { touchAlone } from '../../slack/day/touch-alone.ts';
import { coveredBy } from '../../team/cover.ts';
import { showableTouches, touchLines } from '../day/touch-lines.ts';
import type { Drawing } from './drawing.ts';

/** One touch by itself: it arose after the morning, or its promised hour has come. */
export const drawTouch: Drawing = {
  async draw(tx, { teamId, subjectId, at, team, member, voice, plans, isFirst }) {
    const seen = await readTouch(tx.rows, teamId, subjectId);
    if (!seen || !member) return undefined;
    await keepContactsStill(tx.rows, teamId, [seen.contact.contactId]);
    const touch = await readTouch(tx.rows, teamId, subjectId);
    if (!touch) return undefined;
    if (isFirst && touch.state !== 'due') return undefined;
    if (isFirst && (await showableTouches(tx.rows, team, [touch], at)).length === 0) return undefined;
    const today = localDay(at, voice.zone);
    const covers = coveredBy(member.userId, await readAwayMembers(tx.rows, teamId), today);
    const [line] = await touchLines({ rows: tx.rows, plans, team, agent: member, covers, today }, [touch]);
    if (!line) return undefined;
    // Put off after it was told, or before that: it is told anew at its hour.
    const isLater = line.state.kind === 'due' && line.dueAt !== null && line.dueAt > at;
    const state = isLater ? ({ kind: 'moved', to: line.dueOn, at: line.dueAt } as const) : line.state;
    return isFirst && state.kind !== 'due' ? undefined : touchAlone({ ...line, state }, voice, at);
  },
};
