import { contactFactsOf } from '../../db/contact-facts.ts';
import { keepRefusal } from '../../db/contact-refusals.ts';
import { lockContact, readContact } from '../../db/contacts.ts';
import { readLead } from '../../db/leads.ts';
import type { Contact } from '../../leads/contact.ts';
import { mayContact, openChannels, type Permission } from '../../leads/may-contact.ts';
import type { Channel } from '../../parsing/channel.ts';
import { type Denial, denialToReach } from '../../team/may-do.ts';
import type { Asking } from '../asking.ts';
import { type LostLead, lostLead } from './lost-lead.ts';

export type OpenLeadResult =
  | { kind: 'open'; leadId: string; contact: Contact; permission: Permission; open: ReadonlySet<Channel> }
  | LostLead
  | { kind: 'denied'; why: Denial }
  | { kind: 'gone' };

/** By what the person of a lead is asked about first. */
export function wayToLead({ phones }: Pick<Contact, 'phones'>): Channel {
  return phones.length > 0 ? 'call' : 'email';
}

/** Somebody is about to contact the person of a lead: by what that is allowed at this moment. */
export async function openLeadContact(asking: Asking, leadId: string): Promise<OpenLeadResult> {
  const { means, teamId, team, member, covers, at } = asking;
  return await means.store.transaction(async ({ rows }) => {
    const lead = await readLead(rows, teamId, leadId);
    // What is kept of a refusal must be of whoever the person is by now.
    const contact =
      lead && (await readContact(rows, teamId, await lockContact(rows, teamId, lead.contactId)));
    if (!contact) return { kind: 'gone' };
    const lost = await lostLead(rows, asking, contact);
    if (lost) return lost;
    const why = denialToReach(member, contact, covers);
    if (why) return { kind: 'denied', why };
    const standing = (await contactFactsOf(rows, team, [contact], at))(contact);
    const open = openChannels(standing, { at, isMarketing: false });
    const channel = wayToLead(contact);
    const permission = mayContact(standing, { channel, at, isMarketing: false });
    if (permission.kind !== 'allowed') {
      const { contactId } = contact;
      await keepRefusal(rows, team, { leadId, contactId, channel, permission, byUserId: member.userId, at });
    }
    return { kind: 'open', leadId, contact, permission, open };
  });
}
