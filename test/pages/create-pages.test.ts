import { Router } from 'express';
import { type Door, openDoor, somebody, teamId, websiteKey } from '../intake/open-door.ts';

const get = async (door: Door, path: string) => {
  const response = await fetch(`${door.url}${path}`);
  return { status: response.status, headers: response.headers, text: await response.text() };
};

describe('pages', () => {
  let door: Door;
  beforeAll(async () => {
    const slackRouter = Router();
    // As Bolt does: it reads the bytes itself.
    slackRouter.post('/slack/events', async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(Buffer.from(chunk));
      response.send(Buffer.concat(chunks).toString());
    });
    slackRouter.post('/fails', () => {
      // As PostgreSQL's driver says it.
      throw Object.assign(new Error('Key (address)=(huda@example.com) already exists'), {
        code: '23505',
        severity: 'ERROR',
      });
    });
    door = await openDoor({ slackRouter });
  });
  afterAll(() => door.close());

  it('/healthz says that the process is alive', async () => {
    const answer = await get(door, '/healthz');
    expect(answer).toMatchObject({ status: 200, text: '{"alive":true}' });
    expect(answer.headers.get('x-powered-by')).toBeNull();
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('/readyz names what does not answer', async () => {
    expect(await get(door, '/readyz')).toMatchObject({ status: 200, text: '{"database":true,"slack":true}' });
    door.slack.isConnected = false;
    expect(await get(door, '/readyz')).toMatchObject({
      status: 503,
      text: '{"database":true,"slack":false}',
    });
    door.slack.isConnected = true;
  });

  it('/metrics counts deliveries by door and answer, and what is still untold', async () => {
    await door.look.telling.create({
      data: {
        teamId,
        kind: 'touch',
        subjectId: 'x',
        recipient: 'U0',
        wantedAt: door.clock.at,
        state: 'dead',
      },
    });
    const headers = { 'x-api-key': websiteKey };
    await door.post('/intake/website', somebody(), headers);
    await door.post('/intake/website', '[]', headers);
    await door.post('/intake/website', '[1]', headers);
    await door.post('/v1/events', somebody(), {});
    const answer = await get(door, '/metrics');
    expect(answer.headers.get('content-type')).toContain('text/plain');
    expect(answer.text).toContain('touchbase_deliveries_total{door="intake",answer="201"} 1\n');
    expect(answer.text).toContain('touchbase_deliveries_total{door="intake",answer="202"} 2\n');
    expect(answer.text).toContain('touchbase_deliveries_total{door="events",answer="401"} 1\n');
    // A card, and two things in quarantine.
    expect(answer.text).toContain('touchbase_tellings{state="waiting"} 3\n');
    expect(answer.text).toContain('touchbase_tellings{state="dead"} 1\n');
    expect(answer.text).toContain('process_resident_memory_bytes');
  });

  it("leaves the bytes of Slack's requests to Bolt", async () => {
    const body = '{"a" :  1}';
    const response = await fetch(`${door.url}/slack/events`, { method: 'POST', body });
    expect(await response.text()).toBe(body);
  });

  it('answers 404 in JSON', async () => {
    expect(await get(door, '/nothing/here')).toMatchObject({ status: 404, text: '{"error":"not-found"}' });
  });

  it('answers a surprise with a reference that is in the log, and with nothing else', async () => {
    const response = await fetch(`${door.url}/fails`, { method: 'POST' });
    const answer = (await response.json()) as { reference: string };
    expect({ status: response.status, answer }).toEqual({
      status: 500,
      answer: { error: 'failed', reference: expect.stringMatching(/^[0-9a-f]{8}$/) },
    });
    const line = door.logged.find((one) => one.includes(answer.reference));
    expect(line).toContain('23505');
    expect(line).not.toContain('huda@example.com');
  });
});

describe('without a database', () => {
  it('/readyz says so, /healthz and the other metrics still answer', async () => {
    const door = await openDoor();
    try {
      await door.databaseGoesAway();
      expect(await get(door, '/readyz')).toMatchObject({
        status: 503,
        text: '{"database":false,"slack":true}',
      });
      expect((await get(door, '/healthz')).status).toBe(200);
      const { status, text } = await get(door, '/metrics');
      expect(status).toBe(200);
      expect(text).toContain('touchbase_tellings{state="waiting"} Nan');
    } finally {
      await door.close();
    }
  });
});
