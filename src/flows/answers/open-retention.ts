import { deniedMessage } from '../../slack/plain-answers.ts';
import type { Reply } from '../../slack/reply.ts';
import { retentionForm } from '../../slack/team/retention-form.ts';
import type { Asking } from '../asking.ts';
import { lookAtRetention } from '../team/set-retention.ts';

/** The form of how long things are kept, as it is now. */
export async function openRetention(asking: Asking): Promise<Reply> {
  const look = await lookAtRetention(asking);
  if (look.kind === 'denied') return { kind: 'say', message: deniedMessage(asking.voice, look.why) };
  return { kind: 'form', view: retentionForm(look.retention, asking.voice) };
}
