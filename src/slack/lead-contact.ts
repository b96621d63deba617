import type { Contact } from '../leads/contact.ts';
import type { Lead } from '../leads/lead.ts';
import type { Permission } from '../leads/may-contact.ts';
import type { Channel } from '../parsing/channel.ts';
import type { Voice } from '../team/voice.ts';
import { channelsWords } from '../words/channel-words.ts';
import { detailWords } from '../words/detail-words.ts';
import { sayList, sayMoment } from '../words/format.ts';
import { leadWords } from '../words/lead-words.ts';
import { escapeMarkup, say } from '../words/say.ts';
import { actionIds } from './ids.ts';
import { wantsInWords } from './lead-card.ts';
import { actions, type Block, context, cut, linkButton, type Message, section } from './message.ts';
import { type TouchLine, touchLine } from './touch-line.ts';

/** A lead with everything known, for the one who has it. */
export type LeadContact = {
  lead: Lead;
  contact: Contact;
  /** Whether the person may be called at this moment. */
  permission: Permission;
  /** By what they may be contacted at this moment; other links do not open. */
  open: ReadonlySet<Channel>;
  /** What they asked for no more of. */
  stopped: readonly Channel[];
  /** Until when, where it is allowed now. */
  reachableUntil: Date | undefined;
  /** What is due for this person now. */
  touches: readonly TouchLine[];
};

/** The full contact by direct message: who, how to reach them and when, their own words, and what to do now. */
export function leadContact(subject: LeadContact, voice: Voice, at: Date): Message {
  const { lead, contact, permission, open, stopped, touches } = subject;
  const name = contact.name || say(voice, leadWords.noName);
  const title = say(voice, lead.claimedVia === 'owner' ? leadWords.askedAgain : leadWords.yoursNow, {
    name,
    source: lead.sourceName,
  });
  if (permission.kind === 'refused' && permission.rule === 'opted-out') {
    const refusal = say(voice, leadWords.mustNotContact);
    return { text: `${title}\n${refusal}`, blocks: [section(title), section(refusal)] };
  }
  const facts = [
    ...contact.phones.map(({ e164 }) => say(voice, leadWords.phone, { value: e164 })),
    ...contact.emails.map((value) => say(voice, leadWords.email, { value })),
    ...(contact.phones.length + contact.emails.length === 0 ? [say(voice, leadWords.noAddress)] : []),
    say(voice, leadWords.source, { value: lead.sourceName }),
    ...(lead.area ? [say(voice, leadWords.area, { value: cut(lead.area, 80) })] : []),
    ...[wantsInWords(lead.wants, voice)].filter(Boolean).map(escapeMarkup),
  ];
  const blocks: Block[] = [section(`${title}\n${facts.join('\n')}`)];
  if (lead.message)
    blocks.push(
      section(
        `${say(voice, leadWords.theySaid)}\n>${escapeMarkup(cut(lead.message, 1_500)).replace(/\s*\n\s*/g, '\n>')}`,
      ),
    );
  if (stopped.length > 0) {
    const said = sayList(
      voice,
      stopped.map((channel) => say(voice, channelsWords[channel])),
    );
    blocks.push(context(say(voice, detailWords.optedOutOf, { channels: { markup: said } })));
  }
  if (permission.kind !== 'refused') blocks.push(context(reachability(subject, voice, at)));
  const links = contactLinks(contact, open, voice);
  if (links.length > 0) blocks.push(actions(`links-${lead.leadId}`, links));
  blocks.push(...touches.flatMap((touch) => touchLine(touch, voice, at)));
  return { text: [title, ...facts].join('\n'), blocks };
}

/** Links that call or write, each only where its channel is open at this moment. */
export function contactLinks(contact: Contact, open: ReadonlySet<Channel>, voice: Voice) {
  const [phone] = contact.phones;
  const [email] = contact.emails;
  const link = (nth: string, label: string, url: string) =>
    linkButton(`${actionIds.link}-${nth}`, label, url);
  return [
    ...(phone && open.has('call') ? [link('call', say(voice, leadWords.call), `tel:${phone.e164}`)] : []),
    ...(phone && open.has('text')
      ? [link('whatsapp', say(voice, leadWords.whatsApp), `https://wa.me/${phone.e164.slice(1)}`)]
      : []),
    ...(email && open.has('email')
      ? [link('email', say(voice, leadWords.writeEmail), `mailto:${email}`)]
      : []),
  ];
}

function reachability({ permission, reachableUntil }: LeadContact, voice: Voice, at: Date): string {
  if (permission.kind === 'later')
    return say(voice, leadWords.reachLater, { from: sayMoment(voice, permission.from, at) });
  return say(voice, leadWords.reachNow, {
    until: reachableUntil ? sayMoment(voice, reachableUntil, at) : '–',
  });
}
