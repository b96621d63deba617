import { readMember, teamOf } from '../../../src/db/people.ts';
import { recordOptOutInTx } from '../../../src/flows/contacts/record-opt-out.ts';
import { claimLead } from '../../../src/flows/leads/claim-lead.ts';
import type { Channel } from '../../../src/parsing/channel.ts';
import { type Door, leadsChannelId, openDoor, somebody, teamId } from '../../intake/open-door.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

type Answer = Awaited<ReturnType<Door['post']>>;
const send = (lead: object) => door.post('/intake/website', lead);
const lead = (answer: Answer) =>
  door.look.lead.findUniqueOrThrow({
    where: { teamId_id: { teamId, id: String(answer.body.leadId) } },
    include: { stageChanges: { orderBy: { id: 'asc' } }, campaign: true },
  });
const contact = (answer: Answer) =>
  door.look.contact.findUniqueOrThrow({
    where: { teamId_id: { teamId, id: String(answer.body.contactId) } },
    include: { phones: { orderBy: { id: 'asc' } }, emails: { orderBy: { id: 'asc' } }, optOuts: true },
  });
const told = (answer: Answer) =>
  door.look.telling.findMany({
    where: { teamId, subjectId: String(answer.body.leadId) },
    select: { kind: true, recipient: true, wantedVersion: true },
    orderBy: { position: 'asc' },
  });
const touchesOf = (answer: Answer) =>
  door.look.touch.findMany({ where: { teamId, contactId: String(answer.body.contactId) } });
const claim = async (answer: Answer, userId = 'U0OMAR') => {
  const leadId = String(answer.body.leadId);
  const member = await readMember(door.look, teamId, userId);
  if (!member) throw new Error(`No member ${userId}`);
  const result = await claimLead(door.means, { teamId, leadId, member, at: door.clock.at });
  expect(result.kind).toBe('won');
};
const optOut = async (answer: Answer, channel: Channel | null) =>
  await door.means.store.transaction(async (tx) =>
    recordOptOutInTx(tx, {
      team: await teamOf(tx.rows, teamId),
      plans: door.means.library,
      contactId: String(answer.body.contactId),
      channel,
      at: door.clock.at,
      byUserId: 'U0OMAR',
      how: 'command',
      words: 'stop',
    }),
  );
const card = { kind: 'lead-card', recipient: leadsChannelId };

describe('a new person', () => {
  it('gets a card in the leads channel', async () => {
    const answer = await send({
      ...somebody(),
      message: 'Two beds',
      city: 'Olaya',
      beds: '2',
      budget: '2,100,000',
      kind: 'buyer',
      campaign: 'Autumn Fair',
    });
    expect(await lead(answer)).toMatchObject({
      stage: 'new',
      kind: 'buyer',
      message: 'Two beds',
      area: 'Olaya',
      wants: { bedrooms: '2', priceTo: '2100000' },
      isTest: false,
      arrivedAt: door.clock.at,
      claimedByUserId: null,
      postedAt: null,
      campaign: { key: 'autumn-fair', name: 'Autumn Fair' },
      stageChanges: [{ from: null, to: 'new', byUserId: null }],
    });
    expect(await told(answer)).toEqual([{ ...card, wantedVersion: 1 }]);
    expect(await touchesOf(answer)).toEqual([]);
    expect(await contact(answer)).toMatchObject({ kind: 'buyer', language: 'en', nameKey: 'huda salem' });
  });

  it('of a test gets a card too, marked as one', async () => {
    const answer = await send({ ...somebody(), is_test: 'true' });
    expect((await lead(answer)).isTest).toBe(true);
    expect(await told(answer)).toMatchObject([card]);
  });

  it('before the team has a leads channel is kept for later', async () => {
    const early = await openDoor();
    try {
      await early.look.team.update({ where: { id: teamId }, data: { leadsChannelId: null } });
      const answer = await early.post('/intake/website', somebody());
      expect(answer.status).toBe(201);
      expect(await early.look.lead.findMany()).toMatchObject([{ stage: 'new', postedAt: null }]);
      expect(await early.look.telling.count()).toBe(0);
    } finally {
      await early.close();
    }
  });
});

