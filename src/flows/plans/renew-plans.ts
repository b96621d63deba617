import { addDays, type LocalDay, localDay } from '../../calendar/local-day.ts';
import { planYearStart } from '../../calendar/plan-year.ts';
import { lockContact, readContact, standingOptOuts } from '../../db/contacts.ts';
import { type Enrolment, readEnrolment, yearsEnding } from '../../db/enrolments.ts';
import { insertRows } from '../../db/insert-rows.ts';
import { readMember, readTeam } from '../../db/people.ts';
import { type Plans, plansOf } from '../../db/plans.ts';
import type { Tx } from '../../db/store.ts';
import type { Contact } from '../../leads/contact.ts';
import { isClosed } from '../../leads/may-contact.ts';
import { moveAfterYear } from '../../plans/moves.ts';
import type { Plan } from '../../plans/plan.ts';
import { scheduleOf } from '../../plans/schedule.ts';
import { lastListedOn } from '../../team/list-day.ts';
import { type Member, type Team, zoneOf } from '../../team/member.ts';
import { eachInTurn } from '../each-in-turn.ts';
import type { Means } from '../means.ts';
import { tellTouchesChanged } from '../tell-changed.ts';
import { touchRow, workersOf } from './enrol-contacts.ts';
import { asMovedPerson } from './finish-plans.ts';
import { countCallsAnew } from './heed-conversation.ts';
import { moveContact, todayOf } from './move-contact.ts';
import { planFactsOf } from './plan-facts.ts';

/** So many plans are renewed in one run; the next one, a minute later, takes the rest. */
const mostAtOnce = 100;

/**
 * On the first day of its next plan year, where the owner is, a yearly plan begins anew or the person is moved by
 * rule. A run that comes late renews into the year that the day is in. One transaction a contact; safe twice and by
 * several processes.
 */
export async function renewPlans(
  { store, library }: Means,
  { teamId, at }: { teamId: string; at: Date },
): Promise<void> {
  const team = await readTeam(store.rows, teamId);
  if (!team?.isSetUp) return;
  const plans = await plansOf(store.rows, teamId, library);
  const planKeys = [...plans.values()].filter(({ repeats }) => repeats === 'yearly').map(({ key }) => key);
  // Somewhere it may be tomorrow already.
  const by = addDays(localDay(at, 'UTC'), 1);
  const ending = await yearsEnding(store.rows, teamId, { planKeys, by, most: mostAtOnce });
  await eachInTurn(ending, async ({ enrolmentId, contactId }) => {
    await store.transaction(async (tx) => {
      await lockContact(tx.rows, teamId, contactId);
      const enrolment = await readEnrolment(tx.rows, teamId, enrolmentId);
      const contact = await readContact(tx.rows, teamId, contactId);
      const plan = enrolment && plans.get(enrolment.planKey);
      if (!enrolment || !contact || !plan || enrolment.hasEnded) return;
      const owner = contact.ownerUserId ? await readMember(tx.rows, teamId, contact.ownerUserId) : undefined;
      const today = todayOf(owner, team, at);
      if (planYearStart(enrolment.startsOn, enrolment.planYear + 1) > today) return;

      const hadTwoWay = spokeSince(
        planYearStart(enrolment.startsOn, enrolment.planYear),
        contact,
        owner,
        team,
      );
      // Nobody is moved from a plan that waits: it waits because somebody said so, or people have just spoken.
      const move = enrolment.pause
        ? undefined
        : moveAfterYear(enrolment.planKey, asMovedPerson(contact), hadTwoWay);
      const moved = move && (await moveContact(tx, { team, plans, contact, ...move, byUserId: null, at }));
      if (!moved) await renew(tx, { team, plans, plan, contact, owner, enrolment, today, at });
    });
  });
}

function spokeSince(
  day: LocalDay,
  { lastTwoWayAt }: Contact,
  owner: Member | undefined,
  team: Team,
): boolean {
  return lastTwoWayAt !== null && localDay(lastTwoWayAt, owner ? zoneOf(owner, team) : team.zone) >= day;
}

/**
 * The touches of the year that the day is in become rows. What is still due of the one before stays so, and so does what
 * was due before today, where the job comes late: the next list lets go of what is too late, and says so. It tells of
 * what is due already too, as many plans may begin their year on one day.
 */
async function renew(
  tx: Tx,
  {
    team,
    plans,
    plan,
    contact,
    owner,
    enrolment,
    today,
    at,
  }: {
    team: Team;
    plans: Plans;
    plan: Plan;
    contact: Contact;
    owner: Member | undefined;
    enrolment: Enrolment;
    today: LocalDay;
    at: Date;
  },
): Promise<void> {
  const { teamId } = team;
  const { contactId } = contact;
  const { enrolmentId } = enrolment;
  const enrolled = { ...enrolment, planYear: yearOn(today, enrolment) };
  const from = planYearStart(enrolled.startsOn, enrolled.planYear);
  const facts = (await planFactsOf(tx.rows, { team, owner, contacts: [contact], from })).get(contactId);
  if (!facts) return;
  const optOuts = await standingOptOuts(tx.rows, teamId, contact);
  const workers = await workersOf(tx, team);
  const touches = scheduleOf(plan, enrolled, facts);

  await tx.rows.enrolment.update({
    where: { teamId_id: { teamId, id: enrolmentId } },
    data: { planYear: enrolled.planYear },
  });
  await insertRows(
    tx.rows,
    'Touch',
    touches.map((touch) =>
      touchRow(touch, {
        teamId,
        contactId,
        enrolmentId,
        enrolled,
        workers,
        at,
        isTold: touch.dueOn <= lastListedOn(today),
        isWithdrawn: isClosed(touch.channel, optOuts),
      }),
    ),
  );
  // The next call is counted from the last conversation in the new year too.
  const { lastTwoWayAt: happenedAt } = contact;
  const touchIds = happenedAt
    ? await countCallsAnew(tx, { team, plans, contact, happenedAt, lastKnownAt: null, at }, enrolled, plan)
    : [];
  await tellTouchesChanged(tx, { teamId, contactId, touchIds, at });
}

/** The plan year a day is in. */
function yearOn(day: LocalDay, { startsOn, planYear }: Enrolment): number {
  let year = planYear;
  while (planYearStart(startsOn, year + 1) <= day) year += 1;
  return year;
}
