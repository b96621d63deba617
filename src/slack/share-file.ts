import type { WebClient } from '@slack/web-api';
import { uploadFile } from './files.ts';
import type { Message } from './message.ts';
import type { FileReply } from './reply.ts';
import { openSender } from './sender.ts';

/**
 * Shares a file with the one who asked for it, in their conversation with the bot, and answers what to tell them where
 * they asked. Only after the ack: it takes three calls of Slack's.
 *
 * @param client must not retry by itself: a repeated share is a second message
 */
export async function shareFile(
  client: WebClient,
  userId: string,
  { file, shared, failed }: FileReply,
): Promise<Message> {
  const dm = await openSender(client).openDm(userId);
  if (dm.kind !== 'open') return failed;
  const sent = await uploadFile(client, { channelId: dm.channelId, ...file });
  return sent.kind === 'sent' ? shared : failed;
}
