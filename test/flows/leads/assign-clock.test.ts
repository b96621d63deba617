import { noteFirstAttempts } from '../../../src/db/batches.ts';
import { readMember, teamOf } from '../../../src/db/people.ts';
import { whoAsks } from '../../../src/flows/asking.ts';
import { recordInteraction } from '../../../src/flows/contacts/record-interaction.ts';
import { recordOptOutInTx } from '../../../src/flows/contacts/record-opt-out.ts';
import { undoOptOut } from '../../../src/flows/contacts/undo-opt-out.ts';
import { claimLead } from '../../../src/flows/leads/claim-lead.ts';
import { drainPool } from '../../../src/flows/leads/drain-pool.ts';
import { enforceCapture } from '../../../src/flows/leads/enforce-capture.ts';
import { escalateUnclaimed } from '../../../src/flows/leads/escalate-unclaimed.ts';
import { giveBackLead } from '../../../src/flows/leads/give-back-lead.ts';
import { recordDeal } from '../../../src/flows/money/record-deal.ts';
import { setLimits } from '../../../src/flows/team/set-limits.ts';
import { type Door, leadsChannelId, openDoor, somebody, teamId } from '../../intake/open-door.ts';

const omar = 'U0OMAR';
const sara = 'U0SARA';
const mona = 'U0MONA';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());
beforeEach(async () => {
  // Each test has the team to itself: what the ones before left is over.
  await door.look.lead.updateMany({ data: { stage: 'lost', pooledAt: null, captureDueAt: null } });
  await door.look.telling.deleteMany();
  await door.look.team.update({
    where: { id: teamId },
    data: { fallbackUserId: null, claimWindowMinutes: 5, captureMinutes: 15, mostOpenLeads: null },
  });
  await door.look.member.updateMany({ data: { awayFrom: null, awayUntil: null, mostOpenLeads: null } });
  door.clock.at = new Date('2026-11-23T06:30:00Z');
});

const monday = (time: string) => new Date(`2026-11-23T${time}:00Z`);
const inquires = async (who: object = somebody()) => {
  const answer = await door.post('/intake/website', who);
  return { leadId: String(answer.body.leadId), contactId: String(answer.body.contactId) };
};
/** The card was seen when it was sent. */
const posted = async (who?: object) => {
  const lead = await inquires(who);
  await changes(lead.leadId, { postedAt: door.clock.at });
  return lead;
};
const pooled = async (at = door.clock.at) => {
  const lead = await posted();
  await changes(lead.leadId, { pooledAt: at });
  return lead;
};
const changes = (leadId: string, data: object) =>
  door.look.lead.update({ where: { teamId_id: { teamId, id: leadId } }, data });
const row = (leadId: string) =>
  door.look.lead.findUniqueOrThrow({ where: { teamId_id: { teamId, id: leadId } } });
const told = (leadId: string, kind: string) =>
  door.look.telling.findMany({
    where: { subjectId: leadId, kind },
    select: { recipient: true, wantedVersion: true },
    orderBy: { recipient: 'asc' },
  });
const ticks = async (flow: typeof drainPool, at: Date = door.clock.at, processes = 1): Promise<void> => {
  door.clock.at = at;
  await Promise.all(Array.from({ length: processes }, () => flow(door.means, { teamId, at })));
};
const claims = async (leadId: string, userId = omar) => {
  const member = await readMember(door.look, teamId, userId);
  if (!member) throw new Error(`No member ${userId}`);
  return await claimLead(door.means, { teamId, leadId, member, at: door.clock.at });
};
const asks = async (userId: string) => {
  const requestId = `${userId} ${Math.random()}`;
  const asking = await whoAsks(door.means, { teamId, userId, requestId, at: door.clock.at });
  if (!asking) throw new Error(`${userId} may ask nothing`);
  return asking;
};
const tries = async (contactId: string, userId = omar) => {
  const happened = { contactId, channel: 'call', outcome: 'no-answer', note: '' } as const;
  const result = await recordInteraction(await asks(userId), { ...happened, happenedAt: door.clock.at });
  expect(result.kind).toBe('recorded');
};
const optsOut = async (contactId: string) =>
  await door.means.store.transaction(async (tx) =>
    recordOptOutInTx(tx, {
      team: await teamOf(tx.rows, teamId),
      plans: door.means.library,
      contactId,
      channel: null,
      at: door.clock.at,
      byUserId: omar,
      how: 'command',
      words: 'stop',
    }),
  );
