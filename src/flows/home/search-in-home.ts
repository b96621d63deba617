import type { Asking } from '../asking.ts';

/** Keeps whom somebody searches for in their Home, for the Home to be drawn by: what stands in a view is not for names. */
export async function searchInHome({ means, teamId, member }: Asking, who: string): Promise<void> {
  await means.store.rows.member.update({
    where: { teamId_userId: { teamId, userId: member.userId } },
    data: { homeSearch: who },
  });
}
