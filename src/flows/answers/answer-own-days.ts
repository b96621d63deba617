import { instantOf } from '../../calendar/instant.ts';
import { localDay } from '../../calendar/local-day.ts';
import { parseWorkingDaysLine } from '../../parsing/working-days-line.ts';
import { plainMessage } from '../../slack/plain-answers.ts';
import type { Reply } from '../../slack/reply.ts';
import { listTimes } from '../../team/list-day.ts';
import { sayList, sayTime, sayWeekday } from '../../words/format.ts';
import { listWords } from '../../words/list-words.ts';
import { type Sentence, say, type Values } from '../../words/say.ts';
import type { Asking } from '../asking.ts';
import { setEvening } from '../day/set-evening.ts';
import { setWorkingDays } from '../day/set-working-days.ts';

/** When somebody's list comes, asked or chosen. */
export async function answerListTime(
  asking: Asking,
  { evening, said }: { evening?: boolean; said: string },
): Promise<Reply> {
  const { member } = asking;
  if (evening === undefined && said !== '') return sentence(asking, listWords.listTimeUnknown);
  if (evening === undefined)
    return member.evening
      ? sentence(asking, listWords.eveningAsk, { time: hour(asking, listTimes.eveningBefore) })
      : sentence(asking, listWords.morningAsk, { time: hour(asking, listTimes.morning) });
  await setEvening(asking, evening);
  return evening
    ? sentence(asking, listWords.eveningSet, { time: hour(asking, listTimes.eveningBefore) })
    : sentence(asking, listWords.morningSet, { time: hour(asking, listTimes.morning) });
}

/** Which days of the week somebody works, asked or chosen. */
export async function answerWorkingDays(asking: Asking, said: string): Promise<Reply> {
  const { team, member } = asking;
  const line = parseWorkingDaysLine(said);
  switch (line.kind) {
    case 'ask': {
      const own = member.workingDays.length > 0;
      const days = inWords(asking, own ? member.workingDays : team.workingDays);
      return sentence(asking, listWords.daysAsk, { own: own ? 'own' : 'team', days });
    }
    case 'team':
      await setWorkingDays(asking, []);
      return sentence(asking, listWords.daysAsTeam, { days: inWords(asking, team.workingDays) });
    case 'days':
      await setWorkingDays(asking, line.days);
      return sentence(asking, listWords.daysSet, { days: inWords(asking, line.days) });
    case 'unclear':
      return sentence(asking, listWords.daysUnclear, { said: line.said });
  }
}

/** The days in the order of the team's week. */
function inWords({ voice, team }: Asking, days: readonly number[]): string {
  const ordered = days.toSorted(
    (a, b) => ((a - team.firstWeekday + 7) % 7) - ((b - team.firstWeekday + 7) % 7),
  );
  return sayList(
    voice,
    ordered.map((day) => sayWeekday(voice, day)),
  );
}

function hour({ voice, at }: Asking, { from }: { from: string }): string {
  return sayTime(voice, instantOf(localDay(at, voice.zone), from, voice.zone));
}

function sentence({ voice }: Asking, words: Sentence, values: Values = {}): Reply {
  return { kind: 'say', message: plainMessage(say(voice, words, values)) };
}
