import { withdrawConsent } from '../../../src/flows/contacts/record-consent.ts';
import { type MoneyTeam, moneyTeam } from '../money/money-team.ts';
import { importStage } from './import-stage.ts';

let team: MoneyTeam;
let stage: ReturnType<typeof importStage>;
beforeEach(async () => {
  team = await moneyTeam();
  stage = importStage(team);
});
afterEach(() => team.close());

const file = [
  'Name,Phone,Agreed,SMS consent,الموافقة',
  'Huda,0501110001,yes,,',
  'Nora,0501110002,no,opted in,',
  'Badr,0501110003,I agree to be called,,نعم',
  'Rami,0501110004,,,',
].join('\n');
const kept = async () =>
  (
    await team.rows.consent.findMany({
      include: { contact: { select: { name: true } } },
      orderBy: { id: 'asc' },
    })
  ).map(({ contact, channel, words, how, byUserId, withdrawnAt }) => [
    contact.name,
    channel,
    words,
    how,
    byUserId,
    withdrawnAt === null,
  ]);

it('what a file says that people agreed to is recorded, with its column and who brought it', async () => {
  await stage.bring(file);
  expect(await kept()).toEqual([
    ['Huda', null, 'Agreed: yes', 'import', 'U0MONA', true],
    ['Nora', 'text', 'SMS consent: opted in', 'import', 'U0MONA', true],
    ['Badr', null, 'I agree to be called', 'import', 'U0MONA', true],
    ['Badr', null, 'الموافقة: نعم', 'import', 'U0MONA', true],
  ]);
});

it('the trail has one entry for what a file brought, and one for what taking it back withdrew', async () => {
  const known = await team.contact('Huda', { ownerUserId: 'U0OMAR' });
  await team.rows.contactPhone.create({
    data: { teamId: team.teamId, contactId: known, e164: '+966501110001', country: 'SA' },
  });
  const importId = await stage.bring(file);
  await stage.undo(importId);
  const entries = await team.rows.auditEntry.findMany({
    where: { deed: { startsWith: 'consent-' } },
    orderBy: { id: 'asc' },
  });
  expect(entries).toMatchObject([
    { deed: 'consent-recorded', subjectId: importId, details: { how: 'import', count: 4 } },
    // The others went with their people.
    { deed: 'consent-withdrawn', subjectId: importId, details: { how: 'import', count: 1 } },
  ]);
});

it('an import that is taken back takes its consents back, of those it made and of those known before', async () => {
  const known = await team.contact('Huda', { ownerUserId: 'U0OMAR' });
  await team.rows.contactPhone.create({
    data: { teamId: team.teamId, contactId: known, e164: '+966501110001', country: 'SA' },
  });
  await stage.undo(await stage.bring(file));
  expect(await kept()).toEqual([['Huda', null, 'Agreed: yes', 'import', 'U0MONA', false]]);
  expect(await team.rows.contact.count()).toBe(1);
});

it('somebody whose consent was recorded by hand since stays', async () => {
  const importId = await stage.bring(file);
  const nora = await team.rows.contact.findFirstOrThrow({ where: { name: 'Nora' } });
  await team.rows.consent.create({
    data: {
      teamId: team.teamId,
      contactId: nora.id,
      at: new Date('2026-11-01T00:00:00Z'),
      recordedAt: new Date('2026-11-01T00:00:00Z'),
      how: 'command',
      words: 'wrote: yes',
    },
  });
  await stage.undo(importId);
  expect((await kept()).map(([name, , words]) => [name, words])).toEqual([
    ['Nora', 'SMS consent: opted in'],
    ['Nora', 'wrote: yes'],
  ]);
});

it('a file revives no consent that was withdrawn', async () => {
  await stage.bring(file);
  const { id } = await team.rows.contact.findFirstOrThrow({ where: { name: 'Huda' } });
  await withdrawConsent(await team.asks('U0MONA'), { contactId: id, channel: null });
  await stage.bring('Name,Phone,Consent\nHuda,0501110001,yes\n');
  expect((await kept()).filter(([name]) => name === 'Huda')).toEqual([
    ['Huda', null, 'Agreed: yes', 'import', 'U0MONA', false],
  ]);
});
