import fc from 'fast-check';
import { localTime } from '../../src/calendar/instant.ts';
import { addDays, localDay } from '../../src/calendar/local-day.ts';
import { builtInRules, type ContactRules, rulesOfTeam } from '../../src/leads/contact-rules.ts';
import {
  type Asked,
  isListable,
  isOverridable,
  mayContact,
  openChannels,
  reachableHours,
  type Standing,
} from '../../src/leads/may-contact.ts';
import { contactZones, ruleSetsFor } from '../../src/leads/rules-for-contact.ts';
import { type Channel, channels } from '../../src/parsing/channel.ts';
import { allNumbers, aStanding } from './a-standing.ts';

const hourMs = 3_600_000;
const places = ['SA', 'US', 'US-FL', 'AE', 'EG', 'DE', 'GB'] as const;
// Those that have rules of their own come more often.
const channel = fc.constantFrom<Channel>(...channels, 'call', 'call', 'call', 'call', 'text', 'text');
const openTo = fc.option(channel, { nil: null });
const time = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((hour) => `${String(hour).padStart(2, '0')}:00`);

/** The built-in rules, or those of a team that set hours, attempts, consent or lists of its own. */
const rules: fc.Arbitrary<ContactRules> = fc.oneof(
  fc.constant(builtInRules()),
  fc
    .record({
      key: fc.constantFrom('SA', 'US', 'AE', 'usual'),
      channel: fc.constantFrom<Channel>('call', 'call', 'text', 'email'),
      hours: fc.record({ from: time(6, 12), until: time(13, 23) }),
      unanswered: fc.option(fc.record({ aDay: fc.constantFrom(1, 2), aWeek: fc.constantFrom(1, 3) })),
      in24h: fc.option(fc.constantFrom(1, 2)),
      consent: fc.boolean(),
      isTeams: fc.boolean(),
    })
    .map(({ key, channel: of, hours, unanswered, in24h, consent, isTeams }) =>
      rulesOfTeam(builtInRules(), [
        {
          key,
          differs: {
            channels: {
              [of]: {
                hours: { ...hours, rule: 'team' },
                ...(unanswered ? { unanswered } : {}),
                ...(in24h ? { attempts: { in24h } } : {}),
                ...(consent ? { consent: { rule: 'team' } } : {}),
              },
            },
          },
        },
        { key: 'zones', differs: { unknownZoneIsTeams: isTeams } },
      ]),
    ),
);

/** Days of a year and those around clock changes, at any minute. */
const days = [
  ...Array.from({ length: 12 }, (_, month) => Date.UTC(2026, month, 15)),
  ...['2026-03-07', '2026-03-08', '2026-03-28', '2026-03-29', '2026-10-25', '2026-10-31', '2026-11-01'].map(
    Date.parse,
  ),
];
const instant = fc
  .record({ day: fc.constantFrom(...days), minute: fc.nat(2 * 1_440), ms: fc.constantFrom(0, 0, 59_999) })
  .map(({ day, minute, ms }) => new Date(day + minute * 60_000 + ms));

