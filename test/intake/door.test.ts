import { brotliCompressSync, gzipSync } from 'node:zlib';
import { type Door, openDoor, somebody, teamId, websiteKey, zillowKey } from './open-door.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const uuid = /^[0-9a-f-]{36}$/;
const basic = (key: string) => ({ authorization: `Basic ${Buffer.from(`${key}:`).toString('base64')}` });

describe('the answers of the door', () => {
  it('201 for a new person, 200 for a known one', async () => {
    const { email, ...who } = somebody();
    const first = await door.post('/intake/website', { ...who, email });
    expect(first).toMatchObject({
      status: 201,
      body: {
        leadId: expect.stringMatching(uuid),
        contactId: expect.stringMatching(uuid),
        delivery: expect.stringMatching(uuid),
      },
    });
    const second = await door.post('/intake/website', { ...who, email, message: 'Still looking' });
    expect(second.status).toBe(200);
    expect(second.body.contactId).toBe(first.body.contactId);
    expect(second.body.leadId).not.toBe(first.body.leadId);
  });

  it.each([
    ['broken JSON', '{"name":"Huda"', 'not-an-object'],
    ['an array', '[{"name":"Huda"}]', 'not-an-object'],
    ['nobody', '{"message":"hello"}', 'no-person'],
    ['a phone that is none, and no name', '{"phone":"n/a"}', 'no-person'],
    ['a name of nothing visible', '{"name":"\\u200b\\u202e"}', 'no-person'],
    ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0x80, 0x81]), 'not-readable'],
    ['fields of unknown shape', '{"name":{"first":"Huda"}}', 'fields'],
  ])('202 for %s, kept as it came and told to a manager', async (_what, body, why) => {
    const answer = await door.post('/intake/website', body);
    expect(answer).toMatchObject({ status: 202, body: { kept: true, why } });
    const id = String(answer.body.delivery);
    const kept = await door.look.delivery.findUniqueOrThrow({ where: { teamId_id: { teamId, id } } });
    expect(kept).toMatchObject({ state: 'quarantined', why, sourceKey: 'website', door: 'intake' });
    expect(Buffer.from(kept.body)).toEqual(Buffer.from(body as string));
    expect(
      await door.look.telling.findMany({ where: { subjectId: id }, select: { kind: true, recipient: true } }),
    ).toEqual([{ kind: 'delivery-quarantined', recipient: 'U0MONA' }]);
  });

  it('400 for no body at all', async () => {
    expect(await door.post('/intake/website', '')).toMatchObject({ status: 400, body: { error: 'no-body' } });
    expect(await door.post('/v1/events', '')).toMatchObject({ status: 400, body: { error: 'no-body' } });
  });

  it.each([
    ['none', {}],
    ['a wrong one', { 'x-api-key': 'key-of-websitX' }],
    ['a part of one', { authorization: `Bearer ${websiteKey.slice(0, -1)}` }],
  ])('401 for %s as key, wherever it knocks', async (_what, headers: Record<string, string>) => {
    for (const path of ['/intake/website', '/intake/unheard-of', '/v1/events']) {
      const answer = await door.post(path, somebody(), headers);
      expect(answer).toMatchObject({ status: 401, body: { error: 'key-missing-or-wrong' } });
      expect(answer.headers.get('www-authenticate')).toMatch(/^Basic/);
    }
  });

  it.each<[string, string | Uint8Array<ArrayBuffer>, Record<string, string>]>([
    ['nothing', '', {}],
    ['more than is read of a stranger', 'x'.repeat(70_000), {}],
    ['more than is unpacked', new Uint8Array(gzipSync('x'.repeat(70_000))), { 'content-encoding': 'gzip' }],
    ['too much for anybody', 'x'.repeat(1_100_000), {}],
  ])('401 without a key for %s, so that nobody learns which sources there are', async (_what, body, more) => {
    const headers = { 'x-api-key': '', ...more };
    for (const path of ['/intake/website', '/intake/unheard-of'])
      expect(await door.post(path, body, headers)).toMatchObject({
        status: 401,
        body: { error: 'key-missing-or-wrong' },
      });
  });

  it('403 for the key of another source', async () => {
    const answer = await door.post('/intake/website', somebody(), { 'x-api-key': zillowKey });
    expect(answer).toMatchObject({ status: 403, body: { error: 'key-of-another-source' } });
  });

  it.each(['/intake/unheard-of', '/intake', '/intake/website/more', '/v1/people', '/', '/intake/%zz'])(
    '404 for %s',
    async (path) => {
      expect((await door.post(path, somebody())).status).toBe(404);
    },
  );

  it('404 for reading where one posts', async () => {
    for (const path of ['/intake/website', '/v1/events']) {
      const response = await fetch(`${door.url}${path}`, { headers: { 'x-api-key': websiteKey } });
      expect(response.status).toBe(404);
      expect(await response.json()).toEqual({ error: 'not-found' });
    }
  });

  it('413 for more than 1 MiB, packed or not; 1 MiB itself is taken', async () => {
    const padded = (length: number) => {
      const start = `{"name":"Huda","filler":"`;
      return `${start}${'x'.repeat(length - start.length - 2)}"}`;
    };
    expect((await door.post('/intake/website', padded(1_048_576))).status).toBe(201);
    expect((await door.post('/intake/website', padded(1_048_577))).status).toBe(413);
    expect((await door.post('/intake/website', padded(2_097_152))).status).toBe(413);
    const packed = new Uint8Array(gzipSync(padded(2_097_152)));
    expect(
      (await door.post('/intake/website', packed, { 'x-api-key': websiteKey, 'content-encoding': 'gzip' }))
        .status,
    ).toBe(413);
  });

  it('429 with Retry-After for too many, each key for itself', async () => {
    const narrow = await openDoor({ intakeRate: { mostRequests: 2, windowSeconds: 60 } });
    try {
      const send = (headers: Record<string, string>) => narrow.post('/v1/events', somebody(), headers);
      expect((await send({ 'x-api-key': websiteKey })).status).toBe(201);
      expect((await send(basic(websiteKey))).status).toBe(201);
      const tooMany = await send({ 'x-api-key': websiteKey });
      expect(tooMany).toMatchObject({ status: 429, body: { error: 'too-fast' } });
      expect(Number(tooMany.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await send({ 'x-api-key': zillowKey })).status).toBe(201);
      const strangers = [await send({}), await send({}), await send({ 'x-api-key': 'guess' })];
      expect(strangers.map(({ status }) => status)).toEqual([401, 401, 429]);
    } finally {
      await narrow.close();
    }
  });

  it('503 with Retry-After while the database is away', async () => {
    const lonely = await openDoor();
    try {
      await lonely.databaseGoesAway();
      const answer = await lonely.post('/intake/website', somebody());
      expect(answer).toMatchObject({ status: 503, body: { error: 'not-stored-try-again' } });
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(lonely.logged.join()).toContain('a delivery was not stored');
    } finally {
      await lonely.close();
    }
  });
});

