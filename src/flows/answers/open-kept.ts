import { personInText } from '../../parsing/person-in-text.ts';
import { closingView } from '../../slack/form.ts';
import { keptForm, keptListView } from '../../slack/leads/kept-view.ts';
import type { FormView } from '../../slack/reply.ts';
import type { Denial } from '../../team/may-do.ts';
import { generalWords } from '../../words/general-words.ts';
import { keptWords } from '../../words/kept-words.ts';
import { say } from '../../words/say.ts';
import type { Asking } from '../asking.ts';
import { listKept, lookAtKept } from '../leads/kept-deliveries.ts';

/**
 * The list of what arrived and was not understood.
 *
 * @param before the last one of the page before; '': from the newest
 */
export async function openKeptList(asking: Asking, before = ''): Promise<FormView> {
  const listed = await listKept(asking, before);
  return listed.kind === 'denied'
    ? keptDeniedView(asking, listed.why)
    : keptListView(listed, asking.voice, asking.at);
}

/** One of them, as a form that makes it a lead. */
export async function openKept(asking: Asking, deliveryId: string): Promise<FormView> {
  const { voice, team, at } = asking;
  const look = await lookAtKept(asking, deliveryId);
  if (look.kind === 'denied') return keptDeniedView(asking, look.why);
  if (look.kind === 'gone')
    return closingView(voice, say(voice, keptWords.title), say(voice, keptWords.gone));
  const found = personInText(look.text, {
    at,
    zone: voice.zone,
    firstWeekday: team.firstWeekday,
    direction: 'future',
    country: team.country,
  });
  return keptForm({ ...look, found }, voice, at);
}

/** Why somebody may not look at them. */
export function keptDeniedView({ voice }: Asking, why: Denial): FormView {
  return closingView(
    voice,
    say(voice, keptWords.title),
    say(voice, generalWords.denied, { why: why.replaceAll('-', '_') }),
  );
}
