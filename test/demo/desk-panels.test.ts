import { channels, people } from '../../demo/team.ts';
import { type DeskStage, openDeskStage } from '../support/desk-stage.ts';

let stage: DeskStage;
beforeAll(async () => {
  stage = await openDeskStage();
});
afterAll(async () => {
  await stage?.stop();
});

describe('the clock bar', () => {
  const bar = async (look: Record<string, string> = {}) =>
    /<div class="clock-bar">.*?class="language"/.exec(await stage.page(look))?.[0] ?? '';

  it('moves time, shows how far it has come, and lets nobody else move it meanwhile', async () => {
    expect((await stage.post('/desk/jump', { to: 'week' })).answer).toEqual({});
    const moving = await bar();
    expect(moving).toContain('Time is moving to \u2068Mon 30 Nov, 06:30\u2069');
    expect(moving).toContain('data-runs="0"');
    expect(moving).not.toContain('data-body="{&quot;to&quot;');
    const { answer } = await stage.post('/desk/jump', { to: 'hour' });
    expect(answer.fault).toMatch(/moving already/);
    expect((await stage.post('/desk/jump', { to: 'hour', language: 'ar' })).answer.fault).toContain('إيقاف');
    expect(await stage.post('/desk/stop')).toMatchObject({ answer: { say: 'Time stopped moving.' } });
  });

  it('stands where it was stopped and runs on from there', async () => {
    await resting();
    const html = await bar({ language: 'ar' });
    expect(html).toContain('data-runs="1"');
    expect(html).toContain('الصباح التالي');
    const { now } = stage.time.state;
    expect(now < new Date('2026-11-30T03:30:00Z')).toBe(true);
    expect((await stage.post('/desk/stop')).answer.fault).toMatch(/not being moved/);
  });

  it('says that real time is behind, rather than go back', async () => {
    stage.moveTo('2026-12-20T06:00:00Z');
    expect((await stage.post('/desk/jump', { to: 'now' })).answer.fault).toMatch(
      /It is \u2068Sun 20 Dec, 09:00\u2069 .* does not go back/,
    );
  });

  it.each([
    ['/desk/jump', { to: 'yesterday' }],
    ['/desk/jump', { to: 'hour', extra: 1 }],
    ['/desk/lead', {}],
    ['/desk/story', { deed: 7 }],
    ['/desk/filter', { text: '', look: 'no json' }],
    ['/desk/filter', { text: 'x'.repeat(300), look: '{}' }],
  ])('answers what nobody can mean at %s with %j in words', async (path, body) => {
    const { status, answer } = await stage.post(path, { ...body, language: 'ar' });
    expect([status, answer]).toEqual([400, { fault: 'تعذر فهم ذلك.' }]);
  });

  it('leads back to what stands beside the workspace once that was closed', async () => {
    expect(await bar({ panel: 'closed' })).toContain('panel=inspector');
    expect(await bar({ panel: 'leads' })).not.toContain('panel=inspector');
    expect(/id="panel"/.test(await stage.page({ panel: 'closed' }))).toBe(false);
  });
});