describe('keys', () => {
  it.each([
    ['as the user of Basic authentication', basic(zillowKey)],
    ['as a Bearer token', { authorization: `Bearer ${zillowKey}` }],
    ['as X-Api-Key', { 'x-api-key': zillowKey }],
  ])('open %s', async (_how, headers: Record<string, string>) => {
    expect((await door.post('/intake/zillow', somebody(), headers)).status).toBe(201);
    expect((await door.post('/v1/events', { source: 'x', person: somebody() }, headers)).status).toBe(201);
  });
});

describe('a lead form of Google Ads', () => {
  const form = (more: object) => ({
    lead_id: 'google-lead-1',
    user_column_data: [{ column_id: 'FULL_NAME', string_value: 'Huda of Google' }],
    ...more,
  });
  const post = (body: object) => door.post('/intake/zillow', body, { 'x-api-key': '' });

  it('shows its secret in the body, and is one lead however often it comes', async () => {
    const first = await post(form({ google_key: zillowKey }));
    expect(first.status).toBe(201);
    const again = await post(form({ google_key: zillowKey, gcl_id: 'another click' }));
    expect(again).toMatchObject({ status: 200, body: { leadId: first.body.leadId } });
  });

  it.each([{}, { google_key: 'wrong-one' }, { google_key: websiteKey }, { google_key: [zillowKey] }])(
    'is refused with %j',
    async (more) => {
      expect(await post(form({ ...more, lead_id: 'google-lead-2' }))).toMatchObject({ status: 401 });
      expect(await door.look.delivery.count({ where: { providerId: 'google-lead-2' } })).toBe(0);
    },
  );

  it('is not looked at without a key where it is larger than any form of Google’s', async () => {
    const padding = 'x'.repeat(70_000);
    expect(await post(form({ google_key: zillowKey, padding }))).toMatchObject({ status: 401 });
    // Packed, or sent in pieces without a length, it is no smaller.
    const large = JSON.stringify(form({ google_key: zillowKey, padding, lead_id: 'google-lead-3' }));
    const packed = new Uint8Array(gzipSync(large));
    const headers = { 'x-api-key': '', 'content-encoding': 'gzip' };
    expect(await door.post('/intake/zillow', packed, headers)).toMatchObject({ status: 401 });
    const streamed = await fetch(`${door.url}/intake/zillow`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: new Blob([large]).stream(),
      duplex: 'half',
    });
    expect(streamed.status).toBe(401);
  });

  it('is the only one whose secret may be in the body', async () => {
    expect(await post({ name: 'Huda', google_key: zillowKey })).toMatchObject({ status: 401 });
  });
});

