import type { Plan } from '../../plans/plan.ts';
import type { Voice } from '../../team/voice.ts';
import { sayMoment } from '../../words/format.ts';
import { planEditWords } from '../../words/plan-edit-words.ts';
import { planEffectWords } from '../../words/plan-effect-words.ts';
import { say } from '../../words/say.ts';
import { form, pressView, textField } from '../form.ts';
import { actionIds, formIds } from '../ids.ts';
import { actions, type Block, button, option, section } from '../message.ts';
import type { FormView } from '../reply.ts';
import { stepInWords } from './plan-list-view.ts';

/** What the menu beside a step offers. */
export const stepDeeds = ['reword', 'move', 'insert', 'remove'] as const;
export type StepDeed = (typeof stepDeeds)[number];

/** What a choice in the menu of a step carries. Which draft it is of, the form knows. */
export function stepChoice(deed: StepDeed, stepKey: string): string {
  return `${deed} ${stepKey}`;
}

/** Reads a choice in the menu of a step; `undefined`: none that this version offers. */
export function readStepChoice(value: string): { deed: StepDeed; stepKey: string } | undefined {
  const [said, stepKey = ''] = value.split(' ');
  const deed = stepDeeds.find((one) => one === said);
  return deed && { deed, stepKey };
}

/** A plan as somebody edits it. */
export type DraftShown = {
  draftId: string;
  plan: Plan;
  /** When it was changed last, where it was begun before; absent: it was begun now. */
  leftAt?: Date | undefined;
};

/** A draft with all its steps, each with its menu. `problem` is why the last edit was refused, on top. */
export function planDraftView(
  { draftId, plan, leftAt }: DraftShown,
  voice: Voice,
  at: Date,
  problem?: string,
): FormView {
  return form(voice, {
    id: formIds.planDraft,
    title: say(voice, planEditWords.editTitle),
    submit: say(voice, planEditWords.toEffect),
    subject: draftId,
    blocks: [
      ...(problem ? [section(problem)] : []),
      section(
        say(voice, planEditWords.editIntro, { name: plan.name[voice.language], steps: plan.total }),
        button(actionIds.draftRename, say(voice, planEditWords.rename), draftId),
      ),
      ...(leftAt ? begunBefore(draftId, leftAt, voice, at) : []),
      ...plan.steps.map(
        (step, index): Block => ({
          ...section(stepInWords(step, index, voice), {
            type: 'overflow',
            action_id: actionIds.stepMenu,
            options: [
              option(say(voice, planEditWords.reword), stepChoice('reword', step.key)),
              option(say(voice, planEditWords.move), stepChoice('move', step.key)),
              option(say(voice, planEditWords.insert), stepChoice('insert', step.key)),
              option(say(voice, planEditWords.removeStep), stepChoice('remove', step.key)),
            ],
          }),
          block_id: `step:${step.key}`,
        }),
      ),
    ],
  });
}

function begunBefore(draftId: string, leftAt: Date, voice: Voice, at: Date): Block[] {
  return [
    section(
      say(voice, planEditWords.begunBefore, { moment: sayMoment(voice, leftAt, at) }),
      button(actionIds.draftAnew, say(voice, planEditWords.beginAnew), draftId),
    ),
  ];
}

/** Somebody saved the plan meanwhile: what there is to do with the draft. `said` says who and when. */
export function planConflictView(draftId: string, said: string, voice: Voice): FormView {
  return pressView(voice, {
    title: say(voice, planEffectWords.savedMeanwhileTitle),
    subject: draftId,
    blocks: [
      section(said),
      section(say(voice, planEffectWords.whatThen)),
      actions('draft', [
        button(actionIds.draftExport, say(voice, planEffectWords.exportDraft), draftId),
        button(actionIds.draftAnew, say(voice, planEditWords.beginAnew), draftId),
      ]),
    ],
  });
}

/** The names of the fields, as their answers come back. */
export const nameFields = { en: 'name-en', ar: 'name-ar' } as const;

/** Asks for the name of a copy. */
export function planCopyForm(plan: Plan, voice: Voice): FormView {
  return form(voice, {
    id: formIds.planCopy,
    title: say(voice, planEditWords.copyTitle),
    submit: say(voice, planEditWords.copySubmit),
    subject: plan.key,
    blocks: [
      section(say(voice, planEditWords.copyIntro, { name: plan.name[voice.language] })),
      textField(nameFields.en, say(voice, planEditWords.nameEn)),
      textField(nameFields.ar, say(voice, planEditWords.nameAr)),
    ],
  });
}

/** Asks for another name of a plan that is edited. */
export function planRenameForm(draftId: string, plan: Plan, voice: Voice): FormView {
  return form(voice, {
    id: formIds.planRename,
    title: say(voice, planEditWords.renameTitle),
    submit: say(voice, planEditWords.renameSubmit),
    subject: draftId,
    blocks: [
      textField(nameFields.en, say(voice, planEditWords.nameEn), { initial: plan.name.en }),
      textField(nameFields.ar, say(voice, planEditWords.nameAr), { initial: plan.name.ar }),
    ],
  });
}

/** Asks whether a plan is really to be deleted. */
export function planDeleteForm(plan: Plan, voice: Voice): FormView {
  return form(voice, {
    id: formIds.planDelete,
    title: say(voice, planEditWords.deleteTitle),
    submit: say(voice, planEditWords.deleteSubmit),
    subject: plan.key,
    blocks: [section(say(voice, planEditWords.deleteAsk, { name: plan.name[voice.language] }))],
  });
}
