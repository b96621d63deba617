import { App, type AppOptions, SocketModeReceiver, webApi } from '@slack/bolt';
import type { LocalSlack } from '../../sandbox/local-slack.ts';

/** A logger that says nothing: the tests look at what happened, not at what was printed. */
export const silent = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => 'error' as NonNullable<AppOptions['logLevel']>,
  setName: () => {},
};

/** A real Web API client that neither retries nor waits out a 429. */
export function client(slack: LocalSlack, token = slack.botToken): webApi.WebClient {
  return new webApi.WebClient(token, {
    slackApiUrl: slack.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: silent,
  });
}

/**
 * A real Bolt app in Socket Mode. It reconnects after half a second instead of Bolt's 5 s; sooner, and a
 * busy machine loses good connections.
 */
export function socketApp(slack: LocalSlack): App {
  const clientOptions = { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 }, logger: silent };
  const receiver = new SocketModeReceiver({
    appToken: slack.appToken,
    clientPingTimeout: 500,
    logger: silent,
    installerOptions: { clientOptions },
  });
  return new App({ token: slack.botToken, receiver, clientOptions, logger: silent });
}

/** The answer of a call whether it was ok or not, as the wire has it. */
export async function wire(
  slack: LocalSlack,
  method: string,
  args: Record<string, unknown> = {},
  token: string | null = slack.botToken,
): Promise<{ status: number; headers: Headers; body: Record<string, unknown> }> {
  const response = await fetch(`${slack.apiUrl}${method}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(args),
  });
  const body: unknown = await response.json();
  return { status: response.status, headers: response.headers, body: body as Record<string, unknown> };
}

export const plain = (text: string) => ({ type: 'plain_text' as const, text });

/** An actions block with one button for each [action id, value]. */
export function buttons(...pairs: [string, string][]) {
  return {
    type: 'actions' as const,
    elements: pairs.map(([action_id, value]) => ({
      type: 'button' as const,
      action_id,
      value,
      text: plain(action_id),
    })),
  };
}
