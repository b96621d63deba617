import { z } from 'zod';
import { isLocalTime, type LocalTime, localTime } from '../calendar/instant.ts';
import { addDays, type LocalDay, localDay, weekdayOf } from '../calendar/local-day.ts';
import { largestAmountMinor, parseAmount } from '../money/amount.ts';
import { isCurrency } from '../money/currency.ts';
import { fold } from '../parsing/fold.ts';
import type { Team } from '../team/member.ts';
import { type Language, languages } from '../team/voice.ts';
import { workCalendarOf } from '../team/work-calendar.ts';
import type { Wants } from './lead.ts';
import type { NotGiven } from './may-receive.ts';

/** A team that needs more has its order wrong; the list still fits a few pages of a form. */
export const mostRules = 50;
export const longestRuleName = 60;
/** Texts of one condition, and people of one rotation. */
export const mostInCondition = 30;
export const mostShares = 30;
export const largestWeight = 100;
export const longestArea = 80;

// PostgreSQL's JSON takes neither NUL nor half a character.
const words = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .refine((text) => text.isWellFormed() && !text.includes('\0'));
const several = <Each extends z.ZodType>(each: Each) => z.array(each).max(mostInCondition);
const minor = z.int().min(0).max(Number(largestAmountMinor));
const time = z.string().refine(isLocalTime);

const conditions = z.strictObject({
  /** Keys of sources. */
  sources: several(words(60)),
  kinds: several(words(40)),
  /** Names as they may stand in the area of a lead, in either alphabet. */
  areas: several(words(longestArea)),
  languages: several(z.enum(languages)),
  /** Minor units, both inclusive; `null`: open on that side. */
  price: z
    .strictObject({ from: minor.nullable(), to: minor.nullable(), currency: z.string().refine(isCurrency) })
    .refine(({ from, to }) => (from === null ? to !== null : to === null || from <= to))
    .nullable(),
  /** In the team's zone; `until` is no longer among them and may be on the next day. */
  hours: z
    .strictObject({ from: time, until: time })
    .refine(({ from, until }) => from !== until)
    .nullable(),
  /** 0 Sunday … 6. */
  weekdays: several(z.int().min(0).max(6)),
  /** Only on the team's days off, or never on them. */
  holiday: z.enum(['any', 'only', 'never']),
});

/** What a lead is to be like. What is empty is fitted by any. */
export type Conditions = Readonly<z.infer<typeof conditions>>;

export const anyLead: Conditions = {
  sources: [],
  kinds: [],
  areas: [],
  languages: [],
  price: null,
  hours: null,
  weekdays: [],
  holiday: 'any',
};

const slackId = z.string().min(1).max(40);

const target = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('channel'), channelId: slackId }),
  z.strictObject({ kind: z.literal('agent'), userId: slackId }),
  z.strictObject({
    kind: z.literal('rotation'),
    shares: z
      .array(z.strictObject({ userId: slackId, weight: z.int().min(1).max(largestWeight) }))
      .min(1)
      .max(mostShares)
      .refine((shares) => new Set(shares.map(({ userId }) => userId)).size === shares.length),
  }),
  z.strictObject({ kind: z.literal('pool') }),
]);

/** Where a lead goes: offered in a channel, given to one agent, to several in turn, or kept until somebody is free. */
export type Target = Readonly<z.infer<typeof target>>;

export type RoutingRule = {
  readonly ruleId: string;
  readonly name: string;
  readonly isOn: boolean;
  readonly conditions: Conditions;
  /** `null`: what is kept of the rule cannot be read, so that it holds for nothing. */
  readonly target: Target | null;
};

/** What rules ask of a lead, at the hour at which it is routed. */
export type RoutingFacts = {
  readonly sourceKey: string;
  readonly kind: string | null;
  readonly area: string;
  readonly language: Language | null;
  /** What they would pay at most, else at least; `null`: not said, or not as a number. */
  readonly price: { readonly amountMinor: bigint; readonly currency: string } | null;
  /** In the team's zone. */
  readonly day: LocalDay;
  readonly time: LocalTime;
  /** Whether the team does not work on a day that is no weekend. */
  readonly isDayOff: (day: LocalDay) => boolean;
};

/** What of a rule a lead does not fit; or why the rule holds for none. */
export const misfits = [
  'source',
  'kind',
  'area',
  'language',
  'price',
  'hours',
  'weekday',
  'holiday',
  'off',
  'unreadable',
] as const;
export type Misfit = (typeof misfits)[number];

/** A rule that was passed over, by the name it had then. */
export type PassedRule = { readonly ruleId: string; readonly name: string; readonly why: Misfit };

/** A rule from what is kept of it, checked. What cannot be read is a rule that holds for nothing. */
export function asRule(row: {
  ruleId: string;
  name: string;
  isOn: boolean;
  conditions: unknown;
  target: unknown;
}): RoutingRule {
  const { ruleId, name, isOn } = row;
  const asked = conditions.safeParse(row.conditions);
  const whither = target.safeParse(row.target);
  if (!asked.success || !whither.success) return { ruleId, name, isOn, conditions: anyLead, target: null };
  return { ruleId, name, isOn, conditions: asked.data, target: whither.data };
}

/** Whether a rule is one that can be kept: what a form made of it is checked once more before it is written. */
export function isSoundRule(rule: Pick<RoutingRule, 'name' | 'conditions' | 'target'>): boolean {
  return (
    words(longestRuleName).safeParse(rule.name).success &&
    conditions.safeParse(rule.conditions).success &&
    target.safeParse(rule.target).success
  );
}

