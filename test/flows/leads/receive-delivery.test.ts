import { Client } from 'pg';
import { matchDelivery } from '../../../src/flows/leads/match-delivery.ts';
import {
  type ArrivedDelivery,
  openEntrance,
  receiveDelivery,
} from '../../../src/flows/leads/receive-delivery.ts';
import type { Means } from '../../../src/flows/means.ts';
import { leadReader, shapesOf } from '../../../src/intake/read-lead.ts';
import { type Door, openDoor, somebody, teamId, zillowKey } from '../../intake/open-door.ts';

const readLead = leadReader(shapesOf());
let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const copies = <T>(count: number, make: (nth: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, nth) => make(nth)));
const statuses = (answers: ReadonlyArray<{ status: number }>) =>
  answers.map(({ status }) => status).toSorted();
const leadsOf = (contactId: unknown) =>
  door.look.lead.findMany({ where: { teamId, contactId: String(contactId) }, orderBy: { id: 'asc' } });
const states = async (where: object) =>
  (await door.look.delivery.findMany({ where: { teamId, ...where }, select: { state: true } }))
    .map(({ state }) => state)
    .toSorted();

const jobsFor = (deliveryId: string) =>
  door.look.$queryRaw<Array<{ data: unknown }>>`
    SELECT data FROM pgboss.job WHERE name LIKE 'match%' AND data->>'deliveryId' = ${deliveryId}`;

const arrived = (lead: object): ArrivedDelivery => ({
  teamId,
  door: 'intake',
  sourceKey: 'website',
  providerId: null,
  isIdOfDelivery: false,
  contentType: 'application/json',
  body: new TextEncoder().encode(JSON.stringify(lead)),
  at: door.clock.at,
});

/** Means whose nth transaction begins when the test lets it. */
function inTransactions(mayBegin: (nth: number) => Promise<void>): {
  means: Means;
  ended(): Promise<unknown>;
} {
  const running: Array<Promise<unknown>> = [];
  const { store } = door.means;
  const transaction: typeof store.transaction = (work, options) => {
    const nth = running.length + 1;
    const result = mayBegin(nth).then(() => store.transaction(work, options));
    running.push(result);
    return result;
  };
  return { means: { ...door.means, store: { ...store, transaction } }, ended: () => Promise.all(running) };
}