describe('who asks again before any claim', () => {
  it('joins the open card, which is drawn anew', async () => {
    const who = somebody();
    const first = await send(who);
    const second = await send({ ...who, message: 'And a garden' });
    const third = await send({ ...who, message: 'And a pool' });
    expect(await lead(second)).toMatchObject({ stage: 'new', joinedLeadId: first.body.leadId });
    expect(await lead(third)).toMatchObject({ stage: 'new', joinedLeadId: first.body.leadId });
    expect(await told(second)).toEqual([]);
    expect(await told(first)).toEqual([{ ...card, wantedVersion: 3 }]);
    await claim(second);
    for (const one of [first, second, third])
      expect(await lead(one)).toMatchObject({ stage: 'claimed', claimedByUserId: 'U0OMAR' });
  });

  it('does not join a card that is a test', async () => {
    const who = somebody();
    await send({ ...who, test: true });
    const real = await send(who);
    expect((await lead(real)).joinedLeadId).toBeNull();
    expect(await told(real)).toMatchObject([card]);
  });
});

describe('who has an owner', () => {
  it('goes to them at once, with a next step and no card', async () => {
    const who = somebody();
    const first = await send(who);
    await claim(first);
    const again = await send({ ...who, message: 'Me again' });
    expect(again.status).toBe(200);
    expect(await lead(again)).toMatchObject({
      stage: 'claimed',
      claimedByUserId: 'U0OMAR',
      claimedVia: 'owner',
      claimedAt: door.clock.at,
      joinedLeadId: null,
      stageChanges: [
        { from: null, to: 'new' },
        { from: 'new', to: 'claimed', byUserId: null },
      ],
    });
    expect(await told(again)).toEqual([{ kind: 'lead-contact', recipient: 'U0OMAR', wantedVersion: 1 }]);
    const promised = await door.look.promise.findMany({ where: { contactId: String(again.body.contactId) } });
    expect(promised).toMatchObject([{ reason: 'asked-again' }]);
  });

  it('who left goes to the channel', async () => {
    await door.look.member.create({ data: { teamId, userId: 'U0GONE', name: 'Gone', inLeadsChannel: true } });
    const who = somebody();
    await claim(await send(who), 'U0GONE');
    await door.look.member.update({
      where: { teamId_userId: { teamId, userId: 'U0GONE' } },
      data: { isGone: true },
    });
    const again = await send({ ...who, message: 'Me again' });
    expect(await lead(again)).toMatchObject({ stage: 'new', claimedByUserId: null });
    expect(await told(again)).toMatchObject([card]);
  });
});

describe('who asked to be left alone', () => {
  it('is offered to nobody: the owner is told privately', async () => {
    const who = somebody();
    const first = await send(who);
    await claim(first);
    await optOut(first, null);
    const again = await send({ ...who, message: 'Hello?' });
    expect(again.status).toBe(200);
    expect(await lead(again)).toMatchObject({
      stage: 'new',
      withheldAt: door.clock.at,
      claimedByUserId: null,
    });
    expect(await told(again)).toEqual([
      { kind: 'lead-after-opt-out', recipient: 'U0OMAR', wantedVersion: 1 },
    ]);
    expect((await touchesOf(again)).filter(({ state }) => state === 'due')).toEqual([]);
  });

  it('without an owner: managers are told', async () => {
    const who = somebody();
    const first = await send(who);
    await optOut(first, null);
    const again = await send({ ...who, message: 'Hello?' });
    expect(await told(again)).toMatchObject([{ kind: 'lead-after-opt-out', recipient: 'U0MONA' }]);
  });

  it('is recognised by the phone, even under another name', async () => {
    const { phone } = somebody();
    const first = await send({ name: 'Huda Salem', phone });
    await optOut(first, null);
    const other = await send({ name: 'Omar Nasser', phone });
    expect(other.status).toBe(201);
    expect((await lead(other)).withheldAt).not.toBeNull();
  });

  it('on one channel of two is still offered; on every known one not', async () => {
    const who = somebody();
    const first = await send(who);
    await optOut(first, 'call');
    await optOut(first, 'text');
    const byEmail = await send({ ...who, message: 'Write to me' });
    expect((await lead(byEmail)).withheldAt).toBeNull();
    await optOut(first, 'email');
    const none = await send({ ...who, message: 'Hello?' });
    expect((await lead(none)).withheldAt).not.toBeNull();
  });

  it('says so through a source, and it is recorded, plans stopped, for people unknown too', async () => {
    const { name, email, phone } = somebody();
    const event = (type: string, message: string) =>
      door.post('/v1/events', {
        source: 'Portal',
        type,
        message,
        person: { firstName: name, emails: [{ value: email }], phones: [{ value: phone }] },
      });
    const first = await event('Inquiry', 'Hello');
    await claim(first);
    const stop = await event('Unsubscribed', 'No more mail');
    expect(stop).toMatchObject({ status: 200, body: { contactId: first.body.contactId } });
    expect(stop.body.leadId).toBeUndefined();
    expect((await contact(first)).optOuts).toMatchObject([
      { channel: null, how: 'intake', byUserId: null, words: 'No more mail' },
    ]);
    expect((await touchesOf(first)).map(({ state }) => state)).not.toContain('due');

    const stranger = somebody();
    const unheard = await door.post('/v1/events', {
      source: 'Portal',
      type: 'Unsubscribed',
      person: { emails: [stranger.email] },
    });
    expect(unheard.status).toBe(201);
    const later = await send({ email: stranger.email });
    expect((await lead(later)).withheldAt).not.toBeNull();
  });
});

