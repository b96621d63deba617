import { listAt, objectAt, textAt } from '../../../../sandbox/json-value.ts';
import type { LogEntry } from '../../../../sandbox/record.ts';

/** One request in a line: which way it went, what it was, what came of it. */
export type EntryLine = {
  arrow: '→' | '←';
  name: string;
  detail: string;
  /** Whose doing it was, where the entry says so. */
  who?: string;
  result: string;
  isGood: boolean;
  ms?: number;
};

/**
 * Reads an entry of the log as a line. The bot is on the left, Slack on the right.
 *
 * @param placeName what people call a channel or a direct message
 */
export function entryLine(entry: LogEntry, placeName: (id: string) => string): EntryLine {
  switch (entry.kind) {
    case 'call': {
      const channel = textAt(entry.args, 'channel');
      return {
        arrow: '→',
        name: entry.method,
        detail: channel === undefined ? '' : placeName(channel),
        ...resultOf(entry),
      };
    }
    case 'response_url':
      return {
        arrow: '→',
        name: 'response_url',
        detail: '',
        result: String(entry.status),
        isGood: entry.status < 300,
      };
    case 'delivery': {
      const who = whoActed(entry);
      return {
        arrow: '←',
        ...deliveryNames(entry),
        ...(who === undefined ? {} : { who: placeName(who) }),
        result: entry.error ?? entry.state,
        isGood: entry.state !== 'failed',
        ...(entry.durationMs === undefined ? {} : { ms: Math.round(entry.durationMs) }),
      };
    }
  }
}

/** Whether a request went wrong, as far as is known yet. */
export function hasFailed(entry: LogEntry): boolean {
  return !entryLine(entry, (id) => id).isGood;
}

/** Commands, presses and forms, and events each name the person in a way of their own. */
function whoActed({ payload }: Extract<LogEntry, { kind: 'delivery' }>): string | undefined {
  return (
    textAt(payload, 'user_id') ??
    textAt(objectAt(payload, 'user'), 'id') ??
    textAt(objectAt(payload, 'event'), 'user')
  );
}

function resultOf({ answer }: Extract<LogEntry, { kind: 'call' }>): { result: string; isGood: boolean } {
  if (answer === undefined) return { result: '…', isGood: true };
  if (typeof answer === 'string') return { result: answer, isGood: false };
  const isGood = answer.body.ok === true;
  return { result: isGood ? 'ok' : (textAt(answer.body, 'error') ?? String(answer.status)), isGood };
}

function deliveryNames({ type, payload }: Extract<LogEntry, { kind: 'delivery' }>) {
  const command = textAt(payload, 'command');
  if (command !== undefined) return { name: command, detail: textAt(payload, 'text') ?? '' };
  const actions = listAt(payload, 'actions').map((action) => textAt(action, 'action_id') ?? '');
  const event = textAt(objectAt(payload, 'event'), 'type');
  const view = textAt(objectAt(payload, 'view'), 'callback_id');
  const called = [event, ...actions, actions.length === 0 ? view : undefined].filter(Boolean);
  return { name: textAt(payload, 'type') ?? type, detail: called.join(' · ') };
}
