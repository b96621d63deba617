import { relationshipEnrolment } from '../../db/enrolments.ts';
import { known } from '../../db/known.ts';
import { dayOf } from '../../db/local-days.ts';
import { moveMadeAt } from '../../db/plan-moves.ts';
import type { Tx } from '../../db/store.ts';
import { spokenChannels } from '../../parsing/channel.ts';
import { isTwoWay, outcomes } from '../../parsing/outcome.ts';
import type { CameOfLine } from '../../slack/plans/plan-answers.ts';
import type { Asking } from '../asking.ts';

/** What an interaction came to for the plans of its contact. */
export type CameOf = CameOfLine;

/**
 * What an interaction came to for the plans of its contact, read from the rows, so that the same request said twice is
 * answered the same: what it made pointless, when the next call is, how long the plan rests, where the person went.
 */
export async function whatCameOf(
  { rows }: Tx,
  { teamId, plans }: Asking,
  { id, contactId, outcome, loggedAt }: { id: string; contactId: string; outcome: string; loggedAt: Date },
): Promise<CameOf> {
  const replaced = await rows.touch.count({ where: { teamId, interactionId: id, state: 'replaced' } });
  const move = await moveMadeAt(rows, teamId, contactId, loggedAt);
  const current = await relationshipEnrolment(rows, teamId, contactId);
  const plan = current && plans.get(current.planKey);
  const spoke = isTwoWay(known(outcomes, outcome));
  const calls =
    spoke && !move && current && plan?.repeats === 'yearly'
      ? await rows.touch.findMany({
          where: {
            teamId,
            enrolmentId: current.enrolmentId,
            state: 'due',
            channel: { in: [...spokenChannels] },
          },
          orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
          take: 1,
        })
      : [];
  return {
    replaced,
    nextCallOn: calls.filter(isMoved).map(({ dueOn }) => dayOf(dueOn))[0],
    movedTo: move && !move.undoneAt ? plans.get(move.to.planKey)?.name : undefined,
    rests:
      spoke && plan && current.pause?.why === 'conversation' && current.pause.until
        ? { plan: plan.name, until: current.pause.until }
        : undefined,
  };
}

/** Whether a touch is due on another day than its plan gave it. */
function isMoved({ dueOn, plannedOn }: { dueOn: Date; plannedOn: Date }): boolean {
  return dueOn.getTime() !== plannedOn.getTime();
}
