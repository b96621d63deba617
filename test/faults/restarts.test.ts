import { freshDatabase } from '../support/fresh-database.ts';
import { killMornings } from '../support/kill-mornings.ts';

describe('a process killed in the middle of forty mornings and started again', () => {
  // At the first message, and where many are on their way.
  it.each([1, 25])(
    'leaves nobody without, after %i messages',
    async (killAfter) => {
      const database = await freshDatabase();
      try {
        const killed = await killMornings({ databaseUrl: database.url, agents: 40, killAfter });
        expect(killed.killedAfter).toBeGreaterThanOrEqual(killAfter);
        expect(killed.without).toEqual([]);
        // A second copy is there only where the process died between Slack's answer and its record.
        expect(killed.copies).toBe(killed.explained);
      } finally {
        await database.drop();
      }
    },
    60_000,
  );
});
