import { lockContact } from '../../src/db/contacts.ts';
import type { Database } from '../../src/db/open-database.ts';
import { openFreshDatabase } from '../support/fresh-database.ts';

describe('two transactions that wait for each other', () => {
  let database: Database;
  const teamId = 'T1';
  beforeAll(async () => {
    database = await openFreshDatabase();
    await database.store.rows.team.create({ data: { id: teamId } });
  });
  afterAll(async () => {
    await database?.close();
  });

  it('are both done: PostgreSQL breaks one off, and it runs again', async () => {
    const { store } = database;
    const contact = async (name: string) =>
      (
        await store.rows.contact.create({
          data: { teamId, name, nameKey: name, createdAt: new Date('2026-11-23T06:30:00Z') },
        })
      ).id;
    const [huda, badr] = [await contact('huda'), await contact('badr')];

    let first = 0;
    let bothHaveOne: () => void = () => undefined;
    const ring = new Promise<void>((resolve) => {
      bothHaveOne = resolve;
    });
    let attempts = 0;
    const lockBoth = (one: string, other: string) =>
      store.transaction(
        async (tx) => {
          attempts += 1;
          // PostgreSQL looks for rings after a second, which is when our own patience ends.
          await tx.rows.$executeRaw`SET LOCAL lock_timeout = 5000`;
          await lockContact(tx.rows, teamId, one);
          first += 1;
          if (first >= 2) bothHaveOne();
          await ring;
          await lockContact(tx.rows, teamId, other);
        },
        { withinMs: 10_000 },
      );
    await Promise.all([lockBoth(huda, badr), lockBoth(badr, huda)]);
    expect(attempts).toBe(3);
  });
});