const goesBack = async (contactId: string, fromUserId: string) =>
  await door.means.store.transaction(async (tx) =>
    giveBackLead(tx, {
      team: await teamOf(tx.rows, teamId),
      contactId,
      fromUserId,
      why: 'released',
      byUserId: fromUserId,
      at: door.clock.at,
    }),
  );

describe('a lead that nobody takes', () => {
  it('asks the fallback, then the managers, then goes to the pool, one window after the other', async () => {
    await door.look.team.update({ where: { id: teamId }, data: { fallbackUserId: sara } });
    const { leadId } = await posted();
    await ticks(escalateUnclaimed, monday('06:34'));
    expect(await row(leadId)).toMatchObject({ remindedAt: null, escalatedAt: null, pooledAt: null });
    // Two processes at once do it once.
    await ticks(escalateUnclaimed, monday('06:35'), 2);
    expect(await row(leadId)).toMatchObject({ remindedAt: monday('06:35'), escalatedAt: null });
    expect(await told(leadId, 'lead-unclaimed')).toEqual([{ recipient: leadsChannelId, wantedVersion: 1 }]);
    await ticks(escalateUnclaimed, monday('06:39'));
    expect(await told(leadId, 'lead-escalated')).toEqual([]);
    await ticks(escalateUnclaimed, monday('06:40'), 2);
    expect(await told(leadId, 'lead-escalated')).toEqual([{ recipient: mona, wantedVersion: 1 }]);
    await ticks(escalateUnclaimed, monday('06:45'), 2);
    expect((await row(leadId)).pooledAt).toEqual(monday('06:45'));
    expect(await told(leadId, 'lead-escalated')).toEqual([{ recipient: mona, wantedVersion: 2 }]);
    await ticks(escalateUnclaimed, monday('08:00'), 2);
    expect(await told(leadId, 'lead-unclaimed')).toEqual([{ recipient: leadsChannelId, wantedVersion: 2 }]);
  });

  it('does one step after a long stop, and the next one a window later', async () => {
    await door.look.team.update({ where: { id: teamId }, data: { fallbackUserId: sara } });
    const { leadId } = await posted();
    await ticks(escalateUnclaimed, monday('12:00'));
    await ticks(escalateUnclaimed, monday('12:01'));
    expect(await row(leadId)).toMatchObject({ remindedAt: monday('12:00'), escalatedAt: null });
    await ticks(escalateUnclaimed, monday('12:05'));
    expect(await row(leadId)).toMatchObject({ escalatedAt: monday('12:05'), pooledAt: null });
  });

  it.each([
    ['there is none', async () => undefined, null],
    [
      'they are away',
      () =>
        door.look.member.update({
          where: { teamId_userId: { teamId, userId: sara } },
          data: { awayFrom: new Date('2026-11-22'), awayUntil: new Date('2026-11-25') },
        }),
      sara,
    ],
    [
      'they have left',
      () =>
        door.look.member.update({
          where: { teamId_userId: { teamId, userId: 'U0GONE' } },
          data: { isGone: true },
        }),
      'U0GONE',
    ],
  ])(
    'goes to the managers at once where the fallback cannot be asked: %s',
    async (_case, happens, fallbackUserId) => {
      const gone = { teamId, userId: 'U0GONE', name: 'Gone' };
      await door.look.member.upsert({
        where: { teamId_userId: { teamId, userId: 'U0GONE' } },
        create: gone,
        update: {},
      });
      await happens();
      await door.look.team.update({ where: { id: teamId }, data: { fallbackUserId } });
      const { leadId } = await posted();
      await ticks(escalateUnclaimed, monday('06:35'));
      expect(await row(leadId)).toMatchObject({ remindedAt: null, escalatedAt: monday('06:35') });
      expect(await told(leadId, 'lead-unclaimed')).toEqual([]);
    },
  );

  it('waits as long as the window is now', async () => {
    const { leadId } = await posted();
    await door.look.team.update({ where: { id: teamId }, data: { claimWindowMinutes: 30 } });
    await ticks(escalateUnclaimed, monday('06:59'));
    expect((await row(leadId)).escalatedAt).toBeNull();
    await door.look.team.update({ where: { id: teamId }, data: { claimWindowMinutes: 10 } });
    await ticks(escalateUnclaimed, monday('06:59'));
    expect((await row(leadId)).escalatedAt).toEqual(monday('06:59'));
  });

  it('is left alone once claimed or opted out of, and when it joined another card', async () => {
    const who = somebody();
    const [claimed, left, first] = [await posted(), await posted(), await posted(who)];
    const joined = await inquires({ ...who, message: 'And a garden' });
    await claims(claimed.leadId);
    await optsOut(left.contactId);
    await ticks(escalateUnclaimed, monday('06:35'));
    const escalated = await door.look.lead.findMany({
      where: { escalatedAt: monday('06:35'), stage: 'new' },
    });
    expect(joined.leadId).not.toBe(first.leadId);
    expect(escalated.map(({ id }) => id)).toEqual([first.leadId]);
  });
});

