import { type Channel, channels } from '../parsing/channel.ts';
import { checkPlan, mostSteps, type Plan, type Step, type StepWhen } from './plan.ts';
import { mostInAWeek, placeOf } from './plan-faults.ts';
import { totalsOf } from './plan-totals.ts';

/** What an edit came to: the plan as it is then, checked, or why it cannot be so. */
export type Edited =
  | { readonly kind: 'edited'; readonly plan: Plan }
  /** Somebody removed the step meanwhile. */
  | { readonly kind: 'no-such-step' }
  | { readonly kind: 'same-key' }
  | { readonly kind: 'too-many-steps'; readonly most: number }
  | { readonly kind: 'last-step' }
  /** A yearly plan counts by months and weeks, another by days. */
  | { readonly kind: 'other-calendar' }
  /** A person newly met is not touched twice on one day by the same plan. */
  | { readonly kind: 'day-taken'; readonly by: Step }
  | { readonly kind: 'week-full'; readonly most: number }
  /** What `checkPlan` says, a line each. */
  | { readonly kind: 'faults'; readonly faults: readonly string[] };

/** What of a step may be worded anew: all but its key and its day. */
export type StepWords = Omit<Step, 'key' | 'when'> & {
  /** The words of the card in its stead, where it has one. */
  readonly card?: Pick<Step, 'label' | 'words' | 'referral'> | undefined;
};

/**
 * The plan with one more step, which stands where its day puts it: after all steps of that day or week and before
 * those of later ones.
 */
export function insertStep(plan: Plan, step: Step): Edited {
  if (plan.steps.some(({ key }) => key === step.key)) return { kind: 'same-key' };
  if (plan.steps.length >= mostSteps) return { kind: 'too-many-steps', most: mostSteps };
  return placed(plan, plan.steps, step);
}

/** The plan with one of its steps on another day, and so in another place. It stays the same step to those who had it. */
export function moveStep(plan: Plan, stepKey: string, when: StepWhen): Edited {
  const step = plan.steps.find(({ key }) => key === stepKey);
  if (!step) return { kind: 'no-such-step' };
  const others = plan.steps.filter(({ key }) => key !== stepKey);
  return placed(plan, others, { ...step, when });
}

/** The plan with one of its steps said, or done, in another way. */
export function rewordStep(plan: Plan, stepKey: string, { card, ...words }: StepWords): Edited {
  const step = plan.steps.find(({ key }) => key === stepKey);
  if (!step) return { kind: 'no-such-step' };
  const { when } = step;
  const reworded: Step = {
    key: stepKey,
    when: card && 'otherwise' in when ? withCard(when, card) : when,
    ...words,
  };
  return checked(
    plan,
    plan.steps.map((one) => (one.key === stepKey ? reworded : one)),
  );
}

/** The plan without one of its steps. */
export function removeStep(plan: Plan, stepKey: string): Edited {
  const others = plan.steps.filter(({ key }) => key !== stepKey);
  if (others.length === plan.steps.length) return { kind: 'no-such-step' };
  return others.length === 0 ? { kind: 'last-step' } : checked(plan, others);
}

/** The same plan under another name. */
export function renamePlan(plan: Plan, name: Plan['name']): Edited {
  return checked({ ...plan, name }, plan.steps);
}

/** A plan of its own that begins as a copy of another. */
export function copyPlan(plan: Plan, copy: Pick<Plan, 'key' | 'name'>): Edited {
  return checked({ ...plan, ...copy }, plan.steps);
}

function placed(plan: Plan, others: readonly Step[], step: Step): Edited {
  const place = placeOf(step);
  const isYearly = plan.repeats === 'yearly';
  if (!place || isYearly !== (place.by === 'week')) return { kind: 'other-calendar' };
  const sharing = others.filter((other) => placeOf(other)?.at === place.at);
  const [first] = sharing;
  if (first && !isYearly && plan.kind === 'relationship') return { kind: 'day-taken', by: first };
  if (isYearly && sharing.length >= mostInAWeek) return { kind: 'week-full', most: mostInAWeek };
  const before = others.filter((other) => (placeOf(other)?.at ?? 0) <= place.at);
  return checked(plan, [...before, step, ...others.slice(before.length)]);
}

function withCard(when: StepWhen, card: NonNullable<StepWords['card']>): StepWhen {
  if (!('otherwise' in when) || !('label' in when.otherwise)) return when;
  const { month, week } = when.otherwise;
  return { ...when, otherwise: { month, week, ...card } };
}

/** The plan with these steps, its totals counted anew, or what is wrong with it. */
function checked(plan: Plan, steps: readonly Step[]): Edited {
  const read = checkPlan({
    ...plan,
    ...totalsOf(steps),
    steps,
  });
  return 'plan' in read ? { kind: 'edited', plan: read.plan } : { kind: 'faults', faults: read.faults };
}

/** A sort for a step that is like no other of its plan: the channel's name, with a number where it is taken. */
export function sortOfItsOwn(plan: Plan, channel: Channel): string {
  const taken = new Set(plan.steps.map(({ sort }) => sort));
  const names = [
    channel,
    ...Array.from({ length: mostSteps + channels.length }, (_, n) => `${channel}-${n + 2}`),
  ];
  return names.find((name) => !taken.has(name)) ?? channel;
}