describe('what is only history', () => {
  const counts = async () => [
    await door.look.lead.count(),
    await door.look.telling.count({ where: { kind: 'lead-card' } }),
  ];

  it('makes no lead: known people stay as they are, unknown ones are kept', async () => {
    const who = somebody();
    const known = await send(who);
    const before = await counts();
    const view = (person: object) =>
      door.post('/v1/events', { source: 'website', type: 'Viewed Property', person });
    expect(await view(who)).toMatchObject({ status: 200, body: { contactId: known.body.contactId } });
    const unknown = await view(somebody());
    expect(unknown).toMatchObject({ status: 201, body: { contactId: expect.any(String) } });
    expect(unknown.body.leadId).toBeUndefined();
    expect(await counts()).toEqual(before);
  });

  it('is also an inquiry of more than a day ago', async () => {
    const before = await counts();
    const inquiry = (occurredAt: string) =>
      door.post('/v1/events', { source: 'website', type: 'Inquiry', occurredAt, person: somebody() });
    expect((await inquiry('2026-11-22T06:00:00Z')).status).toBe(201);
    expect(await counts()).toEqual(before);
    expect((await inquiry('2026-11-22T07:00:00Z')).body.leadId).toEqual(expect.any(String));
  });
});

describe('a known person', () => {
  it('known by e-mail brings a new phone', async () => {
    const { name, email, phone } = somebody();
    const first = await send({ name, email });
    const second = await send({ name, email, phone });
    expect(second.body.contactId).toBe(first.body.contactId);
    expect((await contact(second)).phones).toMatchObject([{ e164: `+966${phone.slice(1)}` }]);
  });

  it('known by phone brings a new e-mail; the first ones stay first', async () => {
    const { name, email, phone } = somebody();
    const second = somebody();
    await send({ name, email, phone });
    const answer = await send({ name: 'huda SALEM', email: second.email, phone });
    expect(answer.status).toBe(200);
    expect((await contact(answer)).emails.map(({ address }) => address)).toEqual([email, second.email]);
  });

  it('with the phone of another name is another person', async () => {
    const { phone } = somebody();
    const huda = await send({ name: 'Huda Salem', phone });
    const omar = await send({ name: 'Omar Nasser', phone });
    expect(omar.status).toBe(201);
    expect(omar.body.contactId).not.toBe(huda.body.contactId);
  });

  it('with the e-mail of one and the phone of another is the one of the e-mail, who gets the phone too', async () => {
    const [a, b] = [somebody(), somebody()];
    const byEmail = await send({ name: 'Huda Salem', email: a.email });
    const byPhone = await send({ name: 'Huda Salem', phone: b.phone });
    const both = await send({ name: 'Huda Salem', email: a.email, phone: b.phone });
    expect(both.body.contactId).toBe(byEmail.body.contactId);
    expect((await contact(both)).phones).toHaveLength(1);
    expect((await contact(byPhone)).phones).toHaveLength(1);
  });

  it('keeps the name it has, and gets one where it had none', async () => {
    const { email } = somebody();
    await send({ email });
    await send({ email, name: 'Huda Salem' });
    const answer = await send({ email, name: 'H. S.' });
    expect(await contact(answer)).toMatchObject({ name: 'Huda Salem', nameKey: 'huda salem' });
  });

  it('of the same name and no address is nobody known', async () => {
    const first = await send({ name: 'Only A Name' });
    const second = await send({ name: 'Only A Name', message: 'again' });
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body.contactId).not.toBe(first.body.contactId);
  });
});
