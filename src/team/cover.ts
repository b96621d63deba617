import type { LocalDay } from '../calendar/local-day.ts';
import { isAway, type Member } from './member.ts';

type Absent = Pick<Member, 'userId' | 'away'>;

/**
 * Whose touches somebody does on a day besides their own: of those who are away and named them, and of those whom
 * these were to cover themselves.
 *
 * @param people everybody who may be away
 * @param day where the one who covers is: what they have on their day is theirs until it ends
 */
export function coveredBy(userId: string, people: readonly Absent[], day: LocalDay): readonly string[] {
  const doing = [userId];
  for (const doer of doing)
    for (const one of people)
      if (isAway(one, day) && one.away?.coverUserId === doer && !doing.includes(one.userId))
        doing.push(one.userId);
  return doing.slice(1);
}

/**
 * Who does somebody's work on a day: whom they named while they are away, or whom these named; else they themselves,
 * for whom it waits.
 *
 * @param people everybody who may be away
 */
export function doerFor(userId: string, people: readonly Absent[], day: LocalDay): string {
  const asked = new Set([userId]);
  for (let doer = userId; ; asked.add(doer)) {
    const absent = people.find((one) => one.userId === doer && isAway(one, day));
    if (!absent) return doer;
    const cover = absent.away?.coverUserId;
    if (!cover || asked.has(cover)) return userId;
    doer = cover;
  }
}
