import { isLocalDay, localDay } from '../../calendar/local-day.ts';
import { doNotCallDeniedView, openDoNotCall } from '../../flows/answers/open-do-not-call.ts';
import type { Asking } from '../../flows/asking.ts';
import { keepDoNotCallList, type ListKept, whyNotKept } from '../../flows/team/keep-do-not-call.ts';
import { lookAtListFile, mostListMb } from '../../leads/do-not-call-file.ts';
import type { Downloaded } from '../../slack/files.ts';
import { formIds } from '../../slack/ids.ts';
import { notDownloaded } from '../../slack/leads/import-form.ts';
import type { FormReply, FormView } from '../../slack/reply.ts';
import {
  doNotCallForm,
  doNotCallSays,
  doNotCallFields as fields,
  listRefusedText,
  notAList,
} from '../../slack/team/do-not-call-form.ts';
import { doNotCallWords } from '../../words/do-not-call-words.ts';
import { formWords } from '../../words/form-words.ts';
import { generalWords } from '../../words/general-words.ts';
import { say } from '../../words/say.ts';
import type { Form } from '../action.ts';
import { enteredMany, enteredText } from '../entered-texts.ts';
import { nameOfFile } from '../name-of-file.ts';

/** A do-not-call list is sent: fetched and looked at behind the ack, kept, and read behind that. */
export const doNotCallSent: Form = {
  id: formIds.doNotCall,
  async run(asking, values): Promise<FormReply> {
    const { voice, team, at } = asking;
    const country = enteredText(values, fields.country).toUpperCase();
    const asOf = enteredText(values, fields.asOf);
    if (!isLocalDay(asOf))
      return { kind: 'errors', errors: { [fields.asOf]: say(voice, doNotCallWords.asOfHint) } };
    const refused = await whyNotKept(asking, { country, asOf });
    if (refused?.kind === 'denied') return { kind: 'show', view: doNotCallDeniedView(asking, refused.why) };
    if (refused) return { kind: 'errors', errors: errorOf(asking, refused) };
    const [url = ''] = enteredMany(values, fields.file);
    return {
      kind: 'work',
      view: doNotCallSays(say(voice, doNotCallWords.fetching), voice),
      work: async (slack) =>
        keepFile(asking, { country, asOf, url }, await slack.fileAt(url, mostListMb * 1024 * 1024)),
      onFailure: (reference) => {
        const problem = say(voice, generalWords.couldNotNow, { reference });
        return doNotCallForm({ lists: [], country, asOf, problem }, voice, localDay(at, team.zone));
      },
    };
  },
};

async function keepFile(
  asking: Asking,
  { country, asOf, url }: { country: string; asOf: string; url: string },
  downloaded: Downloaded,
): Promise<FormView> {
  const { voice } = asking;
  const again = (problem: string) => openDoNotCall(asking, { problem, country, asOf });
  if (downloaded.kind === 'too-large')
    return await again(notAList({ kind: 'too-large', mostMb: mostListMb }, country, voice));
  if (downloaded.kind !== 'file') return await again(notDownloaded(downloaded, voice));
  const look = await lookAtListFile(downloaded.content, country);
  if (look.kind !== 'numbers') return await again(notAList(look, country, voice));
  const fileName = nameOfFile(url, 'numbers.txt');
  const { columns, pieces } = look;
  const kept = await keepDoNotCallList(asking, { country, asOf, fileName, columns, pieces });
  if (kept.kind === 'kept')
    return doNotCallSays(say(voice, doNotCallWords.keptView, { file: fileName }), voice);
  if (kept.kind === 'denied') return doNotCallDeniedView(asking, kept.why);
  return await again(Object.values(errorOf(asking, kept)).join(' '));
}

/** What is wrong, by the field it is about. */
function errorOf(
  { voice, team, at }: Asking,
  refused: Exclude<ListKept, { kind: 'kept' | 'denied' }>,
): Record<string, string> {
  switch (refused.kind) {
    case 'not-a-country':
      return { [fields.country]: say(voice, formWords.notACountry) };
    case 'busy':
      return { [fields.country]: say(voice, doNotCallWords.busy, { file: refused.fileName }) };
    default:
      return { [fields.asOf]: listRefusedText(refused, voice, localDay(at, team.zone)) };
  }
}
