import type { Asking } from '../../flows/asking.ts';
import { editDraft, lookAtDraft } from '../../flows/plans/edit-plans.ts';
import { type Edited, insertStep, moveStep, rewordStep } from '../../plans/edit-plan.ts';
import type { Plan } from '../../plans/plan.ts';
import { actionIds, formIds } from '../../slack/ids.ts';
import { planDraftView } from '../../slack/plans/plan-draft-view.ts';
import { readStepSubject, type StepSubject, stepFields, stepForm } from '../../slack/plans/plan-step-form.ts';
import { stepWays, wayOf, whenFieldNames } from '../../slack/plans/step-when-fields.ts';
import type { FormReply } from '../../slack/reply.ts';
import type { Voice } from '../../team/voice.ts';
import type { Action, Form, FormValues } from '../action.ts';
import { nothingSaved, nothingThere, refusedEdit } from './plan-replies.ts';
import {
  type FieldFaults,
  fieldReader,
  readCard,
  readStepWords,
  refuseOccasion,
} from './plan-step-values.ts';
import { needsCard, readWhen } from './plan-step-when.ts';

/** Another way to say when is chosen: the form asks for what that way needs. What was typed stays. */
export const stepWay: Action = {
  id: actionIds.stepWay,
  async run(asking, value, { subject: said }) {
    const subject = readStepSubject(said);
    if (!subject) return nothingThere({ kind: 'no-draft' }, asking);
    const found = await lookAtDraft(asking, subject.draftId);
    if (found.kind !== 'draft') return nothingThere(found, asking);
    const way = stepWays.find((one) => one === value);
    return {
      kind: 'redraw',
      view: stepForm(subject, { plan: found.draft.plan, holidays: cardHolidays(asking), way }, asking.voice),
    };
  },
};

/** The names of the holidays on which the team sends cards, in its order. */
export function cardHolidays({ team, voice }: Asking): string[] {
  return team.holidays.filter(({ greet }) => greet).map(({ name }) => name[voice.language]);
}

/** The form of a step is sent: into the draft, and back to its steps. */
export const stepSent: Form = {
  id: formIds.planStep,
  async run(asking, values, said): Promise<FormReply> {
    const { voice } = asking;
    const subject = readStepSubject(said);
    if (!subject) return nothingSaved({ kind: 'no-draft' }, asking);
    const found = await lookAtDraft(asking, subject.draftId);
    if (found.kind !== 'draft') return nothingSaved(found, asking);
    const read = readEdit(subject, found.draft.plan, values, voice);
    if ('faults' in read) return { kind: 'errors', errors: read.faults };
    const edited = await editDraft(asking, subject.draftId, read.edit);
    if (edited.kind === 'refused') return refused(asking, subject, edited);
    if (edited.kind !== 'draft') return nothingSaved(edited, asking);
    return { kind: 'back', below: planDraftView(edited.draft, voice, asking.at) };
  },
};

/** What is to be done to the plan, or what is wrong with what was entered. */
function readEdit(
  { deed, stepKey }: StepSubject,
  plan: Plan,
  values: FormValues,
  voice: Voice,
): { edit: (plan: Plan) => Edited } | { faults: FieldFaults } {
  const fields = fieldReader(values, voice);
  const own = plan.steps.find(({ key }) => key === stepKey);
  const hasCard =
    deed === 'reword' ? wayOf(own?.when) !== 'plain' && plan.repeats === 'yearly' : needsCard(fields, plan);
  const card = hasCard ? readCard(fields) : undefined;
  const when = deed === 'reword' ? own?.when : readWhen(fields, plan, card);
  const words = deed === 'move' ? undefined : readStepWords(fields, plan, own, voice);
  refuseOccasion(fields, when !== undefined && 'holiday' in when);
  if (Object.keys(fields.faults).length > 0) return { faults: fields.faults };
  return {
    edit(now) {
      if (words && when && deed === 'insert') return insertStep(now, { key: stepKey, when, ...words });
      if (words && deed === 'reword') return rewordStep(now, stepKey, { ...words, card });
      return when ? moveStep(now, stepKey, when) : { kind: 'no-such-step' };
    },
  };
}

/** Why the plan does not take the step, under the field it is about; where it is about none, above the steps. */
function refused(
  { voice, at }: Asking,
  { deed }: StepSubject,
  { draft, why }: { draft: Parameters<typeof planDraftView>[0]; why: Exclude<Edited, { kind: 'edited' }> },
): FormReply {
  // Sent twice, it was inserted once.
  if (why.kind === 'same-key') return { kind: 'back', below: planDraftView(draft, voice, at) };
  const text = refusedEdit(why, voice);
  if (why.kind === 'no-such-step') return { kind: 'back', below: planDraftView(draft, voice, at, text) };
  const isYearly = draft.plan.repeats === 'yearly';
  const field =
    why.kind === 'day-taken' || why.kind === 'week-full'
      ? isYearly
        ? whenFieldNames.week
        : whenFieldNames.days
      : deed === 'reword'
        ? stepFields.labelEn
        : whenFieldNames.way;
  return { kind: 'errors', errors: { [field]: text } };
}
