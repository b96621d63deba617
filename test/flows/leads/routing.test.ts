import { teamOf } from '../../../src/db/people.ts';
import { type RuleEdit, readRules } from '../../../src/db/routing-rules.ts';
import { type Asking, whoAsks } from '../../../src/flows/asking.ts';
import { routeLead } from '../../../src/flows/leads/route-lead.ts';
import {
  dropRule,
  listRules,
  moveRule,
  newRuleId,
  newRuleMark,
  ruleMark,
  saveRule,
  switchRule,
} from '../../../src/flows/leads/routing-rules.ts';
import { tryRoute } from '../../../src/flows/leads/try-route.ts';
import { anyLead, mostRules, type Target } from '../../../src/leads/route.ts';
import { type Door, leadsChannelId, openDoor, somebody, teamId } from '../../intake/open-door.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
  for (const userId of ['U0LINA', 'U0YUSUF'])
    await door.look.member.create({ data: { teamId, userId, name: userId.slice(2), inLeadsChannel: true } });
});
afterAll(() => door.close());
beforeEach(async () => {
  await door.look.routingRule.deleteMany();
  await door.look.member.updateMany({
    data: { awayFrom: null, awayUntil: null, mostOpenLeads: null, mostLeadsADay: null },
  });
});

const asks = async (userId = 'U0MONA'): Promise<Asking> => {
  const asking = await whoAsks(door.means, { teamId, userId, requestId: 'r', at: door.clock.at });
  if (!asking) throw new Error(`${userId} may ask nothing`);
  return asking;
};
const edit = (name: string, target: Target, conditions = {}): RuleEdit => ({
  name,
  target,
  conditions: { ...anyLead, ...conditions },
});
const adds = async (rule: RuleEdit): Promise<string> => {
  const ruleId = newRuleId();
  expect((await saveRule(await asks(), { ruleId, seenMark: newRuleMark, edit: rule })).kind).toBe('saved');
  return ruleId;
};
const inTurn = (...shares: Array<[string, number]>): Target => ({
  kind: 'rotation',
  shares: shares.map(([userId, weight]) => ({ userId, weight })),
});
const aLead = {
  kind: 'buyer',
  area: 'Olaya',
  wants: {},
  source: { key: 'website' },
  isTest: false,
  contact: { language: null },
};
const routes = (lead = aLead) =>
  door.means.store.transaction(async (tx) =>
    routeLead(tx, { team: await teamOf(tx.rows, teamId), lead, at: door.clock.at }),
  );
const names = async () => (await readRules(door.look, teamId)).map(({ name }) => name);

