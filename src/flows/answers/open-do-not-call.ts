import { type LocalDay, localDay } from '../../calendar/local-day.ts';
import { listsOfTeam } from '../../db/do-not-call-lists.ts';
import type { FormView } from '../../slack/reply.ts';
import { doNotCallForm, doNotCallSays } from '../../slack/team/do-not-call-form.ts';
import { type Denial, denial } from '../../team/may-do.ts';
import { generalWords } from '../../words/general-words.ts';
import { say } from '../../words/say.ts';
import type { Asking } from '../asking.ts';

/**
 * The do-not-call lists of a team, and a place for a new one. For managers.
 *
 * @param again what was wrong with the last one and what was entered for it
 */
export async function openDoNotCall(
  asking: Asking,
  again: { problem?: string; country?: string; asOf?: LocalDay } = {},
): Promise<FormView> {
  const { means, teamId, team, member, voice, at } = asking;
  const why = denial(member, 'import-contacts');
  if (why) return doNotCallDeniedView(asking, why);
  const lists = await listsOfTeam(means.store.rows, teamId, ['reading', 'current']);
  return doNotCallForm({ country: team.country, ...again, lists }, voice, localDay(at, team.zone));
}

/** Why somebody may not. */
export function doNotCallDeniedView({ voice }: Asking, why: Denial): FormView {
  return doNotCallSays(say(voice, generalWords.denied, { why: why.replaceAll('-', '_') }), voice);
}
