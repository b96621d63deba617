import { readSources } from '../../db/figures.ts';
import { latestImports } from '../../db/imports.ts';
import type { ImportChoices } from '../../leads/import.ts';
import { importForm, importSays } from '../../slack/leads/import-form.ts';
import { type Block, section } from '../../slack/message.ts';
import type { FormView } from '../../slack/reply.ts';
import { type Denial, denial } from '../../team/may-do.ts';
import { generalWords } from '../../words/general-words.ts';
import { say } from '../../words/say.ts';
import type { Asking } from '../asking.ts';

const mostLatest = 5;

/**
 * The form that takes a file of contacts, with the imports before it.
 *
 * @param again what was wrong with the last file and what was chosen for it
 */
export async function openImport(
  asking: Asking,
  again: { problem?: string; choices?: ImportChoices } = {},
): Promise<FormView> {
  const { means, teamId, member, voice, at } = asking;
  const why = denial(member, 'import-contacts');
  if (why) return importDeniedView(asking, why);
  const { rows } = means.store;
  const problem: Block[] = again.problem ? [section(again.problem)] : [];
  return importForm(
    {
      sources: await readSources(rows, teamId),
      latest: await latestImports(rows, teamId, mostLatest),
      choices: again.choices,
      problem,
    },
    voice,
    at,
  );
}

/** Why somebody may not. */
export function importDeniedView({ voice }: Asking, why: Denial): FormView {
  return importSays(say(voice, generalWords.denied, { why: why.replaceAll('-', '_') }), voice);
}
