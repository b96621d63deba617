import type { RuleEdit } from '../../db/routing-rules.ts';
import { keyOfName } from '../../leads/new-lead.ts';
import {
  type Conditions,
  largestWeight,
  longestArea,
  longestRuleName,
  mostInCondition,
  mostShares,
  type Target,
} from '../../leads/route.ts';
import { parseAmount } from '../../money/amount.ts';
import { latinDigits } from '../../parsing/digits.ts';
import { fold } from '../../parsing/fold.ts';
import { parseHours } from '../../parsing/hours-line.ts';
import {
  offeredKinds,
  ruleFields,
  shareField,
  type TargetKind,
  targetKinds,
} from '../../slack/leads/rule-form.ts';
import type { Team } from '../../team/member.ts';
import { weekdays } from '../../team/proposed-settings.ts';
import { languages, type Voice } from '../../team/voice.ts';
import { ruleFormWords } from '../../words/routing-words.ts';
import { type Sentence, say, type Values } from '../../words/say.ts';
import type { FormValues } from '../action.ts';
import { enteredMany, enteredText } from '../entered-texts.ts';

/** What was entered of a rule, or what is wrong with it, by field. */
export type ReadRule = { kind: 'rule'; edit: RuleEdit } | { kind: 'errors'; errors: Record<string, string> };

type Refuse = (field: string, words: Sentence, more?: Values) => void;

/** Reads the form of a rule; what cannot be read is said under its field, all at once. */
export function readRule(values: FormValues, team: Pick<Team, 'currency'>, voice: Voice): ReadRule {
  const errors: Record<string, string> = {};
  const refuse: Refuse = (field, words, more = {}) => {
    errors[field] ??= say(voice, words, more);
  };
  const name = enteredText(values, ruleFields.name).replace(/\s+/g, ' ');
  if (name === '') refuse(ruleFields.name, ruleFormWords.nameMissing);
  else if (name.length > longestRuleName)
    refuse(ruleFields.name, ruleFormWords.nameTooLong, { most: longestRuleName });
  else if (!isSound(name)) refuse(ruleFields.name, ruleFormWords.notSound);

  const chosen = <Choice extends string>(field: string, offered: readonly Choice[]) =>
    offered.filter((one) => enteredMany(values, field).includes(one));
  const holidays = ['only', 'never'] as const;
  const conditions: Conditions = {
    sources: readSources(values, refuse),
    kinds: chosen(ruleFields.kinds, offeredKinds),
    areas: readAreas(values, refuse),
    languages: chosen(ruleFields.languages, languages),
    price: readPrice(values, team.currency, refuse),
    hours: readHours(values, refuse),
    weekdays: weekdays.filter((day) => enteredMany(values, ruleFields.weekdays).includes(String(day))),
    holiday: holidays.find((one) => one === enteredText(values, ruleFields.holiday)) ?? 'any',
  };
  const target = readTarget(values, refuse);
  if (!target || Object.keys(errors).length > 0) return { kind: 'errors', errors };
  return { kind: 'rule', edit: { name, conditions, target } };
}

/** Which target was chosen. */
export function targetKindIn(values: FormValues): TargetKind {
  return targetKinds.find((one) => one === enteredText(values, ruleFields.target)) ?? 'channel';
}

function readSources(values: FormValues, refuse: Refuse): string[] {
  const typed = severalIn(values, ruleFields.otherSources);
  const nothing = typed.find((name) => keyOfName(name) === '');
  if (nothing !== undefined) refuse(ruleFields.otherSources, ruleFormWords.noSource, { said: nothing });
  const keys = [...new Set([...enteredMany(values, ruleFields.sources), ...typed.map(keyOfName)])];
  if (keys.length > mostInCondition)
    refuse(ruleFields.otherSources, ruleFormWords.tooMany, { most: mostInCondition });
  return keys;
}