describe('the pool', () => {
  it('gives the oldest first, one to each who is free, and the next ones when they are again', async () => {
    const leads: Awaited<ReturnType<typeof pooled>>[] = [];
    for (const time of ['06:01', '06:02', '06:03']) leads.push(await pooled(monday(time)));
    await ticks(drainPool, monday('06:40'), 2);
    const holders = async () =>
      await Promise.all(leads.map(async ({ leadId }) => (await row(leadId)).claimedByUserId));
    const [first, second, third] = await holders();
    expect([first, second].toSorted()).toEqual([omar, sara]);
    expect(third).toBeNull();
    expect(await row(leads[0]?.leadId ?? '')).toMatchObject({ claimedVia: 'pool', pooledAt: null });
    await ticks(drainPool, monday('06:41'), 2);
    expect((await holders())[2]).toBeNull();
    await tries(leads[1]?.contactId ?? '', second ?? '');
    await ticks(drainPool, monday('06:42'), 2);
    expect((await holders())[2]).toBe(second);
    expect(await told(leads[2]?.leadId ?? '', 'lead-contact')).toEqual([
      { recipient: second, wantedVersion: 1 },
    ]);
  });

  it('gives nobody two at once, though two processes have a lead each', async () => {
    await door.look.member.update({
      where: { teamId_userId: { teamId, userId: sara } },
      data: { awayFrom: new Date('2026-11-22'), awayUntil: new Date('2026-11-25') },
    });
    const leads: Awaited<ReturnType<typeof pooled>>[] = [];
    for (let nth = 0; nth < 6; nth += 1) leads.push(await pooled());
    await ticks(drainPool, monday('06:40'), 4);
    const given = await door.look.lead.findMany({
      where: { id: { in: leads.map(({ leadId }) => leadId) }, claimedByUserId: { not: null } },
    });
    expect(given.map(({ claimedByUserId }) => claimedByUserId)).toEqual([omar]);
    const holdings = await door.look.leadHolding.count({
      where: { leadId: { in: leads.map(({ leadId }) => leadId) } },
    });
    expect(holdings).toBe(1);
  });

  it('gives nothing at night, on a day off, to who is away or full', async () => {
    const { leadId } = await pooled();
    const isNobodys = async (at: string) => {
      await ticks(drainPool, new Date(at));
      expect((await row(leadId)).claimedByUserId).toBeNull();
    };
    await isNobodys('2026-11-23T19:00:00Z');
    await isNobodys('2026-11-27T09:00:00Z');
    await door.look.team.update({ where: { id: teamId }, data: { mostOpenLeads: 1 } });
    for (const userId of [omar, sara]) {
      const own = await posted();
      await claims(own.leadId, userId);
      await tries(own.contactId, userId);
    }
    await isNobodys('2026-11-23T07:00:00Z');
    await door.look.member.update({
      where: { teamId_userId: { teamId, userId: sara } },
      data: { mostOpenLeads: 2 },
    });
    await ticks(drainPool, monday('07:01'));
    expect((await row(leadId)).claimedByUserId).toBe(sara);
  });

  it('leaves alone what was claimed or opted out of meanwhile', async () => {
    const [claimed, left] = [await pooled(), await pooled()];
    expect((await claims(claimed.leadId)).kind).toBe('won');
    await optsOut(left.contactId);
    await ticks(drainPool, monday('06:40'));
    expect(await row(claimed.leadId)).toMatchObject({ claimedByUserId: omar, claimedVia: 'claim' });
    expect((await row(left.leadId)).claimedByUserId).toBeNull();
  });

  it('tells the managers once where everybody who is free has had it', async () => {
    const { leadId, contactId } = await posted();
    for (const userId of [omar, sara]) {
      await claims(leadId, userId);
      await goesBack(contactId, userId);
    }
    await changes(leadId, { pooledAt: monday('06:35'), escalatedAt: monday('06:33') });
    await ticks(drainPool, monday('06:40'), 2);
    await ticks(drainPool, monday('06:41'), 2);
    expect(await row(leadId)).toMatchObject({ claimedByUserId: null, escalatedAt: monday('06:40') });
    expect(await told(leadId, 'lead-escalated')).toEqual([{ recipient: mona, wantedVersion: 1 }]);
    // Somebody new is an agent: they have not had it.
    const userId = 'U0NEW';
    await door.look.member.create({ data: { teamId, userId, name: 'New', inLeadsChannel: true } });
    await ticks(drainPool, monday('06:42'));
    expect((await row(leadId)).claimedByUserId).toBe(userId);
    await door.look.member.update({
      where: { teamId_userId: { teamId, userId } },
      data: { inLeadsChannel: false },
    });
  });
});