describe('whatever a sender does', () => {
  const contactOf = async (answer: { body: Record<string, unknown> }) =>
    await door.look.contact.findUniqueOrThrow({
      where: { teamId_id: { teamId, id: String(answer.body.contactId) } },
      include: { phones: true, emails: true, leads: true },
    });

  it.each([
    ['JSON called text, as SNS does', 'text/plain; charset=UTF-8', (who: object) => JSON.stringify(who)],
    ['JSON without a content type', '', (who: object) => JSON.stringify(who)],
    ['a form called JSON', 'application/json', (who: object) => new URLSearchParams({ ...who }).toString()],
    [
      'a form',
      'application/x-www-form-urlencoded',
      (who: object) => new URLSearchParams({ ...who }).toString(),
    ],
  ])('%s is understood', async (_what, contentType, written) => {
    const who = somebody();
    const answer = await door.post('/intake/website', written(who), {
      'x-api-key': websiteKey,
      'content-type': contentType,
    });
    expect(answer.status).toBe(201);
    expect((await contactOf(answer)).emails).toMatchObject([{ address: who.email }]);
  });

  it.each([
    ['gzip', (text: string) => gzipSync(text), 201],
    ['br', (text: string) => brotliCompressSync(text), 201],
    ['gzip', (text: string) => Buffer.from(text), 201],
    ['zstd', (text: string) => Buffer.from(text), 201],
    ['gzip', (text: string) => gzipSync(text).subarray(0, 30), 202],
  ])('an encoding called %s is undone where it is one: %#', async (encoding, packed, status) => {
    const answer = await door.post('/intake/website', new Uint8Array(packed(JSON.stringify(somebody()))), {
      'x-api-key': websiteKey,
      'content-encoding': encoding,
    });
    expect(answer.status).toBe(status);
  });

  it('keeps a phone-only and an e-mail-only person', async () => {
    const { phone, email } = somebody();
    const byPhone = await door.post('/intake/website', { phone });
    const byEmail = await door.post('/intake/website', { email });
    expect([byPhone.status, byEmail.status]).toEqual([201, 201]);
    expect(await contactOf(byPhone)).toMatchObject({ name: '', phones: [{ e164: `+966${phone.slice(1)}` }] });
    expect(await contactOf(byEmail)).toMatchObject({ name: '', emails: [{ address: email }] });
  });

  it('reads Arabic digits as digits', async () => {
    const { phone } = somebody();
    const arabic = phone.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)] ?? '');
    const contact = await contactOf(await door.post('/intake/website', { name: 'هدى', phone: arabic }));
    expect(contact.phones).toMatchObject([{ e164: `+966${phone.slice(1)}`, country: 'SA' }]);
  });

  it('keeps several numbers of one field', async () => {
    const [a, b] = [somebody().phone, somebody().phone];
    const contact = await contactOf(
      await door.post('/intake/website', { name: 'Huda', phone: `${a} / ${b}` }),
    );
    expect(contact.phones.map(({ e164 }) => e164)).toEqual([`+966${a.slice(1)}`, `+966${b.slice(1)}`]);
  });

  it('keeps an address that cannot be read apart from what the person said', async () => {
    const answer = await door.post('/intake/website', {
      name: 'Huda',
      phone: 'ask for\nHuda',
      email: 'huda.salem@gmail,com',
      message: 'Hello',
    });
    const [lead] = (await contactOf(answer)).leads;
    expect(lead).toMatchObject({
      message: 'Hello',
      unreadAddresses: 'ask for Huda\nhuda.salem@gmail,com',
    });
  });

  it.each([
    ['<!channel>', '<!channel>'],
    ['🏠'.repeat(300), '🏠'.repeat(80)],
    ['Huda\u0000\u202e Salem', 'Huda Salem'],
  ])('keeps the name %j, safe to show', async (name, kept) => {
    const contact = await contactOf(await door.post('/intake/website', { ...somebody(), name }));
    expect(contact.name).toBe(kept);
  });

  it('keeps what PostgreSQL could not', async () => {
    const { email } = somebody();
    const hostile = `{"name":"Hu\\u0000da","email":"${email}","message":"\\ud800\\u0000","area":"\\u0000","price":"\\udfff","id":"\\u0000 ${email}","campaign":"\\u0000\\ud800","type":"\\u0000"}`;
    expect((await door.post('/intake/website', hostile)).status).toBe(201);
    const event = `{"source":"\\u0000\\ud800${email}","person":{"name":"x","tags":["\\u0000"]},"property":{"street":"\\ud800"}}`;
    expect((await door.post('/v1/events', event)).status).toBe(201);
  });

  it('says nothing about people in the log', async () => {
    const who = somebody();
    await door.post('/intake/website', who);
    await door.post('/intake/website', JSON.stringify(who).slice(0, -1));
    const log = door.logged.join('');
    expect(log).not.toContain(who.email);
    expect(log).not.toContain(who.phone);
  });
});

