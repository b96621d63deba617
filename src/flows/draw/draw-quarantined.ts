import { quarantined } from '../../slack/leads/lead-notices.ts';
import type { Drawing } from './drawing.ts';

/** A delivery that could not be understood, to a manager. */
export const drawQuarantined: Drawing = {
  async draw(tx, { teamId, subjectId, voice }) {
    const delivery = await tx.rows.delivery.findUnique({
      where: { teamId_id: { teamId, id: subjectId } },
      select: { id: true, sourceKey: true, why: true },
    });
    return delivery ? quarantined(delivery, voice) : undefined;
  },
};
