import { join } from 'node:path';
import type { App } from '@slack/bolt';
import { type LocalSlack, startLocalSlack } from '../../sandbox/local-slack.ts';
import type { VisibleMessage } from '../../sandbox/message-store.ts';
import { buttons, client, plain, socketApp } from './bolt-app.ts';

let now: Date;
let slack: LocalSlack;
let app: App;
let omar: string;
let sara: string;
let leads: string;

beforeEach(async () => {
  now = new Date('2026-11-23T08:00:00Z');
  slack = await startLocalSlack({
    manifest: join(import.meta.dirname, 'manifest.yml'),
    clock: { now: () => now },
    rates: { channelPaceMs: 0 },
  });
  omar = slack.addPerson({ name: 'omar', realName: 'Omar Haddad' });
  sara = slack.addPerson({ name: 'sara', realName: 'سارة' });
  leads = slack.addChannel({ name: 'leads', members: [omar, sara] });
  app = socketApp(slack);
});
afterEach(async () => {
  await app.stop();
  await slack.stop();
});

async function card(...pairs: [string, string][]): Promise<VisibleMessage> {
  const { ts } = await client(slack).chat.postMessage({
    channel: leads,
    text: 'card',
    blocks: [buttons(...pairs)],
  });
  return slack.messages(leads).find((message) => message.ts === ts) ?? Promise.reject(new Error('no card'));
}

describe('commands', () => {
  it('brings what Slack brings, and shows the answer on the ack to the person alone', async () => {
    const bodies: unknown[] = [];
    app.command('/touch', async ({ ack, body }) => {
      bodies.push(body);
      await ack('three touches');
    });
    await app.start();
    const outcome = await slack.as(omar).command('/touch', ' done ', { channel: leads });
    expect(outcome).toMatchObject({ delivered: true, acked: true, ackPayload: { text: 'three touches' } });
    expect(outcome.answers()).toMatchObject([
      { text: 'three touches', ephemeralFor: omar, channel: leads, via: 'ack' },
    ]);
    expect(slack.messages(leads)).toEqual([]);
    expect(bodies).toMatchObject([
      {
        command: '/touch',
        text: 'done',
        user_id: omar,
        user_name: 'omar',
        channel_id: leads,
        channel_name: 'leads',
        team_id: slack.teamId,
        is_enterprise_install: 'false',
      },
    ]);
  });

  it('shows an in_channel answer to everybody', async () => {
    app.command('/touch', ({ ack }) => ack({ text: 'for all', response_type: 'in_channel' }));
    await app.start();
    await slack.as(omar).command('/touch', '', { channel: leads });
    expect(slack.messages(leads)).toMatchObject([{ text: 'for all' }]);
  });

  it('escapes people, channels and links only where the manifest says should_escape', async () => {
    const texts: string[] = [];
    for (const name of ['/touch', '/raw']) {
      app.command(name, async ({ ack, command }) => {
        texts.push(command.text);
        await ack();
      });
    }
    await app.start();
    const typed = 'away @sara #leads @nobody a@sara.test <b> & https://x.test/?a=1';
    await slack.as(omar).command('/touch', typed);
    await slack.as(omar).command('/raw', typed);
    expect(texts).toEqual([
      `away <@${sara}|sara> <#${leads}|leads> @nobody a@sara.test &lt;b&gt; &amp; <https://x.test/?a=1>`,
      typed,
    ]);
  });

  it('does not send a command that the manifest does not have', async () => {
    await app.start();
    const outcome = await slack.as(omar).command('/nope');
    expect(outcome).toMatchObject({ delivered: false, error: 'unknown_command' });
    expect(slack.log.filter((entry) => entry.kind === 'delivery')).toEqual([]);
  });

  it('reports an answer that Slack would not show', async () => {
    app.command('/touch', ({ ack }) =>
      ack({ text: 'x', blocks: [{ type: 'header', text: plain('h'.repeat(151)) }] }),
    );
    await app.start();
    const outcome = await slack.as(omar).command('/touch');
    expect(outcome.error).toBe('bad_answer');
    expect(outcome.problems?.join()).toContain('less than 151 characters');
    expect(outcome.answers()).toEqual([]);
  });
});

