import { type LocalDay, localDay } from '../../calendar/local-day.ts';
import type { Voice } from '../../team/voice.ts';
import { sayDay, sayList } from '../../words/format.ts';
import { referralWords } from '../../words/referral-words.ts';
import { escapeMarkup, type Sentence, say } from '../../words/say.ts';
import { nameOf } from '../day/touch-answers.ts';
import type { Message } from '../message.ts';
import { plainMessage } from '../plain-answers.ts';
import { type NextStep, withUndoOfMove } from '../plans/plan-answers.ts';

/** How many names of people one line shows. */
const namesShown = 5;

/** What became of a referral, with a way back from the move it made. */
export function referralAnswer(
  referral: {
    byName: string;
    /** `null`: a promise to refer. */
    referredName: string | null;
    move:
      | { moveId: string; from: Sentence | undefined; to: Sentence; startsOn: LocalDay; isUndone: boolean }
      | undefined;
    next: NextStep;
  },
  voice: Voice,
  at: Date,
): Message {
  const { referredName, move, next } = referral;
  const by = nameOf(referral.byName, voice);
  const said =
    referredName === null
      ? say(voice, referralWords.promised, { by })
      : say(voice, referralWords.recorded, { by, referred: nameOf(referredName, voice) });
  if (!move || move.isUndone) return plainMessage(said);
  const values = {
    to: move.to[voice.language],
    day: sayDay(voice, move.startsOn, localDay(at, voice.zone)),
  };
  const went = move.from
    ? say(voice, referralWords.movedTo, { ...values, from: move.from[voice.language] })
    : say(voice, referralWords.movedToFromNone, values);
  return withUndoOfMove(`${said}\n${went}`, { next, moveId: move.moveId }, voice, at);
}

/** Who sent a person and whom they sent, as lines; none where nobody did. */
export function referralLines(
  { sentBy, hasSent }: { sentBy: readonly string[]; hasSent: readonly string[] },
  voice: Voice,
): string[] {
  return [
    ...(sentBy.length > 0 ? [say(voice, referralWords.sentBy, { names: namesIn(sentBy, voice) })] : []),
    ...(hasSent.length > 0
      ? [say(voice, referralWords.hasSent, { n: hasSent.length, names: namesIn(hasSent, voice) })]
      : []),
  ];
}

function namesIn(names: readonly string[], voice: Voice): { markup: string } {
  const shown = names.slice(0, namesShown).map((name) => escapeMarkup(nameOf(name, voice)));
  if (names.length === shown.length) return { markup: sayList(voice, shown) };
  return {
    markup: say(voice, referralWords.andMore, {
      names: { markup: shown.join(voice.language === 'ar' ? '، ' : ', ') },
    }),
  };
}
