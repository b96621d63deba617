import { drawLeadAfterOptOut } from '../../../src/flows/draw/draw-lead-after-opt-out.ts';
import { handOverPeople } from '../../../src/flows/team/hand-over-people.ts';
import { startHandOver } from '../../../src/flows/team/start-hand-over.ts';
import { type MoneyTeam, moneyTeam, wednesday } from '../money/money-team.ts';

const [omar, sara, mona] = ['U0OMAR', 'U0SARA', 'U0MONA'];
const words = 'call me on 0501234567';

let team: MoneyTeam;
let huda: string;
let subjectId: string;
beforeEach(async () => {
  team = await moneyTeam();
  await team.rows.member.updateMany({ data: { language: 'en' } });
  huda = await team.contact('Huda Salem', { ownerUserId: omar });
  const more = { withheldAt: wednesday, message: words };
  subjectId = await team.lead(huda, await team.source('Zillow'), '2026-11-25T08:30:00Z', more);
});
afterEach(() => team.close());

const reads = async (recipient: string, isFirst = false) => {
  const asking = await team.asks(recipient);
  const drawn = await team.means.store.transaction((tx) =>
    drawLeadAfterOptOut.draw(tx, { ...asking, subjectId, recipient, isFirst }),
  );
  return drawn && JSON.stringify(drawn.blocks).replaceAll(/[\u2066-\u2069\u200e\u200f]/g, '');
};

describe('an inquiry after an opt-out', () => {
  it('has its words for the owner and managers alone', async () => {
    for (const userId of [omar, mona]) expect(await reads(userId)).toContain(words);
    expect(await reads(sara, true)).toBeUndefined();
  });

  it('is handed over without them: who had the person is told whose they are now', async () => {
    const { rows, teamId, means } = team;
    const told = { teamId, kind: 'lead-after-opt-out', subjectId, recipient: omar };
    await rows.telling.create({
      data: { ...told, state: 'told', channelId: 'D0OMAR', ts: '1.0', wantedAt: wednesday },
    });
    await startHandOver(await team.asks(mona), { fromUserId: omar, toUserIds: [sara] });
    const { id: handOverId } = await rows.handOver.findFirstOrThrow();
    await handOverPeople(means, { teamId, handOverId, at: wednesday });
    expect(await rows.telling.findFirstOrThrow({ where: told })).toMatchObject({ state: 'waiting' });
    expect(await reads(omar)).toContain('<@U0SARA> has *Huda* (Zillow) now.');
    expect(await reads(omar)).not.toContain('0501234567');
    expect(await reads(sara)).toContain(words);
    await rows.contact.update({ where: { id: huda }, data: { ownerUserId: null } });
    expect(await reads(omar)).toContain('*Huda* (Zillow) went back to the team.');
  });
});
