import { readContact } from '../../db/contacts.ts';
import { readLead } from '../../db/leads.ts';
import { leadAfterOptOut } from '../../slack/leads/lead-notices.ts';
import type { Drawing } from './drawing.ts';

/** Somebody who asked to be left alone has inquired again: privately, to the owner or a manager. */
export const drawLeadAfterOptOut: Drawing = {
  async draw(tx, { teamId, subjectId, voice }) {
    const lead = await readLead(tx.rows, teamId, subjectId);
    const contact = lead && (await readContact(tx.rows, teamId, lead.contactId));
    if (!contact) return undefined;
    return leadAfterOptOut({ name: contact.name, sourceName: lead.sourceName, message: lead.message }, voice);
  },
};
