import { deniedMessage } from '../../slack/plain-answers.ts';
import type { Reply } from '../../slack/reply.ts';
import { rolesForm } from '../../slack/team/roles-form.ts';
import type { Asking } from '../asking.ts';
import { readRoles } from '../team/roles.ts';

/** The form in which administrators give and take roles. */
export async function openRoles(asking: Asking): Promise<Reply> {
  const read = await readRoles(asking);
  if (read.kind === 'denied') return { kind: 'say', message: deniedMessage(asking.voice, read.why) };
  return { kind: 'form', view: rolesForm(read.now, asking.voice) };
}
