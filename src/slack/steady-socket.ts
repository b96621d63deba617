import { setTimeout as pause } from 'node:timers/promises';
import type { SocketModeReceiver } from '@slack/bolt';
import type { Logger } from 'pino';

/** Slack says that no later try will fare better with this token. */
const hopeless = new Set([
  'not_authed',
  'invalid_auth',
  'account_inactive',
  'user_removed_from_team',
  'team_disabled',
  'token_revoked',
]);

export type Reconnecting = { firstMs: number; longestMs: number };

export const promptReconnecting: Reconnecting = { firstMs: 200, longestMs: 10_000 };

/**
 * Keeps a Socket Mode connection up until it is told to stop. The client's own reconnection waits as long as
 * its ping time-out between tries and gives up for good, with an unhandled rejection, when Slack answers an
 * HTTP error; so it is switched off (`autoReconnectEnabled: false`) and this takes its place.
 */
export async function keepConnected(
  receiver: SocketModeReceiver,
  log: Logger,
  { firstMs, longestMs }: Reconnecting = promptReconnecting,
): Promise<{ stop(): Promise<void>; isConnected(): boolean }> {
  let wanted = true;
  let connected = false;
  let connecting: Promise<void> | undefined;
  const stopping = new AbortController();

  const connect = async (isFirst: boolean): Promise<void> => {
    for (let tries = 0; wanted; tries++) {
      try {
        await receiver.start();
        connected = true;
        return;
      } catch (error) {
        const code = slackCode(error);
        if (code && hopeless.has(code) && isFirst && tries === 0) throw error;
        log.warn({ err: error, tries: tries + 1 }, 'no connection to Slack, trying again');
        await pause(Math.min(longestMs, firstMs * 2 ** Math.min(tries, 10)), undefined, {
          signal: stopping.signal,
        }).catch(() => undefined);
      }
    }
  };
  /** One at a time, the first one included: two would leave a socket behind that nobody closes. */
  const connectOnce = (isFirst: boolean): Promise<void> => {
    connecting ??= connect(isFirst).finally(() => {
      connecting = undefined;
    });
    return connecting;
  };

  receiver.client.on('disconnected', () => {
    connected = false;
    if (wanted) void connectOnce(false);
  });
  await connectOnce(true);

  return {
    isConnected: () => connected,
    async stop() {
      wanted = false;
      stopping.abort();
      await connecting;
      if (connected) await receiver.stop();
    },
  };
}

function slackCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('data' in error)) return undefined;
  const { data } = error;
  return typeof data === 'object' && data && 'error' in data ? String(data.error) : undefined;
}