function readAreas(values: FormValues, refuse: Refuse): string[] {
  const areas = severalIn(values, ruleFields.areas);
  const nothing = areas.find((area) => fold(area) === '');
  if (nothing !== undefined) refuse(ruleFields.areas, ruleFormWords.noSource, { said: nothing });
  const long = areas.find((area) => area.length > longestArea);
  if (long !== undefined)
    refuse(ruleFields.areas, ruleFormWords.wordTooLong, { said: `${long.slice(0, 30).toWellFormed()}…` });
  if (!areas.every(isSound)) refuse(ruleFields.areas, ruleFormWords.notSound);
  const different = [...new Map(areas.map((area) => [fold(area), area])).values()];
  if (different.length > mostInCondition)
    refuse(ruleFields.areas, ruleFormWords.tooMany, { most: mostInCondition });
  return different;
}

function readPrice(values: FormValues, currency: string, refuse: Refuse): Conditions['price'] {
  const amountIn = (field: string): number | null => {
    const typed = enteredText(values, field);
    if (typed === '') return null;
    const read = parseAmount(typed, currency);
    // What is kept as a number is below what numbers hold exactly: parseAmount sees to that.
    if (read.kind === 'amount') return Number(read.amountMinor);
    refuse(field, ruleFormWords.notAPrice, { currency });
    return null;
  };
  const from = amountIn(ruleFields.priceFrom);
  const to = amountIn(ruleFields.priceTo);
  if (from !== null && to !== null && to < from) refuse(ruleFields.priceTo, ruleFormWords.pricesCrossed);
  return from === null && to === null ? null : { from, to, currency };
}

function readHours(values: FormValues, refuse: Refuse): Conditions['hours'] {
  const typed = enteredText(values, ruleFields.hours);
  if (typed === '') return null;
  const hours = parseHours(typed);
  if (!hours) refuse(ruleFields.hours, ruleFormWords.notHours);
  return hours ?? null;
}

function readTarget(values: FormValues, refuse: Refuse): Target | undefined {
  const kind = targetKindIn(values);
  // The fields of the chosen target come with the next picture of the form; who was quicker has to send it again.
  const isShown = (field: string) => field in values;
  switch (kind) {
    case 'pool':
      return { kind };
    case 'channel': {
      const channelId = enteredText(values, ruleFields.channel);
      if (channelId) return { kind, channelId };
      if (isShown(ruleFields.channel)) refuse(ruleFields.channel, ruleFormWords.noChannel);
      else refuse(ruleFields.target, ruleFormWords.pressAgain);
      return undefined;
    }
    case 'agent': {
      const userId = enteredText(values, ruleFields.agent);
      if (userId) return { kind, userId };
      if (isShown(ruleFields.agent)) refuse(ruleFields.agent, ruleFormWords.noAgent);
      else refuse(ruleFields.target, ruleFormWords.pressAgain);
      return undefined;
    }
    case 'rotation': {
      const userIds = [...new Set(enteredMany(values, ruleFields.people))];
      if (!isShown(ruleFields.people)) refuse(ruleFields.target, ruleFormWords.pressAgain);
      else if (userIds.length === 0) refuse(ruleFields.people, ruleFormWords.noPeople);
      else if (userIds.length > mostShares)
        refuse(ruleFields.people, ruleFormWords.tooMany, { most: mostShares });
      else
        return {
          kind,
          shares: userIds.map((userId) => ({ userId, weight: weightOf(userId, values, refuse) })),
        };
      return undefined;
    }
  }
}

/** Somebody's share; one whose field was not shown yet has a single one. */
function weightOf(userId: string, values: FormValues, refuse: Refuse): number {
  const field = shareField(userId);
  if (!(field in values)) return 1;
  const typed = latinDigits(enteredText(values, field));
  const weight = /^\d{1,4}$/.test(typed) ? Number(typed) : 0;
  if (weight >= 1 && weight <= largestWeight) return weight;
  refuse(field, ruleFormWords.notAShare, { most: largestWeight });
  return 1;
}

/** Texts with commas between them, of either alphabet. */
function severalIn(values: FormValues, field: string): string[] {
  return enteredText(values, field)
    .split(/[,،;؛\n]/u)
    .map((one) => one.trim())
    .filter(Boolean);
}

/** PostgreSQL's JSON takes neither NUL nor half a character. */
function isSound(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}
