import { startTouchbase } from '../support/start-touchbase.ts';
import { graphLead, notice, postAsMeta, signatureOf, verifyToken } from './meta-graph-server.ts';
import { type MetaStage, openMetaStage, seen } from './meta-stage.ts';

let stage: MetaStage;
beforeAll(async () => {
  stage = await openMetaStage();
});
afterAll(() => stage?.close());

describe('Meta asking whether the address is ours', () => {
  const ask = async (query: Record<string, string>) => {
    const url = `${stage.touchbase.running.webUrl}/intake/meta?${new URLSearchParams(query)}`;
    const response = await fetch(url);
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      text: await response.text(),
    };
  };
  const right = { 'hub.mode': 'subscribe', 'hub.verify_token': verifyToken, 'hub.challenge': '1158201444' };

  it('hears its challenge', async () => {
    expect(await ask(right)).toEqual({
      status: 200,
      type: expect.stringContaining('text/plain'),
      text: '1158201444',
    });
    expect(await ask({ ...right, 'hub.challenge': '<script>' })).toMatchObject({
      type: expect.stringContaining('text/plain'),
    });
  });

  it.each([
    ['a wrong token', { ...right, 'hub.verify_token': 'meatyhamhocks' }],
    ['no token', { 'hub.mode': 'subscribe', 'hub.challenge': '1' }],
    ['another mode', { ...right, 'hub.mode': 'unsubscribe' }],
    ['no challenge', { 'hub.mode': 'subscribe', 'hub.verify_token': verifyToken }],
  ])('is refused with %s', async (_what, query: Record<string, string>) => {
    expect(await ask(query)).toMatchObject({ status: 403, text: '{"error":"verify-token-wrong"}' });
  });
});

describe('a signature', () => {
  // The check value of facts/intake-and-law.md, C5.
  const documented =
    '{"object":"page","entry":[{"id":"153125381133","time":1438292065,"changes":[{"field":"leadgen","value":{"leadgen_id":"55459717045641545","page_id":"153125381133","form_id":"848171881972211","adgroup_id":"12312312312","ad_id":"12312312312","created_time":1440120384}}]}]}';
  const itsSignature = 'sha256=2051622e3e417e652a4826fb7ed02f88afc72eeffc40268f1b88fc700c6dc1a1';

  it.each([
    ['none', documented, {}],
    ['an empty one', documented, { 'x-hub-signature-256': '' }],
    ['half of one', documented, { 'x-hub-signature-256': itsSignature.slice(0, 40) }],
    ['the older kind', documented, { 'x-hub-signature': 'sha1=da39a3ee5e6b4b0d3255bfef95601890afd80709' }],
    [
      'one by another secret',
      documented,
      { 'x-hub-signature-256': signatureOf(documented, 'another-secret') },
    ],
    [
      'one changed byte',
      documented.replace('1440120384', '1440120385'),
      { 'x-hub-signature-256': itsSignature },
    ],
    ['a space more', `${documented} `, { 'x-hub-signature-256': itsSignature }],
    ['a key that opens another source', documented, { 'x-api-key': 'test-key-of-website' }],
  ])('401 for %s, and nothing is kept', async (_what, body, headers: Record<string, string>) => {
    const before = await stage.touchbase.look.delivery.count();
    expect(await stage.post(body, headers)).toEqual({
      status: 401,
      body: { error: 'signature-missing-or-wrong' },
    });
    expect(await stage.touchbase.look.delivery.count()).toBe(before);
  });

  it('that is right opens the door, over the bytes as they came', async () => {
    stage.graph.leads.set('55459717045641545', [
      graphLead('55459717045641545', { full_name: 'Huda Salem', email: 'huda@example.com' }),
    ]);
    expect(await stage.post(documented, { 'x-hub-signature-256': itsSignature })).toEqual({
      status: 200,
      body: { kept: true },
    });
    expect((await stage.arrived('55459717045641545')).contact.name).toBe('Huda Salem');
    // Written otherwise, with the same meaning, it is signed otherwise.
    const spaced = JSON.stringify(JSON.parse(documented), null, 1);
    expect((await stage.post(spaced, { 'x-hub-signature-256': itsSignature })).status).toBe(401);
  });
});

