import { countImport, faultyRows } from '../../../src/db/import-counts.ts';
import type { Means } from '../../../src/flows/means.ts';
import { nameKey } from '../../../src/parsing/person-name.ts';
import { messyContacts } from '../../support/messy-contacts.ts';
import { type MoneyTeam, moneyTeam, wednesday } from '../money/money-team.ts';
import { importStage } from './import-stage.ts';

let team: MoneyTeam;
let stage: ReturnType<typeof importStage>;
beforeEach(async () => {
  team = await moneyTeam();
  stage = importStage(team);
});
afterEach(() => team.close());

/** Somebody who is known before any file. */
async function knows(name: string, e164: string, more: Record<string, unknown> = {}): Promise<string> {
  const contactId = await team.contact(name, { nameKey: nameKey(name), ...more });
  const { teamId } = team;
  await team.rows.contactPhone.create({ data: { teamId, contactId, e164, country: 'SA' } });
  return contactId;
}

async function optsOut(contactId: string, address: string): Promise<void> {
  const { teamId } = team;
  const { id: optOutId } = await team.rows.optOut.create({
    data: { teamId, contactId, at: wednesday, how: 'command' },
  });
  await team.rows.suppression.create({ data: { teamId, optOutId, address } });
}

describe('a file of contacts', () => {
  it('is shown before anybody is made of it, and comes to what was shown', async () => {
    await knows('Nora', '+966501110001', { ownerUserId: 'U0SARA' });
    await optsOut(await knows('Majed', '+966501110009'), '+966501110009');
    const file = [
      'Name,Phone,Email,Owner,Source,Stage,Birthday,Do not contact,Shoe size',
      'Huda Salem,0501110002,huda@x.sa,سارة,Open house,,14/3/1990,,38',
      'Nora,0501110001,nora@x.sa,Omar,,,5/6/1991,,',
      'هدى سالم,0501110002,,,,,,,',
      'Majed,0501110009,,,,,,,',
      'Badr,0501110003,,Nobody here,Zillow,past client,,,',
      'Lama,0501110004,,,,,,yes,',
      'Rami,,,,,,,,',
      ',,,,,,,,',
      ',call office,,,,,,,',
    ].join('\n');
    const importId = await stage.lookAt(file);
    const before = await stage.counts(importId);
    expect(before).toMatchObject({
      state: 'ready',
      rows: 8,
      expected: { new: 3, known: 2, repeated: 1 },
      came: { added: 0, merged: 0, repeated: 0 },
      refused: [
        { why: 'unreachable', n: 1, examples: [{ line: 8, value: 'Rami' }] },
        { why: 'unreadable', n: 1, examples: [{ line: 10, value: 'call office' }] },
      ],
      leftAlone: 1,
      optsOut: 1,
      owners: [
        { what: 'U0OMAR', n: 2 },
        { what: 'U0SARA', n: 1 },
      ],
      unknownOwners: [{ what: 'Nobody here', n: 1 }],
      plans: [
        { what: '12-direct', n: 1 },
        { what: '33-touch-client-for-life', n: 1 },
      ],
    });
    expect(await team.rows.contact.count()).toBe(2);

    await stage.decide(importId, 'start');
    await stage.work(importId);
    expect(await stage.counts(importId)).toMatchObject({
      state: 'done',
      came: { added: 3, merged: 2, repeated: 1 },
      plans: before.plans,
    });
    expect(await stage.people()).toEqual([
      {
        name: 'Badr',
        owner: 'U0OMAR',
        relationship: 'client',
        reached: '+966501110003',
        plan: '33-touch-client-for-life active',
        touches: 33,
      },
      {
        name: 'Huda Salem',
        owner: 'U0SARA',
        relationship: 'havent-met',
        reached: '+966501110002 huda@x.sa',
        plan: '12-direct active',
        touches: 12,
      },
      {
        name: 'Lama',
        owner: 'U0OMAR',
        relationship: 'havent-met',
        reached: '+966501110004',
        plan: '',
        touches: 0,
      },
      {
        name: 'Majed',
        owner: null,
        relationship: 'havent-met',
        reached: '+966501110009',
        plan: '',
        touches: 0,
      },
      // What is known is never replaced.
      {
        name: 'Nora',
        owner: 'U0SARA',
        relationship: 'havent-met',
        reached: '+966501110001 nora@x.sa',
        plan: '',
        touches: 0,
      },
    ]);
    expect(await team.rows.lead.count()).toBe(0);
    const lama = await team.rows.optOut.findFirstOrThrow({ where: { how: 'import' } });
    expect(
      await team.rows.suppression.findMany({ where: { optOutId: lama.id }, select: { address: true } }),
    ).toEqual([{ address: '+966501110004' }]);
    const huda = await team.rows.importRow.findFirstOrThrow({
      where: { line: 2 },
      include: { source: true },
    });
    expect(huda).toMatchObject({
      state: 'added',
      person: null,
      source: { key: 'open-house', name: 'Open house' },
    });
    // What it says of one's birthday, their plans are to follow.
    expect((await team.rows.contact.findFirstOrThrow({ where: { name: 'Nora' } })).birthday).toBe('06-05');
  });

  it('brought again makes nobody anew', async () => {
    const file = 'Name,Phone,Email\nHuda,0501110001,a@x.sa\nNora,0501110002,\n,,b@x.sa\n';
    await stage.bring(file);
    const people = await stage.people();
    const again = await stage.bring(file);
    expect((await stage.counts(again)).came).toEqual({ added: 0, merged: 3, repeated: 0 });
    expect(await stage.people()).toEqual(people);
  });

  it('keeps who asked to be left alone, by the address, and puts them on no plan', async () => {
    await optsOut(await knows('Old Name', '+966501110001'), '+966501110001');
    await stage.bring('Name,Phone\nSomebody Else,0501110001\n');
    const other = (await stage.people()).find(({ name }) => name === 'Somebody Else');
    expect(other).toMatchObject({ plan: '', owner: 'U0OMAR' });
  });

  it('has people of nobody on no plan, and all on none where it was chosen so', async () => {
    await stage.bring('Name,Phone\nHuda,0501110001\n', { ownerUserId: null });
    await stage.bring('Name,Phone,Last contacted\nNora,0501110002,2026-11-02\n', { onPlans: false });
    expect(await stage.people()).toMatchObject([
      { name: 'Huda', owner: null, plan: '' },
      { name: 'Nora', owner: 'U0OMAR', plan: '', relationship: 'met' },
    ]);
  });

  it('spreads who begins, beside those who have begun', async () => {
    const list = (from: number) =>
      Array.from({ length: 40 }, (_, nth) => `P${from + nth} X,05011${10_000 + from + nth}`).join('\n');
    await stage.bring(`Name,Phone\n${list(0)}`);
    await stage.bring(`Name,Phone\n${list(100)}`);
    const places = await team.rows.enrolment.groupBy({ by: ['startsOn', 'spreadDays'], _count: true });
    expect(places.map(({ _count }) => _count)).toEqual(Array(16).fill(5));
  });

  it('broken off anywhere, and done by two at once, comes to the same', async () => {
    const people = Array.from(
      { length: 24 },
      (_, nth) => `P${nth % 16} Family${nth % 16},05011${10_000 + (nth % 16)}`,
    );
    // PostgreSQL undoes each transaction once, at its end, and after every few steps the process ends.
    const { store } = team.means;
    const breaking: Means = {
      ...team.means,
      store: {
        ...store,
        async transaction(work, options) {
          const undone = new Error('undone');
          await store
            .transaction(async (tx) => {
              await work(tx);
              throw undone;
            }, options)
            .catch((error: unknown) => {
              if (error !== undone) throw error;
            });
          return await store.transaction(work, options);
        },
      },
    };
    const broken = importStage(team, breaking);
    const importId = await broken.keep(`Name,Phone\n${people.join('\n')}\nNobody,\n`);
    const ends = (every: number) => {
      let asked = 0;
      return () => ++asked % every === 0;
    };
    // One who waits too long for the other does it again, as the queue has it.
    const again = (error: unknown) => {
      if (!String(error).includes('lock timeout')) throw error;
      return true;
    };
    const toTheEnd = async () => {
      const both = () => [
        broken.work(importId, ends(3)).catch(again),
        stage.work(importId, ends(5)).catch(again),
      ];
      while ((await Promise.all(both())).includes(true));
    };
    await toTheEnd();
    await stage.decide(importId, 'start');
    await toTheEnd();
    expect(await stage.counts(importId)).toMatchObject({
      state: 'done',
      rows: 25,
      came: { added: 16, merged: 0, repeated: 8 },
      refused: [{ why: 'unreachable', n: 1 }],
    });
    expect(await team.rows.contact.count()).toBe(16);
    expect(await team.rows.enrolment.count()).toBe(16);
    await stage.decide(importId, 'undo');
    await toTheEnd();
    expect((await stage.counts(importId)).undo).toMatchObject({ gone: 16 });
    expect(await team.rows.touch.count()).toBe(0);
  });

  it('loses no row of a messy file, and brings in no more mailboxes than there are', async () => {
    const importId = await stage.bring(messyContacts(150, ['Omar', 'سارة', 'Mona']), { onPlans: false });
    const { rows, expected, came, refused } = await stage.counts(importId);
    expect(rows).toBe(152);
    expect(came.added + came.merged + came.repeated + refused.reduce((sum, { n }) => sum + n, 0)).toBe(rows);
    // Nobody was known before, so what was shown is what it comes to.
    expect(came).toEqual({ added: expected.new, merged: expected.known, repeated: expected.repeated });
    expect(await team.rows.contact.count()).toBe(came.added);
    const emails = await team.rows.contactEmail.findMany({ select: { mailbox: true, contactId: true } });
    const owners = new Map(emails.map(({ mailbox, contactId }) => [mailbox, contactId]));
    expect(emails.every(({ mailbox, contactId }) => owners.get(mailbox) === contactId)).toBe(true);
  });

  it('has people with the phone of an office each for themselves, and brought again nobody anew', async () => {
    const office = Array.from({ length: 60 }, (_, nth) => `Person${nth},0501110001,`);
    const file = [
      'Name,Phone,Do not contact',
      ...office,
      'PERSON7,0501110001,yes',
      'Person Seven,0501110001,',
    ];
    const importId = await stage.lookAt(file.join('\n'));
    expect(await stage.counts(importId)).toMatchObject({
      expected: { new: 61, repeated: 1 },
      partlyRead: 62,
    });
    await stage.decide(importId, 'start');
    await stage.work(importId);
    expect((await stage.counts(importId)).came).toEqual({ added: 61, merged: 0, repeated: 1 });
    expect(await team.rows.contactPhone.count()).toBe(61);
    expect((await stage.counts(await stage.bring(file.join('\n')))).came).toMatchObject({ added: 0 });
  });

  it('names who came to somebody by an e-mail, but not who has one of many names', async () => {
    const names = ['Huda', 'Omar', 'Nasser', 'Layla', 'Yusuf', 'Rakan', 'Badr'];
    const file = [
      'Name,Phone,Email,Shoe size',
      'Sara Ali,0501110001,family@x.sa,38',
      'Khalid,0501110002,family@x.sa,44',
      ...names.map((name, nth) => `${name},050111001${nth},office@x.sa,`),
    ];
    const importId = await stage.lookAt(file.join('\n'));
    expect(await stage.counts(importId)).toMatchObject({
      expected: { new: 8, repeated: 1 },
      otherNames: 1,
      partlyRead: 7,
    });
    await stage.decide(importId, 'start');
    await stage.work(importId);
    expect(await stage.counts(importId)).toMatchObject({ came: { added: 8, repeated: 1 }, otherNames: 1 });
    const faulty = await faultyRows(team.rows, team.teamId, importId, { after: 0, most: 2 });
    expect(faulty).toMatchObject([
      { line: 3, why: null, otherName: true, cells: ['Khalid', '0501110002', 'family@x.sa', '44'] },
      { line: 4, why: null, otherName: false, shared: ['office@x.sa'] },
    ]);
    const kept = await team.rows.importRow.findFirstOrThrow({ where: { importId, line: 2 } });
    expect(kept.cells).toEqual([]);
    expect(await team.rows.contactEmail.findMany({ select: { address: true } })).toHaveLength(2);
  });

  it('reads on past an emoji where a cell is cut', async () => {
    const importId = await stage.lookAt(
      `Name,Phone\nHuda,0501110001\nNora,call ${'x'.repeat(994)}\u{1f3e0}\n`,
    );
    expect(await stage.counts(importId)).toMatchObject({ state: 'ready', expected: { new: 1 } });
  });

  it('has people be as close as any of their rows says, wherever it stands', async () => {
    const others = Array.from({ length: 250 }, (_, nth) => `P${nth} X,05011${20_000 + nth},,`);
    const file = ['Name,Phone,Stage,Owner', 'Huda,0501110001,lead,', 'Nora,0501110002,lead,'];
    file.push('Nora,0501110002,client,', ...others, 'Huda,0501110001,client,');
    const importId = await stage.lookAt(file.join('\n'));
    const { plans } = await stage.counts(importId);
    expect(plans).toEqual([
      { what: '12-direct', n: 250 },
      { what: '33-touch-client-for-life', n: 2 },
    ]);
    await stage.decide(importId, 'start');
    await stage.work(importId);
    expect((await stage.counts(importId)).plans).toEqual(plans);
    expect((await stage.people()).slice(0, 2)).toMatchObject([
      { name: 'Huda', relationship: 'client', plan: '33-touch-client-for-life active' },
      { name: 'Nora', relationship: 'client', plan: '33-touch-client-for-life active' },
    ]);
    await stage.undo(importId);
    expect((await stage.counts(importId)).undo).toMatchObject({ gone: 252, left: [] });
  });

  it('is one at a time, is decided once, and a discarded one is forgotten', async () => {
    const first = await stage.keep('Name,Phone\nHuda,0501110001\n');
    await expect(stage.keep('Name,Phone\nNora,0501110002\n')).rejects.toThrow('Not kept but busy');
    await stage.work(first);
    const second = await stage.lookAt('Name,Phone\nNora,0501110002\n');
    expect(await stage.decide(first, 'start')).toEqual({ kind: 'decided' });
    expect(await stage.decide(first, 'start')).toEqual({ kind: 'not-now' });
    expect(await stage.decide(second, 'start')).toEqual({ kind: 'busy', fileName: 'people.csv' });
    expect(await stage.decide(second, 'discard')).toEqual({ kind: 'decided' });
    await stage.work(second);
    expect(await team.rows.importRow.count({ where: { importId: second } })).toBe(0);
    await stage.work(first);
    expect(await stage.decide(first, 'discard')).toEqual({ kind: 'not-now' });
    expect(
      (await countImport(team.rows, team.teamId, { importId: first, ownerUserId: null })).came.added,
    ).toBe(1);
  });
});
