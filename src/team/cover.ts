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
