import { decentHours, nextDecentInstant, type Span, usualHours } from '../calendar/contact-hours.ts';
import type { LocalDay } from '../calendar/local-day.ts';
import { onlyZoneOf } from '../calendar/zones-of-country.ts';
import { type Channel, channels } from '../parsing/channel.ts';
import type { Contact } from './contact.ts';

/** A standing request to stop: on one channel, or (`channel: null`) on all. */
export type StandingOptOut = { channel: Channel | null };

/** Whether a contact may be contacted, and if not yet, from when. */
export type Permission =
  | { kind: 'allowed' }
  | { kind: 'later'; from: Date; rule: 'decent-hours' }
  | { kind: 'refused'; rule: 'opted-out' | 'opted-out-of-channel' | 'no-decent-hour' };

type Reachable = Pick<Contact, 'zone' | 'phones'>;

/** Channels that ring, knock or light up a screen; a letter or an e-mail waits until the person looks. */
const disturbing: ReadonlySet<Channel> = new Set(['call', 'text', 'social', 'visit']);

/**
 * The one question that every touch, reminder and link asks. An opt-out refuses; outside the decent hours of
 * the place where the contact is (08:00 to 21:00) the answer is "later".
 * Source: product rules of contact; the hours are those of 47 CFR 64.1200(c)(1).
 */
export function mayContact(question: {
  contact: Reachable;
  optOuts: readonly StandingOptOut[];
  channel: Channel;
  teamZone: string;
  at: Date;
}): Permission {
  const { contact, optOuts, channel, teamZone, at } = question;
  if (optOuts.some((optOut) => optOut.channel === null)) return { kind: 'refused', rule: 'opted-out' };
  if (optOuts.some((optOut) => optOut.channel === channel))
    return { kind: 'refused', rule: 'opted-out-of-channel' };
  if (!disturbing.has(channel)) return { kind: 'allowed' };
  const from = nextDecentInstant(at, [contactZone(contact, teamZone, at)], usualHours);
  if (!from) return { kind: 'refused', rule: 'no-decent-hour' };
  return from.getTime() <= at.getTime() ? { kind: 'allowed' } : { kind: 'later', from, rule: 'decent-hours' };
}

/** The channels by which a contact may be contacted at this very moment. */
export function openChannels(
  question: Omit<Parameters<typeof mayContact>[0], 'channel'>,
): ReadonlySet<Channel> {
  return new Set(channels.filter((channel) => mayContact({ ...question, channel }).kind === 'allowed'));
}

/** The hours of a day in which a contact may be reached by a channel; `undefined`: at any hour. */
export function reachableHours(
  contact: Reachable,
  channel: Channel,
  teamZone: string,
  on: LocalDay,
): Span | undefined {
  if (!disturbing.has(channel)) return undefined;
  const zone = contactZone(contact, teamZone, new Date(`${on}T12:00:00Z`));
  return decentHours({ day: on, zones: [zone] });
}

/**
 * Where the contact's clock is: as known, else the zone of the phone's country where that has only one, else
 * the team's.
 */
export function contactZone(contact: Reachable, teamZone: string, at: Date): string {
  if (contact.zone) return contact.zone;
  for (const { country } of contact.phones) {
    const zone = country ? onlyZoneOf(country, at) : undefined;
    if (zone) return zone;
  }
  return teamZone;
}
