import { localDay } from '../../calendar/local-day.ts';
import { dayOf } from '../../db/local-days.ts';
import type { Tx } from '../../db/store.ts';
import { type Begin, type Begun, spreadBeginnings } from '../../plans/spread.ts';
import { type Member, type Team, zoneOf } from '../../team/member.ts';
import { workCalendarOf } from '../../team/work-calendar.ts';

/** Where the people of each owner begin, as far as it was looked at; one for a piece of work of the queue. */
export type SpreadPlaces = Map<string, Map<string, Begun & { people: number }>>;

/**
 * Where more people of an owner begin on a yearly plan, beside those who have begun. What is taken is remembered by
 * `takePlaces` once it is committed: counting all of an owner's people anew for each few would take ever longer.
 */
export async function placesFor(
  rows: Tx['rows'],
  places: SpreadPlaces,
  { team, owner, count, at }: { team: Team; owner: Member; count: number; at: Date },
): Promise<readonly Begin[]> {
  const begun = places.get(owner.userId) ?? (await begunOf(rows, team.teamId, owner.userId));
  places.set(owner.userId, begun);
  return spreadBeginnings({
    count,
    from: localDay(at, zoneOf(owner, team)),
    workingDaysAWeek: new Set(workCalendarOf(team, owner).workingDays).size || 7,
    begun: [...begun.values()],
  });
}

/** Remembers where people of an owner begin now. */
export function takePlaces(places: SpreadPlaces, ownerUserId: string, taken: readonly Begin[]): void {
  const begun = places.get(ownerUserId);
  for (const { startsOn, spreadDays } of begun ? taken : []) {
    const key = `${startsOn} ${spreadDays}`;
    begun?.set(key, { startsOn, spreadDays, people: (begun.get(key)?.people ?? 0) + 1 });
  }
}

async function begunOf(rows: Tx['rows'], teamId: string, ownerUserId: string) {
  const found = await rows.$queryRaw<{ startsOn: Date; spreadDays: number; people: number }[]>`
    SELECT e."startsOn", e."spreadDays", count(*)::int AS people
    FROM "Enrolment" e JOIN "Contact" c ON c."teamId" = e."teamId" AND c."id" = e."contactId"
    WHERE e."teamId" = ${teamId} AND c."ownerUserId" = ${ownerUserId}
      AND e."planKind" = 'relationship' AND e."state" IN ('active', 'paused')
    GROUP BY 1, 2`;
  return new Map(
    found.map((row) => {
      const startsOn = dayOf(row.startsOn);
      return [`${startsOn} ${row.spreadDays}`, { startsOn, spreadDays: row.spreadDays, people: row.people }];
    }),
  );
}
