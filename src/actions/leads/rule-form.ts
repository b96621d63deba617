import { openRules, rulesDeniedView, rulesShown } from '../../flows/answers/open-rules.ts';
import type { Asking } from '../../flows/asking.ts';
import {
  listRules,
  newRuleId,
  newRuleMark,
  type RulesNow,
  ruleMark,
  saveRule,
} from '../../flows/leads/routing-rules.ts';
import { anyLead, mostRules, type RoutingRule } from '../../leads/route.ts';
import { closingView } from '../../slack/form.ts';
import { actionIds, formIds } from '../../slack/ids.ts';
import {
  type RuleStart,
  type RuleSubject,
  readRuleSubject,
  ruleChecking,
  ruleFields,
  ruleForm,
  type TargetKind,
  targetKinds,
} from '../../slack/leads/rule-form.ts';
import { ruleInWords } from '../../slack/leads/rule-in-words.ts';
import type { FormReply, FormView, Reply } from '../../slack/reply.ts';
import { notInChannel } from '../../slack/team/set-up-form.ts';
import { generalWords } from '../../words/general-words.ts';
import { ruleFormWords, rulesWords } from '../../words/routing-words.ts';
import { mention, say } from '../../words/say.ts';
import type { Action, Form } from '../action.ts';
import { enteredMany } from '../entered-texts.ts';
import { readRule, targetKindIn } from './rule-values.ts';

type Shown = Pick<RoutingRule, 'name' | 'conditions' | 'target'>;

const emptyRule: Shown = { name: '', conditions: anyLead, target: null };

/** The form of a rule that there is, or of a new one. */
export function openRuleForm(listed: RulesNow, asking: Asking, rule?: RoutingRule): FormView {
  const subject = rule
    ? { ruleId: rule.ruleId, mark: ruleMark(rule) }
    : { ruleId: newRuleId(), mark: newRuleMark };
  return ruleForm(subject, startOf(rule ?? emptyRule, listed, asking), asking.voice);
}

/** Another target is chosen: the form asks for what that one needs. What was entered stays. */
export const ruleTarget: Action = {
  id: actionIds.ruleTarget,
  run: (asking, value, { subject, values }) =>
    redrawn(asking, subject, {
      targetKind: targetKinds.find((one) => one === value) ?? 'channel',
      userIds: enteredMany(values, ruleFields.people),
    }),
};

/** Others are chosen for a rotation: the form asks for the share of each. */
export const rulePeople: Action = {
  id: actionIds.rulePeople,
  run: (asking, _value, { subject, values }) =>
    redrawn(asking, subject, {
      targetKind: targetKindIn(values),
      userIds: enteredMany(values, ruleFields.people),
    }),
};

/** A rule is sent. Where it names another channel, Slack is asked whether the bot is in it; then it is saved. */
export const ruleSent: Form = {
  id: formIds.rule,
  async run(asking, values, said): Promise<FormReply> {
    const { team, voice } = asking;
    const subject = readRuleSubject(said);
    const read = readRule(values, team, voice);
    if (read.kind === 'errors') return read;
    const { edit } = read;
    const { target } = edit;
    if (target.kind !== 'channel' || target.channelId === team.leadsChannelId)
      return await saved(asking, subject, edit);
    const { channelId } = target;
    const listed = await listRules(asking);
    if (listed.kind === 'denied') return { kind: 'show', view: rulesDeniedView(asking, listed.why) };
    const again = (problem: string) => ruleForm(subject, startOf(edit, listed, asking), voice, problem);
    return {
      kind: 'work',
      view: ruleChecking(voice),
      async work(slack): Promise<FormView> {
        const members = await slack.membersOf(channelId);
        if (!members?.includes(slack.botUserId)) return again(notInChannel(channelId, voice));
        const reply = await saved(asking, subject, edit);
        if (reply.kind === 'show') return reply.view;
        if (reply.kind === 'errors') return again(Object.values(reply.errors).join('\n'));
        return closingView(
          voice,
          say(voice, ruleFormWords.title),
          say(voice, rulesWords.saved, { rule: edit.name }),
        );
      },
      below: () => openRules(asking),
      onFailure: (reference) => again(say(voice, generalWords.couldNotNow, { reference })),
    };
  },
};