describe('presses', () => {
  it('brings the button, its message and its place', async () => {
    const bodies: unknown[] = [];
    app.action('claim', async ({ ack, body }) => {
      bodies.push(body);
      await ack();
    });
    await app.start();
    const message = await card(['claim', 'l1'], ['pass', 'l1']);
    const outcome = await slack.as(omar).press(message, { actionId: 'claim' });
    expect(outcome).toMatchObject({ delivered: true, acked: true });
    expect(bodies).toMatchObject([
      {
        type: 'block_actions',
        user: { id: omar, username: 'omar', team_id: slack.teamId },
        container: { type: 'message', message_ts: message.ts, channel_id: leads, is_ephemeral: false },
        message: { ts: message.ts, text: 'card' },
        actions: [{ type: 'button', action_id: 'claim', value: 'l1', text: plain('claim') }],
      },
    ]);
  });

  it('picks among equal buttons by value or place, and cannot press what is not there', async () => {
    const values: (string | undefined)[] = [];
    app.action('done', async ({ ack, action }) => {
      values.push((action as { value?: string }).value);
      await ack();
    });
    await app.start();
    const { ts } = await client(slack).chat.postMessage({
      channel: leads,
      text: 'list',
      blocks: [buttons(['done', 't1']), buttons(['done', 't2']), buttons(['done', 't3'])],
    });
    const [message] = slack.messages(leads);
    if (message === undefined) throw new Error('no list');
    expect(slack.as(omar).canPress(message, { actionId: 'done', value: 't2' })).toBe(true);
    await slack.as(omar).press(message, { actionId: 'done', value: 't2' });
    await slack.as(omar).press(message, { actionId: 'done', index: 2 });
    expect(values).toEqual(['t2', 't3']);
    await client(slack).chat.update({ channel: leads, ts: String(ts), text: 'none left', blocks: [] });
    expect(slack.as(omar).canPress(message, { actionId: 'done' })).toBe(false);
    await expect(slack.as(omar).press(message, { actionId: 'done' })).rejects.toThrow('there is: nothing');
  });

  it('lets a person press late what has changed since', async () => {
    const seen: unknown[] = [];
    app.action('claim', async ({ ack, body, action }) => {
      const { message } = body as { message?: { text?: string } };
      seen.push([(action as { value?: string }).value, message?.text]);
      await ack();
    });
    await app.start();
    const before = await card(['claim', 'l1']);
    await client(slack).chat.update({ channel: leads, ts: before.ts, text: 'taken', blocks: [] });
    const outcome = await slack.as(sara).pressAsSeen(before, { actionId: 'claim' });
    expect(outcome.acked).toBe(true);
    expect(seen).toEqual([['l1', 'taken']]);
  });

  it('chooses in selects and overflow menus, and remembers it in state.values', async () => {
    const states: unknown[] = [];
    const picks: unknown[] = [];
    app.action(/.*/, async ({ ack, action, body }) => {
      states.push((body as { state?: { values: unknown } }).state?.values);
      const { selected_user, selected_option } = action as {
        selected_user?: string;
        selected_option?: { value: string };
      };
      picks.push(selected_user ?? selected_option?.value);
      await ack();
    });
    await app.start();
    await client(slack).chat.postMessage({
      channel: leads,
      text: 'pick',
      blocks: [
        {
          type: 'actions',
          block_id: 'row',
          elements: [
            { type: 'users_select', action_id: 'who' },
            {
              type: 'overflow',
              action_id: 'more',
              options: [
                { text: plain('Snooze'), value: 'snooze' },
                { text: plain('Skip'), value: 'skip' },
              ],
            },
          ],
        },
      ],
    });
    const [message] = slack.messages(leads);
    if (message === undefined) throw new Error('no message');
    await slack.as(omar).press(message, { actionId: 'who', select: sara });
    await slack.as(omar).press(message, { actionId: 'more', select: 'Skip' });
    expect(picks).toEqual([sara, 'skip']);
    expect(states[1]).toEqual({ row: { who: { type: 'users_select', selected_user: sara } } });
    await expect(slack.as(omar).press(message, { actionId: 'more', select: 'fly' })).rejects.toThrow(
      'snooze, skip',
    );
  });

  it('delivers a hundred presses at once', async () => {
    let waiting = 0;
    let release = () => {};
    const all = new Promise<void>((resolve) => {
      release = resolve;
    });
    app.action('claim', async ({ ack }) => {
      waiting += 1;
      if (waiting === 100) release();
      await all;
      await ack();
    });
    await app.start();
    const message = await card(['claim', 'l1']);
    const outcomes = await Promise.all(
      Array.from({ length: 100 }, (_none, index) =>
        slack.as(index % 2 ? omar : sara).press(message, { actionId: 'claim' }),
      ),
    );
    expect(outcomes.filter((outcome) => outcome.acked)).toHaveLength(100);
  });

  it('keeps strangers out of private places', async () => {
    await app.start();
    const secret = slack.addChannel({ name: 'secret', isPrivate: true, members: [omar] });
    await client(slack).chat.postMessage({ channel: secret, text: 's', blocks: [buttons(['claim', '1'])] });
    const [message] = slack.messages(secret);
    if (message === undefined) throw new Error('no message');
    await expect(slack.as(sara).press(message, { actionId: 'claim' })).rejects.toThrow('does not see');
    await client(slack).chat.postEphemeral({
      channel: leads,
      user: omar,
      text: 'e',
      blocks: [buttons(['b', '1'])],
    });
    const [ephemeral] = slack.ephemerals(omar);
    if (ephemeral === undefined) throw new Error('no ephemeral');
    await expect(slack.as(sara).press(ephemeral, { actionId: 'b' })).rejects.toThrow('does not see');
  });
});