describe('the capture rule', () => {
  it('warns once, and takes back once when the time is over', async () => {
    const { leadId, contactId } = await posted();
    expect(await claims(leadId)).toMatchObject({ kind: 'won', captureDueAt: monday('06:45') });
    await ticks(enforceCapture, monday('06:39'));
    expect(await told(leadId, 'capture-warning')).toEqual([]);
    await ticks(enforceCapture, monday('06:40'), 2);
    await ticks(enforceCapture, monday('06:41'), 2);
    expect(await told(leadId, 'capture-warning')).toEqual([{ recipient: omar, wantedVersion: 1 }]);
    await changes(leadId, { remindedAt: monday('06:31') });
    await ticks(enforceCapture, monday('06:45'), 2);
    expect(await row(leadId)).toMatchObject({
      stage: 'new',
      claimedByUserId: null,
      captureDueAt: null,
      postedAt: null,
      remindedAt: null,
    });
    const contact = await door.look.contact.findUniqueOrThrow({
      where: { teamId_id: { teamId, id: contactId } },
    });
    expect(contact.ownerUserId).toBeNull();
    expect(await door.look.leadHolding.findMany({ where: { leadId } })).toMatchObject([
      { userId: omar, endedWhy: 'taken-back', endedByUserId: null, until: monday('06:45') },
    ]);
    expect(await told(leadId, 'lead-returned')).toEqual([{ recipient: leadsChannelId, wantedVersion: 1 }]);
    expect(await told(leadId, 'capture-warning')).toEqual([{ recipient: omar, wantedVersion: 2 }]);
  });

  it('takes nothing back without a warning: after a long stop there is time anew', async () => {
    const { leadId } = await posted();
    await claims(leadId);
    await ticks(enforceCapture, new Date('2026-11-23T20:00:00Z'));
    expect(await row(leadId)).toMatchObject({
      claimedByUserId: omar,
      captureDueAt: new Date('2026-11-24T05:05:00Z'),
    });
    await ticks(enforceCapture, new Date('2026-11-24T05:05:00Z'));
    expect((await row(leadId)).claimedByUserId).toBeNull();
  });

  it.each<[string, (lead: { leadId: string; contactId: string }) => Promise<unknown>]>([
    ['an attempt is logged', ({ contactId }) => tries(contactId)],
    ['a manager logs one', ({ contactId }) => tries(contactId, mona)],
    ['the person asks to be left alone', ({ contactId }) => optsOut(contactId)],
    [
      'the team has no such rule any more',
      async () =>
        await setLimits(
          await asks(mona),
          { claimWindowMinutes: 5, captureMinutes: 0, mostOpenLeads: null, mostLeadsADay: null },
          null,
        ),
    ],
  ])('takes nothing back once %s', async (_case, happens) => {
    const lead = await posted();
    await claims(lead.leadId);
    door.clock.at = monday('06:42');
    await happens(lead);
    await ticks(enforceCapture, monday('06:43'));
    expect((await row(lead.leadId)).captureDueAt).toBeNull();
    await ticks(enforceCapture, monday('07:00'));
    expect((await row(lead.leadId)).claimedByUserId).toBe(omar);
  });

  it('awaits nothing of what came to the owner of the contact, nor where somebody tried before', async () => {
    const who = somebody();
    const first = await posted(who);
    await tries(first.contactId, sara);
    await claims(first.leadId);
    expect((await row(first.leadId)).captureDueAt).toBeNull();
    const again = await inquires({ ...who, message: 'Hello?' });
    expect(await row(again.leadId)).toMatchObject({ claimedVia: 'owner', captureDueAt: null });
  });

  it('counts an attempt of a batch', async () => {
    const { leadId, contactId } = await posted();
    await claims(leadId);
    expect(
      await noteFirstAttempts(door.look, { teamId, contactIds: [contactId], at: monday('06:41') }),
    ).toEqual([leadId]);
    expect((await row(leadId)).captureDueAt).toBeNull();
  });

  it('offers nothing of a person to be left alone, though somebody gives it back', async () => {
    const { leadId, contactId } = await posted();
    await claims(leadId);
    await optsOut(contactId);
    await goesBack(contactId, omar);
    expect(await row(leadId)).toMatchObject({ claimedByUserId: null, withheldAt: door.clock.at });
    expect(await told(leadId, 'lead-returned')).toEqual([]);
    expect((await claims(leadId, sara)).kind).toBe('withheld');
  });
});

