import { closingView } from '../../slack/form.ts';
import { deniedMessage } from '../../slack/plain-answers.ts';
import type { FormView } from '../../slack/reply.ts';
import { contactRulesView } from '../../slack/team/contact-rules-view.ts';
import type { Denial } from '../../team/may-do.ts';
import { contactRuleWords } from '../../words/contact-rule-words.ts';
import { say } from '../../words/say.ts';
import type { Asking } from '../asking.ts';
import { readContactRules } from '../team/contact-rules.ts';

/** The rules of contact as they hold for the team, with what came of the last thing done. */
export async function openContactRules(asking: Asking, notice?: string): Promise<FormView> {
  const read = await readContactRules(asking);
  return read.kind === 'denied'
    ? contactRulesDenied(asking, read.why)
    : contactRulesView({ ...read, zone: asking.team.zone }, asking.voice, notice);
}

/** Why somebody may not look at them, or not set them. */
export function contactRulesDenied({ voice }: Asking, why: Denial): FormView {
  return closingView(voice, say(voice, contactRuleWords.title), deniedMessage(voice, why).text);
}
