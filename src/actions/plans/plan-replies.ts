import type { Asking } from '../../flows/asking.ts';
import { listPlans, type NoDraft } from '../../flows/plans/edit-plans.ts';
import type { Edited } from '../../plans/edit-plan.ts';
import { closingView } from '../../slack/form.ts';
import { deniedMessage } from '../../slack/plain-answers.ts';
import { planListView } from '../../slack/plans/plan-list-view.ts';
import type { FormReply, FormView, Reply } from '../../slack/reply.ts';
import type { Voice } from '../../team/voice.ts';
import { planEditWords } from '../../words/plan-edit-words.ts';
import { stepFaultWords } from '../../words/plan-step-words.ts';
import { say } from '../../words/say.ts';

/** Why there is nothing to edit: somebody may not, the draft is gone, or its plan. */
type Nothing = NoDraft | { kind: 'no-plan' };

/** A form that says why there is nothing to edit. */
export function nothingView(nothing: Nothing, voice: Voice): FormView {
  const title = say(voice, planEditWords.listTitle);
  switch (nothing.kind) {
    case 'denied':
      return closingView(voice, title, deniedMessage(voice, nothing.why).text);
    case 'no-draft':
      return closingView(voice, title, say(voice, planEditWords.noDraft));
    case 'no-plan':
      return closingView(voice, title, say(voice, planEditWords.noPlan));
  }
}

/** The same where something was pressed on a form. */
export function nothingThere(nothing: Nothing, { voice }: Asking): Reply {
  return { kind: 'form', view: nothingView(nothing, voice) };
}

/** The same where a form was sent. */
export function nothingSaved(nothing: Nothing, { voice }: Asking): FormReply {
  return { kind: 'show', view: nothingView(nothing, voice) };
}

/** The list of plans as it is now, with what came of the last thing done. */
export async function listNow(asking: Asking, notice?: string): Promise<FormView> {
  const listed = await listPlans(asking);
  return listed.kind === 'plans'
    ? planListView(listed.plans, asking.voice, notice)
    : nothingView(listed, asking.voice);
}

/** Why an edit of a plan is none. */
export function refusedEdit(why: Exclude<Edited, { kind: 'edited' }>, voice: Voice): string {
  switch (why.kind) {
    case 'no-such-step':
      return say(voice, stepFaultWords.noSuchStep);
    case 'too-many-steps':
      return say(voice, stepFaultWords.tooManySteps, { most: why.most });
    case 'last-step':
      return say(voice, stepFaultWords.lastStep);
    case 'day-taken':
      return say(voice, stepFaultWords.dayTaken, { label: why.by.label[voice.language] });
    case 'week-full':
      return say(voice, stepFaultWords.weekFull, { most: why.most });
    case 'same-key':
    case 'other-calendar':
      return say(voice, stepFaultWords.other, { fault: why.kind });
    case 'faults':
      return say(voice, stepFaultWords.other, { fault: why.faults.join('; ') });
  }
}
