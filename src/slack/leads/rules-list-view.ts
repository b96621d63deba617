import { mostRules, type RoutingRule } from '../../leads/route.ts';
import { unreachableRules } from '../../leads/unreachable-rules.ts';
import type { Voice } from '../../team/voice.ts';
import { sayList } from '../../words/format.ts';
import { rulesWords } from '../../words/routing-words.ts';
import { mention, say } from '../../words/say.ts';
import { form, pressView } from '../form.ts';
import { actionIds, formIds } from '../ids.ts';
import { actions, type Block, button, option, section } from '../message.ts';
import type { FormView } from '../reply.ts';
import { ruleInWords, type SourceNames, targetInWords, upToMost } from './rule-in-words.ts';

/** A team's rules as their list shows them. */
export type RulesShown = {
  rules: readonly RoutingRule[];
  /** How often they have been changed: what is pressed on the list holds for these, and for no later ones. */
  version: number;
  sources: SourceNames;
  /** Who may be given leads. */
  agentUserIds: ReadonlySet<string>;
  leadsChannelId: string | null;
  currency: string;
};

/** What the menu beside a rule offers. */
export const ruleDeeds = ['up', 'down', 'edit', 'on', 'off', 'remove'] as const;
export type RuleDeed = (typeof ruleDeeds)[number];

/** Reads a choice in the menu of a rule; `undefined`: none that this version offers. */
export function readRuleChoice(value: string): { deed: RuleDeed; ruleId: string } | undefined {
  const [said, ruleId = ''] = value.split(' ');
  const deed = ruleDeeds.find((one) => one === said);
  return deed && { deed, ruleId };
}

/**
 * The rules in their order, each with its menu, and what becomes of every other lead. Fifty of them, a block each, are
 * within Slack's hundred. `notice` is what came of the last thing done, on top.
 */
export function rulesListView(shown: RulesShown, voice: Voice, notice?: string): FormView {
  const { rules, version, leadsChannelId } = shown;
  const unreachable = unreachableRules(rules);
  return pressView(voice, {
    title: say(voice, rulesWords.title),
    subject: String(version),
    blocks: [
      ...(notice ? [section(notice)] : []),
      section(say(voice, rules.length > 0 ? rulesWords.intro : rulesWords.none)),
      ...rules.map((rule, index) => ruleLine(rule, index, shown, unreachable.get(rule.ruleId), voice)),
      ...(leadsChannelId
        ? [
            section(
              say(voice, rulesWords.everythingElse, {
                where: { markup: targetInWords({ kind: 'channel', channelId: leadsChannelId }, voice) },
              }),
            ),
          ]
        : []),
      actions('rules', [
        ...(rules.length < mostRules
          ? [button(actionIds.rulesAdd, say(voice, rulesWords.add), 'rule', 'primary')]
          : []),
        button(actionIds.rulesTry, say(voice, rulesWords.tryIt), 'lead'),
      ]),
    ],
  });
}

function ruleLine(
  rule: RoutingRule,
  index: number,
  shown: RulesShown,
  takenBy: RoutingRule | undefined,
  voice: Voice,
): Block {
  const { ruleId, name, isOn } = rule;
  const deeds: Array<[RuleDeed, string]> = [
    ...(index > 0 ? [['up', say(voice, rulesWords.up)] as [RuleDeed, string]] : []),
    ...(index < shown.rules.length - 1 ? [['down', say(voice, rulesWords.down)] as [RuleDeed, string]] : []),
    ['edit', say(voice, rulesWords.edit)],
    isOn ? ['off', say(voice, rulesWords.switchOff)] : ['on', say(voice, rulesWords.switchOn)],
    ['remove', say(voice, rulesWords.remove)],
  ];
  const lines = [
    say(voice, isOn ? rulesWords.lineOn : rulesWords.lineOff, { n: index + 1, name }),
    ...aboutRule(rule, shown, voice),
    ...(takenBy ? [say(voice, rulesWords.neverReached, { rule: takenBy.name })] : []),
  ];
  return {
    ...section(lines.join('\n'), {
      type: 'overflow',
      action_id: actionIds.rulesMenu,
      options: deeds.map(([deed, label]) => option(label, `${deed} ${ruleId}`)),
    }),
    block_id: `rule:${ruleId}`,
  };
}

/** What a rule says, and what keeps it from doing so. */
function aboutRule(
  { conditions, target }: RoutingRule,
  { sources, agentUserIds, currency }: RulesShown,
  voice: Voice,
): string[] {
  if (!target) return [say(voice, rulesWords.unreadable)];
  const named =
    target.kind === 'agent'
      ? [target.userId]
      : target.kind === 'rotation'
        ? target.shares.map(({ userId }) => userId)
        : [];
  const others = named.filter((userId) => !agentUserIds.has(userId));
  const mentions = others.map((userId) => mention(userId).markup);
  const who = { markup: upToMost(mentions, voice, sayList) };
  const { price } = conditions;
  return [
    ruleInWords({ conditions, target }, sources, voice, rulesWords.fromTo),
    ...(others.length > 0 ? [say(voice, rulesWords.notAgents, { who, n: others.length })] : []),
    ...(price && price.currency !== currency
      ? [say(voice, rulesWords.otherCurrency, { currency: price.currency })]
      : []),
  ];
}

/** Asks whether a rule is really to be removed. */
export function ruleRemoveForm(
  { ruleId, name }: Pick<RoutingRule, 'ruleId' | 'name'>,
  version: number,
  voice: Voice,
): FormView {
  return form(voice, {
    id: formIds.ruleRemove,
    title: say(voice, rulesWords.removeTitle),
    submit: say(voice, rulesWords.remove),
    subject: `${version} ${ruleId}`,
    blocks: [section(say(voice, rulesWords.removeAbout, { rule: name }))],
  });
}
