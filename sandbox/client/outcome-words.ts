import type { Outcome } from '../people/outcome.ts';
import type { Language } from './look.ts';
import { say } from './say.ts';

/** What Slack shows a person whose deed failed, in the language of the client; undefined where nothing is shown. */
export function outcomeFault(
  outcome: Outcome | undefined,
  what: string,
  language: Language,
): string | undefined {
  switch (outcome?.error) {
    case undefined:
    case 'client_refused':
      return undefined;
    case 'unknown_command':
      return say('unknownCommand', language, { command: what });
    case 'unknown_shortcut':
      return say('unknownShortcut', language);
    case 'interactivity_off':
      return say('interactivityOff', language);
    case 'bad_answer':
      return say('badAnswer', language, { what });
    case 'timeout':
      return say('tookTooLong', language, { what });
    default:
      return say('notReached', language, { what });
  }
}

/** What Slack's client finds wrong with a field, as the local Slack says it, and the name of the same sentence here. */
const refusals = [
  [/^Please complete this required field\.$/, 'required'],
  [/^Must be at least (\d+) characters\.$/, 'tooShort'],
  [/^Must be at most (\d+) characters\.$/, 'tooLong'],
  [/^Must be a number\.$/, 'notNumber'],
  [/^Must be a whole number\.$/, 'notWhole'],
  [/^Is too small\.$/, 'tooSmall'],
  [/^Is too large\.$/, 'tooLarge'],
  [/^At most (\d+) files?\.$/, 'tooManyFiles'],
  [/^Only files of these types: (.+)\.$/, 'otherFileType'],
  [/^Each file may have at most (\d+) MB\.$/, 'fileTooLarge'],
] as const;

/** The client's own sentence about a field in the language of the window. */
export function refusalInWords(refusal: string, language: Language): string {
  for (const [pattern, name] of refusals) {
    const match = pattern.exec(refusal);
    const [, found = ''] = match ?? [];
    if (match !== null) return say(name, language, { count: found, types: found });
  }
  return refusal;
}
