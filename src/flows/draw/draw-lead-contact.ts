import { localDay } from '../../calendar/local-day.ts';
import { keepContactsStill, readContact, standingOptOuts } from '../../db/contacts.ts';
import { readLead } from '../../db/leads.ts';
import { readAwayMembers } from '../../db/people.ts';
import { touchesSince } from '../../db/touches.ts';
import { mayContact, reachableHours } from '../../leads/may-contact.ts';
import { leadContact } from '../../slack/leads/lead-contact.ts';
import { coveredBy } from '../../team/cover.ts';
import { touchLines } from '../day/touch-lines.ts';
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
    const today = localDay(at, voice.zone);
    const covers = coveredBy(member.userId, await readAwayMembers(tx.rows, teamId), today);
    const touches = await touchesSince(tx.rows, teamId, contact.contactId, today, lead.claimedAt ?? at);
    return leadContact(
      {
        lead,
        contact,
        permission: mayContact({ contact, optOuts, channel: 'call', teamZone: team.zone, at }),
        stopped: optOuts.flatMap(({ channel }) => channel ?? []),
        hours: reachableHours(contact, 'call', team.zone, today),
        touches: await touchLines({ rows: tx.rows, plans, team, agent: member, covers, today }, touches),
        currency: team.currency,
      },
      voice,
      at,
    );
  },
};
