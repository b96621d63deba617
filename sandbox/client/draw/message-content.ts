import type { ReactNode } from 'react';
import type { VisibleMessage } from '../../message-store.ts';
import type { Viewer } from '../viewer.ts';
import { drawBlocks } from './blocks/draw-blocks.ts';

/** What a message says. */
export function messageContent({ blocks }: Viewer, message: VisibleMessage, isInThread: boolean): ReactNode {
  const { channel, ts } = message;
  const at = {
    ...blocks,
    target: { channel, ts, version: message.versions.length },
    ...(isInThread ? { part: 'thread' } : {}),
  };
  if (message.blocks.length > 0) return drawBlocks(message.blocks, at);
  if (message.text === '' && message.files !== undefined) return null;
  // What the app writes as text is markup; what a person typed is what they typed.
  const type = message.via === 'person' ? 'plain_text' : 'mrkdwn';
  return drawBlocks([{ type: 'section', text: { type, text: message.text } }], at);
}