const asked = fc
  .record({
    at: instant,
    of: fc.subarray([...places], { maxLength: 2 }),
    zone: fc.option(
      fc.constantFrom('Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Apia', 'Asia/Dubai', 'Europe/Berlin'),
      { nil: null, freq: 3 },
    ),
    team: fc.constantFrom(
      { zone: 'Asia/Riyadh', country: 'SA' },
      { zone: 'America/Chicago', country: 'US' },
      { zone: 'Australia/Lord_Howe', country: 'AU' },
      { zone: 'UTC', country: 'GB' },
    ),
    rules,
    channel,
    isMarketing: fc.boolean(),
    optOuts: fc.array(fc.record({ channel: openTo }), { maxLength: 1 }),
    consents: fc.array(fc.record({ channel: openTo }), { maxLength: 2 }),
    attempts: fc.array(
      fc.record({
        hoursAgo: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 200 })),
        channel: fc.constantFrom<Channel>('call', 'call', 'call', 'text'),
        isAnswered: fc.boolean(),
      }),
      { maxLength: 5 },
    ),
    inquiredDaysAgo: fc.option(fc.integer({ min: 0, max: 900 }), { nil: null }),
    boughtDaysAgo: fc.option(fc.integer({ min: 0, max: 2_000 }), { nil: null }),
    listed: fc.boolean(),
    ages: fc.dictionary(fc.constantFrom('US', 'AE'), fc.integer({ min: 0, max: 60 }), { maxKeys: 2 }),
    cap: fc.option(fc.record({ thisWeek: fc.nat(3), inHours: fc.integer({ min: 1, max: 168 }) }), {
      nil: undefined,
      freq: 4,
    }),
  })
  .map(({ at, of, zone, team, cap, ...known }): { standing: Standing; question: Asked } => {
    const ago = (days: number) => new Date(at.getTime() - days * 24 * hourMs);
    const { attempts, inquiredDaysAgo, boughtDaysAgo, listed, ages, optOuts, consents } = known;
    const facts = {
      optOuts,
      consents,
      attempts: attempts.map(({ hoursAgo, ...attempt }) => ({ ...attempt, at: ago(hoursAgo / 24) })),
      lastInquiryAt: inquiredDaysAgo === null ? null : ago(inquiredDaysAgo),
      lastDealOn: boughtDaysAgo === null ? null : localDay(ago(boughtDaysAgo), team.zone),
      doNotCall: {
        listed: listed ? allNumbers : new Set<string>(),
        agesByCountry: new Map(Object.entries(ages)),
      },
    };
    const planTouches = cap && {
      thisWeek: cap.thisWeek,
      cap: 2,
      nextWeekFrom: new Date(at.getTime() + cap.inHours * hourMs),
    };
    return {
      standing: aStanding(of, facts, { zone, team, rules: known.rules }),
      question: { at, channel: known.channel, isMarketing: known.isMarketing, planTouches },
    };
  });

/** Whether both phones have an hour in common in a day: what was found before. */
const sharedKnown = new Map<string, boolean>();

/** Slowly, and by nothing but the clocks: whether an instant is in the hours of every phone in every place it may be in. */
function isDecent(standing: Standing, by: Channel, at: Date): boolean {
  const { contact, team } = standing;
  const [one, other] = contact.phones;
  if (!one || !other) return isDecentFor(standing, by, at);
  const only = (phone: typeof one) => ({ ...standing, contact: { ...contact, phones: [phone] } });
  const forBoth = (instant: Date) =>
    isDecentFor(only(one), by, instant) && isDecentFor(only(other), by, instant);
  if (forBoth(at)) return true;
  // The one that counts alone where a day has no hour for both.
  if (
    !isDecentFor(only(one.country !== team.country && other.country === team.country ? other : one), by, at)
  )
    return false;
  const key = JSON.stringify([
    ...[one, other].map((phone) => [
      ruleSetsFor(only(phone).contact, standing.rules, team).map((set) => set.channels[by]?.hours),
      contactZones(only(phone).contact, standing.rules, team, at),
    ]),
    Math.ceil(at.getTime() / hourMs),
  ]);
  // All that is asked for begins at whole hours.
  const hours = Array.from({ length: 24 }, (_, nth) => (Math.ceil(at.getTime() / hourMs) + nth) * hourMs);
  const isShared = sharedKnown.get(key) ?? hours.some((hour) => forBoth(new Date(hour)));
  sharedKnown.set(key, isShared);
  return !isShared;
}

function isDecentFor({ contact, rules: of, team }: Standing, by: Channel, at: Date): boolean {
  const hours = ruleSetsFor(contact, of, team).flatMap((set) => set.channels[by]?.hours ?? []);
  return contactZones(contact, of, team, at).every((zone) => {
    const now = localTime(at, zone);
    return hours.every(({ from, until }) => now >= from && now < until);
  });
}

/** Slowly: whether one attempt more would still be within every limit. */
function isWithinAttempts({ contact, facts, rules: of, team }: Standing, by: Channel, at: Date): boolean {
  const zones = contactZones(contact, of, team, at);
  const theirs = facts.attempts.filter((one) => one.channel === by);
  const lastAnswered = Math.max(...theirs.filter((one) => one.isAnswered).map((one) => one.at.getTime()));
  const unanswered = theirs.filter((one) => !one.isAnswered && one.at.getTime() > lastAnswered);
  const within = (some: typeof theirs, ms: number) =>
    some.filter((one) => at.getTime() - one.at.getTime() < ms).length;
  return ruleSetsFor(contact, of, team).every((set) => {
    const { unanswered: most, attempts } = set.channels[by] ?? {};
    return (
      (!most ||
        (within(unanswered, 7 * 24 * hourMs) < most.aWeek &&
          zones.every(
            (zone) =>
              unanswered.filter((one) => localDay(one.at, zone) === localDay(at, zone)).length < most.aDay,
          ))) &&
      (!attempts || within(theirs, 24 * hourMs) < attempts.in24h)
    );
  });
}

