import { readMembers, teamOf } from '../../../src/db/people.ts';
import { plansOf } from '../../../src/db/plans.ts';
import { drawImport } from '../../../src/flows/draw/draw-import.ts';
import { goOnWithImports, workImport } from '../../../src/flows/imports/work-import.ts';
import { teamVoice } from '../../../src/team/member.ts';
import { type MoneyTeam, moneyTeam, wednesday } from '../money/money-team.ts';
import { importStage } from './import-stage.ts';

let team: MoneyTeam;
let stage: ReturnType<typeof importStage>;
beforeEach(async () => {
  team = await moneyTeam();
  stage = importStage(team);
});
afterEach(() => team.close());

const kept = async () => [
  await team.rows.importPiece.count(),
  await team.rows.importRow.count(),
  await team.rows.importAddress.count(),
];

describe('a file that is discarded', () => {
  it('while it is read is forgotten, too', async () => {
    const importId = await stage.keep('Name,Phone\nHuda,0501110001\n');
    await stage.decide(importId, 'discard');
    expect(await kept()).toEqual([1, 0, 0]);
    await stage.work(importId);
    expect(await kept()).toEqual([0, 0, 0]);
  });

  it('is forgotten by another process where the one that discarded it ended', async () => {
    const { means, teamId, rows } = team;
    const importId = await stage.lookAt('Name,Phone\nHuda,0501110001\n');
    await stage.decide(importId, 'discard');
    await rows.$executeRaw`DELETE FROM pgboss.job`;
    const queued = () => rows.$queryRaw<object[]>`SELECT 1 FROM pgboss.job WHERE name LIKE '%import%'`;
    const later = new Date(wednesday.getTime() + 3 * 60_000);
    await goOnWithImports(means, { teamId, at: later });
    expect(await queued()).toHaveLength(1);
    await workImport(means, { teamId, importId, now: () => later, isStopping: () => false });
    expect(await kept()).toEqual([0, 0, 0]);
    await rows.$executeRaw`DELETE FROM pgboss.job`;
    await goOnWithImports(means, { teamId, at: later });
    expect(await queued()).toEqual([]);
  });
});

it('one who may bring in files no more is not shown what its rows say', async () => {
  const { means, teamId, rows } = team;
  const importId = await stage.lookAt('Name,Phone,Owner\nHuda,0501110001,Somebody\nNora,call 050,\n');
  const drawnFor = async () => {
    const [theTeam, members, plans] = [
      await teamOf(rows, teamId),
      await readMembers(rows, teamId),
      await plansOf(rows, teamId, means.library),
    ];
    const drawn = await means.store.transaction((tx) =>
      drawImport.draw(tx, {
        teamId,
        subjectId: importId,
        recipient: 'U0MONA',
        at: wednesday,
        team: theTeam,
        member: members.find(({ userId }) => userId === 'U0MONA'),
        voice: teamVoice(theTeam),
        plans,
        isFirst: false,
      }),
    );
    return JSON.stringify(drawn);
  };
  expect(await drawnFor()).toContain('call 050');
  await rows.member.updateMany({ where: { userId: 'U0MONA' }, data: { isManager: false } });
  const drawn = await drawnFor();
  expect(drawn).not.toMatch(/call 050|Somebody/);
  expect(drawn).toContain('line 3');
});