describe('what is rightly signed', () => {
  it('is ignored where it is of something else', async () => {
    const before = await stage.touchbase.look.delivery.count();
    const news =
      '{"object":"page","entry":[{"id":"1","changes":[{"field":"feed","value":{"item":"post"}}]}]}';
    expect((await stage.post(news)).status).toBe(200);
    expect((await stage.post('{"object":"page","entry":[]}')).status).toBe(200);
    expect(await stage.touchbase.look.delivery.count()).toBe(before);
  });

  it('is kept where it is not understood, and managers are told', async () => {
    expect((await stage.post('{"object":"page","entry":"soon"}')).status).toBe(200);
    const kept = await seen('what is kept', async () => {
      const found = await stage.touchbase.look.delivery.findFirst({
        where: { sourceKey: 'meta', door: 'intake', state: 'quarantined' },
      });
      return found ?? undefined;
    });
    expect(Buffer.from(kept.body).toString()).toBe('{"object":"page","entry":"soon"}');
    expect((await stage.toldToMona()).filter((text) => text.includes(kept.id))).toHaveLength(1);
  });

  it('413 for more than 1 MiB', async () => {
    expect((await stage.post(`{"entry":"${'x'.repeat(1_048_576)}"}`)).status).toBe(413);
  });
});

describe('a stranger', () => {
  it('is refused for being many', async () => {
    const knocked = await startTouchbase({ start: { meta: stage.metaWith('page-token-of-riyadh') } });
    try {
      const { webUrl } = knocked.running;
      const post = async () => (await postAsMeta(webUrl, notice('1'), { 'x-hub-signature-256': 'x' })).status;
      const refused: number[] = [];
      for (let nth = 0; nth < 121; nth++) refused.push(await post());
      expect(refused.slice(0, 120).every((status) => status === 401)).toBe(true);
      expect(refused.at(-1)).toBe(429);
    } finally {
      await knocked.stop();
    }
  });

  it('does not count where it is Meta', async () => {
    for (let nth = 0; nth < 130; nth++)
      expect((await stage.post('{"object":"page","entry":[]}')).status).toBe(200);
  });
});

describe('while it cannot be stored', () => {
  it('Meta is asked to send it again', async () => {
    const lonely = await startTouchbase({ start: { meta: stage.metaWith('page-token-of-riyadh') } });
    try {
      await lonely.look.$executeRaw`ALTER TABLE "Delivery" RENAME TO "DeliveryAway"`;
      const { id } = stage.newLead();
      expect(await postAsMeta(lonely.running.webUrl, notice(id))).toEqual({
        status: 503,
        body: { error: 'not-stored-try-again' },
      });
      await lonely.look.$executeRaw`ALTER TABLE "DeliveryAway" RENAME TO "Delivery"`;
      expect((await postAsMeta(lonely.running.webUrl, notice(id))).status).toBe(200);
      await seen('the lead', async () => (await lonely.look.lead.findFirst()) ?? undefined);
    } finally {
      await lonely.stop();
    }
  });
});

describe('without an app of Meta’s', () => {
  it('there is no such source', async () => {
    const without = await startTouchbase();
    try {
      const { webUrl } = without.running;
      const unknown = { status: 404, body: { error: 'unknown-source' } };
      expect(await postAsMeta(webUrl, notice('1'))).toEqual(unknown);
      const asking = await fetch(`${webUrl}/intake/meta?hub.mode=subscribe&hub.verify_token=${verifyToken}`);
      expect({ status: asking.status, body: await asking.json() }).toEqual(unknown);
    } finally {
      await without.stop();
    }
  });

  it('a key of that name opens it as any source', async () => {
    const keyed = await startTouchbase({ start: { intakeKeys: new Map([['meta', 'key-of-a-relay']]) } });
    try {
      const { status } = await postAsMeta(keyed.running.webUrl, '{"name":"Huda"}', {
        'x-api-key': 'key-of-a-relay',
      });
      expect(status).toBe(201);
    } finally {
      await keyed.stop();
    }
  });
});
