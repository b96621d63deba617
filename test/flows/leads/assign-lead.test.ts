import { dateOf } from '../../../src/db/local-days.ts';
import { answerAssignLine } from '../../../src/flows/answers/answer-assign-line.ts';
import { recordInteraction } from '../../../src/flows/contacts/record-interaction.ts';
import { recordOptOut } from '../../../src/flows/contacts/record-opt-out.ts';
import { assignLead } from '../../../src/flows/leads/assign-lead.ts';
import { claimLead } from '../../../src/flows/leads/claim-lead.ts';
import { releaseLead, undoRelease } from '../../../src/flows/leads/release-lead.ts';
import { undoAssign, undoHandRelationship } from '../../../src/flows/leads/undo-assign.ts';
import { type MoneyTeam, moneyTeam, wednesday } from '../money/money-team.ts';

const [omar, sara, mona, lina] = ['U0OMAR', 'U0SARA', 'U0MONA', 'U0LINA'];
const later = (minutes: number) => new Date(wednesday.getTime() + minutes * 60_000);

let team: MoneyTeam;
let source: string;
beforeEach(async () => {
  team = await moneyTeam();
  const { rows, teamId } = team;
  await rows.member.create({ data: { teamId, userId: lina, name: 'Lina', inLeadsChannel: false } });
  source = await team.source('Zillow');
});
afterEach(() => team.close());

/** Somebody inquires; offered in the leads channel. */
async function inquires(name = 'Huda Salem', more: Record<string, unknown> = {}) {
  const huda = await team.contact(name);
  const leadId = await team.lead(huda, source, '2026-11-25T08:30:00Z', { channelId: 'C0LEADS', ...more });
  return { huda, leadId };
}
async function claimedBy(userId: string, name?: string) {
  const one = await inquires(name);
  const { member } = await team.asks(userId);
  const { teamId } = team;
  const won = await claimLead(team.means, { teamId, leadId: one.leadId, member, at: wednesday });
  expect(won.kind).toBe('won');
  return one;
}
const leadOf = (id: string) => team.rows.lead.findFirstOrThrow({ where: { id } });
const ownerOf = async (id: string) =>
  (await team.rows.contact.findFirstOrThrow({ where: { id } })).ownerUserId;
const told = async (kind: string) =>
  (await team.rows.telling.findMany({ where: { kind }, orderBy: { recipient: 'asc' } })).map(
    ({ recipient }) => recipient,
  );
/** How a lead was held, first to last: by whom, how it came and how it went. */
const holdings = async (leadId: string) =>
  (await team.rows.leadHolding.findMany({ where: { leadId }, orderBy: { from: 'asc' } })).map(
    ({ userId, via, endedWhy }) => [userId, via, endedWhy].join(' '),
  );
/** Everything that a refused or repeated press must leave as it is. */
async function everything() {
  const { rows } = team;
  return JSON.stringify(
    await Promise.all([
      rows.lead.findMany({ orderBy: { id: 'asc' } }),
      rows.leadHolding.findMany({ orderBy: { id: 'asc' } }),
      rows.leadStageChange.findMany({ orderBy: { id: 'asc' } }),
      rows.contact.findMany({ orderBy: { id: 'asc' } }),
      rows.touch.count(),
      rows.telling.count(),
    ]),
  );
}

