import { keepContactsStill, readContact } from '../../db/contacts.ts';
import { readLead } from '../../db/leads.ts';
import { leadAfterOptOut, leadLost } from '../../slack/leads/lead-notices.ts';
import { isManager } from '../../team/may-do.ts';
import { howLost } from './draw-capture-warning.ts';
import type { Drawing } from './drawing.ts';

/**
 * Somebody who asked to be left alone has inquired again: privately, to the owner or a manager. Whoever was the owner is
 * told whose the person is now and no more: their words often say how to reach them.
 */
export const drawLeadAfterOptOut: Drawing = {
  async draw(tx, { teamId, subjectId, recipient, member, voice, isFirst }) {
    const lead = await readLead(tx.rows, teamId, subjectId);
    if (!lead) return undefined;
    await keepContactsStill(tx.rows, teamId, [lead.contactId]);
    const contact = await readContact(tx.rows, teamId, lead.contactId);
    if (!contact) return undefined;
    const { name, ownerUserId } = contact;
    const { sourceName, message } = lead;
    if (ownerUserId === recipient || (member && isManager(member)))
      return leadAfterOptOut({ name, sourceName, message }, voice);
    if (isFirst) return undefined;
    const whose = { leadId: lead.leadId, claimedByUserId: ownerUserId };
    const lost = await howLost(tx, teamId, whose, recipient);
    return leadLost({ name, sourceName, lost }, voice);
  },
};
