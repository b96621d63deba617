import { localDay } from '../../calendar/local-day.ts';
import { logRefusals } from '../../db/contact-refusals.ts';
import { keepContactsStill } from '../../db/contacts.ts';
import { readAwayMembers } from '../../db/people.ts';
import { readTouch } from '../../db/touches.ts';
import { touchAlone } from '../../slack/day/touch-alone.ts';
import { coveredBy } from '../../team/cover.ts';
import { touchLines, weighAlone } from '../day/touch-lines.ts';
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
    if (isFirst) {
      const weighed = await weighAlone(tx.rows, { team, plans, zone: voice.zone, at }, touch);
      if (!weighed.isListable) {
        await logRefusals(tx.rows, team, [weighed], at);
        return undefined;
      }
    }
    const today = localDay(at, voice.zone);
    const covers = coveredBy(member.userId, await readAwayMembers(tx.rows, teamId), today);
    const reader = { rows: tx.rows, plans, team, agent: member, covers, today, at };
    const [line] = await touchLines(reader, [touch]);
    if (!line) return undefined;
    // Put off after it was told, or before that: it is told anew at its hour.
    const isLater = line.state.kind === 'due' && line.dueAt !== null && line.dueAt > at;
    const state = isLater ? ({ kind: 'moved', to: line.dueOn, at: line.dueAt } as const) : line.state;
    // A promise that may not be kept at any hour is told all the same, with the reason.
    const isTold = state.kind === 'due' || state.kind === 'refused';
    return isFirst && !isTold ? undefined : touchAlone({ ...line, state }, voice, at);
  },
};
