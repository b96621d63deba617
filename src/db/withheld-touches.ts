import type { LocalDay } from '../calendar/local-day.ts';
import { type RefusalRule, refusalRules } from '../leads/may-contact.ts';
import { mendableRules, type Withheld, withheldOf } from '../leads/withheld.ts';
import type { Prisma } from './generated/client.ts';
import { dateOf } from './local-days.ts';
import { isWorkOf } from './touches.ts';

type Rows = Prisma.TransactionClient;

/**
 * What of some people's work the lists of a day left out, by rules that somebody can do something about, as far as it is
 * still due.
 *
 * @param on the day on which the lists were made, where the team is
 */
export async function withheldOn(
  rows: Rows,
  teamId: string,
  userIds: readonly string[],
  on: LocalDay,
): Promise<Withheld> {
  const refused = await rows.contactRefusal.findMany({
    where: {
      teamId,
      on: dateOf(on),
      touchId: { not: null },
      rule: { in: mendableRules },
      overriddenAt: null,
    },
    select: { touchId: true, rule: true },
  });
  if (refused.length === 0) return withheldOf([]);
  const ruleOf = new Map(refused.flatMap(({ touchId, rule }) => (touchId ? [[touchId, rule]] : [])));
  const theirs = await rows.touch.findMany({
    where: { teamId, id: { in: [...ruleOf.keys()] }, state: 'due', ...isWorkOf(userIds) },
    select: { id: true },
  });
  return withheldOf(theirs.map(({ id }) => [ruleOf.get(id) ?? '', 1]));
}

/** How many touches were refused on a day, by rule; what was done all the same is not among them. */
export async function refusedOn(
  rows: Rows,
  teamId: string,
  on: LocalDay,
): Promise<ReadonlyMap<RefusalRule, number>> {
  const found = await rows.contactRefusal.groupBy({
    by: ['rule'],
    where: { teamId, on: dateOf(on), touchId: { not: null }, laterFrom: null, overriddenAt: null },
    _count: true,
  });
  const counts = new Map(found.map(({ rule, _count }) => [rule, _count]));
  return new Map(
    refusalRules.flatMap((rule) => {
      const n = counts.get(rule);
      return n ? [[rule, n] as const] : [];
    }),
  );
}
