import { instantOf } from '../../calendar/instant.ts';
import { localDay, startOfWeek } from '../../calendar/local-day.ts';
import { dateOf } from '../../db/local-days.ts';
import { tell } from '../../db/tell.ts';
import { digestDays } from '../../reports/digest-days.ts';
import type { Means } from '../means.ts';

const monday = 1;
/** When the digest is sent, on the team's clock. */
const digestFrom = '09:00';

/**
 * Sends a team the digest of its sources once a week: on Monday from 09:00 where the team is, about the last
 * whole week before, by the team's own first weekday. One that was missed is sent when the process is back, until
 * the next Monday begins. A week that ended before the team was set up has none: there is nothing to say of it.
 */
export async function sendDigests(
  { store }: Means,
  { teamId, at }: { teamId: string; at: Date },
): Promise<void> {
  const team = await store.rows.team.findUnique({
    where: { id: teamId, setUpAt: { not: null } },
    select: { zone: true, firstWeekday: true, reportsChannelId: true, setUpAt: true },
  });
  if (!team) return;
  const { zone, firstWeekday, reportsChannelId, setUpAt } = team;
  const day = startOfWeek(localDay(at, zone), monday);
  const dueAt = instantOf(day, digestFrom, zone);
  const { week } = digestDays(day, firstWeekday);
  const wasBefore = setUpAt !== null && week.to < localDay(setUpAt, zone);
  if (!reportsChannelId || at < dueAt || wasBefore) return;
  await store.transaction(async (tx) => {
    // Made for another week already, when the team's first weekday was another: one digest a Monday is enough.
    const made = await tx.rows.digest.findFirst({ where: { teamId, madeAt: { gte: dueAt } } });
    if (made) return;

    // Whoever inserts the row sends this digest; another process, or a later tick, finds it taken.
    const [digest] = await tx.rows.digest.createManyAndReturn({
      data: [{ teamId, weekFrom: dateOf(week.from), madeAt: at }],
      skipDuplicates: true,
    });
    if (!digest) return;

    await tell(tx, { teamId, kind: 'digest', subjectId: digest.id, recipient: reportsChannelId, at });
  });
}
