import { demoClock } from '../../demo/demo-clock.ts';
import { channels, intakeKeys, people, teamZone } from '../../demo/team.ts';
import type { Jump } from '../../demo/workspace/jump.ts';
import { type OpenWorkspace, openWorkspace, type Progress } from '../../demo/workspace/open-workspace.ts';
import { startTime, type TimeMachine } from '../../demo/workspace/time-machine.ts';
import { messageAsText } from '../../sandbox/as-text.ts';
import type { VisibleMessage } from '../../sandbox/message-store.ts';
import { teamOf } from '../../src/db/people.ts';
import { digestFigures } from '../../src/flows/money/digest-figures.ts';

const contacts = 60;
/** A Wednesday noon in Riyadh: the window opens on the Monday before. */
const present = new Date('2026-11-18T09:00:00Z');

let workspace: OpenWorkspace;
const progress: Progress[] = [];

beforeAll(async () => {
  workspace = await openWorkspace({
    signal: new AbortController().signal,
    contacts,
    port: 0,
    language: 'en',
    present: () => present,
    onProgress: (step) => progress.push(step),
  });
});
afterAll(() => workspace?.stop());

const textOf = (message: VisibleMessage) => messageAsText(message, workspace.slack.nameOf);
const at = ({ ts }: VisibleMessage) => new Date(Number(ts) * 1_000).toISOString().slice(0, 16);
const dmOf = (who: keyof typeof people) => workspace.slack.dm(people[who].id);
const rows = () => workspace.running.means.store.rows;

async function travel(jump: Jump) {
  const answer = workspace.time.jump(jump);
  if (answer.kind === 'refused') throw new Error(`refused: ${answer.why}`);
  return await answer.arrival;
}

/** Time changed, and this is so. */
function change(time: TimeMachine, isSo: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const unwatch = time.onChange(() => {
      if (!isSo()) return;
      unwatch();
      resolve();
    });
  });
}

/** A lead through the door, as a website sends it; it is there when its card is. */
async function sendLead(name: string, phone: string): Promise<void> {
  const { status } = await fetch(`${workspace.running.webUrl}/intake/website`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': intakeKeys.website },
    body: JSON.stringify({ name, phone, message: 'Something with a garden' }),
  });
  expect(status).toBe(201);
  const { slack } = workspace;
  await slack.waitFor(
    () => slack.messages(channels.leads.id).some((message) => textOf(message).includes(name)),
    { what: `a card for ${name}` },
  );
}

// In this order: time only goes on.
describe('the workspace', () => {
  it('opens on a Monday at 09:30, with the mornings and the digest at their hours', async () => {
    expect(workspace.time.state.now.toISOString()).toMatch(/^2026-11-16T06:3[01]/);
    expect(dmOf('omar').map(at)).toEqual(['2026-11-16T05:00']);
    expect(dmOf('omar').map(textOf).join()).toContain('Good morning, Omar');
    expect(dmOf('sara').map(textOf).join()).toContain('صباح الخير، سارة');
    expect(dmOf('khalid').map(textOf).join()).toContain('صباح الخير، ⁨Khalid⁩');
    expect(workspace.slack.messages(channels.reports.id).map(at)).toEqual(['2026-11-16T06:00']);
    expect(progress.at(-1)).toEqual({ part: 'mornings' });
    expect(progress).toContainEqual({ part: 'contacts', done: contacts, of: contacts });
  });

  it('was set up by its people, of which nothing lies about', async () => {
    for (const { id } of Object.values(people).filter(({ id: one }) => one !== people.lina.id)) {
      expect(workspace.slack.ephemerals(id)).toEqual([]);
      expect(workspace.slack.as(id).views()).toEqual([]);
    }
    const team = await teamOf(rows(), workspace.running.teamId);
    expect(team).toMatchObject({
      isSetUp: true,
      currency: 'SAR',
      workingDays: [0, 1, 2, 3, 4],
      language: 'en',
    });
    const page = await fetch(workspace.url);
    expect({ status: page.status, host: new URL(workspace.url).hostname }).toEqual({
      status: 200,
      host: '127.0.0.1',
    });
    expect(await page.text()).toContain('lang="en"');
  });

  it('has figures that agree with its rows', async () => {
    const { teamId } = workspace.running;
    const team = await teamOf(rows(), teamId);
    const { digest } = await digestFigures(rows(), team, {
      weekFrom: '2026-11-08',
      madeAt: new Date('2026-11-16T06:00:00Z'),
    });
    const week = { gte: new Date('2026-11-07T21:00:00Z'), lt: new Date('2026-11-14T21:00:00Z') };
    const leads = await rows().lead.count({ where: { teamId, arrivedAt: week } });
    expect(leads).toBeGreaterThan(0);
    expect(digest.totals.week.leads).toBe(leads);
    expect(await rows().contact.count({ where: { teamId } })).toBe(contacts);
    expect(await rows().sourceCost.count({ where: { teamId, eachMonth: true } })).toBe(5);
    expect(await rows().lead.count({ where: { teamId, stage: 'new' } })).toBe(0);
  });
});