describe('no lead is left where nobody looks', () => {
  it('has its window run though Slack never took its card', async () => {
    const { leadId } = await inquires();
    await ticks(escalateUnclaimed);
    expect((await row(leadId)).postedAt).toBeNull();
    await door.look.telling.updateMany({ where: { subjectId: leadId }, data: { state: 'dead' } });
    await ticks(escalateUnclaimed, monday('06:32'));
    expect((await row(leadId)).postedAt).toEqual(monday('06:32'));
    await ticks(escalateUnclaimed, monday('06:37'));
    expect((await told(leadId, 'lead-escalated')).map(({ recipient }) => recipient)).toEqual([mona]);
  });

  it('tells the managers once of what came straight to the pool while nobody is free', async () => {
    await door.look.member.updateMany({
      data: { awayFrom: new Date('2026-11-01'), awayUntil: new Date('2026-12-01') },
    });
    const { leadId } = await pooled();
    await ticks(drainPool, monday('06:34'));
    expect(await told(leadId, 'lead-escalated')).toEqual([]);
    await ticks(drainPool, monday('06:35'), 2);
    await ticks(drainPool, monday('06:40'));
    expect(await told(leadId, 'lead-escalated')).toEqual([{ recipient: mona, wantedVersion: 1 }]);
  });

  it('offers a person once who asked several times while they were to be left alone', async () => {
    const who = somebody();
    const first = await posted(who);
    await optsOut(first.contactId);
    const later = [await inquires({ ...who, message: 'One' }), await inquires({ ...who, message: 'Two' })];
    await undoOptOut(await asks(mona), { contactId: first.contactId, words: 'please call me again' });
    const heads = await door.look.lead.findMany({
      where: { contactId: first.contactId, joinedLeadId: null, withheldAt: null, stage: 'new' },
    });
    expect(heads.map(({ id }) => id)).toEqual([first.leadId]);
    await claims(first.leadId);
    for (const { leadId } of later) expect((await row(leadId)).claimedByUserId).toBe(omar);
  });

  it('awaits no attempt of who was sold to, and offers who asked again after the sale', async () => {
    const who = somebody();
    const first = await posted(who);
    await changes(first.leadId, { arrivedAt: new Date('2026-11-21T06:30:00Z') });
    const again = await inquires({ ...who, message: 'And another one' });
    const sale = { priceMinor: 100n, commissionMinor: 3n, costsMinor: 0n, closedOn: '2026-11-22' };
    await recordDeal(await asks(mona), { contactId: first.contactId, ...sale });
    expect(await row(first.leadId)).toMatchObject({ stage: 'closed' });
    expect(await row(again.leadId)).toMatchObject({ joinedLeadId: null, channelId: leadsChannelId });
    expect((await told(again.leadId, 'lead-card')).map(({ recipient }) => recipient)).toEqual([
      leadsChannelId,
    ]);

    const other = await posted();
    await claims(other.leadId);
    const sold = { ...sale, priceMinor: 200n, closedOn: '2026-11-23' };
    await recordDeal(await asks(omar), { contactId: other.contactId, ...sold });
    expect((await row(other.leadId)).captureDueAt).toBeNull();
  });

  it('gives what is taken back of a person who is another agent’s by now to that one', async () => {
    const { leadId, contactId } = await posted();
    await claims(leadId);
    await door.look.contact.update({
      where: { teamId_id: { teamId, id: contactId } },
      data: { ownerUserId: sara },
    });
    await goesBack(contactId, omar);
    expect(await row(leadId)).toMatchObject({ claimedByUserId: sara, claimedVia: 'owner', stage: 'claimed' });
    expect((await told(leadId, 'lead-contact')).map(({ recipient }) => recipient)).toContain(sara);
    expect((await claims(leadId)).kind).toBe('taken');
  });
});
