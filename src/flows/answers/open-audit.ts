import { closingView } from '../../slack/form.ts';
import { deniedMessage } from '../../slack/plain-answers.ts';
import type { FormView } from '../../slack/reply.ts';
import { type AuditLook, auditView, wholeTrail } from '../../slack/team/audit-view.ts';
import { auditWords } from '../../words/audit-words.ts';
import { say } from '../../words/say.ts';
import type { Asking } from '../asking.ts';
import { lookAtAudit } from '../team/look-at-audit.ts';

/** A page of what was changed, for administrators; who is none is told so. */
export async function openAudit(asking: Asking, look: AuditLook = wholeTrail): Promise<FormView> {
  const { voice, at } = asking;
  const trail = await lookAtAudit(asking, look);
  if (trail.kind === 'denied')
    return closingView(voice, say(voice, auditWords.title), deniedMessage(voice, trail.why).text);
  return auditView({ ...trail, look }, voice, at);
}
