import type { LocalDay } from '../calendar/local-day.ts';
import type { Prisma } from './generated/client.ts';
import { dayOf } from './local-days.ts';

type Rows = Prisma.TransactionClient;

/** A touch of an operational plan that is due, and whose job it is; `null`: the owner's of the contact. */
export type RoleTouch = {
  readonly touchId: string;
  readonly contactId: string;
  readonly dueOn: LocalDay;
  readonly forUserId: string | null;
  readonly planKey: string;
  readonly stepKey: string;
};

/** Which of them: all that is said holds. */
export type WhichRoleTouches = {
  readonly enrolmentIds?: readonly string[];
  readonly forUserIds?: readonly string[];
  readonly steps?: readonly { readonly planKey: string; readonly stepKey: string }[];
};

/** What is due of operational plans, today, before or ahead. */
export async function dueOfOperationalPlans(
  rows: Rows,
  teamId: string,
  { enrolmentIds, forUserIds, steps }: WhichRoleTouches,
): Promise<RoleTouch[]> {
  const found = await rows.touch.findMany({
    where: {
      teamId,
      state: 'due',
      enrolment: { planKind: 'operational' },
      ...(enrolmentIds ? { enrolmentId: { in: [...enrolmentIds] } } : {}),
      ...(forUserIds ? { forUserId: { in: [...forUserIds] } } : {}),
      ...(steps ? { OR: steps.map(({ planKey, stepKey }) => ({ stepKey, enrolment: { planKey } })) } : {}),
    },
    select: {
      id: true,
      contactId: true,
      dueOn: true,
      forUserId: true,
      stepKey: true,
      enrolment: { select: { planKey: true } },
    },
    orderBy: { id: 'asc' },
  });
  return found.map(({ id, dueOn, stepKey, enrolment, ...rest }) => ({
    ...rest,
    touchId: id,
    dueOn: dayOf(dueOn),
    planKey: enrolment?.planKey ?? '',
    stepKey: stepKey ?? '',
  }));
}

/** Makes what is due of them somebody's job; `null`: the owner's of each contact. */
export async function giveTo(
  rows: Rows,
  teamId: string,
  touches: readonly Pick<RoleTouch, 'touchId'>[],
  forUserId: string | null,
): Promise<void> {
  await rows.touch.updateMany({
    where: { teamId, id: { in: touches.map(({ touchId }) => touchId) }, state: 'due' },
    data: { forUserId },
  });
}
