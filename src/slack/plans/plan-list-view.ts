import type { Plan, Step } from '../../plans/plan.ts';
import type { Voice } from '../../team/voice.ts';
import { channelWords } from '../../words/channel-words.ts';
import { planEditWords } from '../../words/plan-edit-words.ts';
import { say } from '../../words/say.ts';
import { pressView } from '../form.ts';
import { actionIds } from '../ids.ts';
import { actions, type Block, button, option, section } from '../message.ts';
import type { FormView } from '../reply.ts';
import { whenInWords } from './step-when.ts';

/** A plan as the list shows it. */
export type PlanInList = {
  plan: Plan;
  standing: 'built-in' | 'changed' | 'own';
  people: number;
  /** Those of them who do not follow its last edit yet. */
  toFollow: number;
  hasDraft: boolean;
};

/** What the menu beside a plan offers. */
export const planDeeds = ['look', 'edit', 'copy', 'export', 'built-in', 'delete'] as const;
export type PlanDeed = (typeof planDeeds)[number];

/** What a choice in the menu of a plan carries: what to do, and to which plan. */
export function planChoice(deed: PlanDeed, planKey: string): string {
  return `${deed} ${planKey}`;
}

/** Reads a choice in the menu of a plan; `undefined`: none that this version offers. */
export function readPlanChoice(value: string): { deed: PlanDeed; planKey: string } | undefined {
  const [said, planKey = ''] = value.split(' ');
  const deed = planDeeds.find((one) => one === said);
  return deed && { deed, planKey };
}

/** All plans of the team, each with its menu. `notice` is what came of the last thing done, on top. */
export function planListView(plans: readonly PlanInList[], voice: Voice, notice?: string): FormView {
  return pressView(voice, {
    title: say(voice, planEditWords.listTitle),
    subject: '',
    blocks: [
      ...(notice ? [section(notice)] : []),
      section(say(voice, planEditWords.listIntro)),
      ...plans.map((listed) => planLine(listed, voice)),
      actions('plans', [
        button(actionIds.planImport, say(voice, planEditWords.importIt), 'file'),
        button(actionIds.planRefresh, say(voice, planEditWords.refresh), 'list'),
      ]),
    ],
  });
}

function planLine({ plan, standing, people, toFollow, hasDraft }: PlanInList, voice: Voice): Block {
  const { key, name, total } = plan;
  const lines = [
    say(voice, planEditWords.listed, {
      name: name[voice.language],
      standing: standing.replace('-', '_'),
      steps: total,
      people,
    }),
    ...(toFollow > 0 ? [say(voice, planEditWords.following, { done: people - toFollow, people })] : []),
    ...(hasDraft ? [say(voice, planEditWords.drafted)] : []),
  ];
  const deeds: Array<[PlanDeed, string]> = [
    ['look', say(voice, planEditWords.look)],
    ['edit', say(voice, planEditWords.edit)],
    ['copy', say(voice, planEditWords.copy)],
    ['export', say(voice, planEditWords.exportIt)],
  ];
  if (standing === 'changed') deeds.push(['built-in', say(voice, planEditWords.toBuiltIn)]);
  if (standing === 'own') deeds.push(['delete', say(voice, planEditWords.remove)]);
  return {
    ...section(lines.join('\n'), {
      type: 'overflow',
      action_id: actionIds.planMenu,
      options: deeds.map(([deed, label]) => option(label, planChoice(deed, key))),
    }),
    block_id: `plan:${key}`,
  };
}

/** A plan to look at: its steps, with their words in the reader's language. */
export function planLookView(plan: Plan, voice: Voice): FormView {
  return pressView(voice, {
    title: say(voice, planEditWords.listTitle),
    subject: plan.key,
    blocks: [
      section(say(voice, planEditWords.lookIntro, { name: plan.name[voice.language], steps: plan.total })),
      ...plan.steps.map((step, index) => section(stepWithWords(step, index, voice))),
    ],
  });
}

function stepWithWords(step: Step, index: number, voice: Voice): string {
  const { words, referral } = step;
  const said = [words, ...(referral ? [referral] : [])].map((text) =>
    say(voice, planEditWords.quoted, { words: text[voice.language] }),
  );
  return [stepInWords(step, index, voice), ...said].join('\n');
}

/** A step in two lines: its place and title; its channel, its day, and whatever else is special about it. */
export function stepInWords(step: Step, index: number, voice: Voice): string {
  const more = [
    ...(step.batch ? [say(voice, planEditWords.toMany)] : []),
    ...(step.by && step.by !== 'owner' ? [say(voice, planEditWords.byRole, { role: step.by })] : []),
  ];
  const line = say(voice, planEditWords.step, {
    n: index + 1,
    label: step.label[voice.language],
    channel: { markup: say(voice, channelWords[step.channel]) },
    when: { markup: whenInWords(step.when, voice) },
  });
  return [line, ...more].join(' · ');
}
