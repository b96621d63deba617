import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { App, Receiver } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import { pino } from 'pino';
import type { Action } from '../../../src/actions/action.ts';
import { actions, forms, shortcuts } from '../../../src/actions/index.ts';
import { createApp } from '../../../src/app.ts';
import { commands } from '../../../src/commands/index.ts';
import type { Touchbase } from '../../support/start-touchbase.ts';
import { idOf } from './try-way.ts';

/** Who does something in Slack, and of which workspace Slack says they are. */
export type Somebody = { userId: string; teamId: string };

/** What Slack sends for one way in, done by somebody. */
type Sent = { name: string; body: (by: Somebody, answersUrl: string) => Record<string, unknown> };

/** What everything that can be done in Slack is sent as: all commands, buttons, forms and shortcuts. */
export const everyWay: readonly Sent[] = [
  ...commands.map(({ name }) => ({
    name: `command ${name}`,
    body: (by: Somebody, answersUrl: string) => ({
      ...{ command: name, text: 'abracadabra', user_id: by.userId, team_id: by.teamId },
      ...{ channel_id: 'C0', trigger_id: '1.1', response_url: answersUrl },
    }),
  })),
  ...actions.map((action) => ({
    name: `press ${idOf(action)}`,
    body: (by: Somebody, answersUrl: string) => ({
      ...{ type: 'block_actions', ...whoOf(by), trigger_id: '1.1', response_url: answersUrl },
      container: { type: 'message', channel_id: 'C0', message_ts: '1.1', is_ephemeral: false },
      actions: [{ type: 'button', action_id: pressedId(action), block_id: 'b', value: 'x' }],
    }),
  })),
  ...forms.map((form) => ({
    name: `form ${idOf(form)}`,
    body: (by: Somebody) => ({
      ...{ type: 'view_submission', ...whoOf(by) },
      view: { id: 'V0', type: 'modal', callback_id: form.id, private_metadata: 'x', state: { values: {} } },
    }),
  })),
  ...shortcuts.flatMap(({ id }) =>
    ['shortcut', 'message_action'].map((type) => ({
      name: `shortcut ${id}`,
      body: (by: Somebody) => ({
        ...{ type, callback_id: id, ...whoOf(by), trigger_id: '1.1', channel: { id: 'C0' } },
        message: { text: 'x', ts: '1.1' },
      }),
    })),
  ),
];

function whoOf({ userId, teamId }: Somebody) {
  return { user: { id: userId, team_id: teamId }, team: { id: teamId } };
}

function pressedId(action: Action): string {
  return idOf(action).replace('^', '');
}

/**
 * All listeners of the app, to be told what Slack would tell them. What the ways in do is left out: it is only counted
 * which of them were run, so that nothing of it can be changed.
 */
export async function openListeners({ running, clock, options }: Touchbase) {
  const ran: string[] = [];
  const posted: string[] = [];
  const faults: string[] = [];
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    posted.push(`${request.url} ${decodeURIComponent(Buffer.concat(parts).toString().replaceAll('+', ' '))}`);
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ ok: true, user: { id: 'U0NOBODY', name: 'nobody', team_id: 'T0ALIEN' } }));
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

  const runs = [
    ...counting(commands, ({ name }) => `command ${name}`, { kind: 'nothing' }),
    ...counting(actions, (one) => `press ${idOf(one)}`, { kind: 'nothing' }),
    ...counting(forms, (one) => `form ${idOf(one)}`, { kind: 'close' }),
    ...counting(shortcuts, ({ id }) => `shortcut ${id}`, { type: 'modal', blocks: [] }),
  ];
  function counting<Way extends { run: unknown }>(
    ways: readonly Way[],
    named: (way: Way) => string,
    reply: object,
  ) {
    return ways.map((way) => {
      const { run } = way;
      way.run = async () => {
        ran.push(named(way));
        return reply;
      };
      return () => {
        way.run = run;
      };
    });
  }

  let app: App | undefined;
  const receiver: Receiver = {
    init: (made) => {
      app = made;
    },
    start: async () => undefined,
    stop: async () => undefined,
  };
  const clientOptions = { slackApiUrl: url, retryConfig: { retries: 0 } };
  const { botToken } = options.slack;
  createApp(receiver, clientOptions, {
    means: running.means,
    now: () => clock.now(),
    log: pino({ level: 'error' }, { write: (line) => faults.push(line) }),
    identity: { botToken, botId: 'B0', botUserId: 'U0BOT', teamId: running.teamId },
    looking: new WebClient(botToken, clientOptions),
    inHand: { begin: () => () => {} },
  });

  return {
    /** Tells the app something: what it answered, in its ack and otherwise, and what was run for it. */
    async tell(body: Record<string, unknown>): Promise<{ said: string; ran: string[]; faults: string[] }> {
      let acked: unknown = 'not acknowledged';
      for (const list of [ran, posted, faults]) list.length = 0;
      await app?.processEvent({
        body,
        ack: async (response) => {
          acked = response ?? '';
        },
      });
      return { said: [JSON.stringify(acked), ...posted].join('\n'), ran: [...ran], faults: [...faults] };
    },
    url,
    async close(): Promise<void> {
      for (const back of runs) back();
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
    },
  };
}

/** An event of Slack's about somebody. */
export function eventOf(
  type: string,
  teamId: string,
  event: Record<string, unknown>,
): Record<string, unknown> {
  return { type: 'event_callback', team_id: teamId, event_id: 'Ev0', event: { type, ...event } };
}
