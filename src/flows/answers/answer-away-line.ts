import { addDays, type LocalDay, localDay } from '../../calendar/local-day.ts';
import { workingDayFor } from '../../calendar/working-day.ts';
import { parseAwayLine } from '../../parsing/away-line.ts';
import { awayAnswer, spanInWords } from '../../slack/day/away-answers.ts';
import type { Message } from '../../slack/message.ts';
import { plainMessage } from '../../slack/plain-answers.ts';
import { isAgent, zoneOf } from '../../team/member.ts';
import { workCalendarOf } from '../../team/work-calendar.ts';
import { awayWords } from '../../words/away-words.ts';
import { sayDay } from '../../words/format.ts';
import { mention, type Sentence, say, type Values } from '../../words/say.ts';
import type { Asking } from '../asking.ts';
import { type Away, type AwayResult, comeBack, setAway } from '../day/set-away.ts';
import { showableDue } from '../day/today-list.ts';
import { colleagueMeant } from './colleague-meant.ts';

/** Does what a line after `/touch away` says, and answers. */
export async function answerAwayLine(asking: Asking, said: string): Promise<Message> {
  const { team, member, at } = asking;
  const { firstWeekday, country } = team;
  const line = parseAwayLine(said, { at, zone: zoneOf(member, team), firstWeekday, country });
  switch (line.kind) {
    case 'ask':
      return awayState(asking);
    case 'no-end':
      return sentence(asking, awayWords.untilMissing);
    case 'unclear':
      return sentence(asking, awayWords.unclear, { said: line.said });
    case 'in-the-past':
      return awayResult(asking, line);
    case 'away': {
      const cover = line.cover === undefined ? undefined : await colleagueMeant(asking, line.cover, isAgent);
      if (cover && cover.kind !== 'one') {
        const words = cover.kind === 'many' ? awayWords.coverMany : awayWords.coverUnknown;
        return sentence(asking, words, { said: line.cover ?? '' });
      }
      const { from, until } = line;
      return awayResult(asking, await setAway(asking, { from, until, coverUserId: cover?.userId }));
    }
  }
}

/** Ends somebody's absence, and answers. `only`: the one that a button was about. */
export async function answerBack(asking: Asking, only?: Pick<Away, 'from' | 'until'>): Promise<Message> {
  const { voice, at } = asking;
  const result = await comeBack(asking, only);
  switch (result.kind) {
    case 'not-away':
      return sentence(asking, awayWords.notAway);
    case 'said-since':
      return sentence(asking, awayWords.saidSince, { until: dayFor(asking, result.away.until) });
    case 'back':
      if (result.was.from > localDay(at, voice.zone)) return sentence(asking, awayWords.takenBack);
      return sentence(asking, awayWords.back, { n: (await showableDue(asking)).length });
  }
}

/** What being away came to, or why not. */
export function awayResult(asking: Asking, result: AwayResult): Message {
  const { team, member, voice, at } = asking;
  switch (result.kind) {
    case 'away': {
      const after = addDays(result.away.until, 1);
      const nextList = workingDayFor(after, workCalendarOf(team, member), after);
      return awayAnswer(result.away, nextList, voice, at);
    }
    case 'in-the-past':
      return sentence(asking, awayWords.inThePast, { day: dayFor(asking, result.day) });
    case 'ends-before':
      return sentence(asking, awayWords.endsBefore, {
        from: dayFor(asking, result.from),
        until: dayFor(asking, result.until),
      });
    case 'cover-is-you':
      return sentence(asking, awayWords.coverIsYou);
    case 'cover-is-no-agent':
      return sentence(asking, awayWords.coverIsNoAgent, { who: mention(result.userId) });
    case 'cover-is-away':
      return sentence(asking, awayWords.coverIsAway, {
        who: mention(result.userId),
        until: dayFor(asking, result.until),
      });
  }
}

function awayState(asking: Asking): Message {
  const { voice, at, member } = asking;
  const { away } = member;
  return away && away.until >= localDay(at, voice.zone)
    ? plainMessage(spanInWords(awayWords.state, away, voice, at))
    : sentence(asking, awayWords.notAway);
}

function dayFor({ voice, at }: Asking, day: LocalDay): string {
  return sayDay(voice, day, localDay(at, voice.zone));
}

/** To be copied as it stands, so nothing unseen may be put around the example. */
function sentence({ voice }: Asking, words: Sentence, values: Values = {}): Message {
  const example = { markup: awayWords.example[voice.language] };
  return plainMessage(say(voice, words, { example, ...values }));
}
