import { recordOptOut } from '../../../src/flows/contacts/record-opt-out.ts';
import { undoOptOut } from '../../../src/flows/contacts/undo-opt-out.ts';
import { claimLead } from '../../../src/flows/leads/claim-lead.ts';
import { moveStage, undoStage } from '../../../src/flows/leads/move-stage.ts';
import type { Stage } from '../../../src/leads/lead.ts';
import { type MoneyTeam, moneyTeam, wednesday } from '../money/money-team.ts';

const [omar, sara, mona] = ['U0OMAR', 'U0SARA', 'U0MONA'];
const later = (minutes: number) => new Date(wednesday.getTime() + minutes * 60_000);

let team: MoneyTeam;
let huda: string;
let leadId: string;
let minutes = 0;
beforeEach(async () => {
  team = await moneyTeam();
  huda = await team.contact('Huda Salem');
  leadId = await inquiry({ channelId: 'C0LEADS' });
});
afterEach(() => team.close());

const inquiry = async (more: Record<string, unknown>) => {
  const source = await team.rows.source.findFirst();
  return await team.lead(huda, source?.id ?? (await team.source('Zillow')), '2026-11-25T08:30:00Z', more);
};
/** Each a minute later than the one before. */
const asks = async (userId: string) => {
  minutes += 1;
  return await team.asks(userId, later(minutes));
};
const claims = async (userId: string) => {
  const { teamId, means } = team;
  await claimLead(means, { teamId, leadId, member: (await team.asks(userId)).member, at: wednesday });
};
const move = async (userId: string, to: Stage) =>
  await moveStage(await asks(userId), { leadId, to, words: '' });
const lost = async (userId: string) => {
  const result = await move(userId, 'lost');
  if (result.kind !== 'moved') throw new Error(JSON.stringify(result));
  return result.changeId;
};
const optsOut = async () =>
  await recordOptOut(await asks(omar), { contactId: huda, channel: null, how: 'command', words: '' });
const belongsTo = async (ownerUserId: string | null) => {
  await team.rows.contact.update({ where: { id: huda }, data: { ownerUserId } });
};
const lead = (id = leadId) => team.rows.lead.findFirstOrThrow({ where: { id } });
const told = async (kind: string) =>
  (await team.rows.telling.findMany({ where: { kind }, orderBy: { recipient: 'asc' } })).map(
    ({ recipient, subjectId }) => [recipient, subjectId],
  );

/** The two ways in which a lost lead is opened again. */
const ways = {
  'by its stage': async (userId: string) => await move(userId, 'claimed'),
  'by taking back that it was lost': async (userId: string, changeId: string) =>
    await undoStage(await asks(userId), changeId),
};

describe.each(Object.entries(ways))('a lost lead that is opened again %s', (_way, open) => {
  it('stays lost where the person has asked to be left alone since', async () => {
    await claims(omar);
    const changeId = await lost(omar);
    await optsOut();
    const changes = await team.rows.leadStageChange.count();
    const result = await open(mona, changeId);
    expect(result.kind === 'refused' ? result.why : result.kind).toBe('left-alone');
    expect(await lead()).toMatchObject({ stage: 'lost', claimedByUserId: omar, captureDueAt: null });
    expect(await team.rows.leadStageChange.count()).toBe(changes);
  });

  it('is with whoever has the person now, who is told', async () => {
    await claims(omar);
    const changeId = await lost(omar);
    await belongsTo(sara);
    await open(mona, changeId);
    expect(await lead()).toMatchObject({ stage: 'claimed', claimedByUserId: sara, claimedVia: 'owner' });
    expect(await told('lead-contact')).toEqual([
      [omar, leadId],
      [sara, leadId],
    ]);
    expect(await team.rows.leadHolding.findMany({ where: { until: null } })).toMatchObject([
      { userId: sara, via: 'owner', byUserId: mona },
    ]);
  });

  it('is offered where nobody has the person and who had it is no agent any more', async () => {
    await claims(omar);
    const changeId = await lost(mona);
    await belongsTo(null);
    await team.rows.member.updateMany({ where: { userId: omar }, data: { inLeadsChannel: false } });
    const result = await open(mona, changeId);
    expect('stage' in result ? result.stage : 'to' in result && result.to).toBe('new');
    expect(await lead()).toMatchObject({ stage: 'new', claimedByUserId: null });
  });

  it('goes to the agent whose the person is by now where nobody had it, with all of its card', async () => {
    const joined = await inquiry({ joinedLeadId: leadId });
    const changeId = await lost(mona);
    await belongsTo(sara);
    const result = await open(mona, changeId);
    expect('stage' in result ? result.stage : 'to' in result && result.to).toBe('claimed');
    for (const id of [leadId, joined])
      expect(await lead(id)).toMatchObject({
        stage: 'claimed',
        claimedByUserId: sara,
        claimedVia: 'owner',
        pooledAt: null,
        captureDueAt: null,
      });
    expect(await told('lead-contact')).toEqual([[sara, leadId]]);
  });

  it('is offered to the team where nobody had it and the person’s owner is no agent', async () => {
    const changeId = await lost(mona);
    await belongsTo(omar);
    await team.rows.member.updateMany({ where: { userId: omar }, data: { inLeadsChannel: false } });
    await open(mona, changeId);
    expect(await lead()).toMatchObject({ stage: 'new', claimedByUserId: null, channelId: 'C0LEADS' });
  });

  it.each([
    [null, { stage: 'new', claimedByUserId: null, channelId: 'C0LEADS' }],
    [sara, { stage: 'claimed', claimedByUserId: sara }],
  ])(
    'is withheld no more once the opt-out was taken back, and goes where it belongs; owner %s',
    async (owner, now) => {
      await team.rows.lead.update({ where: { id: leadId }, data: { channelId: null } });
      await optsOut();
      expect((await lead()).withheldAt).not.toBeNull();
      const changeId = await lost(mona);
      await undoOptOut(await asks(mona), { contactId: huda, words: 'call me' });
      if (owner) await belongsTo(owner);
      await open(mona, changeId);
      expect(await lead()).toMatchObject({ ...now, withheldAt: null, pooledAt: null });
      expect(await told('lead-card')).toEqual(owner ? [] : [['C0LEADS', leadId]]);
    },
  );
});
