import { Client } from 'pg';
import { messageAsText } from '../../sandbox/as-text.ts';
import type { VisibleMessage } from '../../sandbox/message-store.ts';
import { openDatabase } from '../../src/db/open-database.ts';
import { type OwnPostgres, ownPostgres } from '../support/own-postgres.ts';
import { people, startTouchbase, type Touchbase } from '../support/start-touchbase.ts';

describe('while PostgreSQL is away', () => {
  let postgres: OwnPostgres;
  let touchbase: Touchbase;
  let leads = 0;
  beforeAll(async () => {
    postgres = await ownPostgres();
    touchbase = await startTouchbase({
      start: {
        databaseUrl: postgres.url,
        // What is tested here is that nobody waits for a database that is away.
        databasePatience: 1,
        intakePatienceMs: 2_000,
        pace: { betweenMessagesMs: 0, betweenAllMs: 0, holdMs: 2_000 },
        slackTimeoutMs: 10_000,
      },
    });
  });
  afterAll(async () => {
    await touchbase?.stop();
    await postgres?.remove();
  });

  function newLead(name: string): Record<string, string> {
    leads += 1;
    return { name, phone: `+9665040${String(leads).padStart(5, '0')}` };
  }

  function textOf(message: VisibleMessage): string {
    return messageAsText(message, touchbase.slack.nameOf);
  }

  function cardsOf(name: string): VisibleMessage[] {
    return touchbase.slack.messages(touchbase.leadsChannelId).filter((one) => textOf(one).includes(name));
  }

  function cardOf(name: string): Promise<VisibleMessage> {
    return touchbase.slack.waitFor(() => cardsOf(name)[0], {
      what: `the card of ${name}`,
      timeoutMs: 20_000,
    });
  }

  /** Sends the same lead until it is stored, as every sender does that is told to try again. */
  async function storedInTheEnd(lead: Record<string, string>): Promise<void> {
    for (;;) {
      const { status } = await touchbase.sendLead(lead);
      if (status < 300) return;
      expect(status).toBe(503);
    }
  }

  async function saidInApology(doIt: () => ReturnType<ReturnType<Touchbase['slack']['as']>['command']>) {
    const outcome = await doIt();
    expect(outcome).toMatchObject({ acked: true });
    const [answer] = await touchbase.slack.waitFor(
      () => (outcome.answers().length > 0 ? outcome.answers() : undefined),
      { what: 'the apology' },
    );
    if (!answer) throw new Error('no answer');
    const [english, arabic] = textOf(answer).split('\n');
    expect(english).toMatch(/could not be done now.*Reference .*[0-9a-f]{8}/);
    expect(arabic).toMatch(/تعذر تنفيذ ذلك الآن.*المرجع .*[0-9a-f]{8}/);
  }

  /** Everybody who asks something while it is away is told to try again; nobody is left without an answer. */
  async function expectAllAreToldToTryAgain(card: VisibleMessage): Promise<void> {
    const { slack } = touchbase;
    const refused = await touchbase.sendLead(newLead('Nobody'));
    expect(refused.status).toBe(503);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    await saidInApology(() => slack.as(people.omar).press(card, { actionId: 'claim' }));
    await saidInApology(() => slack.as(people.sara).command('/touch', ''));
    const ready = await fetch(`${touchbase.running.webUrl}/readyz`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({ database: false });
    expect((await fetch(`${touchbase.running.webUrl}/healthz`)).status).toBe(200);
  }

  /** All goes on by itself. */
  async function expectAllGoesOn(card: VisibleMessage, nameOnCard: string, nextName: string): Promise<void> {
    const { slack } = touchbase;
    await storedInTheEnd(newLead(nextName));
    await cardOf(nextName);
    await slack.as(people.omar).press(card, { actionId: 'claim' });
    await slack.waitFor(() => slack.dm(people.omar).some((one) => textOf(one).includes(nameOnCard)), {
      what: 'the contact of the lead that is claimed again',
      timeoutMs: 20_000,
    });
    expect(cardsOf(nameOnCard)).toHaveLength(1);
    expect(cardsOf(nextName)).toHaveLength(1);
  }

  it('says so to everybody who asks, and goes on by itself after a crash; what was being said comes once', async () => {
    const { slack } = touchbase;
    await touchbase.sendLead(newLead('Aisha'));
    const card = await cardOf('Aisha');
    await touchbase.settled();
    // Slack has the message and is about to answer when the database goes.
    slack.faults.next('chat.postMessage', { kind: 'hang', stored: true });
    await touchbase.sendLead(newLead('Basma'));
    await slack.waitFor(() => slack.faults.hangingCalls === 1, { what: 'the request' });
    await postgres.crash();
    slack.faults.release();

    await expectAllAreToldToTryAgain(card);

    await postgres.startAgain();
    await expectAllGoesOn(card, 'Aisha', 'Camila');
    await touchbase.settled();
    expect(cardsOf('Basma')).toHaveLength(1);
  }, 60_000);

  it('does the same where it is stopped in good order', async () => {
    await touchbase.sendLead(newLead('Dana'));
    const card = await cardOf('Dana');
    await touchbase.settled();
    await postgres.stop();
    await expectAllAreToldToTryAgain(card);
    await postgres.startAgain();
    await expectAllGoesOn(card, 'Dana', 'Eman');
  }, 60_000);

  it('does the same where it stands still and answers nothing', async () => {
    await touchbase.sendLead(newLead('Farah'));
    const card = await cardOf('Farah');
    await touchbase.settled();
    await postgres.freeze();
    try {
      await expectAllAreToldToTryAgain(card);
    } finally {
      await postgres.thaw();
    }
    await expectAllGoesOn(card, 'Farah', 'Ghada');
  }, 60_000);

  it('writes into no transaction that was left open while it stood still', async () => {
    // Connections that nobody else uses: another transaction on the same one would commit what was left open.
    const { store, close } = await openDatabase({
      databaseUrl: postgres.url,
      dataDir: '/nonexistent',
      onQueueError: () => undefined,
    });
    const broken = store.transaction(
      async (tx) => {
        await tx.rows.$queryRaw`SELECT 1`;
        await postgres.freeze();
        await tx.rows.$queryRaw`SELECT 2`;
      },
      { withinMs: 60_000 },
    );
    try {
      await expect(broken).rejects.toThrow();
    } finally {
      await postgres.thaw();
    }
    const { teamId } = touchbase.running;
    const people = Array.from({ length: 40 }, (_, index) => `U0WRITTEN${index}`);
    await Promise.all(
      people.map((userId) => store.rows.member.create({ data: { teamId, userId, name: userId } })),
    );
    const seenByOthers = await countedElsewhere(
      `SELECT count(*) FROM "Member" WHERE "userId" LIKE 'U0WRITTEN%'`,
    );
    await close();
    expect(seenByOthers).toBe(people.length);
  }, 60_000);

  /** What another connection, outside the app, sees. */
  async function countedElsewhere(sql: string): Promise<number> {
    const client = new Client({ connectionString: postgres.url });
    await client.connect();
    try {
      const { rows } = await client.query<{ count: string }>(sql);
      return Number(rows[0]?.count);
    } finally {
      await client.end();
    }
  }
});
