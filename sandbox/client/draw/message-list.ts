import { createElement as h, type ReactNode } from 'react';
import type { VisibleMessage } from '../../message-store.ts';
import { msOfTs } from '../clock-words.ts';
import type { Viewer } from '../viewer.ts';
import { messageRow } from './message-row.ts';

/** What one person says within so long is one speech. */
const speechMs = 5 * 60_000;

/** Messages under the days they were written on, oldest first. */
export function messageList(
  viewer: Viewer,
  messages: readonly VisibleMessage[],
  isInThread = false,
): ReactNode[] {
  const { clock } = viewer;
  const rows: ReactNode[] = [];
  let before: VisibleMessage | undefined;
  for (const message of messages) {
    const ms = msOfTs(message.ts);
    const isNewDay = before === undefined || clock.dayKey(msOfTs(before.ts)) !== clock.dayKey(ms);
    if (isNewDay && !isInThread) {
      const key = clock.dayKey(ms);
      rows.push(h('li', { key, id: `day-${key}`, className: 'day' }, h('span', null, clock.day(ms))));
    }
    const isFirstNew = isNew(viewer, message) && (before === undefined || !isNew(viewer, before));
    const isCompact = !isNewDay && before !== undefined && goesOn(before, message);
    rows.push(messageRow(viewer, message, { isCompact, isInThread, isFirstNew }));
    before = message;
  }
  return rows;
}

function isNew({ newSince, look }: Viewer, { ts, author }: VisibleMessage): boolean {
  return newSince !== undefined && ts > newSince && author !== look.as;
}

function goesOn(before: VisibleMessage, message: VisibleMessage): boolean {
  return (
    before.author === message.author &&
    before.ephemeralFor === message.ephemeralFor &&
    message.ephemeralFor === undefined &&
    msOfTs(message.ts) - msOfTs(before.ts) < speechMs
  );
}
