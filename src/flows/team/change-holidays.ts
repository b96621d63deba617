import type { TeamHoliday } from '../../calendar/team-holiday.ts';
import { recordAudit } from '../../db/audit.ts';
import { lockTeam } from '../../db/people.ts';
import { areSameHolidays } from '../../team/holidays-in-new-country.ts';
import { type Denial, denial } from '../../team/may-do.ts';
import type { Asking } from '../asking.ts';
import { havePlansFollow } from '../plans/have-plans-follow.ts';

export type HolidaysChanged =
  | { kind: 'denied'; why: Denial }
  /** As they were: nothing was written. */
  | { kind: 'same' }
  /** `following`: how many people's plans follow the new list. */
  | { kind: 'changed'; following: number };

/** A manager gave the team another list of holidays. Plans follow it behind. */
export async function changeHolidays(
  { means, teamId, member, at }: Asking,
  holidays: readonly TeamHoliday[],
): Promise<HolidaysChanged> {
  // The cards of plans are what the list is for.
  const why = denial(member, 'edit-plans');
  if (why) return { kind: 'denied', why };
  return await means.store.transaction(async (tx) => {
    const before = await lockTeam(tx.rows, teamId);
    if (areSameHolidays(before.holidays, holidays)) return { kind: 'same' };
    await tx.rows.team.update({ where: { id: teamId }, data: { holidays: [...holidays] } });
    const entry = { teamId, at, byUserId: member.userId };
    await recordAudit(tx, {
      ...entry,
      deed: 'settings-changed',
      details: { setting: 'holidays', from: before.holidays.length, to: holidays.length },
    });
    return { kind: 'changed', following: await havePlansFollow(tx, teamId) };
  });
}
