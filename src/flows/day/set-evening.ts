import type { Asking } from '../asking.ts';

/**
 * A person chose when the list of a working day comes: at 18:00 the evening before, or that morning at 08:00. A list
 * they have already is not sent again; one they missed in the evening comes in the morning.
 */
export async function setEvening(asking: Asking, evening: boolean): Promise<void> {
  const { means, teamId, member } = asking;
  await means.store.rows.member.update({
    where: { teamId_userId: { teamId, userId: member.userId } },
    data: { evening },
  });
}
