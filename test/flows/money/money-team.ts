import { randomUUID } from 'node:crypto';
import type { Database } from '../../../src/db/open-database.ts';
import { type Asking, whoAsks } from '../../../src/flows/asking.ts';
import type { Means } from '../../../src/flows/means.ts';
import { nameKey } from '../../../src/parsing/person-name.ts';
import { openFreshDatabase } from '../../support/fresh-database.ts';
import { readLibrary } from '../../support/read-library.ts';
import { testKeys } from '../../support/test-keys.ts';

/** Wednesday, 12:00 in Riyadh. */
export const wednesday = new Date('2026-11-25T09:00:00Z');

/** One for all tests of a file: to open one takes longer than most of them. */
let opened: Promise<Database> | undefined;
afterAll(async () => {
  await (await opened)?.close();
});

/** A team of two agents and a manager in an empty database, and verbs to fill it. Where each test has one, close it after each. */
export async function moneyTeam(settings: Record<string, unknown> = {}) {
  opened ??= openFreshDatabase();
  const database = await opened;
  const { rows } = database.store;
  const means: Means = { store: database.store, library: readLibrary(), ...testKeys };
  const teamId = 'T1';
  await rows.team.create({
    data: {
      id: teamId,
      zone: 'Asia/Riyadh',
      country: 'SA',
      currency: 'SAR',
      firstWeekday: 0,
      setUpAt: new Date('2026-01-01T00:00:00Z'),
      leadsChannelId: 'C0LEADS',
      reportsChannelId: 'C0REPORTS',
      ...settings,
    },
  });
  const member = (userId: string, more: object) =>
    rows.member.create({ data: { teamId, userId, name: userId, inLeadsChannel: true, ...more } });
  await member('U0OMAR', { name: 'Omar' });
  await member('U0SARA', { name: 'سارة', language: 'ar' });
  await member('U0MONA', { name: 'Mona', isManager: true });

  return {
    database,
    means,
    rows,
    teamId,
    /** Takes away everything there is, for the next test. */
    close: () => rows.$executeRaw`TRUNCATE "Team" CASCADE`,
    async asks(userId: string, at = wednesday, requestId: string = randomUUID()): Promise<Asking> {
      const asking = await whoAsks(means, { teamId, userId, requestId, at });
      if (!asking) throw new Error(`${userId} may ask nothing`);
      return asking;
    },
    async source(name: string) {
      const key = name.toLowerCase().replaceAll(' ', '-');
      return (await rows.source.create({ data: { teamId, key, name, createdAt: wednesday } })).id;
    },
    async contact(name: string, more: Record<string, unknown> = {}) {
      const data = { teamId, name, nameKey: nameKey(name), createdAt: wednesday, ...more };
      return (await rows.contact.create({ data })).id;
    },
    async lead(contactId: string, sourceId: string, arrivedAt: string, more: Record<string, unknown> = {}) {
      const data = { teamId, contactId, sourceId, arrivedAt: new Date(arrivedAt), ...more };
      return (await rows.lead.create({ data })).id;
    },
    async cost(sourceId: string, month: string, amountMinor: bigint, more: Record<string, unknown> = {}) {
      await rows.sourceCost.create({
        data: {
          teamId,
          sourceId,
          month: new Date(`${month}-01T00:00:00Z`),
          eachMonth: false,
          amountMinor,
          currency: 'SAR',
          enteredByUserId: 'U0MONA',
          enteredAt: wednesday,
          ...more,
        },
      });
    },
  };
}

export type MoneyTeam = Awaited<ReturnType<typeof moneyTeam>>;
