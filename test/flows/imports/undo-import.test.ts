import { Prisma } from '../../../src/db/generated/client.ts';
import { deleteContacts } from '../../../src/db/import-undo.ts';
import { dateOf } from '../../../src/db/local-days.ts';
import { mergeContacts } from '../../../src/flows/contacts/merge-contacts.ts';
import { nameKey } from '../../../src/parsing/person-name.ts';
import { type MoneyTeam, moneyTeam, wednesday } from '../money/money-team.ts';
import { importStage } from './import-stage.ts';

let team: MoneyTeam;
let stage: ReturnType<typeof importStage>;
beforeEach(async () => {
  team = await moneyTeam();
  stage = importStage(team);
});
afterEach(() => team.close());

const contactNamed = (name: string) => team.rows.contact.findFirstOrThrow({ where: { name } });

describe('an import taken back', () => {
  it('leaves everything as it was before, twice over', async () => {
    const { teamId } = team;
    const nora = await team.contact('Nora', { nameKey: nameKey('Nora'), ownerUserId: 'U0SARA' });
    await team.rows.contactPhone.create({ data: { teamId, contactId: nora, e164: '+966501110001' } });
    const before = [await stage.people(), await contactNamed('Nora')];
    const importId = await stage.bring(
      [
        'Name,Phone,Email,Birthday,Address,Stage',
        'Nora,0501110001,nora@x.sa,14/3/1990,1 A St,met',
        'Nora,0501110001 / 0502220001,,,,',
        'Huda,0501110002,huda@x.sa,15/3/1990,,met',
        'Huda Salem,0501110002,h@x.sa,,2 B St,client',
      ].join('\n'),
    );
    expect(await team.rows.touch.count()).toBe(33);
    expect(await stage.undo(importId)).toEqual({ kind: 'decided' });
    expect([await stage.people(), await contactNamed('Nora')]).toEqual(before);
    expect(await stage.counts(importId)).toMatchObject({
      state: 'undone',
      undo: { gone: 1, takenBack: 1, left: [] },
    });
    expect(await stage.undo(importId)).toEqual({ kind: 'not-now' });
  });

  it('leaves alone whoever something has happened with since, and says why', async () => {
    const { rows, teamId } = team;
    const names = [
      'Inquired',
      'Sold',
      'Talked',
      'Opened',
      'Stopped',
      'Referred',
      'Sent',
      'Promised',
      'Offered',
      'Moved',
      'Merged',
      'Twice',
      'Edited',
      'Nothing',
      'Unreached',
    ];
    const people = names.map(
      (name, nth) => `${name},05011100${10 + nth},${name === 'Unreached' ? 'yes' : ''}`,
    );
    const importId = await stage.bring(`Name,Phone,Do not contact\n${people.join('\n')}\n`);
    const of = async (name: string) => ({ teamId, contactId: (await contactNamed(name)).id });
    const entered = { enteredByUserId: 'U0OMAR', enteredAt: wednesday };
    const by = { byUserId: 'U0OMAR', channel: 'call', happenedAt: wednesday, loggedAt: wednesday };

    await team.lead((await of('Inquired')).contactId, await team.source('Zillow'), wednesday.toISOString());
    await rows.deal.create({
      data: {
        ...(await of('Sold')),
        ...entered,
        priceMinor: 1,
        commissionMinor: 1,
        currency: 'SAR',
        closedOn: dateOf('2026-11-25'),
      },
    });
    await rows.interaction.create({ data: { ...(await of('Talked')), ...by, outcome: 'no-answer' } });
    const opened = await rows.touch.findFirstOrThrow({ where: await of('Opened') });
    await rows.touch.update({ where: { id: opened.id }, data: { openedAt: wednesday } });
    await rows.optOut.create({
      data: { ...(await of('Stopped')), at: wednesday, how: 'command', channel: 'call' },
    });
    await rows.referral.create({
      data: {
        teamId,
        byContactId: (await of('Referred')).contactId,
        referredContactId: (await of('Sent')).contactId,
        on: dateOf('2026-11-25'),
        ...entered,
      },
    });
    await rows.promise.create({ data: { ...(await of('Promised')), madeAt: wednesday, reason: 'said' } });
    await rows.contactEvent.create({
      data: { ...(await of('Offered')), event: 'offer', on: dateOf('2026-11-25'), ...entered },
    });
    await rows.enrolment.updateMany({
      where: await of('Moved'),
      data: { state: 'paused', pausedOn: dateOf('2026-11-25'), pauseWhy: 'said' },
    });
    await rows.contactMerge.create({
      data: {
        teamId,
        keptContactId: (await of('Merged')).contactId,
        mergedContactId: '0192f0c0-0000-7000-8000-000000000000',
        at: wednesday,
        byUserId: 'U0MONA',
        changes: [],
      },
    });
    await rows.contact.update({
      where: { id: (await of('Edited')).contactId },
      data: { postalAddress: '1 A St' },
    });
    await stage.bring(`Name,Phone\nTwice,0501110021\n`);

    await stage.undo(importId);
    expect((await stage.people()).map(({ name }) => name)).toEqual(
      names.filter((name) => name !== 'Nothing').toSorted(),
    );
    const found = await rows.importRow.findMany({ where: { importId }, orderBy: { line: 'asc' } });
    expect(found.map(({ undo, undoWhy }) => undoWhy ?? undo)).toEqual([
      'inquired',
      'deal',
      'talked',
      'talked',
      'opted-out',
      'referred',
      'referred',
      'promised',
      'event',
      'plan-changed',
      'merged',
      'other-import',
      'edited',
      'gone',
      'opted-out',
    ]);
    // A request to stop is never taken back by this.
    expect(await rows.optOut.count({ where: { undoneAt: null } })).toBe(2);
  });

  it('leaves alone somebody who is merged in the moment before their turn', async () => {
    const keptId = await team.contact('Nora', { nameKey: nameKey('Nora'), ownerUserId: 'U0OMAR' });
    const importId = await stage.bring('Name,Phone\nHuda,0501110002\nRima,0501110003\n');
    const { id: secondId } = await contactNamed('Huda');
    let isMerged = false;
    const mergeFirst = async () => {
      isMerged = true;
      const choices = { kept: 'first', name: 'first' } as const;
      const result = await mergeContacts(await team.asks('U0MONA'), { firstId: keptId, secondId, choices });
      expect(result.kind).toBe('merged');
    };
    /** Merges as somebody does who has the lock first: when the undoing asks for it. */
    const { store } = team.means;
    const transaction: typeof store.transaction = (work, options) =>
      store.transaction((tx) => {
        const rows = new Proxy(tx.rows, {
          get(target, key) {
            if (key !== '$queryRaw') return Reflect.get(target, key, target);
            return async (sql: TemplateStringsArray, ...values: unknown[]) => {
              if (!isMerged && /FROM "Contact"[\s\S]* FOR UPDATE/.test(sql.join('?'))) await mergeFirst();
              return await target.$queryRaw(sql, ...values);
            };
          },
        });
        return work({ ...tx, rows });
      }, options);
    await importStage(team, { ...team.means, store: { ...store, transaction } }).undo(importId);

    expect(isMerged).toBe(true);
    expect((await stage.people()).map(({ name, reached }) => [name, reached])).toEqual([
      ['Nora', '+966501110002'],
    ]);
    expect(await stage.counts(importId)).toMatchObject({ state: 'undone', undo: { gone: 1 } });
    const found = await team.rows.importRow.findMany({ where: { importId }, orderBy: { line: 'asc' } });
    expect(found.map(({ undo, undoWhy, contactId }) => [undo, undoWhy, contactId])).toEqual([
      ['left', 'merged', keptId],
      ['gone', null, null],
    ]);
  });

  it('leaves alone whose older inquiry was matched since, who was put off, and whom something else refers to', async () => {
    const { rows, teamId } = team;
    const importId = await stage.bring(
      'Name,Phone\nOlder,0501110001\nSnoozed,0501110002\nHeld,0501110003\nNobody,0501110004\n',
    );
    await team.lead((await contactNamed('Older')).id, await team.source('Zillow'), '2026-11-20T09:00:00Z');
    const snoozed = await rows.touch.findFirstOrThrow({
      where: { contactId: (await contactNamed('Snoozed')).id },
    });
    await rows.touch.update({ where: { id: snoozed.id }, data: { dueOn: dateOf('2027-12-01') } });
    await rows.$executeRaw`CREATE TABLE "Holding" ("teamId" TEXT, "id" UUID,
      FOREIGN KEY ("teamId", "id") REFERENCES "Contact" ("teamId", "id"))`;
    try {
      await rows.$executeRaw`
        INSERT INTO "Holding" VALUES (${teamId}, ${(await contactNamed('Held')).id}::uuid)`;
      await stage.undo(importId);
    } finally {
      await rows.$executeRaw`DROP TABLE "Holding"`;
    }
    const found = await rows.importRow.findMany({ where: { importId }, orderBy: { line: 'asc' } });
    expect(found.map(({ undo, undoWhy }) => undoWhy ?? undo)).toEqual([
      'inquired',
      'plan-changed',
      'held',
      'gone',
    ]);
    expect(await stage.counts(importId)).toMatchObject({ state: 'undone' });
    expect((await stage.people()).map(({ name }) => name)).toEqual(['Held', 'Older', 'Snoozed']);
  });

  it('keeps nothing that the file said of people who are taken away', async () => {
    const importId = await stage.bring('Name,Phone,Notes,Birthday\nHuda,0501110001,has a dog,whenever\n');
    const where = { importId };
    expect(await team.rows.importRow.findFirst({ where })).toMatchObject({ notes: 'has a dog' });
    await stage.undo(importId);
    expect(await team.rows.importRow.findFirst({ where })).toMatchObject({
      undo: 'gone',
      notes: '',
      cells: [],
      unread: [],
      made: null,
    });
  });

  it('is told to who has it taken back, too', async () => {
    const importId = await stage.bring('Name,Phone\nHuda,0501110001\n');
    await team.rows.import.update({ where: { id: importId }, data: { byUserId: null } });
    await team.rows.telling.deleteMany();
    await stage.undo(importId);
    expect(await team.rows.telling.findMany({ where: { kind: 'import' } })).toMatchObject([
      { recipient: 'U0MONA', subjectId: importId },
    ]);
  });

  it('lets somebody known before keep what they have used or changed since', async () => {
    const { rows, teamId } = team;
    for (const [nth, name] of ['Huda', 'Nora'].entries()) {
      const contactId = await team.contact(name, { nameKey: nameKey(name), ownerUserId: 'U0OMAR' });
      await rows.contactPhone.create({ data: { teamId, contactId, e164: `+96650111000${nth}` } });
    }
    const importId = await stage.bring(
      'Name,Phone,Email,Birthday,Wedding\nHuda,0501110000,h@x.sa,1/2/1990,\nNora,0501110001,n@x.sa,1/2/1991,1/3/2010\n',
    );
    const contactId = (await contactNamed('Huda')).id;
    await rows.interaction.create({
      data: {
        teamId,
        contactId,
        byUserId: 'U0OMAR',
        channel: 'email',
        outcome: 'replied',
        happenedAt: wednesday,
        loggedAt: wednesday,
      },
    });
    await rows.contact.updateMany({ where: { name: 'Nora' }, data: { weddingDay: '04-04' } });
    await stage.undo(importId);
    expect(await contactNamed('Huda')).toMatchObject({ birthday: '02-01' });
    expect(await contactNamed('Nora')).toMatchObject({ birthday: null, weddingDay: '04-04' });
    expect((await stage.people()).map(({ reached }) => reached)).toEqual([
      '+966501110000 h@x.sa',
      '+966501110001',
    ]);
  });

  it('stops one that is still going on, and forgets the rest of its file', async () => {
    const rows = Array.from({ length: 60 }, (_, nth) => `P${nth} X,05011${10_000 + nth}`).join('\n');
    const importId = await stage.lookAt(`Name,Phone\n${rows}\n`);
    await stage.decide(importId, 'start');
    let asked = 0;
    await stage.work(importId, () => ++asked > 2);
    expect(await team.rows.contact.count()).toBe(20);
    await stage.undo(importId);
    expect(await team.rows.contact.count()).toBe(0);
    expect(await stage.counts(importId)).toMatchObject({ state: 'undone', undo: { gone: 20 } });
    expect(await team.rows.importAddress.count()).toBe(0);
    expect(await team.rows.importRow.count({ where: { NOT: { person: { equals: Prisma.DbNull } } } })).toBe(
      0,
    );
  });

  it('takes touches out of mornings that show them', async () => {
    const { rows, teamId } = team;
    const importId = await stage.bring('Name,Phone\nHuda,0501110002\n');
    const touch = await rows.touch.findFirstOrThrow();
    const morning = await rows.morning.create({
      data: { teamId, userId: 'U0OMAR', day: dateOf('2026-11-25'), madeAt: wednesday },
    });
    await rows.morningTouch.create({
      data: { teamId, morningId: morning.id, touchId: touch.id, position: 0, dueOn: touch.dueOn },
    });
    await rows.telling.create({
      data: {
        teamId,
        kind: 'morning',
        subjectId: morning.id,
        recipient: 'U0OMAR',
        state: 'told',
        drawnVersion: 1,
        wantedAt: wednesday,
        channelId: 'D1',
        ts: '1.1',
      },
    });
    await stage.undo(importId);
    expect(await rows.contact.count()).toBe(0);
    expect(await rows.telling.findFirst({ where: { kind: 'morning' } })).toMatchObject({ state: 'waiting' });
  });

  it('knows every table that points at a contact', async () => {
    const pointing = await team.rows.$queryRaw<{ name: string }[]>`
      SELECT DISTINCT c.relname AS name FROM pg_constraint f JOIN pg_class c ON c.oid = f.conrelid
      WHERE f.contype = 'f' AND f.confrelid = '"Contact"'::regclass ORDER BY 1`;
    // Each either goes with the contact (db/import-undo), or is a reason to leave the contact as it is.
    const goes = ['ContactEmail', 'ContactPhone', 'ContactRefusal', 'Enrolment', 'ImportRow', 'Touch'];
    const stays = [
      // Those that the import itself recorded go.
      'Consent',
      'ContactEvent',
      'Deal',
      'Delivery',
      'Interaction',
      'Lead',
      'OptOut',
      'PlanMove',
      'Promise',
      'Referral',
    ];
    expect(pointing.map(({ name }) => name)).toEqual([...goes, ...stays].toSorted());
    const contactId = await team.contact('Huda');
    await team.lead(contactId, await team.source('Zillow'), wednesday.toISOString());
    await expect(deleteContacts(team.rows, team.teamId, [contactId])).rejects.toThrow('foreign key');
  });
});
