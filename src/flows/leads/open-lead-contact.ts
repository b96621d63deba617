import { readContact, standingOptOuts } from '../../db/contacts.ts';
import { readLead } from '../../db/leads.ts';
import type { Contact } from '../../leads/contact.ts';
import { mayContact, openChannels, type Permission } from '../../leads/may-contact.ts';
import type { Channel } from '../../parsing/channel.ts';
import { type Denial, denialToReach } from '../../team/may-do.ts';
import type { Asking } from '../asking.ts';
import { type LostLead, lostLead } from './lost-lead.ts';

export type OpenLeadResult =
  | { kind: 'open'; contact: Contact; permission: Permission; open: ReadonlySet<Channel> }
  | LostLead
  | { kind: 'denied'; why: Denial }
  | { kind: 'gone' };

/** Somebody is about to contact the person of a lead: by what that is allowed at this moment. */
export async function openLeadContact(asking: Asking, leadId: string): Promise<OpenLeadResult> {
  const { means, teamId, team, member, covers, at } = asking;
  const { rows } = means.store;
  const lead = await readLead(rows, teamId, leadId);
  const contact = lead && (await readContact(rows, teamId, lead.contactId));
  if (!contact) return { kind: 'gone' };
  const lost = await lostLead(rows, asking, contact);
  if (lost) return lost;
  const why = denialToReach(member, contact, covers);
  if (why) return { kind: 'denied', why };
  const optOuts = await standingOptOuts(rows, teamId, contact);
  const asked = { contact, optOuts, teamZone: team.zone, at };
  const open = openChannels(asked);
  const permission = mayContact({ ...asked, channel: contact.phones.length > 0 ? 'call' : 'email' });
  return { kind: 'open', contact, permission, open };
}
