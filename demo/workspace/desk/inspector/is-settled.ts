import type { LogEntry } from '../../../../sandbox/record.ts';

/** Whether an entry of the log has come to its end. Of a failed one only its lateness may still be noted. */
export function isSettled(entry: LogEntry): boolean {
  if (entry.kind === 'call') return entry.answer !== undefined;
  return entry.kind === 'response_url' || entry.state === 'acked' || entry.state === 'failed';
}
