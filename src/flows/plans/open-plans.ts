import { deniedMessage } from '../../slack/plain-answers.ts';
import { planListView } from '../../slack/plans/plan-list-view.ts';
import type { Reply } from '../../slack/reply.ts';
import type { Asking } from '../asking.ts';
import { listPlans } from './edit-plans.ts';

/** Opens the list of the team's plans. A manager's. */
export async function openPlans(asking: Asking): Promise<Reply> {
  const { voice } = asking;
  const listed = await listPlans(asking);
  return listed.kind === 'plans'
    ? { kind: 'form', view: planListView(listed.plans, voice) }
    : { kind: 'say', message: deniedMessage(voice, listed.why) };
}
