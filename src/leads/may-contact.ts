import { decentHours, nextDecentInstant, type Span, usualHours } from '../calendar/contact-hours.ts';
import { instantOf } from '../calendar/instant.ts';
import { type LocalDay, localDay } from '../calendar/local-day.ts';
import { onlyZoneOf } from '../calendar/zones-of-country.ts';
import { type Channel, channels } from '../parsing/channel.ts';
import type { Contact } from './contact.ts';

/** A standing request to stop: on one channel, or (`channel: null`) on all. */
export type StandingOptOut = { channel: Channel | null };

/** Whether a contact may be contacted, and if not yet, from when. */
export type Permission =
  | { kind: 'allowed' }
  | { kind: 'later'; from: Date; rule: 'decent-hours' | 'weekly-cap' }
  | { kind: 'refused'; rule: 'opted-out' | 'opted-out-of-channel' | 'no-decent-hour' };

/** How a touch that a plan asks for stands within the weekly cap of its contact, over all plans. */
export type PlanTouches = {
  /** How many plan touches the contact has had this week or has due before this one, as it is worth less. */
  readonly thisWeek: number;
  /** How many a week may have. */
  readonly cap: number;
  /** When the next week begins, where the agent is. */
  readonly nextWeekFrom: Date;
};

export type Reachable = Pick<Contact, 'zone' | 'phones'>;

/** Channels that ring, knock or light up a screen; a letter or an e-mail waits until the person looks. */
const disturbing: ReadonlySet<Channel> = new Set(['call', 'text', 'social', 'visit']);

/**
 * The one question that every touch, reminder and link asks. An opt-out refuses; outside the decent hours of
 * the place where the contact is (08:00 to 21:00) the answer is "later", and so it is when plans have touched the
 * contact as often as a week may have: then from the beginning of the next one.
 * Source: product rules of contact; the hours are those of 47 CFR 64.1200(c)(1).
 *
 * @param question.planTouches only for what the cap is about: not for promises, nor for what does not touch the person
 */
export function mayContact(question: {
  contact: Reachable;
  optOuts: readonly StandingOptOut[];
  channel: Channel;
  teamZone: string;
  at: Date;
  planTouches?: PlanTouches | undefined;
}): Permission {
  const { contact, optOuts, channel, teamZone, at, planTouches } = question;
  if (isClosed(channel, optOuts)) {
    const isOfAll = optOuts.some((optOut) => optOut.channel === null);
    return { kind: 'refused', rule: isOfAll ? 'opted-out' : 'opted-out-of-channel' };
  }
  const waitsUntil =
    planTouches && planTouches.thisWeek >= planTouches.cap ? planTouches.nextWeekFrom : undefined;
  const rule = waitsUntil ? 'weekly-cap' : 'decent-hours';
  const earliest = waitsUntil && waitsUntil > at ? waitsUntil : at;
  const from = disturbing.has(channel)
    ? nextDecentInstant(earliest, contactZones(contact, teamZone, earliest), usualHours)
    : earliest;
  if (!from) return { kind: 'refused', rule: 'no-decent-hour' };
  return from.getTime() <= at.getTime() ? { kind: 'allowed' } : { kind: 'later', from, rule };
}

/** Whether a standing opt-out closes a channel, at whatever hour. */
export function isClosed(channel: Channel, optOuts: readonly StandingOptOut[]): boolean {
  return optOuts.some((optOut) => optOut.channel === null || optOut.channel === channel);
}

/** Whether standing opt-outs close every way that some steps or touches go. */
export function isAllClosed(
  touches: ReadonlyArray<{ readonly channel: Channel }>,
  optOuts: readonly StandingOptOut[],
): boolean {
  return touches.every(({ channel }) => isClosed(channel, optOuts));
}

/** Whether nothing is left by which a contact may be reached: opted out of all, or of each way we know. */
export function isLeftAlone(
  contact: Pick<Contact, 'phones' | 'emails'>,
  optOuts: readonly StandingOptOut[],
): boolean {
  if (optOuts.some((optOut) => optOut.channel === null)) return true;
  const known: Channel[] = [
    ...(contact.phones.length > 0 ? (['call', 'text'] as const) : []),
    ...(contact.emails.length > 0 ? (['email'] as const) : []),
  ];
  return known.length > 0 && known.every((channel) => isClosed(channel, optOuts));
}

/** By what a promise is kept where nothing was said of it, the most usual way first. */
const promiseChannels = ['call', 'text', 'email', 'visit'] as const;

/** By what a promise is kept: the first of call, text, e-mail and visit that no opt-out closes; or none. */
export function promiseChannel(optOuts: readonly StandingOptOut[]): Channel | undefined {
  return promiseChannels.find((channel) => !isClosed(channel, optOuts));
}

/** The channels by which a contact may be contacted at this very moment. */
export function openChannels(
  question: Omit<Parameters<typeof mayContact>[0], 'channel' | 'planTouches'>,
): ReadonlySet<Channel> {
  return new Set(channels.filter((channel) => mayContact({ ...question, channel }).kind === 'allowed'));
}

/**
 * The hours, beginning on a day of the contact's, in which a contact may be reached by a channel; `undefined`: at
 * any hour.
 */
export function reachableHours(
  contact: Reachable,
  channel: Channel,
  teamZone: string,
  on: LocalDay,
): Span | undefined {
  if (!disturbing.has(channel)) return undefined;
  const zones = contactZones(contact, teamZone, new Date(`${on}T12:00:00Z`));
  const [first] = zones;
  const from = nextDecentInstant(instantOf(on, '00:00', first), zones, usualHours);
  if (!from) return undefined;
  // Where zones are far apart, what is one day's morning in one is the evening of another day in the other.
  const ends = zones.map((zone) => decentHours({ day: localDay(from, zone), zones: [zone] })?.until ?? from);
  return { from, until: new Date(Math.min(...ends.map((end) => end.getTime()))) };
}

/**
 * Where the contact's clock may be: as known, else by every phone, as any of them may be the one that rings. A
 * phone that does not say one zone (its country has several, or none is known) counts as the team's.
 */
export function contactZones(contact: Reachable, teamZone: string, at: Date): [string, ...string[]] {
  if (contact.zone) return [contact.zone];
  const [first = teamZone, ...others] = new Set(
    contact.phones.map(({ country }) => (country && onlyZoneOf(country, at)) || teamZone),
  );
  return [first, ...others];
}
