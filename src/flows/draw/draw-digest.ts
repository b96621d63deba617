import { dayOf } from '../../db/local-days.ts';
import { digestMessage } from '../../slack/money/digest-message.ts';
import { digestFigures } from '../money/digest-figures.ts';
import type { Drawing } from './drawing.ts';

/** The week of all sources, in the reports channel. It counts until the day it was made, whenever it is drawn. */
export const drawDigest: Drawing = {
  async draw(tx, { teamId, subjectId, team, voice }) {
    const row = await tx.rows.digest.findUnique({ where: { id: subjectId, teamId } });
    if (!row) return undefined;
    const figures = await digestFigures(tx.rows, team, { weekFrom: dayOf(row.weekFrom), madeAt: row.madeAt });
    return digestMessage(figures, voice);
  },
};