describe('assigning', () => {
  it.each([
    ['new', {}],
    ['pooled', { pooledAt: wednesday, channelId: null }],
  ])('a %s lead goes to an agent with the contact, a next step and the capture rule', async (_case, more) => {
    const { huda, leadId } = await inquires('Huda', more);
    const result = await assignLead(await team.asks(mona), { contactId: huda }, omar);
    expect(result).toMatchObject({ kind: 'assigned', toUserId: omar, fromUserId: null, warnings: [] });
    expect(await leadOf(leadId)).toMatchObject({
      stage: 'claimed',
      claimedByUserId: omar,
      claimedVia: 'assign',
      pooledAt: null,
      captureDueAt: later(15),
    });
    expect(await ownerOf(huda)).toBe(omar);
    expect(await told('lead-contact')).toEqual([omar]);
    expect(await team.rows.touch.count({ where: { contactId: huda, state: 'due' } })).toBe(8);

    const before = await everything();
    for (const again of [{ contactId: huda }, { waitingLeadId: leadId }])
      expect(await assignLead(await team.asks(mona), again, omar)).toMatchObject({ kind: 'theirs-already' });
    expect(await everything()).toBe(before);
  });

  it('takes a lead from who has it, who is told, and all that is open of the person', async () => {
    const { huda, leadId } = await claimedBy(omar);
    const second = await team.lead(huda, source, '2026-11-25T08:50:00Z', {
      stage: 'claimed',
      claimedByUserId: omar,
      claimedAt: wednesday,
      claimedVia: 'owner',
    });
    const lost = await team.lead(huda, source, '2026-10-25T08:50:00Z', { stage: 'lost' });
    const result = await assignLead(await team.asks(mona, later(5)), { contactId: huda }, sara);
    expect(result).toMatchObject({ kind: 'assigned', toUserId: sara, fromUserId: omar });
    expect(await holdings(leadId)).toEqual([`${omar} claim reassigned`, `${sara} assign `]);
    expect(await leadOf(second)).toMatchObject({ claimedByUserId: sara, joinedLeadId: leadId });
    expect(await leadOf(lost)).toMatchObject({ stage: 'lost', claimedByUserId: null, joinedLeadId: null });
    expect(await ownerOf(huda)).toBe(sara);
    expect(await told('lead-reassigned')).toEqual([omar]);
    expect(await told('lead-contact')).toEqual([omar, sara]);
  });

  it('is done all the same where the agent is away or has many, and says so', async () => {
    const { rows, teamId } = team;
    await rows.member.update({
      where: { teamId_userId: { teamId, userId: omar } },
      data: {
        awayFrom: dateOf('2026-11-24'),
        awayUntil: dateOf('2026-11-29'),
        coverUserId: sara,
        mostOpenLeads: 1,
      },
    });
    await claimedBy(sara, 'Badr');
    const other = await inquires('Nora');
    await assignLead(await team.asks(mona), { contactId: other.huda }, omar);
    const { huda } = await inquires();
    const asking = await team.asks(mona);
    expect(await assignLead(asking, { contactId: huda }, omar)).toMatchObject({
      kind: 'assigned',
      warnings: [
        { kind: 'away', until: '2026-11-29', coverUserId: sara },
        { kind: 'full', most: 1 },
      ],
    });
    const { text } = await answerAssignLine(asking, [{ who: 'nora', to: `<@${sara}>` }], 'assign nora');
    expect(text).toContain('with <@U0SARA> now');
  });

  it.each([
    [lina, {}, 'not-in-channel'],
    ['U0NOBODY', {}, 'unknown'],
    [omar, { isGone: true }, 'gone'],
    [omar, { isGuest: true }, 'guest'],
    [omar, { isBot: true }, 'bot'],
  ])('is refused for %s, who is no agent: %j', async (userId, data, why) => {
    const { rows, teamId } = team;
    const { huda } = await inquires();
    await rows.member.updateMany({ where: { teamId, userId }, data });
    const before = await everything();
    expect(await assignLead(await team.asks(mona), { contactId: huda }, userId)).toEqual({
      kind: 'no-agent',
      toUserId: userId,
      why,
    });
    expect(await everything()).toBe(before);
  });

  it('is refused of who asked to be left alone, and for who is no manager', async () => {
    const { huda, leadId } = await inquires();
    for (const subject of [{ contactId: huda }, { waitingLeadId: leadId }])
      expect(await assignLead(await team.asks(sara), subject, omar)).toEqual({
        kind: 'denied',
        why: 'managers-only',
      });
    const how = { channel: null, how: 'command', words: '' } as const;
    await recordOptOut(await team.asks(omar), { contactId: huda, ...how });
    const before = await everything();
    for (const subject of [{ contactId: huda }, { waitingLeadId: leadId }])
      expect(await assignLead(await team.asks(mona), subject, omar)).toMatchObject({ kind: 'left-alone' });
    expect(await everything()).toBe(before);
  });

  it('from a list of what waits changes nothing once it is somebody’s, or over', async () => {
    const { leadId } = await claimedBy(sara);
    const over = await inquires('Badr', { stage: 'lost' });
    const before = await everything();
    const assigned = async (waitingLeadId: string) =>
      await assignLead(await team.asks(mona), { waitingLeadId }, omar);
    expect(await assigned(leadId)).toMatchObject({ kind: 'taken', byUserId: sara });
    expect(await assigned(over.leadId)).toMatchObject({ kind: 'over', stage: 'lost' });
    expect(await assigned('019aaaaa-0000-7000-8000-000000000000')).toEqual({ kind: 'gone' });
    expect(await everything()).toBe(before);
  });

  it('twice at once gives it once', async () => {
    const { huda, leadId } = await inquires();
    const both = await Promise.all(
      [omar, omar].map(async (to) => await assignLead(await team.asks(mona), { contactId: huda }, to)),
    );
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['assigned', 'theirs-already']);
    expect(await holdings(leadId)).toEqual([`${omar} assign `]);
  });
});