describe('the same delivery twice', () => {
  it('20 copies at once are one lead, answered alike', async () => {
    const who = { ...somebody(), message: 'Twenty copies' };
    const answers = await copies(20, () => door.post('/intake/website', who));
    expect(statuses(answers)).toEqual([...Array(19).fill(200), 201]);
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await leadsOf(answers[0]?.body.contactId)).toHaveLength(1);
    const first = String(answers[0]?.body.delivery);
    expect(await states({ OR: [{ id: first }, { repeatOfId: first }] })).toEqual([
      'matched',
      ...Array(19).fill('repeated'),
    ]);
  });

  it("with an id of the sender's is one however much later", async () => {
    const sent = { ...somebody(), id: '90071992547409931' };
    const start = door.clock.at;
    const first = await door.post('/intake/website', sent);
    door.clock.at = new Date(start.getTime() + 100 * 3_600_000);
    expect(await door.post('/intake/website', sent)).toMatchObject({ status: 200, body: first.body });
    door.clock.at = start;
    expect(await leadsOf(first.body.contactId)).toHaveLength(1);
  });

  it('but other bytes under the same id are another inquiry, each taken once', async () => {
    const who = somebody();
    const send = (message: string) => door.post('/intake/website', { ...who, id: 'crm-7', message });
    const answers = await Promise.all(
      ['one', 'two', 'three', 'one', 'two', 'three'].map((message) => send(message)),
    );
    expect(statuses(answers)).toEqual([200, 200, 200, 200, 200, 201]);
    const leads = await leadsOf(answers[0]?.body.contactId);
    expect(leads.map(({ message }) => message).toSorted()).toEqual(['one', 'three', 'two']);
  });

  it('and two inquiries of one nested person are two, whatever the id of the person', async () => {
    const contact = { ...somebody(), id: 42 };
    const first = await door.post('/intake/website', { contact, message: 'The villa' });
    await door.post('/intake/website', { contact, message: 'The flat' });
    const event = (message: string) => ({ source: 'website', id: 42, message, person: contact });
    await door.post('/v1/events', event('The shop'));
    await door.post('/v1/events', event('The land'));
    const leads = await leadsOf(first.body.contactId);
    expect(leads.map(({ message }) => message)).toEqual(['The villa', 'The flat', 'The shop', 'The land']);
  });

  it('ids that differ beyond 2^53 are two deliveries', async () => {
    const { email } = somebody();
    const send = (id: string) => door.post('/intake/website', `{"id":${id},"email":"${email}"}`);
    expect((await send('12345678901234567891')).status).toBe(201);
    const second = await send('12345678901234567892');
    expect(await leadsOf(second.body.contactId)).toHaveLength(2);
  });

  it('the id of one source is not that of another', async () => {
    const { email } = somebody();
    const sent = { id: 'same-id', email };
    await door.post('/intake/website', sent);
    const second = await door.post('/intake/zillow', sent, { 'x-api-key': zillowKey });
    expect(await leadsOf(second.body.contactId)).toHaveLength(2);
  });

  it('the same bytes after 24 hours are a new inquiry', async () => {
    const who = somebody();
    const start = door.clock.at;
    const hoursLater = async (hours: number) => {
      door.clock.at = new Date(start.getTime() + hours * 3_600_000);
      return await door.post('/intake/website', who);
    };
    const first = await hoursLater(0);
    expect((await hoursLater(23.999)).body).toEqual(first.body);
    const later = await hoursLater(24);
    expect(later.body.leadId).not.toBe(first.body.leadId);
    expect(await leadsOf(first.body.contactId)).toHaveLength(2);
    door.clock.at = start;
  });

  it('of something not understood is answered as not understood', async () => {
    const first = await door.post('/intake/website', '{"message":"the same riddle"}');
    const again = await door.post('/intake/website', '{"message":"the same riddle"}');
    expect(again).toMatchObject({ status: 202, body: first.body });
  });

  it('but mended under the same id it is taken, once', async () => {
    const { email } = somebody();
    expect((await door.post('/intake/website', { id: 'm-1', message: 'x' })).status).toBe(202);
    const mended = await door.post('/intake/website', { id: 'm-1', email });
    expect(mended.status).toBe(201);
    expect(await door.post('/intake/website', { id: 'm-1', email })).toMatchObject({
      status: 200,
      body: mended.body,
    });
  });

  it('of an event that made no lead is answered with the same contact', async () => {
    const event = { source: 'Portal', type: 'Viewed Page', person: somebody() };
    const first = await door.post('/v1/events', event);
    expect(await door.post('/v1/events', event)).toMatchObject({ status: 200, body: first.body });
  });
});

describe('the same person at once', () => {
  it('in 10 different deliveries becomes one contact with 10 leads on one card', async () => {
    const { name, email, phone } = somebody();
    const answers = await copies(10, (nth) =>
      door.post('/intake/website', {
        name,
        message: `Inquiry ${nth}`,
        ...(nth % 3 === 0 ? { email } : nth % 3 === 1 ? { phone } : { phone, email }),
      }),
    );
    // Before anything ties them together the e-mail alone and the phone alone may be two people.
    const contactIds = new Set(answers.map(({ body }) => body.contactId));
    expect(contactIds.size).toBeLessThanOrEqual(2);

    const whole = somebody();
    const tied = await copies(10, (nth) =>
      door.post('/intake/website', { ...whole, message: `Inquiry ${nth}` }),
    );
    expect(statuses(tied)).toEqual([...Array(9).fill(200), 201]);
    const leads = await leadsOf(tied[0]?.body.contactId);
    expect(leads).toHaveLength(10);
    expect(leads.filter(({ joinedLeadId }) => joinedLeadId === null)).toHaveLength(1);
  });
});

