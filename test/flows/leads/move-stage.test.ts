import { answerStageLine } from '../../../src/flows/answers/answer-stage-line.ts';
import { recordOptOut } from '../../../src/flows/contacts/record-opt-out.ts';
import { assignLead } from '../../../src/flows/leads/assign-lead.ts';
import { claimLead } from '../../../src/flows/leads/claim-lead.ts';
import { moveStage, undoStage } from '../../../src/flows/leads/move-stage.ts';
import { releaseLead } from '../../../src/flows/leads/release-lead.ts';
import type { Stage } from '../../../src/leads/lead.ts';
import { type MoneyTeam, moneyTeam, wednesday } from '../money/money-team.ts';

const [omar, sara, mona] = ['U0OMAR', 'U0SARA', 'U0MONA'];
const later = (minutes: number) => new Date(wednesday.getTime() + minutes * 60_000);

let team: MoneyTeam;
let source: string;
let huda: string;
let leadId: string;
beforeEach(async () => {
  team = await moneyTeam();
  source = await team.source('Zillow');
  huda = await team.contact('Huda Salem');
  leadId = await team.lead(huda, source, '2026-11-25T08:30:00Z', { channelId: 'C0LEADS' });
});
afterEach(() => team.close());

const claim = async (userId: string) => {
  const { teamId, means } = team;
  const { member } = await team.asks(userId);
  await claimLead(means, { teamId, leadId, member, at: wednesday });
};
let minutes = 0;
/** Each a minute later than the one before. */
const move = async (userId: string, to: Stage, words = '') => {
  minutes += 1;
  return await moveStage(await team.asks(userId, later(minutes)), { leadId, to, words });
};
const undo = async (userId: string, changeId: string) => {
  minutes += 1;
  return await undoStage(await team.asks(userId, later(minutes)), changeId);
};
const lead = () => team.rows.lead.findFirstOrThrow({ where: { id: leadId } });
const changes = async () =>
  (await team.rows.leadStageChange.findMany({ where: { leadId }, orderBy: { at: 'asc' } })).map(
    ({ from, to, byUserId, words }) => [from, to, byUserId, words].join(' ').trim(),
  );
const changeOf = (result: Awaited<ReturnType<typeof moveStage>>) => {
  if (result.kind !== 'moved') throw new Error(JSON.stringify(result));
  return result.changeId;
};

describe('moving a lead by hand', () => {
  it('records who moved it and why, and no first attempt is awaited any more', async () => {
    await claim(omar);
    expect((await lead()).captureDueAt).toEqual(later(15));
    expect(await move(omar, 'mql')).toMatchObject({ kind: 'moved', from: 'claimed', to: 'mql' });
    expect(await lead()).toMatchObject({ stage: 'mql', captureDueAt: null, claimedByUserId: omar });
    await move(mona, 'lost', 'bought elsewhere');
    expect(await changes()).toEqual([
      `new claimed ${omar}`,
      `claimed mql ${omar}`,
      `mql lost ${mona} bought elsewhere`,
    ]);
    expect(await move(omar, 'lost')).toMatchObject({ kind: 'refused', why: 'same' });
    expect(await changes()).toHaveLength(3);
  });

  it('hands an SQL over: its holder accepts what somebody else marked, or a manager does', async () => {
    await claim(omar);
    expect(await move(omar, 'accepted')).toMatchObject({ kind: 'refused', why: 'no-sql' });
    await move(omar, 'sql');
    expect(await move(omar, 'accepted')).toMatchObject({ kind: 'refused', why: 'own-sql' });
    expect(await lead()).toMatchObject({ stage: 'sql' });
    minutes += 1;
    await assignLead(await team.asks(mona, later(minutes)), { contactId: huda }, sara);
    expect(await lead()).toMatchObject({ stage: 'sql', claimedByUserId: sara });
    expect(await move(sara, 'accepted')).toMatchObject({ kind: 'moved', from: 'sql', to: 'accepted' });

    await move(sara, 'sql');
    expect(await move(sara, 'accepted')).toMatchObject({ kind: 'refused', why: 'own-sql' });
    expect(await move(mona, 'accepted')).toMatchObject({ kind: 'moved' });
  });

  it('is for who may work the person', async () => {
    expect(await move(omar, 'sql')).toMatchObject({ kind: 'refused', why: 'nobodys' });
    await claim(omar);
    expect(await move(sara, 'sql')).toEqual({ kind: 'denied', why: 'owner-only' });
    expect(await move(omar, 'closed')).toMatchObject({ kind: 'refused', why: 'by-deal' });
    expect(await move(omar, 'new')).toMatchObject({ kind: 'refused', why: 'by-release' });
    expect(await changes()).toEqual([`new claimed ${omar}`]);
  });

  it('moves all that stands on one card', async () => {
    const joined = await team.lead(huda, source, '2026-11-25T08:40:00Z', { joinedLeadId: leadId });
    await claim(omar);
    const changeId = changeOf(await move(omar, 'sql'));
    const stageOf = async () => (await team.rows.lead.findFirstOrThrow({ where: { id: joined } })).stage;
    expect(await stageOf()).toBe('sql');
    await undo(omar, changeId);
    expect([await stageOf(), (await lead()).stage]).toEqual(['claimed', 'claimed']);
  });
});

