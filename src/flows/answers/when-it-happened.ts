import { instantOf } from '../../calendar/instant.ts';
import { type LocalDay, localDay } from '../../calendar/local-day.ts';
import { readLeadsOf } from '../../db/leads.ts';
import type { Contact } from '../../leads/contact.ts';
import { zoneOf } from '../../team/member.ts';
import type { Asking } from '../asking.ts';

/**
 * The instant meant by a day in the past. Without an hour it is noon, or when the contact's latest lead of that day
 * arrived where that was later, since it is that lead people speak of; never later than now.
 */
export async function whenItHappened(
  { means, team, member, at }: Asking,
  on: { day: LocalDay; time?: string | undefined },
  contact: Contact,
): Promise<Date> {
  const zone = zoneOf(member, team);
  if (on.time) return earlierOf(instantOf(on.day, on.time, zone), at);
  const noon = instantOf(on.day, '12:00', zone);
  const leads = await readLeadsOf(means.store.rows, team.teamId, contact.contactId);
  const arrivedAt = leads.find((lead) => localDay(lead.arrivedAt, zone) === on.day)?.arrivedAt;
  return earlierOf(arrivedAt && arrivedAt > noon ? arrivedAt : noon, at);
}

function earlierOf(a: Date, b: Date): Date {
  return a < b ? a : b;
}
