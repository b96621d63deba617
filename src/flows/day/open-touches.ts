import type { Plans } from '../../db/plans.ts';
import type { Touch } from '../../db/touches.ts';
import type { OpenTouch } from '../../plans/open-touch.ts';

/** Touches that are still due, as the rules of plans see them. */
export function asOpenTouches(touches: readonly Touch[], plans: Plans): OpenTouch[] {
  return touches.map(({ touchId, channel, dueOn, origin }) => {
    if (origin.kind === 'promise') return { touchId, channel, dueOn, origin: { kind: 'promise' } };
    const plan = plans.get(origin.planKey);
    const purpose = plan?.steps.find(({ key }) => key === origin.stepKey)?.purpose ?? 'keep-in-touch';
    const { enrolmentId } = origin;
    const repeats = plan?.repeats === 'yearly';
    const planKind = plan?.kind ?? 'relationship';
    return { touchId, channel, dueOn, origin: { kind: 'step', enrolmentId, planKind, purpose, repeats } };
  });
}
