import type { Asking } from '../../flows/asking.ts';
import { copyTeamPlan, deletePlan, lookAtPlan, openDraft } from '../../flows/plans/edit-plans.ts';
import type { Plan } from '../../plans/plan.ts';
import { planAsYaml } from '../../plans/plan-yaml.ts';
import { actionIds, formIds } from '../../slack/ids.ts';
import { plainMessage } from '../../slack/plain-answers.ts';
import {
  nameFields,
  planCopyForm,
  planDeleteForm,
  planDraftView,
} from '../../slack/plans/plan-draft-view.ts';
import { planLookView, readPlanChoice } from '../../slack/plans/plan-list-view.ts';
import type { FormReply, Reply } from '../../slack/reply.ts';
import { planEditWords } from '../../words/plan-edit-words.ts';
import { say } from '../../words/say.ts';
import type { Action, Form } from '../action.ts';
import { listNow, nothingSaved, nothingThere, refusedEdit } from './plan-replies.ts';
import { fieldReader } from './plan-step-values.ts';

/** A choice in the menu of a plan. */
export const planMenu: Action = {
  id: actionIds.planMenu,
  async run(asking, value): Promise<Reply> {
    const { voice, at } = asking;
    const { deed, planKey = '' } = readPlanChoice(value) ?? {};
    if (deed === 'edit' || deed === 'built-in') {
      const opened = await openDraft(asking, planKey, deed === 'edit' ? 'current' : 'built-in');
      if (opened.kind !== 'draft') return nothingThere(opened, asking);
      const { draft, begunBefore } = opened;
      const leftAt = begunBefore ? draft.changedAt : undefined;
      return { kind: 'form', view: planDraftView({ ...draft, leftAt }, voice, at) };
    }
    const found = await lookAtPlan(asking, planKey);
    if (found.kind !== 'plan') return nothingThere(found, asking);
    switch (deed) {
      case 'look':
        return { kind: 'form', view: planLookView(found.plan, voice) };
      case 'copy':
        return { kind: 'form', view: planCopyForm(found.plan, voice) };
      case 'delete':
        return { kind: 'form', view: planDeleteForm(found.plan, voice) };
      case 'export':
        return planFile(found.plan, asking);
      case undefined:
        return { kind: 'redraw', view: await listNow(asking) };
    }
  },
};

/** The list as it is now: how far people have followed an edit. */
export const planRefresh: Action = {
  id: actionIds.planRefresh,
  run: async (asking) => ({ kind: 'redraw', view: await listNow(asking) }),
};

/** A plan as a file in the conversation of whoever asked for it. */
export function planFile(plan: Plan, { voice }: Asking): Reply {
  const name = plan.name[voice.language];
  return {
    kind: 'file',
    file: {
      name: `${plan.key}.yaml`,
      title: name,
      comment: say(voice, planEditWords.exportComment, { name }),
      content: planAsYaml(plan),
    },
    shared: plainMessage(say(voice, planEditWords.exported)),
    failed: plainMessage(say(voice, planEditWords.exportFailed)),
  };
}

/** The name of a copy is sent. */
export const planCopySent: Form = {
  id: formIds.planCopy,
  async run(asking, values, planKey): Promise<FormReply> {
    const { voice } = asking;
    const fields = fieldReader(values, voice);
    const name = fields.both('name', nameFields);
    if (Object.keys(fields.faults).length > 0) return { kind: 'errors', errors: fields.faults };
    const result = await copyTeamPlan(asking, planKey, name);
    switch (result.kind) {
      case 'copied': {
        const notice = say(voice, planEditWords.copied, { name: result.plan.name[voice.language] });
        return { kind: 'back', below: await listNow(asking, notice) };
      }
      case 'name-taken':
        return {
          kind: 'errors',
          errors: { [nameFields[result.language]]: say(voice, planEditWords.nameTaken) },
        };
      case 'too-many-plans':
        return {
          kind: 'errors',
          errors: { [nameFields.en]: say(voice, planEditWords.tooManyPlans, { most: result.most }) },
        };
      case 'refused':
        return { kind: 'errors', errors: { [nameFields.en]: refusedEdit(result.why, voice) } };
      default:
        return nothingSaved(result, asking);
    }
  },
};

/** A plan is really to be deleted. */
export const planDeleteSent: Form = {
  id: formIds.planDelete,
  async run(asking, _values, planKey): Promise<FormReply> {
    const { voice } = asking;
    const result = await deletePlan(asking, planKey);
    if (result.kind === 'denied') return nothingSaved(result, asking);
    if (result.kind === 'no-plan')
      return { kind: 'back', below: await listNow(asking, say(voice, planEditWords.noPlan)) };
    const name = result.plan.name[voice.language];
    const notice =
      result.kind === 'deleted'
        ? say(voice, planEditWords.deleted, { name })
        : say(voice, planEditWords.peopleOnIt, { name, people: result.people });
    return { kind: 'back', below: await listNow(asking, notice) };
  },
};
