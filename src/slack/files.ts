import type { WebClient } from '@slack/web-api';
import { type Answered, answerTo } from './sender.ts';

/** A file for one conversation. */
export type FileToSend = {
  /** A conversation (C…, D…), never a person: Slack shares files in conversations only. */
  channelId: string;
  /** With its ending, by which Slack knows what it is. */
  name: string;
  title: string;
  /** The message above it, in mrkdwn: made by `say`, which escapes names. */
  comment: string;
  /** Slack takes no empty file. */
  content: string;
  /** The message to share it under. */
  threadTs?: string;
};

/**
 * Shares a file in a conversation the bot is in; needs the scope files:write. After `slow-down` and `refused` nothing
 * was shared; after `trouble` it may have been. Slack does not say which message shows the file.
 *
 * @param client must not retry by itself: a repeated share is a second message
 */
export function uploadFile(
  client: WebClient,
  { channelId, name, title, comment, content, threadTs }: FileToSend,
): Promise<Answered<{ kind: 'sent'; fileId: string }>> {
  return answerTo(async () => {
    const { files } = await client.filesUploadV2({
      filename: name,
      title,
      initial_comment: comment,
      content,
      ...(threadTs === undefined
        ? { channel_id: channelId }
        : { channel_id: channelId, thread_ts: threadTs }),
    });
    return { kind: 'sent', fileId: files[0]?.files?.[0]?.id ?? '' };
  });
}

/** What came of fetching a file that somebody put into a form. */
export type Downloaded =
  | { kind: 'file'; content: Buffer }
  /** The address is not one of Slack's: nothing was asked there. */
  | { kind: 'not-slack' }
  | { kind: 'too-large'; mostBytes: number }
  /** Slack would have us sign in: the token, or its scope files:read, is not good for this file. */
  | { kind: 'no-access' }
  | { kind: 'gone' }
  /** Slack or the way to it fails; later it may work. */
  | { kind: 'trouble'; error: string };

export type DownloadOptions = {
  mostBytes: number;
  /** The configured base of the Web API, where it is not Slack's own: its files lie on the same host. */
  slackApiUrl?: string;
  /** For the whole of it, 10 seconds unless said otherwise. */
  timeoutMs?: number;
};

/**
 * Fetches a file from its `url_private_download`; needs the scope files:read. The token goes to Slack and nowhere else:
 * other addresses are not asked and redirects not followed. Stops at the first byte beyond `mostBytes`.
 */
export async function downloadFile(
  url: string,
  token: string,
  { mostBytes, slackApiUrl, timeoutMs = 10_000 }: DownloadOptions,
): Promise<Downloaded> {
  if (!isSlacks(url, slackApiUrl)) return { kind: 'not-slack' };
  try {
    const response = await fetch(url, {
      headers: { authorization: `Bearer ${token}` },
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const refusal = refusalOf(response);
    if (refusal !== undefined) {
      await response.body?.cancel();
      return refusal;
    }
    const parts: Uint8Array[] = [];
    let bytes = 0;
    // Leaving the loop breaks the transfer off.
    for await (const part of response.body ?? []) {
      bytes += part.length;
      if (bytes > mostBytes) return { kind: 'too-large', mostBytes };
      parts.push(part);
    }
    return { kind: 'file', content: Buffer.concat(parts) };
  } catch (error) {
    return { kind: 'trouble', error: error instanceof Error ? error.message : String(error) };
  }
}

/** An address of Slack's, or of the Web API that was configured. */
function isSlacks(address: string, slackApiUrl: string | undefined): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, port, origin, username, password } = new URL(address);
  if (username !== '' || password !== '') return false;
  if (slackApiUrl !== undefined && URL.canParse(slackApiUrl) && origin === new URL(slackApiUrl).origin)
    return true;
  return protocol === 'https:' && port === '' && /(^|\.)slack(-gov)?\.com$/.test(hostname);
}

/** Slack answers a token that is not good enough with a way to sign in, and that page comes with 200. */
function refusalOf(response: Response): Downloaded | undefined {
  const { status } = response;
  const isPage = response.headers.get('content-type')?.includes('text/html') === true;
  if (status === 404 || status === 410) return { kind: 'gone' };
  if ((status >= 300 && status < 400) || status === 401 || status === 403) return { kind: 'no-access' };
  if (!response.ok) return { kind: 'trouble', error: `HTTP ${status}` };
  return isPage ? { kind: 'no-access' } : undefined;
}
