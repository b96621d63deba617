import { closingView } from '../../slack/form.ts';
import { rulesListView } from '../../slack/leads/rules-list-view.ts';
import { deniedMessage } from '../../slack/plain-answers.ts';
import type { FormView } from '../../slack/reply.ts';
import type { Denial } from '../../team/may-do.ts';
import { rulesWords } from '../../words/routing-words.ts';
import { say } from '../../words/say.ts';
import type { Asking } from '../asking.ts';
import { listRules, type RulesNow } from '../leads/routing-rules.ts';

/** The list of the team's routing rules as it is now, with what came of the last thing done. */
export async function openRules(asking: Asking, notice?: string): Promise<FormView> {
  const listed = await listRules(asking);
  return listed.kind === 'denied'
    ? rulesDeniedView(asking, listed.why)
    : rulesListView(rulesShown(listed, asking), asking.voice, notice);
}

/** Rules as views show them. */
export function rulesShown({ sources, ...listed }: RulesNow, { team }: Asking) {
  const { leadsChannelId, currency } = team;
  const names = new Map(sources.map(({ key, name }) => [key, name]));
  return { ...listed, sources: names, leadsChannelId, currency };
}

/** Why somebody may not look at them. */
export function rulesDeniedView({ voice }: Asking, why: Denial): FormView {
  return closingView(voice, say(voice, rulesWords.title), deniedMessage(voice, why).text);
}
