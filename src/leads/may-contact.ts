import { decentHours, nextDecentInstant, type Span } from '../calendar/contact-hours.ts';
import { instantOf } from '../calendar/instant.ts';
import { type LocalDay, localDay } from '../calendar/local-day.ts';
import { monthsAfter } from '../calendar/plan-year.ts';
import { type Channel, channels } from '../parsing/channel.ts';
import { type Attempt, type AttemptRule, afterAttempts } from './attempt-limits.ts';
import type { Contact } from './contact.ts';
import type { ContactRules, RuleSet } from './contact-rules.ts';
import {
  contactZones,
  type LawfulPlace,
  phonesOfSet,
  placesToReach,
  type Reachable,
  ruleSetsFor,
  type TeamPlace,
} from './rules-for-contact.ts';

/** A standing request to stop: on one channel, or (`channel: null`) on all. */
export type StandingOptOut = { channel: Channel | null };

/** What the rules ask about a contact. */
export type ContactFacts = {
  readonly optOuts: readonly StandingOptOut[];
  /** Consents that were not withdrawn: on one channel, or (`null`) on all. */
  readonly consents: ReadonlyArray<{ readonly channel: Channel | null }>;
  /** Those of the last eight days at least, in any order. */
  readonly attempts: readonly Attempt[];
  /** When they last inquired themselves. */
  readonly lastInquiryAt: Date | null;
  /** When their last deal closed. */
  readonly lastDealOn: LocalDay | null;
  readonly doNotCall: {
    /** Those of their numbers that are on a list. */
    readonly listed: ReadonlySet<string>;
    /** How old the lists are that could be about their numbers, in days, by country. */
    readonly agesByCountry: ReadonlyMap<string, number>;
  };
};

/** A contact with all that is to be known to say whether and when they may be contacted. */
export type Standing = {
  readonly contact: Reachable;
  readonly facts: ContactFacts;
  readonly rules: ContactRules;
  readonly team: TeamPlace;
};

export type LaterRule = 'decent-hours' | 'weekly-cap' | AttemptRule;
export const refusalRules = [
  'opted-out',
  'opted-out-of-channel',
  'no-decent-hour',
  'consent-needed',
  'do-not-call',
  'do-not-call-list-missing',
  'do-not-call-list-too-old',
] as const;
export type RefusalRule = (typeof refusalRules)[number];

/**
 * Whether a contact may be contacted, and if not yet, from when. `law`: the rule of a country that says so, by its id
 * (AE1, T2 …), or `team` where the team set it so; absent: the product's own.
 */
export type Permission =
  | { kind: 'allowed' }
  | { kind: 'later'; from: Date; rule: LaterRule; law?: string }
  | { kind: 'refused'; rule: RefusalRule; law?: string };

/** How a touch that a plan asks for stands within the weekly cap of its contact, over all plans. */
export type PlanTouches = {
  /** How many plan touches the contact has had this week or has due before this one, as it is worth less. */
  readonly thisWeek: number;
  /** How many a week may have. */
  readonly cap: number;
  /** When the next week begins, where the agent is. */
  readonly nextWeekFrom: Date;
};

/** What is asked of a standing: by what, when, and whether it is a plan that asks. */
export type Asked = {
  readonly channel: Channel;
  readonly at: Date;
  /**
   * A plan asks for it, so that it is marketing: consent, do-not-call lists and the weekly cap hold for that. They do not for
   * promises, for answers to the person and for what does not touch them.
   */
  readonly isMarketing: boolean;
  /** Only for what the cap is about. */
  readonly planTouches?: PlanTouches | undefined;
};

/**
 * The one question that every touch, reminder and link asks. An opt-out refuses, whatever else would allow it. What a plan
 * asks for is refused without the consent that a country wants, and to numbers that are not to be called. Outside the hours
 * of the place where the contact is the answer is "later"; so it is after as many attempts as a day or a week may have, and
 * when plans have touched the contact as often as a week may have. Of several countries all rules hold, except hours
 * that no day has in common: leads/rules-for-contact says whose hold then.
 * Source: product rules of contact; leads/contact-rules says where each comes from.
 */
export function mayContact(standing: Standing, { channel, at, isMarketing, planTouches }: Asked): Permission {
  const { contact, facts, rules, team } = standing;
  if (isClosed(channel, facts.optOuts)) {
    const isOfAll = facts.optOuts.some((optOut) => optOut.channel === null);
    return { kind: 'refused', rule: isOfAll ? 'opted-out' : 'opted-out-of-channel' };
  }
  const sets = ruleSetsFor(contact, rules, team);
  const refusal = isMarketing ? marketingRefusal(sets, standing, channel, at) : undefined;
  if (refusal) return refusal;

  const isCapped = planTouches !== undefined && planTouches.thisWeek >= planTouches.cap;
  let from = isCapped && planTouches.nextWeekFrom > at ? planTouches.nextWeekFrom : at;
  let why: Because | undefined = isCapped ? { rule: 'weekly-cap', law: undefined } : undefined;
  const zones = contactZones(contact, rules, team, at);
  // Each may put it off into what the other forbids; what is over never comes back.
  for (;;) {
    const tried = afterAttempts(sets, facts.attempts, channel, zones, from);
    const earliest = tried?.from ?? from;
    const places = placesToReach(standing, channel, earliest);
    const decent = places.length > 0 ? nextDecentInstant(earliest, places) : earliest;
    if (!decent) return { kind: 'refused', rule: 'no-decent-hour', ...named(places[0]?.law.from) };
    if (decent.getTime() === from.getTime()) break;
    why ??= tried ?? { rule: 'decent-hours', law: lawOfHours(from, decent, places) };
    from = decent;
  }
  if (from.getTime() === at.getTime() || !why) return { kind: 'allowed' };
  return { kind: 'later', from, rule: why.rule, ...named(why.law) };
}