describe('where a lead goes', () => {
  it('is the leads channel where there are no rules, and where none fits', async () => {
    const channel = { kind: 'channel', channelId: leadsChannelId };
    expect(await routes()).toEqual({
      ...channel,
      trace: { rule: null, to: channel, insteadOf: null, passed: [], skipped: [] },
    });
    const ruleId = await adds(edit('Sellers', { kind: 'pool' }, { kinds: ['seller'] }));
    expect(await routes()).toMatchObject({
      ...channel,
      trace: { rule: null, passed: [{ ruleId, name: 'Sellers', why: 'kind' }] },
    });
    expect(await routes({ ...aLead, kind: 'seller' })).toMatchObject({
      kind: 'pool',
      trace: { rule: { name: 'Sellers' } },
    });
  });

  it('is not lost to a rule that cannot be read', async () => {
    const ruleId = await adds(edit('Broken', { kind: 'pool' }));
    await door.look.routingRule.update({ where: { id: ruleId }, data: { conditions: ['?'], turns: 'x' } });
    expect(await routes()).toMatchObject({ kind: 'channel', trace: { passed: [{ why: 'unreadable' }] } });
  });

  it('is an agent, else the leads channel, with why', async () => {
    await adds(edit('Omar first', { kind: 'agent', userId: 'U0OMAR' }));
    expect(await routes()).toMatchObject({ kind: 'agent', via: 'rule', member: { userId: 'U0OMAR' } });
    const away = { awayFrom: new Date('2026-11-20'), awayUntil: new Date('2026-11-25') };
    await door.look.member.updateMany({ where: { userId: 'U0OMAR' }, data: away });
    const placed = await routes();
    expect(placed).toMatchObject({
      kind: 'channel',
      channelId: leadsChannelId,
      trace: { insteadOf: { kind: 'agent', userId: 'U0OMAR', name: 'OMAR', why: 'away' } },
    });
    await door.look.routingRule.deleteMany();
    await adds(edit('Somebody gone', { kind: 'agent', userId: 'U0NEVER' }));
    expect(await routes()).toMatchObject({ kind: 'channel', trace: { insteadOf: { why: 'not-an-agent' } } });
  });

  it('is the next in turn; who may be given none is passed over; nobody left: the pool', async () => {
    await adds(edit('Turns', inTurn(['U0OMAR', 2], ['U0SARA', 1])));
    const who = async () => {
      const placed = await routes();
      return placed.kind === 'agent' ? placed.member.userId : placed.kind;
    };
    expect([await who(), await who(), await who()].sort()).toEqual(['U0OMAR', 'U0OMAR', 'U0SARA']);
    await door.look.member.updateMany({ where: { userId: 'U0OMAR' }, data: { mostOpenLeads: 1 } });
    const { id: contactId } = await door.look.contact.create({
      data: { teamId, name: 'X', nameKey: 'x', createdAt: door.clock.at },
    });
    const source = await door.look.source.create({
      data: { teamId, key: 'fair', name: 'Fair', createdAt: door.clock.at },
    });
    await door.look.lead.create({
      data: {
        teamId,
        contactId,
        sourceId: source.id,
        arrivedAt: door.clock.at,
        stage: 'claimed',
        claimedByUserId: 'U0OMAR',
        claimedAt: door.clock.at,
        claimedVia: 'claim',
      },
    });
    expect(await routes()).toMatchObject({
      member: { userId: 'U0SARA' },
      trace: { to: { via: 'rotation' }, skipped: [{ userId: 'U0OMAR', why: 'full' }] },
    });
    await door.look.member.updateMany({ where: { userId: 'U0SARA' }, data: { inLeadsChannel: false } });
    expect(await routes()).toMatchObject({
      kind: 'pool',
      trace: { insteadOf: { kind: 'rotation' }, skipped: [{ why: 'full' }, { why: 'not-an-agent' }] },
    });
    await door.look.member.updateMany({ where: { userId: 'U0SARA' }, data: { inLeadsChannel: true } });
  });

  it('leaves everybody their exact share though leads come at once', async () => {
    await adds(edit('Turns', inTurn(['U0OMAR', 3], ['U0SARA', 2], ['U0LINA', 1])));
    const placed = await Promise.all(Array.from({ length: 12 }, () => routes()));
    const counts = Map.groupBy(placed, (one) => (one.kind === 'agent' ? one.member.userId : one.kind));
    expect([...counts].map(([userId, given]) => [userId, given.length]).sort()).toEqual([
      ['U0LINA', 2],
      ['U0OMAR', 6],
      ['U0SARA', 4],
    ]);
  });

  it('spends no turn where the transaction fails, nor where one only asks what would happen', async () => {
    await adds(edit('Turns', inTurn(['U0OMAR', 1], ['U0SARA', 1])));
    const team = await teamOf(door.look, teamId);
    const failing = door.means.store.transaction(async (tx) => {
      await routeLead(tx, { team, lead: aLead, at: door.clock.at });
      throw new Error('Something behind it failed');
    });
    await expect(failing).rejects.toThrow('behind it');
    const lead = { sourceKey: 'website', kind: 'buyer', area: '', language: null, wants: {} };
    for (let nth = 0; nth < 3; nth++)
      expect(await tryRoute(await asks(), lead, door.clock.at)).toMatchObject({
        trace: { to: { kind: 'agent', userId: 'U0OMAR' } },
      });
    expect((await readRules(door.look, teamId))[0]?.turns).toEqual({});
    expect(await routes()).toMatchObject({ member: { userId: 'U0OMAR' } });
  });

  it('is kept with the lead that came through the door', async () => {
    const ruleId = await adds(edit('Website to the pool', { kind: 'pool' }, { sources: ['website'] }));
    const answer = await door.post('/intake/website', somebody());
    const kept = await door.look.lead.findUniqueOrThrow({ where: { id: String(answer.body.leadId) } });
    expect(kept.routeTrace).toMatchObject({
      rule: { ruleId, name: 'Website to the pool' },
      to: { kind: 'pool' },
    });
  });
});

