import { readContact, standingOptOuts } from '../../../src/db/contacts.ts';
import { teamOf } from '../../../src/db/people.ts';
import { recordOptOutInTx } from '../../../src/flows/contacts/record-opt-out.ts';
import { type Door, openDoor, somebody, teamId } from '../../intake/open-door.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const send = async (lead: object) => {
  const answer = await door.post('/intake/website', lead);
  return {
    status: answer.status,
    contactId: String(answer.body.contactId),
    leadId: String(answer.body.leadId),
  };
};
const emailsOf = async (contactId: string) => (await readContact(door.look, teamId, contactId))?.emails;
const optOut = async (contactId: string) =>
  await door.means.store.transaction(async (tx) =>
    recordOptOutInTx(tx, {
      team: await teamOf(tx.rows, teamId),
      plans: door.means.library,
      contactId,
      channel: null,
      at: door.clock.at,
      byUserId: 'U0OMAR',
      how: 'command',
      words: 'stop',
    }),
  );

describe('one mailbox in several spellings', () => {
  it('is one person, and each address stays as it was sent', async () => {
    const first = await send({ name: 'Huda', email: 'Huda.Salem@gmail.com' });
    const again = await send({ name: 'H. S.', email: 'hudasalem+villa@googlemail.com' });
    expect(again).toMatchObject({ status: 200, contactId: first.contactId });
    expect(await emailsOf(first.contactId)).toEqual([
      'huda.salem@gmail.com',
      'hudasalem+villa@googlemail.com',
    ]);
  });

  it('is two people elsewhere than at Gmail', async () => {
    const first = await send({ name: 'Huda', email: 'huda.s@example.com' });
    const other = await send({ name: 'Huda', email: 'hudas@example.com' });
    expect(other.status).toBe(201);
    expect(other.contactId).not.toBe(first.contactId);
  });

  it('arriving at once in each of them is one contact', async () => {
    const sent = await Promise.all(
      ['race@gmail.com', 'r.ace@gmail.com', 'ra.ce+1@gmail.com', 'race+2@googlemail.com'].map((email) =>
        send({ name: 'Huda', email }),
      ),
    );
    expect(new Set(sent.map(({ contactId }) => contactId)).size).toBe(1);
    expect(sent.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 201]);
  });

  it('stays with the contact that has it', async () => {
    const owner = await send({ name: 'Nora', email: 'nora@gmail.com' });
    const other = await send({ ...somebody(), name: 'Adel' });
    const both = { name: 'Adel', email: (await emailsOf(other.contactId))?.[0] };
    await send({ ...both, emails: [both.email, 'n.ora@gmail.com'] });
    expect(await emailsOf(other.contactId)).toHaveLength(1);
    expect(await emailsOf(owner.contactId)).toEqual(['nora@gmail.com']);
  });

  it('is left alone in all of them once the person asked for it', async () => {
    const first = await send({ name: 'Huda', email: 'stop@gmail.com' });
    await optOut(first.contactId);
    const again = await send({ name: 'Huda', email: 's.top+home@gmail.com' });
    const { withheldAt } = await door.look.lead.findUniqueOrThrow({
      where: { teamId_id: { teamId, id: again.leadId } },
    });
    expect(withheldAt).toEqual(door.clock.at);
  });

  it('is left alone also where two contacts had it before', async () => {
    const first = await send({ name: 'Huda', email: 'before@gmail.com' });
    const second = await send({ name: 'Salem', phone: somebody().phone });
    await door.look.contactEmail.create({
      data: {
        teamId,
        contactId: second.contactId,
        address: 'be.fore@googlemail.com',
        mailbox: 'before@gmail.com',
      },
    });
    await optOut(first.contactId);
    const contact = await readContact(door.look, teamId, second.contactId);
    expect(contact && (await standingOptOuts(door.look, teamId, contact))).toEqual([{ channel: null }]);
    const lead = await door.look.lead.findUniqueOrThrow({
      where: { teamId_id: { teamId, id: second.leadId } },
    });
    expect(lead.withheldAt).toEqual(door.clock.at);
  });
});

describe('one phone with one name in two spellings', () => {
  it.each([
    ['Huda Salem', 'هدى سالم'],
    ['عبد الرحمن القحطاني', 'Abdulrahman Al-Qahtani'],
    ['Mohammed', 'Muhammad'],
  ])('is one person: %s, %s', async (name, again) => {
    const { phone } = somebody();
    const first = await send({ name, phone });
    expect(await send({ name: again, phone })).toMatchObject({ status: 200, contactId: first.contactId });
    const contact = await readContact(door.look, teamId, first.contactId);
    expect(contact?.name).toBe(name);
  });

  it.each([
    ['Huda Salem', 'هند سالم'],
    ['Omar', 'عمرو'],
  ])('is two with names that are others: %s, %s', async (name, other) => {
    const { phone } = somebody();
    const first = await send({ name, phone });
    const second = await send({ name: other, phone });
    expect(second.status).toBe(201);
    expect(second.contactId).not.toBe(first.contactId);
  });
});
