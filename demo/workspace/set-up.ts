import { messageAsText } from '../../sandbox/as-text.ts';
import type { Language } from '../../sandbox/client/look.ts';
import type { LocalSlack } from '../../sandbox/local-slack.ts';
import { setUpFields } from '../../src/slack/team/set-up-form.ts';
import { heard } from '../heard.ts';
import { channels, type PersonName, people } from '../team.ts';
import { monthlyCosts } from './seed/sources.ts';

/** What each types to be answered in their language. */
const languageLines = [
  ['mona', 'language english'],
  ['omar', 'language english'],
  ['sara', 'لغة عربي'],
  ['khalid', 'لغة عربي'],
] as const satisfies ReadonlyArray<readonly [PersonName, string]>;

/**
 * Has the people themselves set the team up: Mona by the form, everybody their language, and what the sources cost,
 * each by the command they would use. Throws when something of it is not taken.
 *
 * @param language of what is written in channels
 * @param contacts how many the team will have, by which its costs are measured
 */
export async function setUpByHand(
  slack: LocalSlack,
  { language, contacts }: { language: Language; contacts: number },
): Promise<void> {
  const mona = slack.as(people.mona.id);
  heard(await mona.command('/touchbase', 'setup'), '/touchbase setup');
  await slack.waitFor(() => mona.openView(), { what: 'the set-up form' });
  const sent = await mona.submit({
    [setUpFields.leadsChannel]: channels.leads.id,
    [setUpFields.reportsChannel]: channels.reports.id,
    [setUpFields.managers]: [people.mona.id],
    [setUpFields.fallback]: people.omar.id,
    [setUpFields.language]: language,
  });
  heard(sent, 'the set-up form');
  await slack.waitFor(
    () => {
      const view = mona.openView();
      return view !== undefined && messageAsText(view, slack.nameOf).includes('Touchbase is set up');
    },
    { what: 'the set-up form to be taken' },
  );
  await mona.closeView({ all: true });

  for (const [name, line] of languageLines) await type(slack, name, '/touchbase', line);
  for (const { name, amount } of monthlyCosts(contacts))
    await type(slack, 'mona', '/source', `cost "${name}" ${amount} each month`);
}

async function type(slack: LocalSlack, who: PersonName, command: string, text: string): Promise<void> {
  heard(await slack.as(people[who].id).command(command, text), `${command} ${text}`);
}