describe('editing the rules', () => {
  it('is for managers', async () => {
    const omar = await asks('U0OMAR');
    const denied = { kind: 'denied', why: 'managers-only' };
    const rule = { ruleId: newRuleId(), seenMark: newRuleMark, edit: edit('Mine', { kind: 'pool' }) };
    const lead = { sourceKey: '', kind: null, area: '', language: null, wants: {} };
    expect(await listRules(omar)).toEqual(denied);
    expect(await saveRule(omar, rule)).toEqual(denied);
    expect(await moveRule(omar, rule.ruleId, 'up', 0)).toEqual(denied);
    expect(await switchRule(omar, rule.ruleId, false, 0)).toEqual(denied);
    expect(await dropRule(omar, rule.ruleId, 0)).toEqual(denied);
    expect(await tryRoute(omar, lead, door.clock.at)).toEqual(denied);
    expect(await names()).toEqual([]);
  });

  const versionNow = async () => {
    const listed = await listRules(await asks());
    return listed.kind === 'rules' ? listed.version : -1;
  };

  it('adds at the end, moves, switches and removes, each once though pressed twice', async () => {
    for (const name of ['One', 'Two', 'Three']) await adds(edit(name, { kind: 'pool' }));
    const [one, two, three] = (await readRules(door.look, teamId)).map(({ ruleId }) => ruleId);
    if (!one || !two || !three) throw new Error('Three were added');
    const seen = await versionNow();
    expect(await moveRule(await asks(), three, 'up', seen)).toMatchObject({ kind: 'done' });
    expect(await moveRule(await asks(), three, 'up', seen)).toEqual({ kind: 'changed', byUserId: 'U0MONA' });
    expect(await names()).toEqual(['One', 'Three', 'Two']);
    await moveRule(await asks(), one, 'up', await versionNow());
    await moveRule(await asks(), two, 'down', await versionNow());
    expect(await names()).toEqual(['One', 'Three', 'Two']);
    await switchRule(await asks(), one, false, await versionNow());
    expect((await readRules(door.look, teamId))[0]?.isOn).toBe(false);
    expect(await dropRule(await asks(), one, await versionNow())).toMatchObject({ rule: { name: 'One' } });
    expect(await dropRule(await asks(), one, await versionNow())).toEqual({ kind: 'done', rule: undefined });
    expect(await names()).toEqual(['Three', 'Two']);
  });

  it('saves once though sent twice, and never over what somebody else saved meanwhile', async () => {
    const ruleId = await adds(edit('Riyadh', { kind: 'pool' }, { areas: ['Olaya'] }));
    const [before] = await readRules(door.look, teamId);
    if (!before) throw new Error('It was added');
    const seenMark = ruleMark(before);
    await door.look.member.updateMany({ where: { userId: 'U0SARA' }, data: { isManager: true } });
    const mine = edit('Riyadh', { kind: 'agent', userId: 'U0OMAR' }, { areas: ['Olaya'] });
    const theirs = edit('Riyadh', inTurn(['U0LINA', 1]), { areas: ['Olaya', 'Malqa'] });
    expect((await saveRule(await asks(), { ruleId, seenMark, edit: mine })).kind).toBe('saved');
    expect((await saveRule(await asks(), { ruleId, seenMark, edit: mine })).kind).toBe('saved');
    const late = await saveRule(await asks('U0SARA'), { ruleId, seenMark, edit: theirs });
    expect(late).toMatchObject({ kind: 'changed', rule: { target: mine.target, changedByUserId: 'U0MONA' } });
    if (late.kind !== 'changed') throw new Error('It was not told');
    const again = { ruleId, seenMark: ruleMark(late.rule), edit: theirs };
    expect((await saveRule(await asks('U0SARA'), again)).kind).toBe('saved');
    await dropRule(await asks(), ruleId, await versionNow());
    expect(await saveRule(await asks('U0SARA'), { ...again, edit: mine })).toEqual({ kind: 'removed' });
    await door.look.member.updateMany({ where: { userId: 'U0SARA' }, data: { isManager: false } });
  });

  it('keeps names apart, and has a limit that two at once do not pass', async () => {
    await adds(edit('Riyadh Buyers', { kind: 'pool' }));
    const same = {
      ruleId: newRuleId(),
      seenMark: newRuleMark,
      edit: edit('riyadh  buyers', { kind: 'pool' }),
    };
    expect(await saveRule(await asks(), same)).toEqual({ kind: 'name-taken' });
    for (let nth = 1; nth < mostRules - 1; nth++) await adds(edit(`Rule ${nth}`, { kind: 'pool' }));
    const asking = await asks();
    const both = await Promise.all(
      ['Last', 'One more'].map((name) =>
        saveRule(asking, { ruleId: newRuleId(), seenMark: newRuleMark, edit: edit(name, { kind: 'pool' }) }),
      ),
    );
    expect(both.map(({ kind }) => kind).sort()).toEqual(['saved', 'too-many']);
    expect(await names()).toHaveLength(mostRules);
  });
});
