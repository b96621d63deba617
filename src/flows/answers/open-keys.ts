import { deniedMessage } from '../../slack/plain-answers.ts';
import type { FormView, Reply } from '../../slack/reply.ts';
import { keysView } from '../../slack/team/keys-view.ts';
import type { Asking } from '../asking.ts';
import { listKeys } from '../team/intake-keys.ts';

/** The keys of lead sources, for administrators. */
export async function openKeys(asking: Asking): Promise<Reply> {
  const listed = await listKeys(asking);
  if (listed.kind === 'denied') return { kind: 'say', message: deniedMessage(asking.voice, listed.why) };
  return { kind: 'form', view: keysView(listed.keys, asking.voice, asking.at) };
}

/** The list as it is now, for whoever may see it, with what came of a press; `undefined`: they may not any more. */
export async function keysNow(asking: Asking, said?: string): Promise<FormView | undefined> {
  const listed = await listKeys(asking);
  return listed.kind === 'keys' ? keysView(listed.keys, asking.voice, asking.at, said) : undefined;
}
