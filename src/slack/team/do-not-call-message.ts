import type { LocalDay } from '../../calendar/local-day.ts';
import { type DoNotCallList, listAge } from '../../leads/do-not-call.ts';
import type { Voice } from '../../team/voice.ts';
import { doNotCallWords } from '../../words/do-not-call-words.ts';
import { sayCountry, sayDay } from '../../words/format.ts';
import { say } from '../../words/say.ts';
import { type Message, section } from '../message.ts';
import { percentRead } from './do-not-call-lines.ts';

/** A list that is taken in, to whoever sent it: how far it is, then until when it may be used. */
export function doNotCallMessage(list: DoNotCallList, voice: Voice, today: LocalDay): Message {
  const { state, fileName: file, numbers: n, unread } = list;
  const of = { country: sayCountry(voice, list.country), day: sayDay(voice, list.asOf, today), file };
  switch (state) {
    case 'reading':
      return plain([say(voice, doNotCallWords.reading, { ...of, n, percent: percentRead(list, voice) })]);
    case 'current': {
      const { until } = listAge(list, today);
      return plain([
        say(voice, doNotCallWords.taken, { ...of, n }),
        ...(unread > 0 ? [say(voice, doNotCallWords.unread, { n: unread })] : []),
        say(voice, doNotCallWords.usableUntil, { day: sayDay(voice, until, today) }),
      ]);
    }
    case 'replaced':
    case 'gone':
      return plain([say(voice, doNotCallWords.replaced, of)]);
  }
}

/** A list that may be used no longer, to a manager; once there is a newer one, that. */
export function doNotCallEndedMessage(list: DoNotCallList, voice: Voice, today: LocalDay): Message {
  const country = sayCountry(voice, list.country);
  if (list.state !== 'current') return plain([say(voice, doNotCallWords.endedNoMore, { country })]);
  return plain([say(voice, doNotCallWords.endedTold, { country, day: sayDay(voice, list.asOf, today) })]);
}

function plain(sentences: readonly string[]): Message {
  const text = sentences.join(' ');
  return { text, blocks: [section(text)] };
}
