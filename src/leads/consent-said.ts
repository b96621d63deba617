import type { Channel } from '../parsing/channel.ts';
import { fold } from '../parsing/fold.ts';
import { isNo, isYes } from './imported-opt-outs.ts';

/** That somebody agreed to be contacted, as a form or a file says it. */
export type ConsentSaid = {
  /** `null`: in every way. */
  readonly channel: Channel | null;
  readonly words: string;
};

const folded = (...words: readonly string[]): ReadonlySet<string> => new Set(words.map(fold));

const agreeing = folded(
  ...[
    'agree',
    'agreed',
    'i agree',
    'accept',
    'accepted',
    'granted',
    'given',
    'checked',
    'consent',
    'consented',
  ],
  ...['opt in', 'opted in', 'optin', 'subscribed', 'allowed', 'permitted', 'okay', 'ok'],
  ...['موافق', 'موافقة', 'أوافق', 'وافق', 'وافقت', 'مقبول', 'تمت الموافقة', 'مشترك'],
);
const beginsAgreeing =
  /^(?:yes|i (?:hereby )?(?:agree|accept|consent|give my consent|opt in|would like|want)|نعم|اوافق|وافقت|موافق)(?: |$)/u;
const denies =
  /(?:^| )(?:no|not|never|don t|dont|do not|without|withdraw|withdrawn|revoke|لا|لن|لم|غير|بدون|ليس)(?: |$)/u;
/** Other systems write when it was given in place of a yes. */
const day = /^(?:19|20)\d{2}-\d{2}-\d{2}(?:[T ].*)?$/;

/** The longest words that are kept of a consent. */
export const longestConsent = 1_000;

/**
 * Whether an answer to the question of consent is a plain yes: yes in a word, a day, or a sentence that begins by
 * agreeing. Whatever may mean something else is none: nobody is contacted on the strength of a doubt.
 */
export function agrees(text: string): boolean {
  const said = text.trim();
  if (said === '' || isNo(said)) return false;
  if (isYes(said) || agreeing.has(fold(said)) || day.test(said)) return true;
  const plain = fold(said.replaceAll(/['’]/g, ' '));
  return beginsAgreeing.test(plain) && !denies.test(plain);
}

/**
 * What of an answer is kept as the words of a consent: a bare yes says nothing without its question.
 *
 * @param asked how the question, field or column is called
 */
export function consentWords(asked: string, text: string): string {
  const said = text.trim();
  const isSentence = said.split(/\s+/).length > 2 && !day.test(said);
  const words = isSentence ? said : `${asked}: ${said}`;
  return words.slice(0, longestConsent).toWellFormed();
}
