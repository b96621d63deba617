import type { VisibleMessage } from '../../message-store.ts';
import type { Channel } from '../../workspace.ts';
import type { Viewer } from '../viewer.ts';

/**
 * What is drawn at first, and each time earlier messages are asked for. It counts blocks too: thirty mornings of fifty
 * blocks each are more than a window can draw anew while somebody looks on.
 */
const atOnce = { messages: 50, blocks: 150, atLeast: 3 } as const;

/** The last messages of a conversation, and how many are shown when earlier ones are asked for; undefined if there are none. */
export function messagesShown(
  { slack, look }: Viewer,
  channel: Readonly<Channel>,
): { messages: VisibleMessage[]; withEarlier: number | undefined } {
  const most = (look.shown ?? atOnce.messages) + atOnce.messages;
  const { messages } = slack.as(look.as).readsLatest(channel.id, most);
  const newestFirst = messages.toReversed();
  const count = look.shown ?? drawnAtOnce(newestFirst);
  const earlier = drawnAtOnce(newestFirst.slice(count));
  return {
    messages: newestFirst.slice(0, count).reverse(),
    withEarlier: earlier === 0 ? undefined : count + earlier,
  };
}

function drawnAtOnce(newestFirst: readonly VisibleMessage[]): number {
  let blocks = 0;
  const tooMany = newestFirst.slice(0, atOnce.messages).findIndex((message, nth) => {
    blocks += Math.max(1, message.blocks.length);
    return blocks > atOnce.blocks && nth >= atOnce.atLeast;
  });
  return tooMany < 0 ? Math.min(newestFirst.length, atOnce.messages) : tooMany;
}
