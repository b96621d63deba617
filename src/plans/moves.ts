import type { Relationship } from '../leads/contact.ts';

/** Why a contact went from one relationship plan to another. */
export const moveReasons = [
  'finished-met',
  'finished-silent',
  'closed',
  'referred',
  'promised-referral',
  'silent-year',
  'returned',
  'inquired',
  'said',
] as const;
export type MoveReason = (typeof moveReasons)[number];

/** The plan of a person newly met. */
export const planForNewlyMet = '8x8';

/** The plans of people who do not answer, by mail or by e-mail alone. A person who returns goes back up from them. */
export const quietPlans = { direct: '12-direct', emailOnly: 'email-only' } as const;

/** Whether a plan is one of those for people who are not met or do not answer. */
export function isQuietPlan(planKey: string): boolean {
  return planKey === quietPlans.direct || planKey === quietPlans.emailOnly;
}

/** The yearly plan of a person once met, by what they are to the team (the product's plans S3, S4, S5). */
export function yearlyPlanFor(relationship: Relationship): string {
  if (relationship === 'advocate') return '33-touch-advocate-appreciation';
  return relationship === 'client' ? '33-touch-client-for-life' : '33-touch';
}

/** The plan of somebody who does not answer: nobody is deleted. By e-mail alone where nothing else is known of them. */
export function quietPlanFor(known: {
  readonly phones: number;
  readonly emails: number;
  readonly postalAddress: string;
}): string {
  const onlyEmail = known.emails > 0 && known.phones === 0 && known.postalAddress === '';
  return onlyEmail ? quietPlans.emailOnly : quietPlans.direct;
}

/** How many days after a move the new plan starts, so that it does not begin on the heels of the old one. */
export function daysUntilStart(why: MoveReason): number {
  switch (why) {
    case 'inquired':
    case 'said':
      return 0;
    case 'closed':
    case 'referred':
    case 'promised-referral':
      return 1;
    default:
      return 7;
  }
}

/** Where a person goes from the relationship plan they are on, and why. */
export type Move = { readonly toPlanKey: string; readonly why: MoveReason };

/** What moves depend on: what somebody is to the team, and by which ways they are known. */
export type MovedPerson = {
  readonly relationship: Relationship;
  readonly phones: number;
  readonly emails: number;
  readonly postalAddress: string;
};

/**
 * Where a person goes whose relationship plan has nothing left ahead (8x8 or a segment plan; a yearly plan renews).
 * Source: the product's rules for plans, Start, and S10: nobody is deleted.
 *
 * @param everTwoWay whether there was ever a two-way interaction with the person
 */
export function moveAfterFinish(person: MovedPerson, everTwoWay: boolean): Move {
  return everTwoWay
    ? { toPlanKey: yearlyPlanFor(person.relationship), why: 'finished-met' }
    : { toPlanKey: quietPlanFor(person), why: 'finished-silent' };
}

/** Where a two-way interaction takes a person: back up from a plan for people who do not answer; else nowhere. */
export function moveAfterConversation(planKey: string, relationship: Relationship): Move | undefined {
  return isQuietPlan(planKey) ? { toPlanKey: yearlyPlanFor(relationship), why: 'returned' } : undefined;
}

/**
 * Where a person goes at the end of a plan year: from 33 Touch down to a quiet plan where nobody spoke with them all
 * year (S10); else nowhere, and the plan renews.
 *
 * @param hadTwoWay whether there was a two-way interaction since the first day of the year that ended
 */
export function moveAfterYear(planKey: string, person: MovedPerson, hadTwoWay: boolean): Move | undefined {
  if (planKey !== yearlyPlanFor('met') || hadTwoWay) return undefined;
  return { toPlanKey: quietPlanFor(person), why: 'silent-year' };
}

/** How long a move may be taken back. */
export const undoHours = 24;

/** Whether a move may still be taken back at an instant, as far as time goes. */
export function isUndoOpen(movedAt: Date, at: Date): boolean {
  return at.getTime() - movedAt.getTime() < undoHours * 3_600_000;
}