/** Saves a rule, and shows the list; or the form once more, where somebody changed the rule meanwhile. */
async function saved(
  asking: Asking,
  { ruleId, mark }: RuleSubject,
  edit: Extract<ReturnType<typeof readRule>, { kind: 'rule' }>['edit'],
): Promise<
  | { kind: 'back'; below: FormView }
  | { kind: 'show'; view: FormView }
  | { kind: 'errors'; errors: Record<string, string> }
> {
  const { voice } = asking;
  const result = await saveRule(asking, { ruleId, seenMark: mark, edit });
  if (result.kind === 'denied') return { kind: 'show', view: rulesDeniedView(asking, result.why) };
  if (result.kind === 'saved')
    return {
      kind: 'back',
      below: await openRules(asking, say(voice, rulesWords.saved, { rule: edit.name })),
    };
  if (result.kind === 'name-taken')
    return { kind: 'errors', errors: { [ruleFields.name]: say(voice, ruleFormWords.nameTaken) } };
  if (result.kind === 'too-many')
    return {
      kind: 'errors',
      errors: { [ruleFields.name]: say(voice, rulesWords.tooMany, { most: mostRules }) },
    };
  const listed = await listRules(asking);
  if (listed.kind === 'denied') return { kind: 'show', view: rulesDeniedView(asking, listed.why) };
  const start = startOf(edit, listed, asking);
  if (result.kind === 'removed')
    return {
      kind: 'show',
      view: ruleForm(
        { ruleId: newRuleId(), mark: newRuleMark },
        start,
        voice,
        say(voice, rulesWords.ruleRemovedMeanwhile),
      ),
    };
  const { rule } = result;
  const nowSays = rule.target
    ? ruleInWords(
        { conditions: rule.conditions, target: rule.target },
        rulesShown(listed, asking).sources,
        voice,
        rulesWords.fromTo,
      )
    : say(voice, rulesWords.unreadable);
  const problem = say(voice, rulesWords.ruleChangedBy, {
    who: mention(rule.changedByUserId),
    name: rule.name,
    rule: { markup: nowSays },
  });
  return { kind: 'show', view: ruleForm({ ruleId, mark: ruleMark(rule) }, start, voice, problem) };
}

async function redrawn(
  asking: Asking,
  said: string,
  { targetKind, userIds }: { targetKind: TargetKind; userIds: readonly string[] },
): Promise<Reply> {
  const listed = await listRules(asking);
  if (listed.kind === 'denied') return { kind: 'redraw', view: rulesDeniedView(asking, listed.why) };
  const subject = readRuleSubject(said);
  const rule = listed.rules.find(({ ruleId }) => ruleId === subject.ruleId) ?? emptyRule;
  const start = startOf(rule, listed, asking);
  const people = userIds.length > 0 ? named(userIds, listed) : start.people;
  return { kind: 'redraw', view: ruleForm(subject, { ...start, targetKind, people }, asking.voice) };
}

/** What the form of a rule begins with. */
function startOf(rule: Shown, listed: RulesNow, { team }: Asking): RuleStart {
  const { name, conditions, target } = rule;
  const userIds = target?.kind === 'rotation' ? target.shares.map(({ userId }) => userId) : [];
  return {
    name,
    conditions,
    target,
    targetKind: target?.kind ?? 'channel',
    people: named(userIds, listed),
    sources: listed.sources,
    currency: team.currency,
    zone: team.zone,
  };
}

function named(userIds: readonly string[], { members }: RulesNow): RuleStart['people'] {
  const names = new Map(members.map(({ userId, name }) => [userId, name]));
  return userIds.map((userId) => ({ userId, name: names.get(userId) || userId }));
}
