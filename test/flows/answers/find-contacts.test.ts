import { findContacts, mostToPickFrom } from '../../../src/flows/answers/find-contacts.ts';
import { whoIsMeant } from '../../../src/flows/answers/who-is-meant.ts';
import { whoAsks } from '../../../src/flows/asking.ts';
import { nameKey } from '../../../src/parsing/person-name.ts';
import { type Door, openDoor, teamId } from '../../intake/open-door.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
  const createdAt = door.clock.at;
  const people = [
    { name: 'هدى سالم' },
    { name: 'عبد الرحمن القحطاني', ownerUserId: 'U0OMAR' },
    { name: 'Mohammed Al-Harbi' },
    { name: 'Sami Latin' },
    { name: 'سامي العربي' },
    { name: 'ليلى حسن', ownerUserId: 'U0SARA' },
    ...Array.from({ length: 14 }, () => ({ name: 'شيخة الكثيرة' })),
  ];
  for (const person of people)
    await door.look.contact.create({
      data: { teamId, ...person, nameKey: nameKey(person.name), createdAt },
    });
  const { id } = await door.look.contact.findFirstOrThrow({ where: { name: 'هدى سالم' } });
  await door.look.contactEmail.create({
    data: { teamId, contactId: id, address: 'h.salem@gmail.com', mailbox: 'hsalem@gmail.com' },
  });
});
afterAll(() => door.close());

async function asking(userId = 'U0OMAR') {
  const asks = await whoAsks(door.means, { teamId, userId, requestId: 'r1', at: door.clock.at });
  if (!asks) throw new Error(`${userId} may ask nothing`);
  return asks;
}
const found = async (who: string, among: 'own' | 'all' = 'own', userId?: string) =>
  (await findContacts(await asking(userId), who, among)).map(({ name }) => name);

describe('findContacts', () => {
  it.each([
    ['huda', ['هدى سالم']],
    ['Salem, Hoda', ['هدى سالم']],
    ['Abdulrahman', ['عبد الرحمن القحطاني']],
    ['abd al-rahman al-qahtani', ['عبد الرحمن القحطاني']],
    ['محمد', ['Mohammed Al-Harbi']],
    ['الحربي', ['Mohammed Al-Harbi']],
    ['Abdulrah', ['عبد الرحمن القحطاني']],
    ['Hind', []],
    ['👍', []],
    ['', []],
  ])('a name in the other alphabet: %s', async (who, names) => {
    expect(await found(who)).toEqual(names);
  });

  it('by sound only when nothing fits as it was typed', async () => {
    expect(await found('sami')).toEqual(['Sami Latin']);
    expect(await found('سامي')).toEqual(['سامي العربي']);
  });

  it('by sound no more than one may pick from, and only among whom one may', async () => {
    expect(await found('shaikha')).toHaveLength(mostToPickFrom + 1);
    expect(await found('laila')).toEqual([]);
    expect(await found('laila', 'all')).toEqual(['ليلى حسن']);
    expect(await found('laila', 'own', 'U0MONA')).toEqual(['ليلى حسن']);
  });

  it.each(['h.salem@gmail.com', 'hsalem@gmail.com', 'H.S.alem+villa@googlemail.com'])(
    'a mailbox in any spelling: %s',
    async (email) => {
      expect(await found(email)).toEqual(['هدى سالم']);
    },
  );

  it('not an address that is another elsewhere than at Gmail', async () => {
    expect(await found('h.salem@example.com')).toEqual([]);
  });
});

describe('whoIsMeant', () => {
  const readings = (...whos: string[]) => whos.map((who) => ({ who }));

  it('takes a reading that fits as it was typed before a longer one that only sounds like somebody', async () => {
    const who = await whoIsMeant(await asking(), readings('Sami Alarabi', 'Sami'), 'own');
    expect(who).toMatchObject({ kind: 'one', contact: { name: 'Sami Latin' } });
  });

  it('takes the longest that sounds like somebody where none fits as it was typed', async () => {
    const who = await whoIsMeant(await asking(), readings('huda salem rang', 'huda salem', 'huda'), 'own');
    expect(who).toMatchObject({ kind: 'one', contact: { name: 'هدى سالم' }, reading: { who: 'huda salem' } });
  });
});
