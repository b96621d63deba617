import type { LocalDay } from '../../calendar/local-day.ts';
import type { DoNotCallList, ListRefusal } from '../../leads/do-not-call.ts';
import { type ListLook, mostListMb } from '../../leads/do-not-call-file.ts';
import type { Voice } from '../../team/voice.ts';
import { doNotCallWords } from '../../words/do-not-call-words.ts';
import { formWords } from '../../words/form-words.ts';
import { sayCountry, sayDay } from '../../words/format.ts';
import { say } from '../../words/say.ts';
import { closingView, dateField, fileField, form, textField } from '../form.ts';
import { formIds } from '../ids.ts';
import { section } from '../message.ts';
import type { FormView } from '../reply.ts';
import { listLine } from './do-not-call-lines.ts';

/** The names of the fields, as their answers come back. */
export const doNotCallFields = { country: 'country', asOf: 'as-of', file: 'file' } as const;

/** Whatever their ending is, what they hold is looked at. */
const endings = ['csv', 'txt', 'tsv', 'xlsx', 'xls'];

/** The lists there are, and a place for a new one. `problem` is what was wrong with the last one, on top. */
export function doNotCallForm(
  {
    lists,
    country,
    asOf,
    problem,
  }: { lists: readonly DoNotCallList[]; country: string; asOf?: LocalDay; problem?: string },
  voice: Voice,
  today: LocalDay,
): FormView {
  const lines = lists.map((list) => `• ${listLine(list, voice, today)}`);
  return form(voice, {
    id: formIds.doNotCall,
    title: say(voice, doNotCallWords.title),
    submit: say(voice, doNotCallWords.submit),
    subject: '',
    blocks: [
      ...(problem ? [section(problem)] : []),
      section(say(voice, doNotCallWords.intro)),
      section(lines.length > 0 ? lines.join('\n') : say(voice, doNotCallWords.none)),
      textField(doNotCallFields.country, say(voice, formWords.country), {
        initial: country,
        hint: say(voice, doNotCallWords.countryHint),
      }),
      dateField(doNotCallFields.asOf, say(voice, doNotCallWords.asOf), {
        hint: say(voice, doNotCallWords.asOfHint),
        ...(asOf ? { initial: asOf } : {}),
      }),
      fileField(doNotCallFields.file, say(voice, doNotCallWords.file), endings, {
        hint: say(voice, doNotCallWords.fileHint, { mb: mostListMb }),
      }),
    ],
  });
}

/** Something said in the place of the form. */
export function doNotCallSays(text: string, voice: Voice): FormView {
  return closingView(voice, say(voice, doNotCallWords.title), text);
}

/** Why a file holds no list of a country. */
export function notAList(
  look: Exclude<ListLook, { kind: 'numbers' }>,
  country: string,
  voice: Voice,
): string {
  switch (look.kind) {
    case 'too-large':
      return say(voice, doNotCallWords.tooLarge, { mb: look.mostMb });
    case 'spreadsheet':
      return say(voice, doNotCallWords.spreadsheet);
    case 'binary':
      return say(voice, doNotCallWords.notText);
    case 'no-area-codes':
      return say(voice, doNotCallWords.noAreaCodes);
    case 'empty':
    case 'no-numbers':
      return say(voice, doNotCallWords.noNumbers, { country: sayCountry(voice, country) });
  }
}

/** Why a list of its day is not taken in. */
export function listRefusedText(refusal: ListRefusal, voice: Voice, today: LocalDay): string {
  switch (refusal.kind) {
    case 'in-future':
      return say(voice, doNotCallWords.inFuture);
    case 'too-old':
      return say(voice, doNotCallWords.tooOld, { n: refusal.mostAgeDays });
    case 'older-than-current':
      return say(voice, doNotCallWords.olderThanCurrent, { day: sayDay(voice, refusal.currentAsOf, today) });
  }
}
