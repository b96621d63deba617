import type { LocalDay } from '../../calendar/local-day.ts';
import { insertRows } from '../../db/insert-rows.ts';
import { dateOf } from '../../db/local-days.ts';
import type { Plans } from '../../db/plans.ts';
import type { Tx } from '../../db/store.ts';
import { lastListedOn } from '../../team/list-day.ts';
import type { Team } from '../../team/member.ts';
import { tellSettledTogether, tellTouchesChanged } from '../tell-changed.ts';
import { touchRow, workersOf } from './enrol-contacts.ts';
import { type Followed, followedBy, type Replanned, replansOf } from './replans.ts';

/**
 * Has an enrolment follow its plan as things are now: its owner's days off, the contact's own days, what happened,
 * the plan itself. Part of a flow that holds the contact's lock. What a standing opt-out closes is never due. What is
 * due today by it is told by itself, unless it was told already.
 *
 * @returns how many touches are new, moved and withdrawn
 */
export async function followPlan(
  tx: Tx,
  { team, plans, enrolmentId, at }: { team: Team; plans: Plans; enrolmentId: string; at: Date },
): Promise<Followed> {
  const { teamId } = team;
  const [one] = await replansOf(tx.rows, { team, plans, enrolmentIds: [enrolmentId], at });
  if (!one) return { added: 0, moved: 0, withdrawn: 0 };
  const { move, withdraw } = one.replan;
  if (!(await written(tx, team, [one], { at, withNextList: false }))) return followedBy(one);
  const { contactId } = one.enrolment;
  const touchIds = [...move.map(({ touchId }) => touchId), ...withdraw];
  await tellTouchesChanged(tx, { teamId, contactId, touchIds, at });
  return followedBy(one);
}

/**
 * The same for many enrolments at once, as after an edit of their plan. Part of a flow that holds the contacts' locks.
 * What is due today by it waits for the next list: forty people on one plan must not mean forty messages.
 *
 * @returns those enrolments, as they were
 */
export async function followPlans(
  tx: Tx,
  asked: { team: Team; plans: Plans; enrolmentIds: readonly string[]; at: Date },
): Promise<Replanned[]> {
  const { team, at } = asked;
  const all = await replansOf(tx.rows, asked);
  if (!(await written(tx, team, all, { at, withNextList: true }))) return all;
  const touches = all.flatMap(({ enrolment: { contactId }, standing, replan: { move, withdraw } }) => {
    const changed = new Set([...move.map(({ touchId }) => touchId), ...withdraw]);
    return standing
      .filter(({ touchId }) => changed.has(touchId))
      .map(({ touchId, dueOn }) => ({ touchId, dueOn, contact: { contactId } }));
  });
  await tellSettledTogether(tx, { teamId: team.teamId, touches, at });
  return all;
}

/** Writes what enrolments need to follow their plans. @returns whether there was anything */
async function written(
  tx: Tx,
  team: Team,
  all: readonly Replanned[],
  { at, withNextList }: { at: Date; withNextList: boolean },
): Promise<boolean> {
  const { teamId } = team;
  const isTold = (dueOn: LocalDay, today: LocalDay) => withNextList && dueOn <= lastListedOn(today);
  const add = all.flatMap((one) => one.replan.add.map((touch) => ({ ...one, touch })));
  if (add.length > 0) {
    const workers = await workersOf(tx, team);
    await insertRows(
      tx.rows,
      'Touch',
      add.map(({ touch, enrolment, today, isClosed }) =>
        touchRow(touch, {
          teamId,
          contactId: enrolment.contactId,
          enrolmentId: enrolment.enrolmentId,
          enrolled: enrolment,
          workers,
          at,
          isTold: isTold(touch.dueOn, today),
          isWithdrawn: isClosed(touch.channel),
        }),
      ),
    );
  }
  const move = all.flatMap(({ replan, today, isClosed }) =>
    replan.move.map((one) => ({ ...one, isClosed: isClosed(one.planned.channel), today })),
  );
  // What was told and stays due is not told again; told for another day, it is when that one comes. An hour is that of
  // the day it was put off to.
  if (move.length > 0)
    await tx.rows.$executeRaw`
      UPDATE "Touch" SET
        "plannedOn" = new."plannedOn", "dueOn" = new."dueOn", "channel" = new."channel",
        "occasion" = new."occasion", "stepRemovedAt" = NULL,
        "toldAt" = CASE
          WHEN "Touch"."state" = 'due' AND ("Touch"."dueOn" = new."dueOn" OR
            ("Touch"."toldAt" IS NOT NULL AND greatest("Touch"."dueOn", new."dueOn") <= new."today"))
          THEN "Touch"."toldAt"
          WHEN new."isTold" THEN ${at}::timestamptz END,
        "dueAt" = CASE WHEN "Touch"."dueOn" = new."dueOn" THEN "Touch"."dueAt" END,
        "state" = CASE WHEN new."isClosed" THEN 'withdrawn' ELSE 'due' END,
        "settledAt" = CASE WHEN new."isClosed" THEN ${at}::timestamptz END
      FROM unnest(
        ${move.map(({ touchId }) => touchId)}::uuid[],
        ${move.map(({ planned }) => dateOf(planned.dueOn))}::date[],
        ${move.map(({ dueOn }) => dateOf(dueOn))}::date[],
        ${move.map(({ planned }) => planned.channel)}::text[],
        ${move.map(({ planned }) => planned.occasion)}::text[],
        ${move.map(({ isClosed }) => isClosed)}::boolean[],
        ${move.map(({ today }) => dateOf(today))}::date[],
        ${move.map(({ dueOn, today }) => isTold(dueOn, today))}::boolean[]
      ) AS new("id", "plannedOn", "dueOn", "channel", "occasion", "isClosed", "today", "isTold")
      WHERE "Touch"."teamId" = ${teamId} AND "Touch"."id" = new."id"`;
  const withdraw = all.flatMap(({ replan }) => replan.withdraw);
  if (withdraw.length > 0)
    await tx.rows.touch.updateMany({
      where: { teamId, id: { in: withdraw }, state: 'due' },
      data: { state: 'withdrawn', settledAt: at, stepRemovedAt: at },
    });
  return add.length + move.length + withdraw.length > 0;
}
