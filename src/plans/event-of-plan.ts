import type { Plan } from './plan.ts';

/** The events a plan of work may be about: days that people agree on. */
export const agreedEvents = ['offer', 'agreement', 'closing'] as const;
export type AgreedEvent = (typeof agreedEvents)[number];

/**
 * The event whose day a plan of work may be told: of those its steps come before or after, the last to come, since that
 * is the day that is agreed ahead; `undefined` for a plan without any, and for relationship plans.
 */
export function eventOfPlan({ kind, steps }: Plan): AgreedEvent | undefined {
  if (kind !== 'operational') return undefined;
  return agreedEvents.findLast((event) => steps.some(({ when }) => 'event' in when && when.event === event));
}
