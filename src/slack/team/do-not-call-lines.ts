import type { LocalDay } from '../../calendar/local-day.ts';
import { type DoNotCallList, type ListAge, listAge } from '../../leads/do-not-call.ts';
import type { Voice } from '../../team/voice.ts';
import { doNotCallWords } from '../../words/do-not-call-words.ts';
import { sayCountry, sayDay, sayPercent } from '../../words/format.ts';
import { mention, say } from '../../words/say.ts';

/** A list in use or being read, in a line. */
export function listLine(list: DoNotCallList, voice: Voice, today: LocalDay): string {
  const { fileName: file, numbers: n } = list;
  const country = sayCountry(voice, list.country);
  const day = sayDay(voice, list.asOf, today);
  if (list.state === 'reading')
    return say(voice, doNotCallWords.readingLine, { country, file, day, percent: percentRead(list, voice) });
  const { age, standing } = ageInWords(list, voice, today);
  const who = mention(list.byUserId);
  return say(voice, doNotCallWords.line, { country, n, day, age, who, file, standing });
}

/** How old a list in use is, in the status of the team. */
export function listStatusLine(list: DoNotCallList, voice: Voice, today: LocalDay): string {
  const country = sayCountry(voice, list.country);
  return say(voice, doNotCallWords.statusLine, { country, ...ageInWords(list, voice, today) });
}

/** How much of a file is read. */
export function percentRead({ done, total }: Pick<DoNotCallList, 'done' | 'total'>, voice: Voice): string {
  return sayPercent(voice, total === 0 ? 1 : done / total);
}

const standings = {
  fresh: doNotCallWords.fresh,
  'ends-soon': doNotCallWords.endsSoon,
  ended: doNotCallWords.ended,
} satisfies Record<ListAge['state'], unknown>;

function ageInWords(list: DoNotCallList, voice: Voice, today: LocalDay) {
  const { days, until, state } = listAge(list, today);
  return {
    age: { markup: say(voice, doNotCallWords.age, { n: days }) },
    standing: { markup: say(voice, standings[state], { day: sayDay(voice, until, today) }) },
  };
}
