import { randomUUID } from 'node:crypto';
import { openKnownKeys } from '../../src/flows/team/known-keys.ts';
import { randomKey } from '../../src/keys/random-key.ts';
import { type Door, openDoor, teamId, websiteKey, zillowKey } from './open-door.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door?.close());

const somebody = () => ({ name: 'Nora', email: `${randomUUID()}@example.com` });
/** A key in the database, as an administrator makes one. */
async function keyFor(sourceKey: string, more: { endsAt?: Date; team?: string } = {}): Promise<string> {
  const { key, hash, begins } = randomKey();
  const { team = teamId, endsAt = null } = more;
  const createdAt = new Date('2026-11-01T00:00:00Z');
  const made = { createdAt, createdByUserId: 'U0MONA', requestId: randomUUID(), endsAt };
  await door.look.intakeKey.create({ data: { teamId: team, sourceKey, hash, begins, ...made } });
  return key;
}

describe('a key in the database', () => {
  it('opens its own source and the door of events, and no other source', async () => {
    const key = { 'x-api-key': await keyFor('portal') };
    expect((await door.post('/intake/portal', somebody(), key)).status).toBe(201);
    expect(
      (await door.post('/v1/events', { person: { name: 'Nora', phones: ['0501112233'] } }, key)).status,
    ).toBe(201);
    expect(await door.post('/intake/website', somebody(), key)).toMatchObject({
      status: 403,
      body: { error: 'key-of-another-source' },
    });
    expect(await door.post('/intake/nowhere', somebody(), key)).toMatchObject({ status: 404 });
  });

  it('opens nothing from when it ends, and nothing of another team', async () => {
    await door.look.team.create({ data: { id: 'T0OTHER' } });
    const ended = await keyFor('portal', { endsAt: new Date('2026-11-23T06:30:00Z') });
    const theirs = await keyFor('website', { team: 'T0OTHER' });
    for (const key of [ended, theirs])
      for (const path of ['/intake/portal', '/intake/website', '/v1/events'])
        expect(await door.post(path, somebody(), { 'x-api-key': key })).toMatchObject({ status: 401 });
  });

  it('is opened by itself alone: not by its hash, its beginning or nearly it', async () => {
    const key = await keyFor('portal');
    const { hash, begins } = await door.look.intakeKey.findFirstOrThrow({ orderBy: { id: 'desc' } });
    for (const shown of [hash, begins, key.slice(0, -1), `${key}x`, key.toUpperCase()])
      expect((await door.post('/intake/portal', somebody(), { 'x-api-key': shown })).status).toBe(401);
  });

  it('may be Google’s, in the body', async () => {
    const google_key = await keyFor('google');
    const lead = { google_key, lead_id: randomUUID(), api_version: '1.0', form_id: 1, campaign_id: 2 };
    const column = { column_id: 'EMAIL', string_value: somebody().email };
    const sent = { ...lead, user_column_data: [column] };
    const answer = await door.post('/intake/google', sent, { 'x-api-key': '' });
    expect(answer.status).toBe(201);
  });
});

describe('the keys a process knows', () => {
  it('are asked for once however many requests come, and again after a while', async () => {
    let asked = 0;
    const counting = {
      intakeKey: {
        findMany: (query: object) => {
          asked += 1;
          return door.look.intakeKey.findMany(query);
        },
      },
    };
    // Only this much of a store is used by it.
    const store = { ...door.means.store, rows: counting as unknown as Door['look'] };
    const environment = new Map([['website', 'x']]);
    const at = new Date('2026-11-23T06:30:00Z');
    const patient = openKnownKeys({ store }, { teamId, environment, forMs: 60_000 });
    await Promise.all(Array.from({ length: 50 }, () => patient.at(at)));
    await patient.at(at);
    expect(asked).toBe(1);
    const impatient = openKnownKeys({ store }, { teamId, environment, forMs: 0 });
    await impatient.at(at);
    await impatient.at(at);
    expect(asked).toBe(3);
  });

  it('of the environment go on while the database is away; for the others the sender is asked to come again', async () => {
    const failing = {
      intakeKey: { findMany: () => Promise.reject(new Error('away')) },
    };
    const store = { ...door.means.store, rows: failing as unknown as Door['look'] };
    const keys = openKnownKeys({ store }, { teamId, environment: new Map([['website', 'x']]), forMs: 0 });
    const known = await keys.at(new Date());
    expect(known).toMatchObject({ keys: [{ source: 'website', keyId: null }], areAll: false });
  });
});

describe('the source that a body names', () => {
  it('is not Meta, whose leads come by Meta’s signature', async () => {
    for (const source of ['Meta', 'meta', ' META ']) {
      const event = { source, id: randomUUID(), person: somebody() };
      const answer = await door.post('/v1/events', event, { 'x-api-key': zillowKey });
      expect(answer.status).toBeLessThan(300);
    }
    expect(await door.look.delivery.count({ where: { sourceKey: 'meta' } })).toBe(0);
    expect(await door.look.source.count({ where: { key: 'meta' } })).toBe(0);
  });
});

describe('how much may be sent', () => {
  it('is counted for each key, and for strangers by address, which locks out no key', async () => {
    const slow = await openDoor({ intakeRate: { mostRequests: 3, windowSeconds: 60 } });
    try {
      const send = async (key: string, path = '/intake/website') =>
        (await slow.post(path, somebody(), { 'x-api-key': key })).status;
      const wrong = [await send('a'), await send('b'), await send('c'), await send('d')];
      expect(wrong).toEqual([401, 401, 401, 429]);
      expect([await send(websiteKey), await send(websiteKey), await send(websiteKey)]).toEqual([
        201, 201, 201,
      ]);
      expect(await send(websiteKey)).toBe(429);
      expect(await send(zillowKey, '/intake/zillow')).toBe(201);
    } finally {
      await slow.close();
    }
  });
});

describe('the log', () => {
  it('has no body and no key, whatever becomes of a request', async () => {
    const secret = await keyFor('portal');
    const who = { ...somebody(), message: 'A very private sentence' };
    await door.post('/intake/portal', who, { 'x-api-key': secret });
    await door.post('/intake/portal', { text: who.message }, { 'x-api-key': secret });
    await door.post('/intake/website', who, { 'x-api-key': secret });
    await door.post(`/intake/portal?key=${secret}`, `${JSON.stringify(who)}}`);
    await door.look.$executeRaw`ALTER TABLE "Delivery" RENAME TO "DeliveryAway"`;
    expect((await door.post('/intake/portal', who, { 'x-api-key': secret })).status).toBe(503);
    await door.look.$executeRaw`ALTER TABLE "DeliveryAway" RENAME TO "Delivery"`;
    const log = door.logged.join('');
    expect(log).toContain('not stored');
    for (const text of [secret, who.email, who.message, who.name]) expect(log).not.toContain(text);
  });
});
