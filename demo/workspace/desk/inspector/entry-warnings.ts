import { isObject, type JsonObject, listAt, objectAt, textAt } from '../../../../sandbox/json-value.ts';
import type { LogEntry } from '../../../../sandbox/record.ts';
import { type BlockWarning, messageWarnings, viewWarnings } from './block-warnings.ts';
import { isSettled } from './is-settled.ts';
import { unfolded } from './unfolded.ts';

/** What is to be said of one request: Slack's refusals of its blocks, then what is odd about those it took. */
export type EntryWarnings = { refusals: readonly string[]; warnings: readonly BlockWarning[] };

const messageMethods: ReadonlySet<string> = new Set([
  'chat.postMessage',
  'chat.postEphemeral',
  'chat.update',
]);
const refusedFor: ReadonlySet<string> = new Set([
  'invalid_blocks',
  'invalid_arguments',
  'only_one_table_allowed',
]);

/** The inspector looks at all entries each time it is drawn. */
const known = new WeakMap<LogEntry, EntryWarnings>();

/** The warnings about one entry of the log; undefined when there are none. */
export function entryWarnings(entry: LogEntry): EntryWarnings | undefined {
  const found = known.get(entry) ?? look(entry);
  if (isSettled(entry)) known.set(entry, found);
  return found.refusals.length + found.warnings.length > 0 ? found : undefined;
}

function look(entry: LogEntry): EntryWarnings {
  if (entry.kind === 'delivery') return { refusals: [], warnings: ackWarnings(entry.ack) };
  if (entry.kind === 'response_url') return { refusals: [], warnings: messageWarnings(entry.body) };
  return { refusals: refusalsOf(entry.answer), warnings: warningsOf(entry.method, unfolded(entry.args)) };
}

function warningsOf(method: string, args: JsonObject): BlockWarning[] {
  if (messageMethods.has(method)) return messageWarnings(args);
  const view = objectAt(args, 'view');
  return view ? viewWarnings(view) : [];
}

/** What rides on an ack: an answer in words, or the next state of a form. */
function ackWarnings(ack: unknown): BlockWarning[] {
  const view = objectAt(ack, 'view');
  if (view) return viewWarnings(view);
  return isObject(ack) && ack.blocks !== undefined ? messageWarnings(ack) : [];
}

function refusalsOf(answer: Extract<LogEntry, { kind: 'call' }>['answer']): string[] {
  if (typeof answer !== 'object') return [];
  const error = textAt(answer.body, 'error');
  if (error === undefined || !refusedFor.has(error)) return [];
  const messages = listAt(objectAt(answer.body, 'response_metadata'), 'messages').map(String);
  return messages.length > 0 ? messages : [error];
}
