import { newSource } from '../../slack/leads/lead-notices.ts';
import type { Drawing } from './drawing.ts';

/** A source never heard of before, to a manager. */
export const drawNewSource: Drawing = {
  async draw(tx, { teamId, subjectId, voice }) {
    const source = await tx.rows.source.findUnique({ where: { teamId_id: { teamId, id: subjectId } } });
    return source ? newSource(source, voice) : undefined;
  },
};
