import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { isLocalTime } from '../calendar/instant.ts';
import { isLocalDay } from '../calendar/local-day.ts';
import { channels } from '../parsing/channel.ts';

const inBothLanguages = z.strictObject({ en: z.string().min(1), ar: z.string().min(1) });
/** By what an answer names it: AE1, T2 …; `team`: as the team set it; absent: the product's own. */
const rule = z
  .string()
  .regex(/^[A-Z][A-Z0-9-]{1,7}$|^team$/)
  .optional();
const time = z.string().refine((text) => isLocalTime(text) || text === '24:00', 'no time of day');
const months = z.int().min(1).max(120);

const channelRule = z.strictObject({
  /** In which a person may be reached, where they are; absent: at any hour. */
  hours: z
    .strictObject({ from: time, until: time, rule })
    .refine(({ from, until }) => from < until, 'the hours end before they begin')
    .optional(),
  /** Most attempts that nobody answered: on one day where the person is, and in any seven days. */
  unanswered: z
    .strictObject({ aDay: z.int().min(1).max(99), aWeek: z.int().min(1).max(99), rule })
    .optional(),
  /** Most attempts in any 24 hours, answered or not. */
  attempts: z.strictObject({ in24h: z.int().min(1).max(99), rule }).optional(),
  /** What plans ask for needs the person's consent. */
  consent: z.strictObject({ rule }).optional(),
});

/** What stands in for a consent that nobody recorded, in months; absent: nothing does. */
const consentBy = z.strictObject({
  inquiryWithinMonths: months.optional(),
  transactionWithinMonths: months.optional(),
});

const doNotCall = z.strictObject({
  rule,
  /** By what nobody on the list is approached; an inquiry or a transaction lately may stand above it. */
  channels: z.array(z.enum(channels)).min(1),
  /** Whether the person's consent does; absent: it does. */
  consentStandsAbove: z.boolean().optional(),
  /** Without a list nobody is approached by these. */
  listNeeded: z.boolean(),
  maxAgeDays: z.int().min(1).max(3_650),
  /** Where no list that is new enough is at hand, who inquired within so many months is approached all the same. */
  inquiryMonthsWithoutList: months.optional(),
  inquiryMonths: months.optional(),
  transactionMonths: months.optional(),
});

const terms = z.strictObject({
  channels: z.partialRecord(z.enum(channels), channelRule),
  consentBy: consentBy.default({}),
  doNotCall: doNotCall.optional(),
});

const ruleSet = z.strictObject({
  ...terms.shape,
  key: z.string().regex(/^[A-Z]{2}(-[A-Z]{2})?$|^usual$/),
  name: inBothLanguages,
  /** ISO 3166; none: for every country without a set of its own. */
  countries: z.array(z.string().regex(/^[A-Z]{2}$/)),
  /** Only numbers of these area codes; their other sets hold as well. */
  region: z
    .strictObject({
      name: z.string(),
      callingCode: z.string().regex(/^\+\d+$/),
      areaCodes: z.array(z.string().regex(/^\d+$/)),
    })
    .optional(),
  /** The day of which it says how the law stands. */
  asOf: z.string().refine(isLocalDay, 'no day'),
  sources: z.array(inBothLanguages).min(1),
});

/** The rules by which people of a country, or a region of it, may be contacted. Data, and no legal advice. */
export type RuleSet = Readonly<z.infer<typeof ruleSet>>;
export type ChannelRule = Readonly<z.infer<typeof channelRule>>;

/** What a team may set otherwise in a set. */
export type Terms = Readonly<z.infer<typeof terms>>;

/** The rules of contact as they hold for a team. */
export type ContactRules = {
  /** By key; `usual` is always among them. */
  readonly sets: ReadonlyMap<string, RuleSet>;
  /**
   * Where a phone's country is the team's and has several zones, the person counts as being in the team's zone. Otherwise
   * every zone of the country is plausible.
   */
  readonly unknownZoneIsTeams: boolean;
};

/** Under which key a team keeps how places that are not known for sure count. */
export const zonesKey = 'zones';
export const usualKey = 'usual';

/** What a team set otherwise, as it is kept: whole channels, and whole parts. `doNotCall: null`: there is none. */
const differs = z.strictObject({
  channels: z.partialRecord(z.enum(channels), channelRule).optional(),
  consentBy: consentBy.optional(),
  doNotCall: doNotCall.nullable().optional(),
});
export type Differs = z.infer<typeof differs>;
const zonesDiffer = z.strictObject({ unknownZoneIsTeams: z.boolean() });

const builtIn = new URL('./contact-rules/', import.meta.url);
let loaded: ContactRules | undefined;

/** The rules that come with the product, read and checked once. @throws Error with the faults of all files together */
export function builtInRules(): ContactRules {
  loaded ??= loadContactRules();
  return loaded;
}

