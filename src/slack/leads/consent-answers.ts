import type { LocalDay } from '../../calendar/local-day.ts';
import { localDay } from '../../calendar/local-day.ts';
import type { Channel } from '../../parsing/channel.ts';
import type { Denial } from '../../team/may-do.ts';
import type { Voice } from '../../team/voice.ts';
import { channelsWords } from '../../words/channel-words.ts';
import { consentWords } from '../../words/consent-words.ts';
import { sayDay } from '../../words/format.ts';
import { mention, say } from '../../words/say.ts';
import { nameOf } from '../day/touch-answers.ts';
import { cut, type Message } from '../message.ts';
import { deniedMessage, plainMessage } from '../plain-answers.ts';

type Named = { contact: { name: string } };

/** What became of a consent, or of its withdrawal. */
export type ConsentOutcome =
  | ({ kind: 'recorded'; channel: Channel | null; optedOut: boolean } & Named)
  | ({ kind: 'withdrawn'; channel: Channel | null } & Named)
  | ({
      kind: 'recorded-before' | 'withdrawn-since' | 'words-missing' | 'in-future' | 'none-standing';
    } & Named)
  | { kind: 'denied'; why: Denial }
  | { kind: 'gone' };

/** Says what became of it. */
export function consentAnswer(outcome: ConsentOutcome, voice: Voice): Message {
  if (outcome.kind === 'denied') return deniedMessage(voice, outcome.why);
  if (outcome.kind === 'gone') return plainMessage(say(voice, consentWords.gone));
  const name = nameOf(outcome.contact.name, voice);
  switch (outcome.kind) {
    case 'recorded': {
      const { channel, optedOut } = outcome;
      return plainMessage(
        [
          channel
            ? say(voice, consentWords.recordedChannel, {
                name,
                channel: { markup: say(voice, channelsWords[channel]) },
              })
            : say(voice, consentWords.recorded, { name }),
          ...(optedOut ? [say(voice, consentWords.butOptedOut, { name })] : []),
        ].join(' '),
      );
    }
    case 'withdrawn': {
      const { channel } = outcome;
      return plainMessage(
        channel
          ? say(voice, consentWords.withdrawnChannel, {
              name,
              channel: { markup: say(voice, channelsWords[channel]) },
            })
          : say(voice, consentWords.withdrawn, { name }),
      );
    }
    case 'recorded-before':
      return plainMessage(say(voice, consentWords.before, { name }));
    case 'withdrawn-since':
      return plainMessage(say(voice, consentWords.withdrawnSince, { name }));
    case 'words-missing': {
      const example = { markup: consentWords.example[voice.language] };
      return plainMessage(say(voice, consentWords.wordsMissing, { name, example }));
    }
    case 'in-future':
      return plainMessage(say(voice, consentWords.inFuture));
    case 'none-standing':
      return plainMessage(say(voice, consentWords.noneStanding, { name }));
  }
}

/** A consent that stands, as it is shown. */
export type ShownConsent = {
  channel: Channel | null;
  words: string;
  givenAt: Date;
  how: keyof typeof consentWords.ways;
  byUserId: string | null;
};

const mostShown = 3;

/** What somebody agreed to: the latest, each with its day, how it came and its words. */
export function consentLines(consents: readonly ShownConsent[], voice: Voice, today: LocalDay): string[] {
  const lines = consents.slice(0, mostShown).map(({ channel, words, givenAt, how, byUserId }) => {
    const way = say(voice, consentWords.ways[how]);
    const by = byUserId ? say(voice, consentWords.byPerson, { who: mention(byUserId) }) : undefined;
    return say(voice, words === '' ? consentWords.lineNoWords : consentWords.line, {
      channel: { markup: say(voice, channel ? channelsWords[channel] : consentWords.anyChannel) },
      day: sayDay(voice, localDay(givenAt, voice.zone), today),
      how: { markup: [way, by].filter(Boolean).join(voice.language === 'ar' ? '، ' : ', ') },
      words: cut(words, 200),
    });
  });
  const others = consents.length - lines.length;
  return others > 0 ? [...lines, say(voice, consentWords.more, { n: others })] : lines;
}
