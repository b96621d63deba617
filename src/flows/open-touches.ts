import type { Touch } from '../db/touches.ts';
import type { OpenTouch } from '../plans/open-touch.ts';
import type { Plan } from '../plans/plan.ts';

/** Touches that are still due, as the rules of plans see them. */
export function asOpenTouches(touches: readonly Touch[], plans: ReadonlyMap<string, Plan>): OpenTouch[] {
  return touches.map(({ touchId, channel, dueOn, origin }) => ({
    touchId,
    channel,
    dueOn,
    origin:
      origin.kind === 'promise'
        ? { kind: 'promise' }
        : {
            kind: 'step',
            enrolmentId: origin.enrolmentId,
            purpose:
              plans.get(origin.planKey)?.steps.find((step) => step.key === origin.stepKey)?.purpose ??
              'keep-in-touch',
          },
  }));
}
