import type { Language } from '../../../sandbox/client/look.ts';
import type { Voice } from '../../../src/team/voice.ts';
import { localeOf, type Sentence, say } from '../../../src/words/say.ts';
import { teamZone } from '../../team.ts';
import { clockText } from './browser/clock-text.ts';

/** The voice of the desk: the language of the window, and the digits and the zone of the team. */
export function deskVoice(language: Language): Voice {
  return { language, digits: 'latin', zone: teamZone };
}

/**
 * Says a sentence of the desk for a browser. Values are texts, never keywords that choose between wordings.
 *
 * They are placed as they are, since React escapes them and Slack's escapes would be read aloud; each is isolated, so
 * that a name of the other writing direction does not reorder the sentence around it.
 */
export function deskSay(
  language: Language,
  sentence: Sentence,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const placed = Object.entries(values).map(
    ([name, value]) =>
      [name, typeof value === 'string' ? { markup: `\u2068${value}\u2069` } : value] as const,
  );
  return say(deskVoice(language), sentence, Object.fromEntries(placed));
}

/** The hour of something to the second, on the team's clock. */
export function secondText(language: Language, at: Date): string {
  return new Intl.DateTimeFormat(localeOf(deskVoice(language)), {
    timeZone: teamZone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).format(at);
}

/** When something is, on the team's clock: "Mon 16 Nov, 09:31". */
export function momentText(language: Language, at: Date): string {
  return clockText(at, localeOf(deskVoice(language)), teamZone);
}
