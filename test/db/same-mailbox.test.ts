import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { Client } from 'pg';
import { mailboxOf, parseEmail } from '../../src/parsing/email.ts';
import { inDatabase, runSql } from '../support/database-server.ts';

const folder = path.resolve(import.meta.dirname, '../../prisma/migrations');
const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();
const sqlOf = (name: string) => readFileSync(path.join(folder, name, 'migration.sql'), 'utf8');
const sameMailbox = '20261122120000_same_mailbox';

const local = fc.string({ unit: fc.constantFrom(...'hud09_.+-%هé'), minLength: 1, maxLength: 9 });
const domain = fc.constantFrom(
  'gmail.com',
  'googlemail.com',
  'example.com',
  'gmail.com.sa',
  'mygmail.com',
  'مثال.شبكة',
);
const addresses = fc
  .sample(
    fc.tuple(local, domain).map(([name, at]) => parseEmail(`${name}@${at}`)),
    { numRuns: 2_000, seed: 7 },
  )
  .filter((address) => address !== undefined);

describe('e-mails kept before mailboxes were compared', () => {
  const server = process.env.TOUCHBASE_TEST_SERVER ?? '';
  const name = `same_mailbox_${process.pid}`;
  const client = new Client({ connectionString: inDatabase(server, name) });
  const ids = {
    contact: '00000000-0000-7000-8000-000000000001',
    optOut: '00000000-0000-7000-8000-000000000002',
  };
  beforeAll(async () => {
    await runSql(server, `CREATE DATABASE "${name}"`);
    await client.connect();
    for (const one of names.slice(0, names.indexOf(sameMailbox))) await client.query(sqlOf(one));
    // Without the rows they refer to: only their own columns matter here.
    await client.query('SET session_replication_role = replica');
    const kept = [...new Set(addresses)];
    await client.query(
      `INSERT INTO "ContactEmail" ("id", "teamId", "contactId", "address")
       SELECT gen_random_uuid(), 'T1', $1, unnest($2::text[])`,
      [ids.contact, kept],
    );
    await client.query(
      `INSERT INTO "Suppression" ("id", "teamId", "optOutId", "address")
       SELECT gen_random_uuid(), 'T1', $1, unnest($2::text[])`,
      [ids.optOut, [...kept, '+966501234567']],
    );
    await client.query(sqlOf(sameMailbox));
  });
  afterAll(async () => {
    await client.end();
    await runSql(server, `DROP DATABASE "${name}" WITH (FORCE)`);
  });

  it('get the mailbox that the rule gives them', async () => {
    const { rows } = await client.query<{ address: string; mailbox: string }>(
      'SELECT "address", "mailbox" FROM "ContactEmail"',
    );
    expect(rows.length).toBeGreaterThan(500);
    expect(rows).toEqual(rows.map(({ address }) => ({ address, mailbox: mailboxOf(address) })));
    expect(new Set(rows.map(({ mailbox }) => mailbox)).size).toBeLessThan(rows.length);
  });

  it('hold their opt-outs by mailbox, each once, and phones as they were', async () => {
    const { rows } = await client.query<{ address: string }>('SELECT "address" FROM "Suppression"');
    const wanted = new Set([...addresses.map(mailboxOf), '+966501234567']);
    expect(rows.map(({ address }) => address).toSorted()).toEqual([...wanted].toSorted());
  });
});
