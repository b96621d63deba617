import { readMember } from '../../db/people.ts';
import { importDeniedView, openImport } from '../../flows/answers/open-import.ts';
import type { Asking } from '../../flows/asking.ts';
import { keepImport } from '../../flows/imports/keep-import.ts';
import type { ImportChoices } from '../../leads/import.ts';
import { mayOwn } from '../../leads/import-owner.ts';
import { lookAtFile, mostFileMb } from '../../leads/import-shape.ts';
import { keyOfName } from '../../leads/new-lead.ts';
import { cleanName } from '../../parsing/person-name.ts';
import type { Downloaded } from '../../slack/files.ts';
import { formIds } from '../../slack/ids.ts';
import {
  importFormFields as fields,
  importForm,
  importSays,
  notContacts,
  notDownloaded,
  plansChoices,
} from '../../slack/leads/import-form.ts';
import { section } from '../../slack/message.ts';
import type { FormView } from '../../slack/reply.ts';
import { denial } from '../../team/may-do.ts';
import { generalWords } from '../../words/general-words.ts';
import { importWords } from '../../words/import-words.ts';
import { say } from '../../words/say.ts';
import type { Form, FormValues } from '../action.ts';
import { enteredMany, enteredText } from '../entered-texts.ts';
import { nameOfFile } from '../name-of-file.ts';

/** A file of contacts is sent: fetched and looked at behind the ack, kept, and read behind that. */
export const importFileSent: Form = {
  id: formIds.importFile,
  async run(asking, values) {
    const { voice, member, at } = asking;
    const why = denial(member, 'import-contacts');
    if (why) return { kind: 'show', view: importDeniedView(asking, why) };
    const { choices, errors } = await enteredChoices(asking, values);
    if (Object.keys(errors).length > 0) return { kind: 'errors', errors };
    const [url = ''] = enteredMany(values, fields.file);
    return {
      kind: 'work',
      view: importSays(say(voice, importWords.fetching), voice),
      work: async (slack) =>
        keepFile(
          asking,
          choices,
          nameOfFile(url, 'contacts.csv'),
          await slack.fileAt(url, mostFileMb * 1024 * 1024),
        ),
      onFailure: (reference) => {
        const problem = [section(say(voice, generalWords.couldNotNow, { reference }))];
        return importForm({ sources: [], latest: [], choices, problem }, voice, at);
      },
    };
  },
};

async function keepFile(
  asking: Asking,
  choices: ImportChoices,
  fileName: string,
  downloaded: Downloaded,
): Promise<FormView> {
  const { means, team, teamId, member, voice, at } = asking;
  if (downloaded.kind !== 'file')
    return await openImport(asking, { problem: notDownloaded(downloaded, voice), choices });
  const bytes = downloaded.content;
  const look = await lookAtFile(bytes, team.country);
  if (look.kind !== 'contacts')
    return await openImport(asking, { problem: notContacts(look, voice), choices });
  const { shape } = look;
  const byUserId = member.userId;
  const kept = await keepImport(means, { teamId, byUserId, fileName, bytes, shape, choices, at });
  if (kept.kind === 'busy') {
    const problem = say(voice, importWords.busy, { file: kept.fileName });
    return await openImport(asking, { problem, choices });
  }
  return importSays(say(voice, importWords.keptView, { file: fileName }), voice);
}

/** What was chosen for an import, and what is wrong with it, by field. */
export async function enteredChoices(
  { means, teamId, voice }: Asking,
  values: FormValues,
): Promise<{ choices: ImportChoices; errors: Record<string, string> }> {
  const errors: Record<string, string> = {};
  const ownerUserId = enteredText(values, fields.owner) || null;
  if (ownerUserId) {
    const owner = await readMember(means.store.rows, teamId, ownerUserId);
    if (!owner || !mayOwn(owner)) errors[fields.owner] = say(voice, importWords.notAnOwner);
  }
  const newSource = cleanName(enteredText(values, fields.newSource));
  const sourceKey = keyOfName(newSource) || enteredText(values, fields.source) || null;
  return {
    choices: {
      ownerUserId,
      sourceKey,
      sourceName: keyOfName(newSource) ? newSource : '',
      onPlans: enteredText(values, fields.plans) !== plansChoices.none,
    },
    errors,
  };
}
