import { importByCommand, type Terminal } from '../src/import-by-command.ts';
import { type MoneyTeam, moneyTeam, wednesday } from './flows/money/money-team.ts';

let team: MoneyTeam;
beforeEach(async () => {
  team = await moneyTeam();
});
afterEach(() => team.close());

const file = 'Name,Phone\nHuda,0501110001\nNora,call me\n';

/** Runs the command as it is typed, and reads what the terminal shows. */
async function types(line: string, more: Partial<Terminal> = {}) {
  const told: string[] = [];
  const written: string[] = [];
  const end = await importByCommand(team.means, line.split(' ').filter(Boolean), {
    tell: (one) => told.push(one),
    agrees: async (question) => {
      told.push(question);
      return true;
    },
    read: async (name) => (name === 'people.csv' ? new TextEncoder().encode(file) : undefined),
    writeBeside: async (_, ending, text) => {
      written.push(text);
      return `people${ending}`;
    },
    now: () => wednesday,
    isStopping: () => false,
    ...more,
  });
  return { end, told: told.join('\n'), written };
}

it('shows a file, asks, brings it in, writes what was not taken, and takes it back', async () => {
  const { end, told, written } = await types('people.csv --owner @omar --source Zillow');
  expect(end).toBe('done');
  expect(told).toMatch(
    /people\.csv: 2 rows\. Nothing is written yet\.[\s\S]*With: Omar 1[\s\S]*Import\? \(y\/n\)[\s\S]*Added: 1/,
  );
  expect(told).toContain('What was not taken is in people.not-taken.csv');
  expect(written[0]).toContain('3,a phone or e-mail that cannot be read,call me,Nora,call me');
  expect(await team.rows.touch.count()).toBe(12);

  const [, id = ''] = /taking it back: (\S+)/.exec(told) ?? [];
  const undone = await types(`--undo ${id}`);
  expect([undone.end, undone.told.includes('Taken away: 1')]).toEqual(['done', true]);
  expect(await team.rows.contact.count()).toBe(0);
  expect((await types(`--undo ${id}`)).end).toBe('refused');
});

it('writes nothing where the answer is no', async () => {
  const { end, told } = await types('people.csv', { agrees: async () => false });
  expect([end, told.includes('is discarded')]).toEqual(['refused', true]);
  expect([await team.rows.contact.count(), await team.rows.importRow.count()]).toEqual([0, 0]);
});

it('says so and ends badly where somebody else decided meanwhile', async () => {
  const { end, told } = await types('people.csv', {
    agrees: async () => {
      await team.rows.import.updateMany({ data: { state: 'discarded' } });
      return true;
    },
  });
  expect([end, told]).toEqual(['refused', expect.stringContaining('another state now (discarded)')]);
  expect(told).not.toContain('taking it back');
});

it('leaves nothing behind where another file came first', async () => {
  const { end, told } = await types('people.csv', {
    agrees: async () => {
      const { id: _, shape, ...row } = await team.rows.import.findFirstOrThrow();
      await team.rows.import.create({
        data: { ...row, shape: shape ?? {}, fileName: 'first.csv', state: 'running' },
      });
      return true;
    },
  });
  expect([end, told]).toEqual(['refused', expect.stringContaining('Yours is discarded')]);
  expect(await team.rows.import.findFirst({ where: { fileName: 'people.csv' } })).toMatchObject({
    state: 'discarded',
  });
  expect(await team.rows.importRow.count()).toBe(0);
});

it('writes every row that was not taken, however many', async () => {
  const rows = Array.from({ length: 2_001 }, (_, nth) => `P${nth},`).join('\n');
  const { end, written } = await types('people.csv --yes', {
    read: async () => new TextEncoder().encode(`Name,Phone\n${rows}\nHuda,0501110001\n`),
  });
  expect(end).toBe('done');
  expect(written[0]?.trim().split('\r\n')).toHaveLength(2_002);
});

it('broken off, leaves the rest to a Touchbase that runs', async () => {
  const { end, told } = await types('people.csv --yes', { isStopping: () => true });
  expect([end, told.includes('Nothing is lost')]).toEqual(['broken-off', true]);
  expect(await team.rows.import.findFirstOrThrow()).toMatchObject({ state: 'reading' });
});

it.each([
  ['', 'npm run import -- people.csv'],
  ['people.csv --what', 'npm run import -- people.csv'],
  ['other.csv', 'There is no file other.csv'],
  [
    'people.csv --owner Badr',
    '“Badr” is nobody who may have contacts, or more than one. There are: Mona, Omar and',
  ],
  ['people.csv --team T9', 'Which team? Say it with --team: T1'],
  ['--undo 42', 'This import is not there any more.'],
])('%j is answered by what is wrong', async (line, says) => {
  const { end, told } = await types(line);
  expect([end, told.replaceAll(/[\u2068\u2069]/g, '')]).toEqual(['refused', expect.stringContaining(says)]);
});

it('asks which team where the database has several, and says where it has none', async () => {
  await team.rows.team.create({ data: { id: 'T2', name: 'Other' } });
  expect((await types('people.csv')).told).toContain('T1, T2 Other');
  await team.close();
  expect((await types('people.csv')).told).toContain('no team yet');
});
