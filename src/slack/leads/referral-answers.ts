import type { Voice } from '../../team/voice.ts';
import { sayList } from '../../words/format.ts';
import { referralWords } from '../../words/referral-words.ts';
import { asText, say } from '../../words/say.ts';
import { nameOf } from '../day/touch-answers.ts';
import type { Message } from '../message.ts';
import { type MoveMadeLine, withMoveMade } from '../plans/move-made.ts';

/** How many names of people one line shows. */
const namesShown = 5;

/** What became of a referral, with a way back from the move it made. */
export function referralAnswer(
  referral: {
    byName: string;
    /** `null`: a promise to refer. */
    referredName: string | null;
    move: MoveMadeLine;
  },
  voice: Voice,
  at: Date,
): Message {
  const { referredName, move } = referral;
  const by = nameOf(referral.byName, voice);
  const said =
    referredName === null
      ? say(voice, referralWords.promised, { by })
      : say(voice, referralWords.recorded, { by, referred: nameOf(referredName, voice) });
  return withMoveMade(said, move, voice, at);
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
  const shown = names.slice(0, namesShown).map((name) => asText(nameOf(name, voice)));
  if (names.length === shown.length) return { markup: sayList(voice, shown) };
  return {
    markup: say(voice, referralWords.andMore, {
      names: { markup: shown.join(voice.language === 'ar' ? '، ' : ', ') },
    }),
  };
}