describe('a lead that is lost', () => {
  it('waits for nobody any more, be it claimed, offered or in the pool', async () => {
    await team.rows.lead.update({ where: { id: leadId }, data: { channelId: null, pooledAt: wednesday } });
    const changeId = changeOf(await move(mona, 'lost', 'spam'));
    expect(await lead()).toMatchObject({ stage: 'lost', pooledAt: null, claimedByUserId: null });
    // What waited in no channel is not forgotten in none.
    expect(await undo(mona, changeId)).toMatchObject({ kind: 'undone', stage: 'new' });
    expect(await lead()).toMatchObject({ stage: 'new', pooledAt: expect.any(Date) });
    await claim(omar);
    await move(omar, 'lost');
    expect(await lead()).toMatchObject({ stage: 'lost', captureDueAt: null, claimedByUserId: omar });
  });

  it('is opened again with who had it, and a first attempt is awaited anew', async () => {
    await claim(omar);
    await move(omar, 'lost');
    expect(await move(omar, 'claimed')).toMatchObject({ kind: 'moved', from: 'lost', to: 'claimed' });
    expect(await lead()).toMatchObject({ stage: 'claimed', claimedByUserId: omar });
    expect((await lead()).captureDueAt).toEqual(later(minutes + 15));
  });

  it('is opened again with whoever has the person now', async () => {
    await claim(omar);
    await move(omar, 'lost');
    await team.rows.contact.update({ where: { id: huda }, data: { ownerUserId: sara } });
    expect(await move(omar, 'claimed')).toEqual({ kind: 'denied', why: 'owner-only' });
    expect(await move(sara, 'contacted')).toMatchObject({ kind: 'moved', to: 'contacted' });
    expect(await lead()).toMatchObject({ stage: 'contacted', claimedByUserId: sara, claimedVia: 'owner' });
    expect(await team.rows.leadHolding.count({ where: { leadId, until: null } })).toBe(1);
  });

  it('is offered again where nobody is left to have it', async () => {
    await claim(omar);
    await move(omar, 'lost');
    await team.rows.contact.update({ where: { id: huda }, data: { ownerUserId: null } });
    await team.rows.member.updateMany({ where: { userId: omar }, data: { inLeadsChannel: false } });
    expect(await move(mona, 'claimed')).toMatchObject({ kind: 'moved' });
    expect(await lead()).toMatchObject({ stage: 'new', claimedByUserId: null });
  });

  it('stays so of who asked to be left alone', async () => {
    await claim(omar);
    await move(omar, 'lost');
    const how = { channel: null, how: 'command', words: '' } as const;
    await recordOptOut(await team.asks(omar), { contactId: huda, ...how });
    expect(await move(omar, 'claimed')).toMatchObject({ kind: 'refused', why: 'left-alone' });
  });
});

