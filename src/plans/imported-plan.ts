import type { Relationship } from '../leads/contact.ts';
import { quietPlans, yearlyPlanFor } from './moves.ts';

/**
 * The plan of a person who came by a file: never met, 12 Direct; else the yearly plan of what they are to the team.
 * Source: the product's Start rule.
 */
export function planOfImported(relationship: Relationship): string {
  return relationship === 'havent-met' ? quietPlans.direct : yearlyPlanFor(relationship);
}
