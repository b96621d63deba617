import { waitingLeads } from '../../db/waiting-leads.ts';
import { closingView } from '../../slack/form.ts';
import {
  type WaitingLeads,
  type WaitingPlace,
  waitingAPage,
  waitingInHome,
  waitingView,
} from '../../slack/home/waiting-leads.ts';
import { deniedMessage } from '../../slack/plain-answers.ts';
import type { FormView } from '../../slack/reply.ts';
import { denial } from '../../team/may-do.ts';
import { handWords } from '../../words/hand-words.ts';
import { say } from '../../words/say.ts';
import type { Asking } from '../asking.ts';

/** The leads that nobody has, for a manager's Home; `undefined` for anybody else. */
export async function homeWaiting({
  means,
  teamId,
  member,
}: Asking): Promise<Record<WaitingPlace, WaitingLeads> | undefined> {
  if (denial(member, 'assign-leads')) return undefined;
  const { rows } = means.store;
  const first = { skip: 0, take: waitingInHome };
  const [offered, pool] = await Promise.all([
    waitingLeads(rows, teamId, { inPool: false, ...first }),
    waitingLeads(rows, teamId, { inPool: true, ...first }),
  ]);
  return { offered, pool };
}

/** A page of all of those, in a form of its own. A page beyond the last is the last. */
export async function openWaiting(
  { means, teamId, member, voice, at }: Asking,
  { place, page: asked }: { place: WaitingPlace; page: number },
): Promise<FormView> {
  const why = denial(member, 'assign-leads');
  if (why) return closingView(voice, say(voice, handWords.waiting), deniedMessage(voice, why).text);
  const { rows } = means.store;
  const pageAt = (page: number) =>
    waitingLeads(rows, teamId, {
      inPool: place === 'pool',
      skip: (page - 1) * waitingAPage,
      take: waitingAPage,
    });
  const found = await pageAt(asked);
  const page = Math.min(asked, Math.max(1, Math.ceil(found.total / waitingAPage)));
  return waitingView({ place, page, ...(page === asked ? found : await pageAt(page)) }, voice, at);
}
