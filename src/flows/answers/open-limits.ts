import { deniedMessage } from '../../slack/plain-answers.ts';
import type { Reply } from '../../slack/reply.ts';
import { limitsForm } from '../../slack/team/limits-form.ts';
import type { Asking } from '../asking.ts';
import { readLimits } from '../team/set-limits.ts';

/** The form of the team's limits, as they are now. */
export async function openLimits(asking: Asking): Promise<Reply> {
  const read = await readLimits(asking);
  if (read.kind === 'denied') return { kind: 'say', message: deniedMessage(asking.voice, read.why) };
  return { kind: 'form', view: limitsForm(read, asking.voice) };
}
