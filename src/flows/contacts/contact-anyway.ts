import { recordAudit } from '../../db/audit.ts';
import { contactFactsOf } from '../../db/contact-facts.ts';
import { isOverriddenBy, overrideRefusal } from '../../db/contact-refusals.ts';
import { lockContact, readContact } from '../../db/contacts.ts';
import { readLead } from '../../db/leads.ts';
import type { Tx } from '../../db/store.ts';
import type { Touch } from '../../db/touches.ts';
import type { Contact } from '../../leads/contact.ts';
import {
  isClosed,
  isOverridable,
  mayContact,
  openChannels,
  type Permission,
  type Standing,
} from '../../leads/may-contact.ts';
import type { Channel } from '../../parsing/channel.ts';
import { type Denial, denialToReach } from '../../team/may-do.ts';
import type { Asking } from '../asking.ts';
import { askedOf } from '../day/asked-of.ts';
import { askForTouch } from '../day/open-touch.ts';
import type { TouchRefusal } from '../day/settle-touch.ts';
import { lostLead } from '../leads/lost-lead.ts';
import { wayToLead } from '../leads/open-lead-contact.ts';

/** About what somebody wants to contact a person all the same. */
export type AnywayAbout = { kind: 'touch' | 'lead'; id: string };

export type AnywayResult =
  | { kind: 'open'; touch: Touch | undefined; contact: Contact; open: ReadonlySet<Channel> }
  /** They asked to be left alone, and nobody overrides that. */
  | { kind: 'opted-out'; contact: Contact }
  | { kind: 'why-missing' }
  | { kind: 'gone' }
  | { kind: 'denied'; why: Denial }
  | TouchRefusal;

/**
 * Somebody contacts a person although a rule says no or not yet: their own choice, kept with their reason and who they
 * are, and it holds for this one time. Nobody overrides that a person asked to be left alone. Sent twice, it is kept once.
 */
export async function contactAnyway(asking: Asking, about: AnywayAbout, said: string): Promise<AnywayResult> {
  const why = said.trim();
  if (why === '') return { kind: 'why-missing' };
  return await asking.means.store.transaction(async (tx) => {
    const asked =
      about.kind === 'touch'
        ? await askAboutTouch(tx, asking, about.id)
        : await askAboutLead(tx, asking, about.id);
    if (asked.kind !== 'asked') return asked;
    const { teamId, team, member, at, requestId } = asking;
    const { touch, contact, channel, permission } = asked;
    if (permission.kind === 'allowed')
      return { kind: 'open', touch, contact, open: channelsOf(asking, asked) };
    if (!isOverridable(permission)) return { kind: 'opted-out', contact };
    if (!(await isOverriddenBy(tx.rows, teamId, requestId))) {
      const subject = about.kind === 'touch' ? { touchId: about.id } : { leadId: about.id };
      const { contactId } = contact;
      const refused = { ...subject, contactId, channel, permission, byUserId: member.userId, at };
      const refusalId = await overrideRefusal(tx.rows, team, refused, { why, requestId });
      const { rule, law } = permission;
      await recordAudit(tx, {
        teamId,
        at,
        byUserId: member.userId,
        deed: 'rule-overridden',
        subjectId: contactId,
        details: { ...subject, refusalId, channel, rule, ...(law ? { law } : {}) },
      });
      if (touch)
        await tx.rows.touch.update({
          where: { teamId_id: { teamId, id: touch.touchId } },
          data: { openedAt: at },
        });
    }
    return { kind: 'open', touch, contact, open: channelsOf(asking, asked) };
  });
}

type AskedAnyway = {
  kind: 'asked';
  touch: Touch | undefined;
  contact: Contact;
  channel: Channel;
  permission: Permission;
  standing: Standing;
};

async function askAboutTouch(tx: Tx, asking: Asking, touchId: string): Promise<AskedAnyway | TouchRefusal> {
  const asked = await askForTouch(tx, asking, touchId);
  if (asked.kind !== 'asked') return asked;
  const { touch } = asked;
  return { ...asked, contact: touch.contact, channel: touch.channel };
}

async function askAboutLead(
  tx: Tx,
  asking: Asking,
  leadId: string,
): Promise<AskedAnyway | Extract<AnywayResult, { kind: 'gone' | 'denied' | 'lost' }>> {
  const { teamId, team, member, covers, at } = asking;
  const lead = await readLead(tx.rows, teamId, leadId);
  if (!lead) return { kind: 'gone' };
  const contactId = await lockContact(tx.rows, teamId, lead.contactId);
  const contact = await readContact(tx.rows, teamId, contactId);
  if (!contact) return { kind: 'gone' };
  const lost = await lostLead(tx.rows, asking, contact);
  if (lost) return lost;
  const why = denialToReach(member, contact, covers);
  if (why) return { kind: 'denied', why };
  const standing = (await contactFactsOf(tx.rows, team, [contact], at))(contact);
  const channel = wayToLead(contact);
  const permission = mayContact(standing, { channel, at, isMarketing: false });
  return { kind: 'asked', touch: undefined, contact, channel, permission, standing };
}

/** What is open anyway, and what was asked for; of a lead who may be called all the same, a message too. */
function channelsOf({ plans, at }: Asking, { touch, channel, standing }: AskedAnyway): ReadonlySet<Channel> {
  const { isMarketing } = touch ? askedOf(touch, plans, at) : { isMarketing: false };
  const open = new Set(openChannels(standing, { at, isMarketing })).add(channel);
  if (!touch && channel === 'call' && !isClosed('text', standing.facts.optOuts)) open.add('text');
  return open;
}
