import { instantOf, type LocalTime } from '../../calendar/instant.ts';
import type { Conditions, RoutingRule, Target } from '../../leads/route.ts';
import { weekdays as weekdaysInOrder } from '../../team/proposed-settings.ts';
import type { Voice } from '../../team/voice.ts';
import { sayEither, sayList, sayMoney, sayTime, sayWeekday } from '../../words/format.ts';
import { ruleWords } from '../../words/routing-words.ts';
import { asText, mention, say } from '../../words/say.ts';
import { cut } from '../message.ts';

/** So many of what one condition or rotation lists, by so much of each: a rule stands in one paragraph. */
const mostShown = 6;
const longestShown = 30;

/** What sources are called, by key. */
export type SourceNames = ReadonlyMap<string, string>;

/** What a rule says in one line, in Slack's markup: "buyers · in Olaya or Malqa → in turn to @omar (2) and @sara (1)". */
export function ruleInWords(
  { conditions, target }: Pick<RoutingRule, 'conditions'> & { target: Target },
  sources: SourceNames,
  voice: Voice,
  fromTo: { en: string; ar: string },
): string {
  const which = conditionsInWords(conditions, sources, voice);
  return say(voice, fromTo, {
    which: { markup: which.length > 0 ? which.join(' · ') : say(voice, ruleWords.everyLead) },
    where: { markup: targetInWords(target, voice) },
  });
}

/** Where leads go by a rule. */
export function targetInWords(target: Target, voice: Voice): string {
  switch (target.kind) {
    case 'channel':
      return say(voice, ruleWords.toChannel, { channel: { markup: `<#${target.channelId}>` } });
    case 'agent':
      return say(voice, ruleWords.toAgent, { who: mention(target.userId) });
    case 'rotation': {
      const shares = target.shares.map(({ userId, weight }) =>
        say(voice, ruleWords.share, { who: mention(userId), weight }),
      );
      return say(voice, ruleWords.toRotation, { who: { markup: upToMost(shares, voice, sayList) } });
    }
    case 'pool':
      return say(voice, ruleWords.toPool);
  }
}

/** What a client is looking for, as a rule says it: "buyers"; a kind that no form offers as it is. */
function kindInWords(kind: string, voice: Voice): string {
  switch (kind) {
    case 'buyer':
    case 'seller':
    case 'renter':
    case 'investor':
      return say(voice, ruleWords[kind]);
    default:
      return asText(kind);
  }
}

function conditionsInWords(asked: Conditions, sourceNames: SourceNames, voice: Voice): string[] {
  const { sources, kinds, areas, languages, price, hours, weekdays, holiday } = asked;
  const either = (parts: readonly string[]) => ({ markup: upToMost(parts, voice, sayEither) });
  const typed = (text: string) => asText(cut(text, longestShown));
  const days = weekdaysInOrder.filter((day) => weekdays.includes(day));
  return [
    ...(kinds.length > 0 ? [either(kinds.map((kind) => kindInWords(kind, voice))).markup] : []),
    ...(sources.length > 0
      ? [
          say(voice, ruleWords.sources, {
            sources: either(sources.map((key) => typed(sourceNames.get(key) ?? key))),
          }),
        ]
      : []),
    ...(areas.length > 0 ? [say(voice, ruleWords.areas, { areas: either(areas.map(typed)) })] : []),
    ...(languages.length > 0
      ? [
          say(voice, ruleWords.languages, {
            languages: either(
              languages.map((one) => say(voice, ruleWords[one === 'ar' ? 'arabic' : 'english'])),
            ),
          }),
        ]
      : []),
    ...(price ? [priceInWords(price, voice)] : []),
    ...(hours
      ? [
          say(voice, ruleWords.hours, {
            from: timeInWords(hours.from, voice),
            until: timeInWords(hours.until, voice),
          }),
        ]
      : []),
    ...(days.length > 0
      ? [say(voice, ruleWords.weekdays, { days: either(days.map((day) => sayWeekday(voice, day))) })]
      : []),
    ...(holiday === 'only' ? [say(voice, ruleWords.onlyDaysOff)] : []),
    ...(holiday === 'never' ? [say(voice, ruleWords.noDaysOff)] : []),
  ];
}

function priceInWords({ from, to, currency }: NonNullable<Conditions['price']>, voice: Voice): string {
  const money = (minor: number | null) => ({ markup: sayMoney(voice, BigInt(minor ?? 0), currency) });
  const words = from === null ? ruleWords.priceTo : to === null ? ruleWords.priceFrom : ruleWords.priceFromTo;
  return say(voice, words, { from: money(from), to: money(to) });
}

function timeInWords(time: LocalTime, voice: Voice): string {
  return sayTime(voice, instantOf('2026-01-01', time, 'UTC'), 'UTC');
}

/** Some names, and how many more there are. */
export function upToMost(
  parts: readonly string[],
  voice: Voice,
  inWords: (voice: Voice, parts: readonly string[]) => string,
): string {
  const left = parts.length - mostShown;
  const shown = inWords(voice, parts.slice(0, mostShown));
  return left > 0 ? say(voice, ruleWords.andMore, { shown: { markup: shown }, n: left }) : shown;
}
