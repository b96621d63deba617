import { localDay } from '../../calendar/local-day.ts';
import { readList } from '../../db/do-not-call-lists.ts';
import { doNotCallMessage } from '../../slack/team/do-not-call-message.ts';
import type { Drawing } from './drawing.ts';

/** A do-not-call list as it stands, to whoever sent it. */
export const drawDoNotCall: Drawing = {
  async draw(tx, { teamId, subjectId, voice, at }) {
    const list = await readList(tx.rows, teamId, subjectId);
    const today = localDay(at, voice.zone);
    return list && doNotCallMessage(list, voice, today);
  },
};
