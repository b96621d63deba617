import type { RouteTrace } from '../../leads/route.ts';
import type { Voice } from '../../team/voice.ts';
import { sayList } from '../../words/format.ts';
import { routeWords, ruleWords } from '../../words/routing-words.ts';
import { type Markup, mention, say } from '../../words/say.ts';
import { cut } from '../message.ts';

/** So many of what was passed over is named one by one, rules by so much of their name: it stands in one paragraph. */
const mostPassed = 8;
const mostSkipped = 10;
const longestName = 40;

/**
 * Why a lead went where it went, in a few words: "rule “Riyadh buyers”". In Slack's markup; an agent who could be given
 * none is named, not mentioned: it is not for them. `undefined`: the team had no rules, so there is nothing to say.
 */
export function routeInWords(trace: RouteTrace, voice: Voice): string | undefined {
  const { rule, to, insteadOf, passed } = trace;
  if (!rule) return passed.length > 0 ? say(voice, routeWords.noRule) : undefined;
  const { name } = rule;
  if (insteadOf?.kind === 'agent')
    return say(voice, routeWords.insteadOfAgent, {
      rule: name,
      who: insteadOf.name || mention(insteadOf.userId),
      why: insteadOf.why.replaceAll('-', '_'),
    });
  if (insteadOf?.kind === 'rotation') return say(voice, routeWords.insteadOfRotation, { rule: name });
  if (to.kind === 'pool') return say(voice, routeWords.toPool, { rule: name });
  const isTurn = to.kind === 'agent' && to.via === 'rotation';
  return say(voice, isTurn ? routeWords.byTurn : routeWords.byRule, { rule: name });
}

/** The rules that were passed over and why, and the agents who could be given none: a line each, perhaps none. */
export function passedInWords({ rule, passed, skipped }: RouteTrace, voice: Voice): string[] {
  const left = passed.length - mostPassed;
  return [
    ...(passed.length > 0 ? [say(voice, rule ? routeWords.passedOver : routeWords.passedAll)] : []),
    ...passed
      .slice(0, mostPassed)
      .map(
        ({ name, why }) => `• ${say(voice, routeWords.passedRule, { rule: cut(name, longestName), why })}`,
      ),
    ...(left > 0 ? [`• ${say(voice, routeWords.morePassed, { n: left })}`] : []),
    ...(skipped.length > 0
      ? [say(voice, routeWords.skippedOver, { people: skippedInWords(skipped, voice) })]
      : []),
  ];
}

function skippedInWords(skipped: RouteTrace['skipped'], voice: Voice): Markup {
  const people = skipped
    .slice(0, mostSkipped)
    .map(({ userId, why }) =>
      say(voice, routeWords.skipped, { who: mention(userId), why: why.replaceAll('-', '_') }),
    );
  const shown = { markup: sayList(voice, people) };
  const left = skipped.length - people.length;
  return left > 0 ? { markup: say(voice, ruleWords.andMore, { shown, n: left }) } : shown;
}
