import { localDay } from '../../calendar/local-day.ts';
import { keepContactsStill, readContact, standingOptOuts } from '../../db/contacts.ts';
import { readLead } from '../../db/leads.ts';
import { openTouchesFor } from '../../db/touches.ts';
import { mayContact, openChannels, reachableHours } from '../../leads/may-contact.ts';
import { leadContact } from '../../slack/lead-contact.ts';
import { touchLines } from '../touch-lines.ts';
import type { Drawing } from './drawing.ts';

/** The full contact, to the one who has the lead, with what is due for the person now. */
export const drawLeadContact: Drawing = {
  async draw(tx, { teamId, subjectId, at, team, member, voice, plans }) {
    const lead = await readLead(tx.rows, teamId, subjectId);
    if (!lead || !member) return undefined;
    await keepContactsStill(tx.rows, teamId, [lead.contactId]);
    const contact = await readContact(tx.rows, teamId, lead.contactId);
    if (!contact) return undefined;

    const optOuts = await standingOptOuts(tx.rows, teamId, contact);
    const asked = { contact, optOuts, teamZone: team.zone, at };
    const today = localDay(at, voice.zone);
    const due = (await openTouchesFor(tx.rows, teamId, contact.contactId)).filter(
      (touch) => touch.dueOn <= today,
    );
    return leadContact(
      {
        lead,
        contact,
        permission: mayContact({ ...asked, channel: 'call' }),
        open: openChannels(asked),
        stopped: optOuts.flatMap(({ channel }) => channel ?? []),
        reachableUntil: reachableHours(contact, 'call', team.zone, today)?.until,
        touches: await touchLines({ rows: tx.rows, plans, team, agent: member, today }, due),
      },
      voice,
      at,
    );
  },
};