const cases = 2_000;

describe('over random people, places, instants, rules and facts', () => {
  it('nothing refused is in a list, no link opens before its hour, and an opt-out stands above all', () => {
    let looked = 0;
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(asked, ({ standing, question }) => {
        looked += 1;
        const { at, channel: by, isMarketing } = question;
        const permission = mayContact(standing, question);
        const answer = permission.kind === 'allowed' ? 'allowed' : permission.rule;
        seen.set(answer, (seen.get(answer) ?? 0) + 1);

        const optedOut = standing.facts.optOuts.some((one) => one.channel === null || one.channel === by);
        expect(answer.startsWith('opted-out')).toBe(optedOut);
        if (optedOut) expect(isOverridable(permission)).toBe(false);

        const endOfDay = new Date(at.getTime() + 24 * hourMs);
        if (permission.kind === 'refused') {
          expect(isListable(permission, endOfDay, false)).toBe(false);
          expect(isListable(permission, endOfDay, true)).toBe(permission.rule === 'no-decent-hour');
        }
        if (permission.kind === 'later' && permission.rule !== 'decent-hours' && permission.from >= endOfDay)
          expect(isListable(permission, endOfDay, true)).toBe(false);

        if (permission.kind === 'allowed') {
          expect(isDecent(standing, by, at)).toBe(true);
          expect(isWithinAttempts(standing, by, at)).toBe(true);
        }
        // A link opens by the same rules, without the cap, which is about lists.
        const open = openChannels(standing, { at, isMarketing });
        for (const one of open)
          expect(isDecent(standing, one, at) && isWithinAttempts(standing, one, at)).toBe(true);
        for (const { channel: closed } of standing.facts.optOuts)
          expect(closed === null ? open.size === 0 : !open.has(closed)).toBe(true);

        if (permission.kind !== 'later') return;
        expect(permission.from.getTime()).toBeGreaterThan(at.getTime());
        // In that week the cap counts anew. Meanwhile what stood in for a consent may have become too old.
        const then = mayContact(standing, { ...question, planTouches: undefined, at: permission.from });
        const isAsSaid =
          then.kind === 'allowed' ||
          (isMarketing && then.kind === 'refused' && /consent|do-not-call/.test(then.rule));
        expect(isAsSaid).toBe(true);
        if (permission.rule === 'weekly-cap') return;
        const justBefore = new Date(permission.from.getTime() - 1);
        expect(isDecent(standing, by, justBefore) && isWithinAttempts(standing, by, justBefore)).toBe(false);
      }),
      { numRuns: cases },
    );
    expect(looked).toBe(cases);
    // Every answer there is was among them.
    expect([...seen.keys()].toSorted()).toEqual(
      [
        'allowed',
        'attempts-a-day',
        'attempts-a-week',
        'attempts-in-24h',
        'consent-needed',
        'decent-hours',
        'do-not-call',
        'do-not-call-list-missing',
        'do-not-call-list-too-old',
        'no-decent-hour',
        'opted-out',
        'opted-out-of-channel',
        'weekly-cap',
      ].filter((answer) => answer !== 'no-decent-hour' || seen.has(answer)),
    );
  });

  it('the hours shown are those in which it is allowed, as far as hours go', () => {
    fc.assert(
      fc.property(asked, ({ standing, question }) => {
        const { at, channel: by } = question;
        const open = { ...standing, facts: aStanding([]).facts };
        const ask = (instant: Date) => mayContact(open, { channel: by, isMarketing: false, at: instant });
        const [zone] = contactZones(standing.contact, standing.rules, standing.team, at);
        const on = localDay(at, zone);
        const hours = reachableHours(open, by, on);
        if (!hours) {
          const answer = ask(at);
          expect(
            answer.kind === 'allowed' || (answer.kind === 'refused' && answer.rule === 'no-decent-hour'),
          ).toBe(true);
          return;
        }
        expect(ask(hours.from).kind).toBe('allowed');
        expect(ask(hours.until).kind).toBe('later');
        const within = at >= hours.from && at < hours.until;
        if (within) expect(ask(at).kind).toBe('allowed');
        expect(localDay(hours.from, zone) >= on && localDay(hours.from, zone) <= addDays(on, 1)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