describe('taking a move back', () => {
  it('puts the lead where it was, once, while it stands where the move put it', async () => {
    await claim(omar);
    const first = changeOf(await move(omar, 'mql'));
    const second = changeOf(await move(omar, 'lost'));
    expect(await undo(omar, first)).toMatchObject({ kind: 'moved-on', stage: 'lost' });
    expect(await undo(sara, second)).toEqual({ kind: 'denied', why: 'owner-only' });
    expect(await undo(omar, second)).toMatchObject({ kind: 'undone', stage: 'mql' });
    expect(await undo(omar, second)).toMatchObject({ kind: 'moved-on', stage: 'mql' });
    expect(await lead()).toMatchObject({ stage: 'mql', claimedByUserId: omar });
  });

  it('never takes back a claim, a release or a sale by the id of its record', async () => {
    const latest = async () =>
      await team.rows.leadStageChange.findFirstOrThrow({ where: { leadId }, orderBy: { at: 'desc' } });
    await claim(omar);
    expect(await undo(omar, (await latest()).id)).toMatchObject({ kind: 'moved-on', stage: 'claimed' });
    minutes += 1;
    await releaseLead(await team.asks(omar, later(minutes)), { contactId: huda, words: '' });
    expect(await undo(mona, (await latest()).id)).toMatchObject({ kind: 'moved-on', stage: 'new' });
    expect(await lead()).toMatchObject({ stage: 'new', claimedByUserId: null });
    await team.rows.lead.update({ where: { id: leadId }, data: { stage: 'closed' } });
    const { teamId } = team;
    const at = later(minutes + 1);
    const sold = { teamId, leadId, from: 'new', to: 'closed', at, byUserId: mona };
    const { id } = await team.rows.leadStageChange.create({ data: sold });
    expect(await undo(mona, id)).toMatchObject({ kind: 'moved-on', stage: 'closed' });
  });
});

describe('what a line about a stage is about', () => {
  const typed = async (
    userId: string,
    line: { who: string; stage?: Stage; words?: string; unread?: string },
  ) => await answerStageLine(await team.asks(userId, later(60)), [{ words: '', ...line }], 'stage');

  it('asks which inquiry where several are open, and says how one stands', async () => {
    await claim(omar);
    expect((await typed(omar, { who: 'huda' })).text).toMatch(
      /^\*Huda Salem\* \(Zillow, 11:30\): \*claimed\*\.\nSince 12:00, by <@U0OMAR>\.$/,
    );
    await team.lead(huda, await team.source('Bayut'), '2026-11-25T08:50:00Z', {
      stage: 'claimed',
      claimedByUserId: omar,
      claimedAt: wednesday,
      claimedVia: 'owner',
    });
    const which = JSON.stringify(
      await typed(omar, { who: 'huda', stage: 'lost', words: 'bought elsewhere' }),
    );
    expect(which).toContain('Which inquiry of *Huda Salem*?');
    expect(which.indexOf('Bayut')).toBeLessThan(which.indexOf('Zillow'));
    // No button holds what people wrote, only that there was something: it is asked anew.
    expect(which).toContain(`"${leadId} lost why"`);
    expect(which).not.toContain('bought elsewhere');
  });

  it('says whose the person is, and what is no stage', async () => {
    await claim(omar);
    expect((await typed(sara, { who: 'huda', stage: 'lost' })).text).toContain('<@U0OMAR>');
    expect((await typed(omar, { who: 'huda', unread: 'hot' })).text).toMatch(/“hot” is no stage I know/);
    expect((await typed(omar, { who: 'nobody', stage: 'lost' })).text).toMatch(/I know nobody called/);
  });
});
