import { localDay } from '../../calendar/local-day.ts';
import { readSources } from '../../db/figures.ts';
import { personInText } from '../../parsing/person-in-text.ts';
import { closingView } from '../../slack/form.ts';
import { leadForm } from '../../slack/leads/lead-form.ts';
import type { FormView } from '../../slack/reply.ts';
import { denial } from '../../team/may-do.ts';
import { addLeadWords } from '../../words/add-lead-words.ts';
import { generalWords } from '../../words/general-words.ts';
import { say } from '../../words/say.ts';
import type { Asking } from '../asking.ts';

/**
 * The form of a new lead, filled in with what a text says of the person.
 *
 * @param text what was typed after the command, or a message; '' for an empty form
 */
export async function openLeadForm(
  { means, team, teamId, member, voice, at }: Asking,
  text: string,
): Promise<FormView> {
  const why = denial(member, 'work-touches');
  const title = say(voice, addLeadWords.title);
  if (why)
    return closingView(voice, title, say(voice, generalWords.denied, { why: why.replaceAll('-', '_') }));
  const sources = await readSources(means.store.rows, teamId);
  const found = personInText(text, {
    at,
    zone: voice.zone,
    firstWeekday: team.firstWeekday,
    direction: 'future',
    country: team.country,
  });
  const { when, ...person } = found;
  const isAhead = when && when.day >= localDay(at, voice.zone);
  return leadForm(
    {
      ...(text.trim() === ''
        ? {}
        : { found: { ...person, message: text.trim(), ...(isAhead ? { nextOn: when.day } : {}) } }),
      sources,
      mayTake: !denial(member, 'claim-lead'),
    },
    voice,
  );
}