describe('taking an assignment back', () => {
  const assigns = async (contactId: string, to: string, at = later(5)) => {
    const result = await assignLead(await team.asks(mona, at), { contactId }, to);
    if (result.kind !== 'assigned') throw new Error(result.kind);
    return result.holdingId;
  };

  it('gives it back to who had it, with no promise left behind', async () => {
    const { huda, leadId } = await claimedBy(omar);
    const due = () => team.rows.touch.count({ where: { contactId: huda, state: 'due' } });
    const was = await due();
    const holdingId = await assigns(huda, sara);
    expect(await due()).toBe(was + 1);
    expect(await undoAssign(await team.asks(mona, later(6)), holdingId)).toMatchObject({
      kind: 'undone',
      toUserId: omar,
    });
    expect(await holdings(leadId)).toEqual([
      `${omar} claim reassigned`,
      `${sara} assign reassigned`,
      `${omar} assign `,
    ]);
    expect([await ownerOf(huda), await due()]).toEqual([omar, was]);
    expect(await told('lead-reassigned')).toEqual([omar, sara]);

    const before = await everything();
    expect(await undoAssign(await team.asks(mona, later(7)), holdingId)).toMatchObject({
      kind: 'happened-since',
      hasItUserId: omar,
    });
    expect(await everything()).toBe(before);
  });

  it('gives it back to the team where nobody had it, or who had it has left', async () => {
    const { huda, leadId } = await inquires();
    const holdingId = await assigns(huda, sara);
    expect(await undoAssign(await team.asks(mona, later(6)), holdingId)).toMatchObject({
      kind: 'undone',
      toUserId: null,
    });
    expect(await leadOf(leadId)).toMatchObject({
      stage: 'new',
      claimedByUserId: null,
      captureDueAt: null,
      channelId: 'C0LEADS',
    });

    const other = await claimedBy(omar, 'Badr');
    const otherHolding = await assigns(other.huda, sara);
    await team.rows.member.updateMany({ where: { userId: omar }, data: { inLeadsChannel: false } });
    expect(await undoAssign(await team.asks(mona, later(6)), otherHolding)).toMatchObject({ toUserId: null });
  });

  it('is too late once the person inquired again', async () => {
    const { huda } = await claimedBy(omar);
    const holdingId = await assigns(huda, sara);
    const again = { stage: 'claimed', claimedByUserId: sara, claimedAt: later(6), claimedVia: 'owner' };
    await team.lead(huda, source, later(6).toISOString(), again);
    const before = await everything();
    expect(await undoAssign(await team.asks(mona, later(7)), holdingId)).toMatchObject({
      kind: 'happened-since',
      hasItUserId: sara,
    });
    expect(await everything()).toBe(before);
  });

  it('is too late once something was logged, and nobody else’s to do', async () => {
    const { huda } = await claimedBy(omar);
    const holdingId = await assigns(huda, sara);
    expect(await undoAssign(await team.asks(omar), holdingId)).toEqual({
      kind: 'denied',
      why: 'managers-only',
    });
    const happened = { contactId: huda, channel: 'call', outcome: 'no-answer', note: '' } as const;
    await recordInteraction(await team.asks(sara, later(6)), { ...happened, happenedAt: later(6) });
    const before = await everything();
    expect(await undoAssign(await team.asks(mona, later(7)), holdingId)).toMatchObject({
      kind: 'happened-since',
      hasItUserId: sara,
    });
    expect(await everything()).toBe(before);
    expect(await undoAssign(await team.asks(mona), '019aaaaa-0000-7000-8000-000000000000')).toEqual({
      kind: 'gone',
    });
  });
});

