import type { ReactNode } from 'react';
import type { VisibleMessage } from '../../message-store.ts';
import type { Viewer } from '../viewer.ts';
import { drawBlocks } from './blocks/draw-blocks.ts';

/** What was drawn of each message, for whom. A message that changes is another snapshot, and is drawn anew. */
const drawn = new WeakMap<VisibleMessage, Map<string, ReactNode>>();

/** What a message says, drawn once for each person and language for as long as it stays as it is. */
export function messageContent(viewer: Viewer, message: VisibleMessage): ReactNode {
  const forMessage = drawn.get(message) ?? new Map<string, ReactNode>();
  drawn.set(message, forMessage);
  const known = forMessage.get(viewer.blocksKey);
  if (known !== undefined) return known;
  const content = draw(viewer, message);
  forMessage.set(viewer.blocksKey, content);
  return content;
}

function draw({ blocks }: Viewer, message: VisibleMessage): ReactNode {
  const { channel, ts } = message;
  const at = { ...blocks, target: { channel, ts, version: message.versions.length } };
  if (message.blocks.length > 0) return drawBlocks(message.blocks, at);
  // What the app writes as text is markup; what a person typed is what they typed.
  const type = message.via === 'person' ? 'plain_text' : 'mrkdwn';
  return drawBlocks([{ type: 'section', text: { type, text: message.text } }], at);
}
