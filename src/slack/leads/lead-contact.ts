import type { Span } from '../../calendar/contact-hours.ts';
import type { Contact } from '../../leads/contact.ts';
import type { Lead } from '../../leads/lead.ts';
import type { Permission } from '../../leads/may-contact.ts';
import type { Channel } from '../../parsing/channel.ts';
import { phoneInGroups } from '../../parsing/phone.ts';
import type { Voice } from '../../team/voice.ts';
import { answerWords } from '../../words/answer-words.ts';
import { assignWords } from '../../words/assign-words.ts';
import { channelsWords } from '../../words/channel-words.ts';
import { detailWords } from '../../words/detail-words.ts';
import { sayList, sayMoment, sayTime } from '../../words/format.ts';
import { leadWords } from '../../words/lead-words.ts';
import { asText, mention, say } from '../../words/say.ts';
import { touchWords } from '../../words/touch-words.ts';
import { type TouchLine, touchLine } from '../day/touch-line.ts';
import { actionIds } from '../ids.ts';
import { actions, type Block, button, context, cut, linkButton, type Message, section } from '../message.ts';
import { plainMessage } from '../plain-answers.ts';
import { anywayButton, notNowAnswer, notNowText } from './contact-refused.ts';
import { wantsInWords } from './lead-card.ts';

/** A lead with everything known, for the one who has it. */
export type LeadContact = {
  lead: Lead;
  /** Who assigned it to them, where somebody did. */
  assignedBy: string | null;
  contact: Contact;
  /** Whether the person may be called at this moment. */
  permission: Permission;
  /** What they asked for no more of. */
  stopped: readonly Channel[];
  /** The hours of the day in which the person may be called. */
  hours: Span | undefined;
  /** What is due for this person now, and what became of what was. */
  touches: readonly TouchLine[];
  /** In which prices are said: the team's. */
  currency: string;
};

/**
 * The full contact by direct message: who, how to reach them and when, their own words, and what to do now. The
 * links are behind *Contact*, which gives only those that may be used at the moment it is pressed.
 */