type Because = { rule: LaterRule; law: string | undefined };

function named(law: string | undefined): { law?: string } {
  return law === undefined ? {} : { law };
}

/**
 * Whose the hours are that put it off: where they begin last, and of those where it is not decent now; of the beginning
 * before them, of the end after them.
 */
function lawOfHours(at: Date, from: Date, places: readonly LawfulPlace[]): string | undefined {
  const justBefore = new Date(from.getTime() - 1);
  const isNextDecent = (place: LawfulPlace, instant: Date, next: Date) =>
    nextDecentInstant(instant, [place])?.getTime() === next.getTime();
  const latest = places.filter((place) => isNextDecent(place, justBefore, from));
  const last = latest.find((place) => !isNextDecent(place, at, at)) ?? latest[0];
  const isEvening = last && localDay(at, last.zone) !== localDay(from, last.zone);
  return isEvening ? (last.law.until ?? last.law.from) : last?.law.from;
}

/** What the sets refuse to a plan: no consent where one is needed, a number that is not to be called, no list of those. */
function marketingRefusal(
  sets: readonly RuleSet[],
  { contact, facts, rules, team }: Standing,
  channel: Channel,
  at: Date,
): Extract<Permission, { kind: 'refused' }> | undefined {
  const hasConsent = facts.consents.some((one) => one.channel === null || one.channel === channel);
  const today = localDay(at, team.zone);
  const { lastInquiryAt, lastDealOn } = facts;
  const inquired = (months: number | undefined) =>
    months !== undefined &&
    lastInquiryAt !== null &&
    today < monthsAfter(localDay(lastInquiryAt, team.zone), months);
  const bought = (months: number | undefined) =>
    months !== undefined && lastDealOn !== null && today < monthsAfter(lastDealOn, months);

  for (const set of sets) {
    const { channels: of, consentBy, doNotCall, countries } = set;
    const consent = hasConsent ? undefined : of[channel]?.consent;
    if (consent && !inquired(consentBy.inquiryWithinMonths) && !bought(consentBy.transactionWithinMonths))
      return { kind: 'refused', rule: 'consent-needed', ...named(consent.rule) };
    // A list says something of numbers of its country, and of those whose country is not known.
    const phones = phonesOfSet(contact.phones, set, rules);
    if (!doNotCall?.channels.includes(channel) || phones.length === 0) continue;
    if (hasConsent && doNotCall.consentStandsAbove !== false) continue;
    if (inquired(doNotCall.inquiryMonths) || bought(doNotCall.transactionMonths)) continue;
    const law = named(doNotCall.rule);
    if (phones.some(({ e164 }) => facts.doNotCall.listed.has(e164)))
      return { kind: 'refused', rule: 'do-not-call', ...law };
    if (!doNotCall.listNeeded || inquired(doNotCall.inquiryMonthsWithoutList)) continue;
    const theirs = new Set([...countries, ...phones.flatMap(({ country }) => country ?? [])]);
    const ages = [...theirs].flatMap((country) => facts.doNotCall.agesByCountry.get(country) ?? []);
    if (ages.length === 0) return { kind: 'refused', rule: 'do-not-call-list-missing', ...law };
    if (Math.max(...ages) > doNotCall.maxAgeDays)
      return { kind: 'refused', rule: 'do-not-call-list-too-old', ...law };
  }
  return undefined;
}

/**
 * Whether a list of a day shows a touch: what is allowed, or becomes so for want of a decent hour alone, or before the day
 * is over. What is refused or waits for another day or week is not shown; except a promise for which no hour is decent, as
 * it would never be shown again.
 *
 * @param until the end of the day of the list, where its agent is
 */
export function isListable(permission: Permission, until: Date, isPromise: boolean): boolean {
  switch (permission.kind) {
    case 'allowed':
      return true;
    case 'refused':
      return isPromise && permission.rule === 'no-decent-hour';
    case 'later':
      return (
        permission.rule === 'decent-hours' || (permission.rule !== 'weekly-cap' && permission.from < until)
      );
  }
}

/** Whether somebody may contact the person all the same, by their own choice: not where the person asked to stop. */
export function isOverridable(permission: Permission): boolean {
  return (
    permission.kind === 'later' ||
    (permission.kind === 'refused' &&
      permission.rule !== 'opted-out' &&
      permission.rule !== 'opted-out-of-channel')
  );
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
  standing: Standing,
  asked: Pick<Asked, 'at' | 'isMarketing'>,
): ReadonlySet<Channel> {
  return new Set(
    channels.filter((channel) => mayContact(standing, { ...asked, channel }).kind === 'allowed'),
  );
}

/**
 * The hours, beginning on a day of the contact's, in which a contact may be reached by a channel, as far as hours are
 * concerned; `undefined`: at any hour, or at none.
 */
export function reachableHours(
  standing: Pick<Standing, 'contact' | 'rules' | 'team'>,
  channel: Channel,
  on: LocalDay,
): Span | undefined {
  const { contact, rules, team } = standing;
  const [first] = contactZones(contact, rules, team, new Date(`${on}T12:00:00Z`));
  const midnight = instantOf(on, '00:00', first);
  const places = placesToReach(standing, channel, midnight);
  const from = places.length > 0 ? nextDecentInstant(midnight, places) : undefined;
  if (!from) return undefined;
  // Where zones are far apart, what is one day's morning in one is the evening of another day in the other.
  const ends = places.map(
    ({ zone, ...hours }) =>
      decentHours({ ...hours, day: localDay(from, zone), zones: [zone] })?.until ?? from,
  );
  return { from, until: new Date(Math.min(...ends.map((end) => end.getTime()))) };
}
