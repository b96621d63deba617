import { isLocalDay } from '../../calendar/local-day.ts';
import { builtInRules, ruleSetWith, zonesKey } from '../../leads/contact-rules.ts';
import { asRule } from '../../leads/route.ts';
import { channels } from '../../parsing/channel.ts';
import type { Voice } from '../../team/voice.ts';
import {
  auditDetailWords,
  auditRuleWords,
  auditWayWords,
  auditWhyWords,
} from '../../words/audit-detail-words.ts';
import { channelsWords } from '../../words/channel-words.ts';
import { contactRuleWords } from '../../words/contact-rule-words.ts';
import { sayCountry, sayDays } from '../../words/format.ts';
import { rulesWords } from '../../words/routing-words.ts';
import { type Sentence, say } from '../../words/say.ts';
import { ruleInWords } from '../leads/rule-in-words.ts';
import { termLines } from './contact-rules-view.ts';

type Details = Readonly<Record<string, unknown>>;

/** Of these an entry says so by itself. */
const saidByItself: ReadonlySet<string> = new Set([
  ...['setting', 'change', 'name', 'from', 'to', 'role', 'source', 'begins', 'by', 'endsAt', 'count'],
]);

/** What else an entry says, in words; ids of rows say nothing to anybody. What a later version kept is as it is. */
export function detailsInWords(details: Details, voice: Voice): string[] {
  return Object.entries(details).flatMap(([name, value]) => {
    if (saidByItself.has(name) || /Ids?$/.test(name)) return [];
    if (name === 'channel' && value === null) return [say(voice, auditDetailWords.everyChannel)];
    if (value === null || value === '') return [];
    if (typeof value === 'object') return [JSON.stringify(value)];
    return [detailInWords(name, String(value), voice)];
  });
}

function detailInWords(name: string, value: string, voice: Voice): string {
  switch (name) {
    case 'channel': {
      const channel = channels.find((one) => one === value);
      return channel ? say(voice, channelsWords[channel]) : value;
    }
    case 'how':
      return named(auditWayWords, value, voice);
    case 'why':
      return named(auditWhyWords, value, voice);
    case 'rule':
      return named(auditRuleWords, value, voice);
    case 'law':
      return value === 'team'
        ? say(voice, auditDetailWords.lawOfTeam)
        : say(voice, auditDetailWords.law, { law: value });
    case 'country':
      return sayCountry(voice, value);
    case 'asOf':
      return isLocalDay(value)
        ? say(voice, auditDetailWords.asOf, { day: sayDays(voice, value, value) })
        : value;
    case 'numbers':
      return say(voice, auditDetailWords.numbers, { n: Number(value) });
    default:
      return value;
  }
}

/** A token of the grammar in words; one of a later version as it is. */
function named(words: Readonly<Record<string, Sentence>>, token: string, voice: Voice): string {
  const sentence = words[token];
  return sentence ? say(voice, sentence) : token;
}

/** Which set of rules of contact an entry is about. */
export function ruleSetInWords(key: string, voice: Voice): string {
  if (key === zonesKey) return say(voice, auditDetailWords.unknownZones);
  return builtInRules().sets.get(key)?.name[voice.language] ?? key;
}

/**
 * What a team had and has otherwise in a set of rules, each in the lines that the other does not have.
 *
 * @param own what was kept before and after; `null`: the rules as they came
 * @returns markup
 */
export function ruleChangeInWords(
  key: string,
  own: { from: unknown; to: unknown },
  voice: Voice,
): { from: string; to: string } | undefined {
  if (key === zonesKey) {
    const said = (one: unknown) =>
      say(
        voice,
        isRecord(one) && one.unknownZoneIsTeams === true
          ? contactRuleWords.zonesToTeams
          : contactRuleWords.zonesToAll,
      );
    return { from: said(own.from), to: said(own.to) };
  }
  const [was, is] = [ruleSetWith(key, own.from), ruleSetWith(key, own.to)];
  if (!was || !is) return undefined;
  const [before, after] = [termLines(was, voice), termLines(is, voice)];
  const only = (lines: readonly string[], others: readonly string[]) =>
    lines.filter((line) => !others.includes(line)).join(' · ');
  const said = { from: only(before, after), to: only(after, before) };
  return said.from === said.to ? undefined : said;
}

/** A routing rule as it was kept, in markup; `undefined`: it is none. */
export function keptRuleInWords(kept: unknown, voice: Voice): string | undefined {
  if (!isRecord(kept) || typeof kept.name !== 'string') return undefined;
  const { name, conditions, target } = kept;
  const rule = asRule({ ruleId: '', name, isOn: true, conditions, target });
  const said = rule.target
    ? ruleInWords({ ...rule, target: rule.target }, new Map(), voice, rulesWords.fromTo)
    : say(voice, rulesWords.unreadable);
  return say(voice, auditDetailWords.routingRule, { name, rule: { markup: said } });
}

/** What became of a plan: a version of it, or that it was copied or deleted. */
export function planChangeInWords(value: unknown, voice: Voice): string {
  switch (value) {
    case 'copied':
      return say(voice, auditDetailWords.planCopied);
    case 'kept':
      return say(voice, auditDetailWords.planKept);
    case 'deleted':
      return say(voice, auditDetailWords.planDeleted);
    default:
      return say(voice, auditDetailWords.planVersion, { n: String(value) });
  }
}

function isRecord(value: unknown): value is Details {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