describe('the inspector', () => {
  /** Calls the local Slack as the bot would. */
  async function call(method: string, args: object): Promise<void> {
    await fetch(`${stage.slack.apiUrl}${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${stage.slack.botToken}` },
      body: JSON.stringify(args),
    });
  }
  const inspector = (more: Record<string, string> = {}) => stage.page({ panel: 'inspector', ...more });
  const entries = (html: string) =>
    [...html.matchAll(/id="desk-entry-(\d+)"/g)].map(([, number]) => Number(number));

  it('shows requests both ways, the newest first, fifty at a time', async () => {
    for (let n = 0; n < 60; n++) await call('auth.test', {});
    await stage.slack.as(people.omar.id).command('/touch', '');
    const { length } = stage.slack.log;
    const first = entries(await inspector());
    const second = entries(await inspector({ page: '1' }));
    expect(first).toHaveLength(50);
    expect([...first, ...second]).toEqual([...first, ...second].toSorted((a, b) => b - a));
    expect(new Set([...first, ...second]).size).toBe(first.length + second.length);
    expect(first[0]).toBe(stage.slack.log[length - 1]?.number);
  });

  it('finds them by kind and by a text anywhere in them', async () => {
    const deliveries = await inspector({ kind: 'delivery' });
    expect(deliveries).toContain('/touch');
    expect(deliveries).not.toContain('auth.test');
    await call('chat.postMessage', { channel: channels.leads.id, text: 'Needle in a <haystack>' });
    expect(entries(await inspector({ q: 'needle IN' }))).toHaveLength(1);
    const look = JSON.stringify({
      as: people.mona.id,
      at: channels.leads.id,
      language: 'ar',
      more: { page: '3' },
    });
    const { answer } = await stage.post('/desk/filter', { text: ' needle ', look });
    const { searchParams } = new URL(answer.href ?? '', stage.url);
    expect(Object.fromEntries(searchParams)).toEqual({
      as: people.mona.id,
      at: channels.leads.id,
      language: 'ar',
      q: 'needle',
    });
  });

  it('opens one with its body and its answer, escaped', async () => {
    const [number] = entries(await inspector({ q: 'needle in' }));
    const html = await inspector({ entry: String(number), language: 'ar' });
    expect(html).toContain('Needle in a &lt;haystack&gt;');
    expect(html).toContain('&quot;status&quot;: 200');
  });

  it('lists what Slack refused and what it will cut, and nothing else, as warnings', async () => {
    expect(await inspector({ part: 'warnings' })).toContain('within Slack’s limits');
    const label = { type: 'plain_text', text: 'A label far too long for a button to show' };
    const blocks = [{ type: 'actions', elements: [{ type: 'button', text: label }] }];
    await call('chat.postMessage', { channel: channels.leads.id, text: 'cut', blocks });
    await call('chat.postMessage', {
      channel: channels.leads.id,
      text: 'bad',
      blocks: [{ type: 'nothing' }],
    });
    const [newest, before, ...others] = entries(await inspector({ part: 'warnings' }));
    expect(others).toEqual([]);
    const refused = await inspector({ part: 'warnings', entry: String(newest) });
    expect(refused).toContain('unsupported block in a message: nothing');
    const cut = await inspector({ part: 'warnings', entry: String(before) });
    expect(cut).toContain('/blocks/0/elements/0/text');
    expect(cut).toContain('has 41 characters');
  });

  it('shows what waits: messages, what was not understood, and the queue', async () => {
    const { rows } = stage.running.means.store;
    const { teamId } = stage.running;
    await stage.post('/desk/lead', { sample: 'unreadable' });
    await rows.telling.create({
      data: {
        teamId,
        kind: 'morning',
        subjectId: 'nothing',
        recipient: people.sara.id,
        state: 'dead',
        lastError: 'channel_not_found',
        wantedAt: stage.slack.clock.now(),
      },
    });
    await rows.$executeRaw`
      INSERT INTO pgboss.job (name, data, state)
      SELECT name, '{}', 'created' FROM pgboss.queue WHERE name = ${`match/${teamId}`}`;
    const html = await inspector({ part: 'waiting' });
    for (const shown of ['channel_not_found', 'سارة', 'quarantined', `match/${teamId}`])
      expect(html).toContain(shown);
  });
});

describe('a deed of the story', () => {
  it('is done once when three windows ask for it at once', async () => {
    const { delivery } = stage.running.means.store.rows;
    const before = await delivery.count();
    const deed = { deed: 'send-huda' };
    const answers = await Promise.all([1, 2, 3].map(() => stage.post('/desk/story', deed)));
    expect(answers.map(({ answer }) => answer.fault)).toEqual([undefined, undefined, undefined]);
    expect(await delivery.count()).toBe(before + 1);
  });

  it('that the bot cannot be reached for says so in the language of the window', async () => {
    // Nothing listens there.
    stage.slack.deliverByHttp('http://127.0.0.1:1/');
    const deed = { deed: 'claim-huda' };
    const { answer } = await stage.post('/desk/story', { ...deed, language: 'ar' });
    expect(answer.fault).toMatch(/^تعذر تنفيذ .*\(dispatch_failed\)/);
    expect(answer.fault?.replace('dispatch_failed', '')).not.toMatch(/[a-z]/i);
    expect((await stage.post('/desk/story', deed)).answer.fault).toMatch(/^That action failed/);
  });
});

async function resting(): Promise<void> {
  while (stage.time.state.moving)
    await new Promise<void>((resolve) => {
      const unwatch = stage.time.onChange(() => {
        unwatch();
        resolve();
      });
    });
}