describe('a person of whom nothing is open', () => {
  it('goes to an agent with a next step, whoever had them, and back', async () => {
    const huda = await team.contact('Huda', {
      ownerUserId: omar,
      relationship: 'met',
      lastTwoWayAt: later(-999),
    });
    const assigned = await assignLead(await team.asks(mona), { contactId: huda }, sara);
    if (assigned.kind !== 'handed-over') throw new Error(assigned.kind);
    expect(assigned).toMatchObject({ toUserId: sara, fromUserId: omar });
    expect(await ownerOf(huda)).toBe(sara);
    expect(await told('hand-over')).toEqual([omar, sara]);
    expect(await team.rows.enrolment.findMany({ where: { contactId: huda } })).toMatchObject([
      { planKey: '33-touch' },
    ]);

    const undone = await undoHandRelationship(await team.asks(mona, later(1)), assigned.handOverId);
    expect(undone).toMatchObject({ kind: 'undone', toUserId: omar });
    expect(await ownerOf(huda)).toBe(omar);
    expect(await undoHandRelationship(await team.asks(mona, later(2)), assigned.handOverId)).toMatchObject({
      kind: 'happened-since',
      hasItUserId: omar,
    });
  });

  it('on a plan stays on it, with a promise for today that is told by itself', async () => {
    const { huda, leadId } = await claimedBy(omar);
    await team.rows.lead.update({ where: { id: leadId }, data: { stage: 'closed', captureDueAt: null } });
    expect(await assignLead(await team.asks(mona, later(5)), { contactId: huda }, sara)).toMatchObject({
      kind: 'handed-over',
    });
    const promised = await team.rows.touch.findMany({
      where: { contactId: huda, promiseId: { not: null } },
      include: { promise: true },
    });
    expect(promised).toMatchObject([
      { state: 'due', toldAt: null, dueOn: dateOf('2026-11-25'), promise: { reason: 'handed-over' } },
    ]);
    expect(await team.rows.enrolment.count({ where: { contactId: huda } })).toBe(1);
    expect(await leadOf(leadId)).toMatchObject({ claimedByUserId: omar, stage: 'closed' });
  });
});

describe('giving back', () => {
  it('opens the lead to the team again, says where, and may be taken back', async () => {
    const { huda, leadId } = await claimedBy(omar);
    const released = await releaseLead(await team.asks(omar, later(5)), {
      contactId: huda,
      words: 'too far',
    });
    expect(released).toMatchObject({ kind: 'released', fromUserId: omar, leadId, channelId: 'C0LEADS' });
    expect(await leadOf(leadId)).toMatchObject({ stage: 'new', claimedByUserId: null, captureDueAt: null });
    expect(await team.rows.leadHolding.findFirstOrThrow({ where: { leadId } })).toMatchObject({
      endedWhy: 'released',
      endedByUserId: omar,
      words: 'too far',
    });
    const before = await everything();
    expect(await releaseLead(await team.asks(omar), { contactId: huda, words: '' })).toMatchObject({
      kind: 'open-already',
      channelId: 'C0LEADS',
    });
    expect(await everything()).toBe(before);

    for (const time of [1, 2]) {
      const undone = await undoRelease(await team.asks(omar, later(6)), leadId);
      expect([time, undone]).toMatchObject([time, { kind: 'undone', toUserId: omar }]);
      expect([time, await holdings(leadId)]).toEqual([time, [`${omar} claim released`, `${omar} claim `]]);
    }
    expect(await ownerOf(huda)).toBe(omar);
  });

  it('puts a lead back as far as it had come', async () => {
    const { huda, leadId } = await claimedBy(omar);
    await team.rows.lead.update({ where: { id: leadId }, data: { stage: 'sql' } });
    await releaseLead(await team.asks(omar, later(5)), { contactId: huda, words: '' });
    await undoRelease(await team.asks(omar, later(6)), leadId);
    expect(await leadOf(leadId)).toMatchObject({ stage: 'sql', claimedByUserId: omar });
  });

  it('is for who has it or a manager, who tells them; too late once somebody else has it', async () => {
    const { huda, leadId } = await claimedBy(omar);
    const release = async (userId: string) =>
      await releaseLead(await team.asks(userId, later(5)), { contactId: huda, words: '' });
    const before = await everything();
    expect(await release(sara)).toMatchObject({ kind: 'not-yours', hasItUserId: omar });
    expect(await everything()).toBe(before);
    expect(await release(mona)).toMatchObject({ kind: 'released', fromUserId: omar });
    expect(await told('lead-reassigned')).toEqual([omar]);
    expect(await undoRelease(await team.asks(omar), leadId)).toEqual({ kind: 'denied', why: 'owner-only' });

    const { teamId, means } = team;
    await claimLead(means, { teamId, leadId, member: (await team.asks(sara)).member, at: later(6) });
    const claimed = await everything();
    expect(await undoRelease(await team.asks(mona, later(7)), leadId)).toMatchObject({
      kind: 'too-late',
      hasItUserId: sara,
    });
    expect(await everything()).toBe(claimed);
  });

  it('has nothing to give back where nothing is open, or the person is left alone', async () => {
    const huda = await team.contact('Huda', { ownerUserId: omar });
    expect(await releaseLead(await team.asks(omar), { contactId: huda, words: '' })).toMatchObject({
      kind: 'nothing-open',
    });
    const other = await claimedBy(omar, 'Badr');
    const how = { channel: null, how: 'command', words: '' } as const;
    await recordOptOut(await team.asks(omar), { contactId: other.huda, ...how });
    expect(await releaseLead(await team.asks(omar), { contactId: other.huda, words: '' })).toMatchObject({
      kind: 'left-alone',
    });
  });
});
