import type { LocalDay } from '../../calendar/local-day.ts';
import { localDay } from '../../calendar/local-day.ts';
import type { Voice } from '../../team/voice.ts';
import { awayWords } from '../../words/away-words.ts';
import { sayDay } from '../../words/format.ts';
import { mention, type Sentence, say, type Values } from '../../words/say.ts';
import { actionIds } from '../ids.ts';
import { actions, button, type Message, section } from '../message.ts';
import { plainMessage } from '../plain-answers.ts';

/** The days somebody is away, the last one included, and who has their touches meanwhile. */
export type ShownAway = { from: LocalDay; until: LocalDay; coverUserId: string | null };

/** What will happen while somebody is away, with a way back. `nextList`: the day of their next list. */
export function awayAnswer(away: ShownAway, nextList: LocalDay, voice: Voice, at: Date): Message {
  const next = sayDay(voice, nextList, localDay(at, voice.zone));
  const text = away.coverUserId
    ? spanInWords(awayWords.covered, away, voice, at, { cover: mention(away.coverUserId), next })
    : spanInWords(awayWords.waits, away, voice, at, { next });
  return {
    text,
    blocks: [
      section(text),
      actions('away', [button(actionIds.undoAway, say(voice, awayWords.undo), awayValue(away))]),
    ],
  };
}

/** A sentence about days away: one day, from now on, or a stretch ahead. */
export function spanInWords(
  sentence: Sentence,
  { from, until }: Pick<ShownAway, 'from' | 'until'>,
  voice: Voice,
  at: Date,
  values: Values = {},
): string {
  const today = localDay(at, voice.zone);
  return say(voice, sentence, {
    ...values,
    span: from === until ? 'day' : from <= today ? 'now' : 'ahead',
    from: sayDay(voice, from, today),
    until: sayDay(voice, until, today),
  });
}

/** To the one who covers: for whom, how long, and what is due at once. */
export function coverBegins(who: string, away: ShownAway, dueNow: number, voice: Voice, at: Date): Message {
  const said = spanInWords(awayWords.coverBegins, away, voice, at, { who: mention(who) });
  const text = dueNow > 0 ? `${said} ${say(voice, awayWords.coverDueNow, { n: dueNow })}` : said;
  return plainMessage(text);
}

/** To the one who covered. `isNews`: a message of its own, and not the first one as it stands now. */
export function coverOver(who: string, isNews: boolean, voice: Voice): Message {
  const words = isNews ? awayWords.coverEnded : awayWords.coverOver;
  return plainMessage(say(voice, words, { who: mention(who) }));
}

/** What the button carries: which absence it takes back. */
function awayValue({ from, until }: Pick<ShownAway, 'from' | 'until'>): string {
  return `${from} ${until}`;
}

/** Reads it; `undefined` for what is none. */
export function readAwayValue(value: string): Pick<ShownAway, 'from' | 'until'> | undefined {
  const [, from, until] = /^(\d{4}-\d\d-\d\d) (\d{4}-\d\d-\d\d)$/.exec(value) ?? [];
  return from && until ? { from, until } : undefined;
}
