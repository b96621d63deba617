import { personalDays } from '../plans/plan.ts';
import { Prisma } from './generated/client.ts';

/**
 * Touches that do not wait: promises, those of plans that go on, and of a plan that rests after a conversation what is
 * bound to a day, as plans/pause has it.
 */
export const notWaiting: Prisma.TouchWhereInput = {
  OR: [
    { enrolmentId: null },
    { enrolment: { state: { not: 'paused' } } },
    {
      enrolment: { pauseWhy: 'conversation' },
      OR: [{ occasion: { in: [...personalDays] } }, { occasion: { startsWith: 'holiday:' } }],
    },
  ],
};

/** The same in SQL, the other way round: whether a touch `t` waits with its enrolment `e`; never NULL. */
export const isWaiting = Prisma.sql`coalesce(e."state" = 'paused' AND NOT (e."pauseWhy" = 'conversation'
  AND coalesce(t."occasion" = ANY(${[...personalDays]}) OR t."occasion" LIKE 'holiday:%', false)), false)`;
