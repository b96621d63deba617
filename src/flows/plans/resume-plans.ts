import { addDays, localDay } from '../../calendar/local-day.ts';
import { lockContact, readContact } from '../../db/contacts.ts';
import { pausesEnding, readEnrolment } from '../../db/enrolments.ts';
import { readMember, readTeam } from '../../db/people.ts';
import { plansOf } from '../../db/plans.ts';
import { eachInTurn } from '../each-in-turn.ts';
import type { Means } from '../means.ts';
import { todayOf } from './move-contact.ts';
import { goOnWithPlan } from './resume-plan.ts';

/** So many plans go on in one run; the next one, a minute later, takes the rest. */
const mostAtOnce = 200;

/** Plans that wait until a day go on when that day has come for the owner of the contact. Late, they go on all the same. */
export async function resumePlans(
  { store, library }: Means,
  { teamId, at }: { teamId: string; at: Date },
): Promise<void> {
  const team = await readTeam(store.rows, teamId);
  if (!team?.isSetUp) return;
  // Somewhere it may be tomorrow already.
  const tomorrow = addDays(localDay(at, 'UTC'), 1);
  const ending = await pausesEnding(store.rows, teamId, tomorrow, mostAtOnce);
  if (ending.length === 0) return;
  await eachInTurn(ending, async ({ enrolmentId, contactId }) => {
    await store.transaction(async (tx) => {
      await lockContact(tx.rows, teamId, contactId);
      const enrolment = await readEnrolment(tx.rows, teamId, enrolmentId);
      const contact = await readContact(tx.rows, teamId, contactId);
      const until = enrolment?.pause?.until;
      if (!enrolment || !contact || !until) return;
      const owner = contact.ownerUserId ? await readMember(tx.rows, teamId, contact.ownerUserId) : undefined;
      if (until > todayOf(owner, team, at)) return;
      const plans = await plansOf(tx.rows, teamId, library);
      await goOnWithPlan(tx, { team, plans, contact, enrolment, on: until, at });
    });
  });
}