describe('store first', () => {
  it('a burst of many people is stored whole', async () => {
    const people = Array.from({ length: 25 }, () => somebody());
    const answers = await Promise.all(people.map((who) => door.post('/intake/website', who)));
    // Those far behind in the line may hear "matched later"; none is sent away.
    expect(answers.filter(({ status }) => status !== 201 && status !== 202)).toEqual([]);
    const emails = people.map(({ email }) => email);
    expect(
      await door.look.delivery.count({
        where: { id: { in: answers.map(({ body }) => String(body.delivery)) } },
      }),
    ).toBe(25);
    for (const { body } of answers)
      await matchDelivery(
        door.means,
        { teamId, deliveryId: String(body.delivery), at: door.clock.at },
        readLead,
      );
    expect(await door.look.contactEmail.count({ where: { address: { in: emails } } })).toBe(25);
    expect(
      await door.look.lead.count({ where: { contact: { emails: { some: { address: { in: emails } } } } } }),
    ).toBe(25);
  });

  it('what cannot be matched in time is kept, answered 202 and matched behind, once', async () => {
    const who = somebody();
    const known = await door.post('/intake/website', who);
    const blocker = new Client({ connectionString: door.database.url });
    await blocker.connect();
    await blocker.query('BEGIN');
    await blocker.query('SELECT 1 FROM "Contact" WHERE "id" = $1 FOR UPDATE', [known.body.contactId]);
    const kept = await door.post('/intake/website', { ...who, message: 'while busy' });
    await blocker.query('ROLLBACK');
    await blocker.end();
    expect(kept).toMatchObject({ status: 202, body: { kept: true, why: 'matched-later' } });

    const deliveryId = String(kept.body.delivery);
    expect(await jobsFor(deliveryId)).toEqual([{ data: { teamId, deliveryId } }]);
    const job = () => matchDelivery(door.means, { teamId, deliveryId, at: door.clock.at }, readLead);
    expect(await copies(3, job)).toMatchObject(
      Array(3).fill({ kind: 'matched', contactId: known.body.contactId }),
    );
    expect(await leadsOf(known.body.contactId)).toHaveLength(2);
  });

  it('what a slow matching makes of it is not lost, nor made twice', async () => {
    let goOn: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const slow = inTransactions((nth) => (nth === 1 ? Promise.resolve() : gate));
    const { email } = somebody();
    const received = await receiveDelivery(
      slow.means,
      openEntrance({ patienceMs: 20 }),
      arrived({ email }),
      readLead,
    );
    expect(received.kind).toBe('later');
    goOn();
    await slow.ended();
    const again = await door.post('/intake/website', { email });
    expect(again.status).toBe(200);
    expect(await leadsOf(again.body.contactId)).toHaveLength(1);
  });

  it('a process that dies between storing and matching loses nothing', async () => {
    const dying = inTransactions((nth) => (nth === 1 ? Promise.resolve() : new Promise(() => undefined)));
    const received = await receiveDelivery(
      dying.means,
      openEntrance({ patienceMs: 20 }),
      arrived({ email: somebody().email }),
      readLead,
    );
    if (received.kind !== 'later') throw new Error(`unexpected ${received.kind}`);
    const deliveryId = received.delivery;
    expect(await states({ id: deliveryId })).toEqual(['stored']);
    expect(await jobsFor(deliveryId)).toEqual([{ data: { teamId, deliveryId } }]);
    expect(
      await matchDelivery(door.means, { teamId, deliveryId, at: door.clock.at }, readLead),
    ).toMatchObject({ kind: 'matched', isNewPerson: true });
  });

  it('what is not even stored in time is to be sent again, and is one lead then', async () => {
    let goOn: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const silent = inTransactions(() => gate);
    const { email } = somebody();
    const received = await receiveDelivery(
      silent.means,
      openEntrance({ storingPatienceMs: 20 }),
      arrived({ email }),
      readLead,
    );
    expect(received.kind).toBe('not-stored');
    goOn();
    await silent.ended();
    const again = await door.post('/intake/website', { email });
    expect(again.status).toBe(200);
    expect(await leadsOf(again.body.contactId)).toHaveLength(1);
  });

  it('a delivery that is gone is nobody', async () => {
    const deliveryId = '00000000-0000-4000-8000-000000000000';
    expect(await matchDelivery(door.means, { teamId, deliveryId, at: door.clock.at }, readLead)).toEqual({
      kind: 'gone',
    });
  });
});
