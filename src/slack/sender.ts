import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, type WebClient } from '@slack/web-api';
import { inPlainWords, type Message } from './message.ts';

/** What became of a message handed to Slack. */
export type Sent =
  | { kind: 'sent'; channelId: string; ts: string; plainly: boolean }
  /** Slack wants silence first; nothing was posted. */
  | { kind: 'slow-down'; afterMs: number }
  /** Slack or the way to it fails; a post may or may not have arrived. */
  | { kind: 'trouble'; error: string }
  /** The message to draw anew is not there any more: somebody deleted it. */
  | { kind: 'gone' }
  /** Slack refused this message for itself; it would refuse it again. */
  | { kind: 'refused'; error: string };

export type Sender = {
  /** Posts a new message. A user id as channel must be opened with `openDm` first. */
  post(channelId: string, message: Message): Promise<Sent>;
  update(channelId: string, ts: string, message: Message): Promise<Sent>;
  /** The bot's conversation with a person. */
  openDm(
    userId: string,
  ): Promise<{ kind: 'open'; channelId: string } | Exclude<Sent, { kind: 'sent' | 'gone' }>>;
};

/** Errors that speak of Slack, the token or the app, not of the message: waiting or mending helps. */
const passing = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'team_added_to_org',
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'missing_scope',
  'ratelimited',
  'rate_limited',
]);

/** Errors of an update that say there is nothing left to update. */
const gone = new Set(['message_not_found', 'cant_update_message', 'edit_window_closed']);

/** Where Slack names no time: it asks for at least a second a message. */
const silenceUnlessSaidMs = 1_000;

/** The good answer of a call, or why there is none. */
export type Answered<Good> =
  | Good
  | { kind: 'slow-down'; afterMs: number }
  | { kind: 'trouble' | 'refused'; error: string };

/**
 * Sends through Slack's Web API and turns its answers into values. The client must not retry by itself: a
 * retried post of unknown fate is decided by the flow that knows what was recorded.
 *
 * @param heard told after each call whether Slack was reached; a refusal of one message is an answer too
 */
export function openSender(client: WebClient, heard: (isReached: boolean) => void = () => undefined): Sender {
  async function answered<Good extends { kind: string }>(call: () => Promise<Good>): Promise<Answered<Good>> {
    const answer = await answerTo(call);
    heard(answer.kind !== 'trouble');
    return answer;
  }
  async function twice(message: Message, send: (message: Message) => Promise<Sent>): Promise<Sent> {
    const sent = await send(message);
    if (sent.kind !== 'refused' || sent.error !== 'invalid_blocks') return sent;
    const plain = await send(inPlainWords(message));
    return plain.kind === 'sent' ? { ...plain, plainly: true } : plain;
  }
  return {
    post: (channel, message) =>
      twice(message, ({ text, blocks }) =>
        answered(async () => {
          const { ts, channel: channelId } = await client.chat.postMessage({
            channel,
            text,
            blocks,
            unfurl_links: false,
            unfurl_media: false,
          });
          return { kind: 'sent', channelId: channelId ?? channel, ts: ts ?? '', plainly: false };
        }),
      ),
    async update(channel, ts, message) {
      const sent = await twice(message, ({ text, blocks }) =>
        answered(async () => {
          await client.chat.update({ channel, ts, text, blocks });
          return { kind: 'sent', channelId: channel, ts, plainly: false };
        }),
      );
      return sent.kind === 'refused' && gone.has(sent.error) ? { kind: 'gone' } : sent;
    },
    openDm: (userId) =>
      answered(async () => {
        const { channel } = await client.conversations.open({ users: userId });
        if (!channel?.id) return { kind: 'refused', error: 'no_dm' };
        return { kind: 'open', channelId: channel.id };
      }),
  };
}

/** Makes a call of Slack's Web API and turns what goes wrong into a value. */
export async function answerTo<Good>(call: () => Promise<Good>): Promise<Answered<Good>> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof WebAPIRateLimitedError)
      return { kind: 'slow-down', afterMs: Math.max(error.retryAfter * 1_000, silenceUnlessSaidMs) };
    if (error instanceof WebAPIPlatformError) {
      const code = String(error.data.error);
      return { kind: passing.has(code) ? 'trouble' : 'refused', error: code };
    }
    if (error instanceof WebAPIHTTPError && error.statusCode === 429)
      return { kind: 'slow-down', afterMs: silenceUnlessSaidMs };
    return { kind: 'trouble', error: error instanceof Error ? error.message : String(error) };
  }
}
