import { localDay } from '../../calendar/local-day.ts';
import { contactFactsOf } from '../../db/contact-facts.ts';
import { keepContactsStill, readContact } from '../../db/contacts.ts';
import { readHolding } from '../../db/holdings.ts';
import { readLead } from '../../db/leads.ts';
import { readAwayMembers } from '../../db/people.ts';
import { touchesSince } from '../../db/touches.ts';
import type { Contact } from '../../leads/contact.ts';
import type { Lead } from '../../leads/lead.ts';
import { mayContact, reachableHours } from '../../leads/may-contact.ts';
import { leadContact } from '../../slack/leads/lead-contact.ts';
import { leadLost } from '../../slack/leads/lead-notices.ts';
import { coveredBy } from '../../team/cover.ts';
import type { Member } from '../../team/member.ts';
import { touchLines } from '../day/touch-lines.ts';
import { howLost } from './draw-capture-warning.ts';
import type { Drawing } from './drawing.ts';

/** The full contact, to the one who has the lead, with what is due for the person now. */
export const drawLeadContact: Drawing = {
  async draw(tx, { teamId, subjectId, at, team, member, voice, plans }) {
    const lead = await readLead(tx.rows, teamId, subjectId);
    if (!lead || !member) return undefined;
    await keepContactsStill(tx.rows, teamId, [lead.contactId]);
    const contact = await readContact(tx.rows, teamId, lead.contactId);
    if (!contact) return undefined;

    // Whoever lost it, or the person, is told so and no more: neither how to reach them nor their words.
    if (!isTheirs(lead, contact, member)) {
      const lost = await howLost(tx, teamId, holderOf(lead, contact, member), member.userId);
      return leadLost({ name: contact.name, sourceName: lead.sourceName, lost }, voice);
    }
    const held = await readHolding(tx.rows, { teamId, leadId: lead.leadId, userId: member.userId });
    const standing = (await contactFactsOf(tx.rows, team, [contact], at))(contact);
    const today = localDay(at, voice.zone);
    const covers = coveredBy(member.userId, await readAwayMembers(tx.rows, teamId), today);
    const touches = await touchesSince(tx.rows, teamId, contact.contactId, today, lead.claimedAt ?? at);
    return leadContact(
      {
        lead,
        assignedBy: held?.byUserId ?? null,
        contact,
        permission: mayContact(standing, { channel: 'call', at, isMarketing: false }),
        stopped: standing.facts.optOuts.flatMap(({ channel }) => channel ?? []),
        hours: reachableHours(standing, 'call', today),
        touches: await touchLines({ rows: tx.rows, plans, team, agent: member, covers, today, at }, touches),
        currency: team.currency,
      },
      voice,
      at,
    );
  },
};

/** They have the lead, and the person is theirs: a lead that is over stays with who had it when the person goes on. */
function isTheirs({ claimedByUserId }: Lead, { ownerUserId }: Contact, { userId }: Member): boolean {
  return claimedByUserId === userId && ownerUserId === userId;
}

/** The lead with whose the person is, where it is still the reader's that has them no more. */
function holderOf({ leadId, claimedByUserId }: Lead, { ownerUserId }: Contact, { userId }: Member) {
  return { leadId, claimedByUserId: claimedByUserId === userId ? ownerUserId : claimedByUserId };
}
