import { randomUUID } from 'node:crypto';
import type { Asking } from '../../flows/asking.ts';
import { beginAnew, editDraft, lookAtDraft } from '../../flows/plans/edit-plans.ts';
import { effectOfPlan } from '../../flows/plans/plan-effect.ts';
import { savePlan } from '../../flows/plans/save-plan.ts';
import { removeStep, renamePlan } from '../../plans/edit-plan.ts';
import type { Plan } from '../../plans/plan.ts';
import { closingView } from '../../slack/form.ts';
import { actionIds, formIds } from '../../slack/ids.ts';
import {
  nameFields,
  planConflictView,
  planDraftView,
  planRenameForm,
  readStepChoice,
} from '../../slack/plans/plan-draft-view.ts';
import {
  effectView,
  effectWaiting,
  readEffectSubject,
  savedMeanwhile,
} from '../../slack/plans/plan-effect-view.ts';
import { stepForm } from '../../slack/plans/plan-step-form.ts';
import type { FormReply, FormView, Reply } from '../../slack/reply.ts';
import { planEffectWords } from '../../words/plan-effect-words.ts';
import { say } from '../../words/say.ts';
import type { Action, Form } from '../action.ts';
import { planFile } from './plan-list.ts';
import { listNow, nothingSaved, nothingThere, refusedEdit } from './plan-replies.ts';
import { cardHolidays } from './plan-step-form.ts';
import { fieldReader } from './plan-step-values.ts';

/** A choice in the menu of a step. */
export const stepMenu: Action = {
  id: actionIds.stepMenu,
  async run(asking, value, { subject: draftId }): Promise<Reply> {
    const { voice, at } = asking;
    const { deed, stepKey = '' } = readStepChoice(value) ?? {};
    if (deed === 'remove') {
      const edited = await editDraft(asking, draftId, (plan) => removeStep(plan, stepKey));
      if (edited.kind === 'draft') return { kind: 'redraw', view: planDraftView(edited.draft, voice, at) };
      if (edited.kind !== 'refused') return nothingThere(edited, asking);
      // Pressed twice, it is removed once.
      const problem = edited.why.kind === 'no-such-step' ? undefined : refusedEdit(edited.why, voice);
      return { kind: 'redraw', view: planDraftView(edited.draft, voice, at, problem) };
    }
    const found = await lookAtDraft(asking, draftId);
    if (found.kind !== 'draft') return nothingThere(found, asking);
    const { plan } = found.draft;
    if (!deed || !plan.steps.some(({ key }) => key === stepKey))
      return { kind: 'redraw', view: planDraftView(found.draft, voice, at) };
    const subject =
      deed === 'insert'
        ? { deed, draftId, stepKey: newStepKey(), afterKey: stepKey }
        : { deed, draftId, stepKey, afterKey: '' };
    return { kind: 'form', view: stepForm(subject, { plan, holidays: cardHolidays(asking) }, voice) };
  },
};

/** A key that no step of any plan had or will have: by it Touchbase knows which steps somebody has had. */
function newStepKey(): string {
  return `added-${randomUUID().slice(0, 8)}`;
}

export const draftRename: Action = {
  id: actionIds.draftRename,
  async run(asking, draftId): Promise<Reply> {
    const found = await lookAtDraft(asking, draftId);
    if (found.kind !== 'draft') return nothingThere(found, asking);
    return { kind: 'form', view: planRenameForm(draftId, found.draft.plan, asking.voice) };
  },
};

/** Another name of a plan is sent, into the draft. */
export const planRenameSent: Form = {
  id: formIds.planRename,
  async run(asking, values, draftId): Promise<FormReply> {
    const { voice, at } = asking;
    const fields = fieldReader(values, voice);
    const name = fields.both('name', nameFields);
    if (Object.keys(fields.faults).length > 0) return { kind: 'errors', errors: fields.faults };
    const edited = await editDraft(asking, draftId, (plan) => renamePlan(plan, name));
    if (edited.kind === 'refused')
      return { kind: 'errors', errors: { [nameFields.en]: refusedEdit(edited.why, voice) } };
    if (edited.kind !== 'draft') return nothingSaved(edited, asking);
    return { kind: 'back', below: planDraftView(edited.draft, voice, at) };
  },
};

/** Begins anew with the plan as it is now. */
export const draftAnew: Action = {
  id: actionIds.draftAnew,
  async run(asking, draftId): Promise<Reply> {
    const begun = await beginAnew(asking, draftId);
    if (begun.kind !== 'draft') return nothingThere(begun, asking);
    return { kind: 'redraw', view: planDraftView(begun.draft, asking.voice, asking.at) };
  },
};

/** A draft as a file, for whoever could not save it. */
export const draftExport: Action = {
  id: actionIds.draftExport,
  async run(asking, draftId): Promise<Reply> {
    const found = await lookAtDraft(asking, draftId);
    return found.kind === 'draft' ? planFile(found.draft.plan, asking) : nothingThere(found, asking);
  },
};

/** The steps are as they should be: what would change for whom? */
export const draftSent: Form = {
  id: formIds.planDraft,
  async run(asking, _values, draftId): Promise<FormReply> {
    const found = await lookAtDraft(asking, draftId);
    return found.kind === 'draft' ? showEffect(asking, found.draft) : nothingSaved(found, asking);
  },
};

/** Counts what a draft changes, behind the ack, and shows it with the button that saves. */
export function showEffect(
  asking: Asking,
  { draftId, plan, changedAt }: { draftId: string; plan: Plan; changedAt: Date },
  notice?: string,
): FormReply {
  const { voice } = asking;
  return {
    kind: 'work',
    view: effectWaiting(plan.name[voice.language], voice),
    work: () => effectNow(asking, { draftId, plan, changedAt }, notice),
    onFailure: (reference) => effectFailed(asking, reference),
  };
}

/** What a draft changes for whom, with the button that saves it. */
export async function effectNow(
  asking: Asking,
  { draftId, plan, changedAt }: { draftId: string; plan: Plan; changedAt: Date },
  notice?: string,
): Promise<FormView> {
  const { means, team, voice, at } = asking;
  const effect = await effectOfPlan(means, { team, plan, at });
  const about = { subject: { draftId, seenAt: changedAt }, planName: plan.name[voice.language] };
  return effectView(effect, about, voice, notice);
}

export function effectFailed({ voice }: Asking, reference: string): FormView {
  const text = say(voice, planEffectWords.failed, { reference });
  return closingView(voice, say(voice, planEffectWords.title), text);
}

/** What changes was seen: save. */
export const effectSent: Form = {
  id: formIds.planEffect,
  async run(asking, _values, subject): Promise<FormReply> {
    const { voice, at } = asking;
    const { draftId, seenAt } = readEffectSubject(subject);
    const result = await savePlan(asking, draftId, seenAt);
    switch (result.kind) {
      case 'saved': {
        const words = result.isBuiltIn ? planEffectWords.savedAsBuiltIn : planEffectWords.saved;
        const name = result.plan.name[voice.language];
        const notice = say(voice, words, { name, people: result.people });
        return { kind: 'back', below: await listNow(asking, notice) };
      }
      case 'changed-since':
        return showEffect(asking, result.draft, say(voice, planEffectWords.changedSince));
      case 'saved-meanwhile': {
        const planName = result.draft.plan.name[voice.language];
        const said = savedMeanwhile({ ...result, planName }, voice, at);
        return { kind: 'show', view: planConflictView(draftId, said, voice) };
      }
      default:
        return nothingSaved(result, asking);
    }
  },
};