describe('time in the workspace', () => {
  it('mentions somebody for an unclaimed lead five minutes on, at that time', async () => {
    await sendLead('Tala', '+966511110001');
    const before = workspace.time.state.now;
    const arrival = await travel('hour');
    expect(arrival.kind).toBe('arrived');
    // The clock runs on between the look and the jump.
    const movedMinutes = (arrival.at.getTime() - before.getTime()) / 60_000;
    expect(movedMinutes).toBeGreaterThanOrEqual(60);
    expect(movedMinutes).toBeLessThan(61);
    // The message below the card. An hour on it tells who has the lead: it went from the pool to whoever was free.
    const [, reminder] = workspace.slack
      .messages(channels.leads.id)
      .filter((message) => textOf(message).includes('Tala'));
    const waited = (Number(reminder?.ts) * 1_000 - before.getTime()) / 60_000;
    expect(waited).toBeGreaterThanOrEqual(5);
    expect(waited).toBeLessThanOrEqual(10);
  });

  it('sends a promise at its hour and the next mornings at eight', async () => {
    expect(await travel('next-morning')).toEqual({ kind: 'arrived', at: new Date('2026-11-17T05:00:00Z') });
    // Promised for Monday at four; then the morning of Tuesday.
    expect(dmOf('omar').map(at).slice(-2)).toEqual(['2026-11-16T13:00', '2026-11-17T05:00']);
    expect(workspace.time.state).toMatchObject({ moving: undefined, trouble: undefined });
  });

  it('moves once at a time, tells of it, and stops when told to', async () => {
    const since = performance.now();
    const seen: unknown[] = [];
    const unwatch = workspace.time.onChange(() => seen.push(workspace.time.state.moving?.jump));
    const onTheWay = change(workspace.time, () => seen.length > 1);
    const answer = workspace.time.jump('week');
    if (answer.kind === 'refused') throw new Error(answer.why);
    expect(workspace.time.jump('hour')).toEqual({ kind: 'refused', why: 'moving' });
    expect(workspace.time.state.moving).toMatchObject({ jump: 'week', to: answer.to });
    await onTheWay;
    workspace.time.stopJump();
    const { kind, at: stoppedAt } = await answer.arrival;
    unwatch();
    expect(kind).toBe('stopped');
    expect(stoppedAt < answer.to).toBe(true);
    expect(seen.slice(0, 2)).toEqual(['week', 'week']);
    expect(seen.at(-1)).toBeUndefined();
    // At once when it begins and ends, and twice a second between, however many stops there are.
    expect(seen.length).toBeLessThanOrEqual(2 + (performance.now() - since) / 500);
  });

  it('goes to the present while that is ahead', async () => {
    expect(await travel('now')).toEqual({ kind: 'arrived', at: present });
    expect(workspace.time.jump('now')).toEqual({ kind: 'refused', why: 'not-ahead' });
  });

  it('lets people act while it moves', async () => {
    const answer = workspace.time.jump('next-morning');
    if (answer.kind === 'refused') throw new Error(answer.why);
    const omar = workspace.slack.as(people.omar.id);
    const { acked, answers } = await omar.command('/touch');
    expect({ acked, text: answers().map(textOf).join() }).toEqual({
      acked: true,
      text: expect.stringContaining('due'),
    });
    expect(await answer.arrival).toMatchObject({ kind: 'arrived' });
  });

  it('sends the digest of Monday at nine, days on', async () => {
    const { kind, at: arrivedAt } = await travel('next-monday');
    expect({ kind, at: arrivedAt.toISOString() }).toEqual({
      kind: 'arrived',
      at: '2026-11-23T06:00:00.000Z',
    });
    expect(workspace.slack.messages(channels.reports.id).map(at).at(-1)).toBe('2026-11-23T06:00');
    // Friday and Saturday are days off: no morning but where something was promised for them.
    const mornings = dmOf('omar').filter((message) => textOf(message).includes('Good morning'));
    expect(mornings.map(at).every((when) => when.endsWith('T05:00'))).toBe(true);
    expect(mornings.map(at).some((when) => /^2026-11-2[01]/.test(when))).toBe(false);
  });

  it('goes on past a message that Slack refuses, and says so', async () => {
    workspace.slack.faults.next('chat.postMessage', { kind: 'error', error: 'channel_not_found' });
    expect(await travel('next-morning')).toMatchObject({ kind: 'arrived' });
    expect(workspace.time.state.trouble).toEqual({ kind: 'dead', count: 1 });
  });

  it('stays where Slack takes nothing any more, says so, and goes on once it does', async () => {
    const from = workspace.time.state.now;
    workspace.slack.faults.next('chat.postMessage', { kind: 'status', status: 500 }, { times: Infinity });
    const { kind, at: stuckAt } = await travel('next-morning');
    expect({ kind, isOnTheWay: stuckAt > from }).toEqual({ kind: 'troubled', isOnTheWay: true });
    expect(workspace.time.state.trouble).toMatchObject({ kind: 'stuck', unread: 0 });
    workspace.slack.faults.clear();
    expect(await travel('hour')).toMatchObject({ kind: 'arrived' });
    expect(workspace.time.state.trouble).toBeUndefined();
  });

  it('can be moved again after the database could not be asked at all', async () => {
    await rows().$executeRaw`ALTER TABLE "Delivery" RENAME TO "Elsewhere"`;
    try {
      expect(await travel('hour')).toMatchObject({ kind: 'troubled' });
    } finally {
      await rows().$executeRaw`ALTER TABLE "Elsewhere" RENAME TO "Delivery"`;
    }
    expect(workspace.time.state).toMatchObject({ moving: undefined, trouble: { kind: 'failed' } });
    expect(await travel('hour')).toMatchObject({ kind: 'arrived' });
    expect(workspace.time.state.trouble).toBeUndefined();
  });

  it('says what could not be done at a full minute, until one goes well', async () => {
    let fails = true;
    const tick = async () => {
      if (fails) throw new Error('deadlock detected');
    };
    // It stands just before a full minute, so that one is always near.
    const clock = { ...demoClock(new Date('2026-11-16T06:30:59.980Z')), letRun: () => undefined };
    const { means, teamId } = workspace.running;
    const team = { zone: teamZone, workingDays: [] };
    const time = startTime({ running: { means, teamId, tick }, clock, team });
    await change(time, () => time.state.trouble !== undefined);
    expect(time.state.trouble).toEqual({ kind: 'late', why: 'deadlock detected' });
    fails = false;
    await change(time, () => time.state.trouble === undefined);
    await time.close();
  });
});
