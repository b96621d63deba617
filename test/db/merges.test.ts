import { randomUUID } from 'node:crypto';
import { lockContact, lockContacts, readContact } from '../../src/db/contacts.ts';
import { presentContactId } from '../../src/db/merges.ts';
import type { Database } from '../../src/db/open-database.ts';
import { openFreshDatabase } from '../support/fresh-database.ts';

const at = new Date('2026-11-23T06:30:00Z');
const teamId = 'T1';

describe('merges of contacts', () => {
  let database: Database;
  let rows: Database['store']['rows'];
  beforeAll(async () => {
    database = await openFreshDatabase();
    rows = database.store.rows;
    for (const id of [teamId, 'T2']) await rows.team.create({ data: { id } });
  });
  afterAll(() => database?.close());

  const contact = async () =>
    (await rows.contact.create({ data: { teamId, name: 'Huda', nameKey: 'huda', createdAt: at } })).id;
  const merge = async (mergedContactId: string, keptContactId: string, more: object = {}) =>
    (
      await rows.contactMerge.create({
        data: { teamId, keptContactId, mergedContactId, at, byUserId: 'U1', changes: {}, ...more },
      })
    ).id;

  it('lead from one to the next to whoever is kept, in their own team, as long as they stand', async () => {
    const kept = await contact();
    const [a, b, stranger] = [randomUUID(), randomUUID(), randomUUID()];
    await merge(a, b);
    const last = await merge(b, kept);
    const means = (id: string, team = teamId) => presentContactId(rows, team, id);
    expect(await Promise.all([a, b, kept, stranger].map((id) => means(id)))).toEqual([
      kept,
      kept,
      kept,
      stranger,
    ]);
    expect(await means(a, 'T2')).toBe(a);
    expect((await readContact(rows, teamId, a))?.contactId).toBe(kept);
    expect(await readContact(rows, teamId, stranger)).toBeUndefined();
    expect(await lockContact(rows, teamId, a)).toBe(kept);
    expect(await lockContacts(rows, teamId, [a, kept, stranger])).toEqual(
      new Map([
        [a, kept],
        [kept, kept],
      ]),
    );
    await rows.contactMerge.update({ where: { id: last }, data: { undoneAt: at, undoneByUserId: 'U1' } });
    expect(await means(a)).toBe(b);
  });

  it('are refused where they could not be true', async () => {
    const [a, b] = [randomUUID(), randomUUID()];
    await expect(merge(a, a)).rejects.toThrow('ContactMerge_of_two');
    await expect(merge(a, b, { undoneAt: at })).rejects.toThrow('ContactMerge_undo_whole');
    await merge(a, b);
    await expect(merge(a, randomUUID())).rejects.toThrow();
    await merge(a, b, { undoneAt: at, undoneByUserId: 'U1' });
  });
});
