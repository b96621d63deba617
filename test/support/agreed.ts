import type { Store } from '../../src/db/store.ts';

/** People agreed to be contacted by every channel, as those of an imported file have. */
export async function agreed(
  look: Store['rows'],
  { teamId, contactIds, at }: { teamId: string; contactIds: readonly string[]; at: Date },
): Promise<void> {
  await look.consent.createMany({
    data: contactIds.map((contactId) => ({ teamId, contactId, at, recordedAt: at, how: 'import' })),
  });
}
