import { localDay } from '../../calendar/local-day.ts';
import { readList } from '../../db/do-not-call-lists.ts';
import { doNotCallEndedMessage } from '../../slack/team/do-not-call-message.ts';
import type { Drawing } from './drawing.ts';

/** A do-not-call list that is too old now, to a manager. */
export const drawDoNotCallEnded: Drawing = {
  async draw(tx, { teamId, subjectId, voice, at, isFirst }) {
    const list = await readList(tx.rows, teamId, subjectId);
    // Replaced before it was told.
    if (!list || (isFirst && list.state !== 'current')) return undefined;
    const today = localDay(at, voice.zone);
    return doNotCallEndedMessage(list, voice, today);
  },
};
