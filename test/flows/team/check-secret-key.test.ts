import type { Database } from '../../../src/db/open-database.ts';
import { checkSecretKey, SecretKeyFault } from '../../../src/flows/team/check-secret-key.ts';
import { recordTeam } from '../../../src/flows/team/keep-people.ts';
import type { SecretKeys } from '../../../src/keys/secret-keys.ts';
import { startFault } from '../../../src/start-fault.ts';
import { openFreshDatabase } from '../../support/fresh-database.ts';

const teamId = 'T0KEYS';
let database: Database;
beforeAll(async () => {
  database = await openFreshDatabase();
});
afterAll(() => database.close());

const check = async (...secretKeys: SecretKeys) => {
  const means = { store: database.store, library: new Map(), secretKeys, publicUrl: undefined };
  await recordTeam(means, { teamId, name: 'Keys', botUserId: 'U0BOT' });
  return await checkSecretKey(means, teamId);
};

describe('the key of a database', () => {
  it('that was lost is forgotten where nobody was erased with it', async () => {
    await check('lost');
    await check('next');
    expect(await database.store.rows.team.findUnique({ where: { id: teamId } })).toMatchObject({
      secretKeyMarks: [expect.any(String)],
    });
    await check('first');
    await database.store.rows.erasedAddress.create({
      data: { teamId, hash: 'a hash', erasedAt: new Date() },
    });
  });

  it('is the first one, may be followed by a newer one, and is missed where it is another', async () => {
    await check('first');
    await check('first');
    await expect(check('second')).rejects.toThrow(SecretKeyFault);
    await check('second', 'first');
    // What either made is to be recognised, so neither does alone.
    await expect(check('first')).rejects.toThrow(SecretKeyFault);
    await expect(check('second')).rejects.toThrow(SecretKeyFault);
    await check('third', 'first', 'second');
    await expect(check('third', 'first')).rejects.toThrow(SecretKeyFault);
  });

  it('is named in the reason why a start failed', async () => {
    const fault = await check('fourth').catch((error: unknown) => error);
    expect(startFault(fault)).toMatch(/^SECRET_KEY lacks a key/);
  });
});