describe('the source of an event', () => {
  it('is named by the body, made when unheard of, and managers are told once', async () => {
    const send = () =>
      door.post('/v1/events', { source: 'My Portal.com', type: 'Inquiry', person: somebody() });
    expect((await send()).status).toBe(201);
    expect((await send()).status).toBe(201);
    const source = await door.look.source.findUniqueOrThrow({
      where: { teamId_key: { teamId, key: 'my-portal-com' } },
      include: { leads: true },
    });
    expect(source.name).toBe('My Portal.com');
    expect(source.leads).toHaveLength(2);
    expect(
      await door.look.telling.findMany({
        where: { kind: 'source-new', subjectId: source.id },
        select: { recipient: true, wantedVersion: true },
      }),
    ).toEqual([{ recipient: 'U0MONA', wantedVersion: 1 }]);
  });

  it('is the one of the key where the body names none', async () => {
    const answer = await door.post('/v1/events', { person: somebody() }, { 'x-api-key': zillowKey });
    const lead = await door.look.lead.findUniqueOrThrow({
      where: { teamId_id: { teamId, id: String(answer.body.leadId) } },
      include: { source: true },
    });
    expect(lead.source.key).toBe('zillow');
  });

  it('is the address at /intake, whatever the body says, and no news', async () => {
    await door.post('/intake/website', { ...somebody(), source: 'elsewhere' });
    const sources = await door.look.source.findMany({ where: { teamId } });
    expect(sources.map(({ key }) => key)).not.toContain('elsewhere');
    const website = sources.find(({ key }) => key === 'website');
    expect(
      await door.look.telling.count({ where: { kind: 'source-new', subjectId: website?.id ?? '' } }),
    ).toBe(0);
  });
});