export function leadContact(subject: LeadContact, voice: Voice, at: Date): Message {
  const { lead, contact, permission, stopped, touches, currency } = subject;
  const name = contact.name || say(voice, leadWords.noName);
  const title = titleOf(subject, name, voice);
  if (permission.kind === 'refused' && permission.rule === 'opted-out') {
    const refusal = say(voice, leadWords.mustNotContact);
    return { text: `${title}\n${refusal}`, blocks: [section(title), section(refusal)] };
  }
  const facts = [
    ...addressLines(contact, voice),
    ...unreadAddressLines(lead.unreadAddresses, voice),
    ...(contact.phones.length + contact.emails.length + lead.unreadAddresses.length === 0
      ? [say(voice, leadWords.noAddress)]
      : []),
    say(voice, leadWords.source, { value: lead.sourceName }),
    ...(lead.area ? [say(voice, leadWords.area, { value: cut(lead.area, 80) })] : []),
    ...[wantsInWords(lead.wants, voice, currency)].filter(Boolean).map(asText),
  ];
  const blocks: Block[] = [section(`${title}\n${facts.join('\n')}`)];
  const { captureDueAt } = lead;
  const awaited = captureDueAt
    ? [say(voice, assignWords.attemptAwaited, { time: sayMoment(voice, captureDueAt, at) })]
    : [];
  if (lead.message)
    blocks.push(
      section(
        `${say(voice, leadWords.theySaid)}\n>${asText(cut(lead.message, 1_500)).replace(/\s*\n\s*/g, '\n>')}`,
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
  // A touch that is due has a Contact button of its own.
  const isReachable = contact.phones.length + contact.emails.length > 0;
  if (isReachable && !touches.some((touch) => touch.state.kind === 'due'))
    blocks.push(
      actions(`lead-contact-${lead.leadId}`, [
        button(actionIds.leadContact, say(voice, touchWords.contact), lead.leadId),
      ]),
    );
  blocks.push(...touches.flatMap((touch) => touchLine(touch, voice, at)));
  blocks.push(...awaited.map(context));
  return { text: [title, ...facts, ...awaited].join('\n'), blocks };
}

/** Whose they are now, and how they came to have them. */
function titleOf({ lead, assignedBy }: LeadContact, name: string, voice: Voice): string {
  switch (lead.claimedVia) {
    case 'owner':
      return say(voice, leadWords.askedAgain, { name, source: lead.sourceName });
    case 'assign':
      return assignedBy
        ? say(voice, leadWords.yoursAssigned, { name, by: mention(assignedBy) })
        : say(voice, leadWords.yoursNow, { name });
    case 'rule':
      return say(voice, leadWords.yoursByRule, { name });
    case 'rotation':
      return say(voice, leadWords.yoursInTurn, { name });
    case 'pool':
      return say(voice, leadWords.yoursFromPool, { name });
    case 'claim':
    case null:
      return say(voice, leadWords.yoursNow, { name });
  }
}

/** How a person may be reached at this moment: addresses and links; or why not, or from when. */
export function linksAnswer(
  {
    leadId,
    contact,
    permission,
    open,
    weeklyCap,
  }: {
    leadId: string;
    contact: Contact;
    permission: Permission;
    open: ReadonlySet<Channel>;
    weeklyCap: number;
  },
  voice: Voice,
  at: Date,
): Message {
  const name = contact.name || say(voice, leadWords.noName);
  if (permission.kind === 'refused' && permission.rule === 'opted-out')
    return plainMessage(say(voice, answerWords.contactRefused, { name }));
  const links = contactLinks(contact, open, voice);
  const isOfChannel = permission.kind === 'refused' && permission.rule === 'opted-out-of-channel';
  const notNow =
    permission.kind === 'allowed' || isOfChannel
      ? undefined
      : { name, permission, weeklyCap, about: { kind: 'lead', id: leadId } as const };
  if (notNow && links.length === 0) return notNowAnswer(notNow, voice, at);
  const text = [
    `*${asText(name)}*`,
    ...(notNow ? [notNowText(notNow, voice, at)] : []),
    ...addressLines(contact, voice),
  ].join('\n');
  return {
    text,
    blocks: [
      section(text),
      ...(links.length > 0 ? [actions(`links-${contact.contactId}`, links)] : []),
      ...(notNow ? anywayButton(notNow, voice) : []),
    ],
  };
}

/** Phones and e-mails, each on a line. */
export function addressLines(contact: Contact, voice: Voice): string[] {
  return [
    ...contact.phones.map(({ e164 }) => say(voice, leadWords.phone, { value: phoneInGroups(e164) })),
    ...contact.emails.map((value) => say(voice, leadWords.email, { value })),
  ];
}

/** What a sender put where a phone or an e-mail belongs, at most five: for the eyes that may see those. */
export function unreadAddressLines(unread: readonly string[], voice: Voice): string[] {
  const several = [...new Set(unread)].slice(0, 5);
  return several.map((value) => say(voice, leadWords.unreadAddresses, { value: cut(value, 80) }));
}

/** The longest address that a button of Slack's opens. */
const longestLink = 3_000;

/**
 * Links that call or write, each only where its channel is open at this moment.
 *
 * @param letter what an e-mail begins with; left out where it is too long for a link
 */
export function contactLinks(contact: Contact, open: ReadonlySet<Channel>, voice: Voice, letter = '') {
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
      ? [link('email', say(voice, leadWords.writeEmail), mailLink(email, letter))]
      : []),
  ];
}

function mailLink(email: string, letter: string): string {
  const whole = `mailto:${email}?body=${encodeURIComponent(letter.replaceAll('\n', '\r\n'))}`;
  return letter && whole.length <= longestLink ? whole : `mailto:${email}`;
}

function reachability({ permission, hours }: LeadContact, voice: Voice, at: Date): string {
  if (permission.kind === 'later')
    return say(voice, leadWords.reachLater, { from: sayMoment(voice, permission.from, at) });
  if (!hours) return say(voice, leadWords.reachAnyTime);
  return say(voice, leadWords.reachHours, {
    from: sayTime(voice, hours.from),
    until: sayTime(voice, hours.until),
  });
}