describe('shortcuts', () => {
  it('uses global and message shortcuts that the manifest has', async () => {
    const bodies: unknown[] = [];
    for (const id of ['new_lead', 'make_lead']) {
      app.shortcut(id, async ({ ack, body }) => {
        bodies.push(body);
        await ack();
      });
    }
    await app.start();
    const said = slack.as(sara).says(leads, 'Huda is looking for 3 beds');
    expect((await slack.as(omar).shortcut('new_lead')).acked).toBe(true);
    expect((await slack.as(omar).messageShortcut('make_lead', said)).acked).toBe(true);
    expect(bodies).toMatchObject([
      { type: 'shortcut', callback_id: 'new_lead' },
      {
        type: 'message_action',
        callback_id: 'make_lead',
        message: { text: said.text, user: sara, ts: said.ts },
      },
    ]);
    expect(bodies[0]).not.toHaveProperty('response_url');
    expect((await slack.as(omar).shortcut('make_lead')).error).toBe('unknown_shortcut');
  });
});

describe('response_url', () => {
  it('answers five times within half an hour, then 404', async () => {
    const results: unknown[] = [];
    const ended = Promise.withResolvers<void>();
    app.command('/touch', async ({ ack, respond }) => {
      await ack();
      for (const word of ['1', '2', '3', '4', '5', '6']) {
        results.push(
          await respond(word).then(
            () => 'ok',
            (error: { statusCode?: number }) => error.statusCode,
          ),
        );
      }
      ended.resolve();
    });
    await app.start();
    const outcome = await slack.as(omar).command('/touch');
    await ended.promise;
    expect(results).toEqual(['ok', 'ok', 'ok', 'ok', 'ok', 404]);
    expect(outcome.answers().map((answer) => answer.text)).toEqual(['1', '2', '3', '4', '5']);
    for (const answer of outcome.answers()) expect(answer.ephemeralFor).toBe(omar);
  });

  it('ends after its life by the clock', async () => {
    const late = Promise.withResolvers<unknown>();
    app.command('/touch', async ({ ack, respond }) => {
      await ack();
      now = new Date(now.getTime() + 30 * 60_000);
      await respond('in time');
      now = new Date(now.getTime() + 1);
      await respond('too late').then(late.resolve, (error: { statusCode?: number }) =>
        late.resolve(error.statusCode),
      );
    });
    await app.start();
    await slack.as(omar).command('/touch');
    expect(await late.promise).toBe(404);
    expect(slack.ephemerals(omar)).toMatchObject([{ text: 'in time' }]);
  });

  it('replaces and deletes the message whose button was pressed', async () => {
    app.action('change', async ({ ack, respond }) => {
      await ack();
      await respond({ replace_original: true, text: 'changed', blocks: [buttons(['remove', '1'])] });
    });
    app.action('remove', async ({ ack, respond }) => {
      await ack();
      await respond({ delete_original: true });
    });
    await app.start();
    await client(slack).chat.postEphemeral({
      channel: leads,
      user: omar,
      text: 'e',
      blocks: [buttons(['change', '1'])],
    });
    const [ephemeral] = slack.ephemerals(omar);
    if (ephemeral === undefined) throw new Error('no ephemeral');
    await slack.as(omar).press(ephemeral, { actionId: 'change' });
    const changed = await slack.waitFor(() => slack.ephemerals(omar).find((one) => one.text === 'changed'), {
      what: 'the change',
    });
    expect(changed.ts).toBe(ephemeral.ts);
    await slack.as(omar).press(changed, { actionId: 'remove' });
    await slack.waitFor(() => slack.ephemerals(omar).length === 0, { what: 'the removal' });
  });
});
