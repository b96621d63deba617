import type { Withheld } from '../../leads/withheld.ts';
import type { Voice } from '../../team/voice.ts';
import { say } from '../../words/say.ts';
import { withheldWords } from '../../words/withheld-words.ts';

/** How many touches a list leaves out for want of a do-not-call list or of consent; `undefined`: none. */
export function withheldInWords({ list, consent }: Withheld, voice: Voice): string | undefined {
  const n = list + consent;
  if (n === 0) return undefined;
  if (consent === 0) return say(voice, withheldWords.forList, { n });
  return list === 0
    ? say(voice, withheldWords.forConsent, { n })
    : say(voice, withheldWords.forBoth, { n, list, consent });
}
