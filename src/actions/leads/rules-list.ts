import { openRules, rulesDeniedView } from '../../flows/answers/open-rules.ts';
import { openTryRoute } from '../../flows/answers/open-try-route.ts';
import type { Asking } from '../../flows/asking.ts';
import {
  dropRule,
  listRules,
  moveRule,
  type RuleMoved,
  switchRule,
} from '../../flows/leads/routing-rules.ts';
import { mostRules } from '../../leads/route.ts';
import { actionIds, formIds } from '../../slack/ids.ts';
import { readRuleChoice, ruleRemoveForm } from '../../slack/leads/rules-list-view.ts';
import type { FormReply, FormView, Reply } from '../../slack/reply.ts';
import { rulesWords } from '../../words/routing-words.ts';
import { mention, say } from '../../words/say.ts';
import type { Action, Form } from '../action.ts';
import { openRuleForm } from './rule-form.ts';

/** A choice in the menu of a rule. */
export const rulesMenu: Action = {
  id: actionIds.rulesMenu,
  async run(asking, value, { subject }): Promise<Reply> {
    const { voice } = asking;
    const { deed, ruleId = '' } = readRuleChoice(value) ?? {};
    const seen = Number(subject);
    switch (deed) {
      case 'up':
      case 'down':
        return { kind: 'redraw', view: await afterMove(asking, await moveRule(asking, ruleId, deed, seen)) };
      case 'on':
      case 'off': {
        const moved = await switchRule(asking, ruleId, deed === 'on', seen);
        return { kind: 'redraw', view: await afterMove(asking, moved) };
      }
      case 'edit':
      case 'remove': {
        const listed = await listRules(asking);
        if (listed.kind === 'denied') return { kind: 'redraw', view: rulesDeniedView(asking, listed.why) };
        const rule = listed.rules.find((one) => one.ruleId === ruleId);
        if (!rule) return { kind: 'redraw', view: await openRules(asking, say(voice, rulesWords.ruleGone)) };
        const view =
          deed === 'edit' ? openRuleForm(listed, asking, rule) : ruleRemoveForm(rule, listed.version, voice);
        return { kind: 'form', view };
      }
      case undefined:
        return { kind: 'redraw', view: await openRules(asking) };
    }
  },
};

/** A rule is to be added. */
export const rulesAdd: Action = {
  id: actionIds.rulesAdd,
  async run(asking): Promise<Reply> {
    const listed = await listRules(asking);
    if (listed.kind === 'denied') return { kind: 'redraw', view: rulesDeniedView(asking, listed.why) };
    if (listed.rules.length >= mostRules)
      return {
        kind: 'redraw',
        view: await openRules(asking, say(asking.voice, rulesWords.tooMany, { most: mostRules })),
      };
    return { kind: 'form', view: openRuleForm(listed, asking) };
  },
};

/** "What would happen to this lead?" */
export const rulesTry: Action = {
  id: actionIds.rulesTry,
  run: async (asking) => ({ kind: 'form', view: await openTryRoute(asking) }),
};

/** A rule is really to be removed. */
export const ruleRemoveSent: Form = {
  id: formIds.ruleRemove,
  async run(asking, _values, said): Promise<FormReply> {
    const [version, ruleId = ''] = said.split(' ');
    const dropped = await dropRule(asking, ruleId, Number(version));
    const name = dropped.kind === 'done' ? dropped.rule?.name : undefined;
    const notice = name === undefined ? undefined : say(asking.voice, rulesWords.removed, { rule: name });
    return { kind: 'back', below: await afterMove(asking, dropped, notice) };
  },
};

/** The list as it is now, with why nothing was done, if nothing was. */
async function afterMove(asking: Asking, moved: RuleMoved, notice?: string): Promise<FormView> {
  const { voice, member } = asking;
  if (moved.kind === 'denied') return rulesDeniedView(asking, moved.why);
  if (moved.kind === 'done') return await openRules(asking, notice);
  const { byUserId } = moved;
  const isKnown = byUserId !== null && byUserId !== member.userId;
  return await openRules(
    asking,
    isKnown ? say(voice, rulesWords.changedBy, { who: mention(byUserId) }) : say(voice, rulesWords.changed),
  );
}