/** What rules ask of a lead, from the lead and the hour. A price in another currency than the team's counts as not said. */
export function routingFacts(
  lead: { sourceKey: string; kind: string | null; area: string; language: Language | null; wants: Wants },
  team: Pick<Team, 'zone' | 'currency' | 'workingDays' | 'country' | 'holidays' | 'holidaysOff'>,
  at: Date,
): RoutingFacts {
  const { sourceKey, kind, area, language, wants } = lead;
  const price = [wants.priceTo, wants.priceFrom]
    .map((said) => parseAmount(said ?? '', team.currency))
    .find((read) => read.kind === 'amount');
  return {
    sourceKey,
    kind,
    area,
    language,
    price: price ? { amountMinor: price.amountMinor, currency: price.currency } : null,
    day: localDay(at, team.zone),
    time: localTime(at, team.zone),
    isDayOff: workCalendarOf(team).isDayOff,
  };
}

/**
 * The first rule, in their order, that is on and that a lead fits, with those before it and why not. Source: product
 * rules of assigning.
 *
 * @returns `rule: undefined` where none fits: such a lead is offered in the leads channel
 */
export function routeOf(
  rules: readonly RoutingRule[],
  facts: RoutingFacts,
): { readonly rule: RoutingRule | undefined; readonly passed: readonly PassedRule[] } {
  const passed: PassedRule[] = [];
  for (const rule of rules) {
    const why = misfit(rule, facts);
    if (!why) return { rule, passed };
    passed.push({ ruleId: rule.ruleId, name: rule.name, why });
  }
  return { rule: undefined, passed };
}

function misfit(
  { isOn, conditions: asked, target: to }: RoutingRule,
  facts: RoutingFacts,
): Misfit | undefined {
  if (!to) return 'unreadable';
  if (!isOn) return 'off';
  const { sources, kinds, areas, languages: spoken, weekdays, hours, holiday } = asked;
  if (!isAmong(sources, facts.sourceKey)) return 'source';
  if (!isAmong(kinds, facts.kind)) return 'kind';
  if (areas.length > 0 && !areas.some((area) => isWithin(area, facts.area))) return 'area';
  if (!isAmong(spoken, facts.language)) return 'language';
  if (asked.price && !isPriced(asked.price, facts.price)) return 'price';
  if (hours && !isInHours(hours, facts.time)) return 'hours';
  // A night belongs to the day on whose evening it began.
  const isPastMidnight = hours !== null && hours.until < hours.from && facts.time < hours.until;
  const day = isPastMidnight ? addDays(facts.day, -1) : facts.day;
  if (weekdays.length > 0 && !weekdays.includes(weekdayOf(day))) return 'weekday';
  if (holiday !== 'any' && facts.isDayOff(day) !== (holiday === 'only')) return 'holiday';
  return undefined;
}

function isAmong(wanted: readonly string[], said: string | null): boolean {
  return wanted.length === 0 || (said !== null && wanted.includes(said));
}

/** Whether a name stands in a text as whole words: "Olaya" in "Al-Olaya, Riyadh", not in "Olayan". */
function isWithin(name: string, text: string): boolean {
  const wanted = fold(name);
  return wanted !== '' && ` ${fold(text)} `.includes(` ${wanted} `);
}

function isPriced(
  { from, to, currency }: NonNullable<Conditions['price']>,
  price: RoutingFacts['price'],
): boolean {
  if (price?.currency !== currency) return false;
  return (from === null || price.amountMinor >= from) && (to === null || price.amountMinor <= to);
}

function isInHours({ from, until }: NonNullable<Conditions['hours']>, at: LocalTime): boolean {
  return from < until ? from <= at && at < until : from <= at || at < until;
}

const notGiven = z.enum({
  'not-an-agent': 'not-an-agent',
  away: 'away',
  full: 'full',
  'full-today': 'full-today',
} satisfies { [why in NotGiven]: why });

const trace = z.object({
  /** By the name it had then; `null`: no rule fitted. */
  rule: z.object({ ruleId: z.string(), name: z.string() }).nullable(),
  /** Where the lead went; `channelId: null`: the team had no leads channel yet. */
  to: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('channel'), channelId: z.string().nullable() }),
    z.object({ kind: z.literal('agent'), userId: z.string(), via: z.enum(['rule', 'rotation']) }),
    z.object({ kind: z.literal('pool') }),
  ]),
  /** Where the rule would have had it go: to an agent who could be given none, by the name of then, or a rotation of such. */
  insteadOf: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('agent'), userId: z.string(), name: z.string(), why: notGiven }),
      z.object({ kind: z.literal('rotation') }),
    ])
    .nullable(),
  /** The rules before it. */
  passed: z.array(z.object({ ruleId: z.string(), name: z.string(), why: z.enum(misfits) })),
  /** Agents of the rotation who could be given none. */
  skipped: z.array(z.object({ userId: z.string(), why: notGiven })),
});

/** Why a lead went where it went, kept with it: rules change. */
export type RouteTrace = z.infer<typeof trace>;

/** The trace that is kept with a lead; `null`: none, or none that can be read. */
export function asRouteTrace(json: unknown): RouteTrace | null {
  return trace.safeParse(json).data ?? null;
}