/**
 * Reads the sets of a folder and checks them.
 *
 * @param folder with a slash at its end; the built-in one by default
 * @throws Error with the faults of all files together
 */
export function loadContactRules(folder: URL = builtIn): ContactRules {
  const sets = new Map<string, RuleSet>();
  const faults: string[] = [];
  for (const fileName of readdirSync(folder).toSorted()) {
    if (!fileName.endsWith('.yaml')) continue;
    const read = ruleSet.safeParse(parse(readFileSync(new URL(fileName, folder), 'utf8')));
    if (!read.success) {
      faults.push(
        ...read.error.issues.map(({ path, message }) => `${fileName}: ${path.join(' → ')}: ${message}`),
      );
      continue;
    }
    const { data } = read;
    if (`${data.key.toLowerCase()}.yaml` !== fileName)
      faults.push(`${fileName}: the set ${data.key} belongs in a file named ${data.key.toLowerCase()}.yaml`);
    const other = [...sets.values()].find((set) => sharesPlace(set, data));
    if (other) faults.push(`${fileName}: ${other.key} is about the same place`);
    sets.set(data.key, data);
  }
  if (!sets.has(usualKey)) faults.push(`${usualKey}.yaml: there is none`);
  if (faults.length > 0)
    throw new Error(
      `Rules of contact that cannot be used:\n${faults.map((fault) => `- ${fault}`).join('\n')}`,
    );
  return { sets, unknownZoneIsTeams: false };
}

/** The set under which a country falls: its own, else the usual one, which is about every country that has none. */
export function setOfCountry({ sets }: ContactRules, country: string): RuleSet | undefined {
  const own = [...sets.values()].find((set) => !set.region && set.countries.includes(country));
  return own ?? sets.get(usualKey);
}

function sharesPlace(a: RuleSet, b: RuleSet): boolean {
  return !a.region && !b.region && a.countries.some((country) => b.countries.includes(country));
}

/**
 * The rules with what a team set otherwise in them.
 *
 * @param own what was kept, by key of a set or `zones`; a set that is none any more counts for nothing
 * @throws ZodError where it is something else than was kept
 */
export function rulesOfTeam(
  rules: ContactRules,
  own: ReadonlyArray<{ key: string; differs: unknown }>,
): ContactRules {
  if (own.length === 0) return rules;
  const sets = new Map(rules.sets);
  let { unknownZoneIsTeams } = rules;
  for (const { key, differs: kept } of own) {
    const set = sets.get(key);
    if (set) sets.set(key, withDiffering(set, differs.parse(kept)));
    else if (key === zonesKey) ({ unknownZoneIsTeams } = zonesDiffer.parse(kept));
  }
  return { sets, unknownZoneIsTeams };
}

/**
 * A built-in set with what a team had set otherwise in it.
 *
 * @param own as it was kept; `null`: nothing
 * @returns `undefined`: there is no such set, or an earlier or later version kept something else
 */
export function ruleSetWith(key: string, own: unknown): RuleSet | undefined {
  const set = builtInRules().sets.get(key);
  if (!set || own === null || own === undefined) return set;
  const read = differs.safeParse(own);
  return read.success ? withDiffering(set, read.data) : undefined;
}

function withDiffering(set: RuleSet, { channels: own, consentBy: by, doNotCall: list }: Differs): RuleSet {
  const { doNotCall: builtInList, ...rest } = set;
  const now = list === undefined ? builtInList : (list ?? undefined);
  return {
    ...rest,
    channels: { ...set.channels, ...own },
    consentBy: by ?? set.consentBy,
    ...(now ? { doNotCall: now } : {}),
  };
}

/** What of the wanted terms differs from those of a built-in set; `undefined`: nothing does. */
export function differsFrom(set: RuleSet, wanted: Terms): Differs | undefined {
  const own = Object.fromEntries(
    channels.flatMap((channel) => {
      const value = wanted.channels[channel];
      return value && !isSame(value, set.channels[channel]) ? [[channel, value] as const] : [];
    }),
  );
  const differing = differs.parse({
    ...(Object.keys(own).length > 0 ? { channels: own } : {}),
    ...(isSame(wanted.consentBy, set.consentBy) ? {} : { consentBy: wanted.consentBy }),
    ...(isSame(wanted.doNotCall, set.doNotCall) ? {} : { doNotCall: wanted.doNotCall ?? null }),
  });
  return Object.keys(differing).length > 0 ? differing : undefined;
}

/** Whether two values say the same, in whatever order their fields are written. */
function isSame(a: unknown, b: unknown): boolean {
  return inOrder(a) === inOrder(b);
}

function inOrder(value: unknown): string {
  return (
    JSON.stringify(value, (_key, part: unknown) =>
      part !== null && typeof part === 'object' && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
        : part,
    ) ?? ''
  );
}
