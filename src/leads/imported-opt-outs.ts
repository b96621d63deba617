import type { Channel } from '../parsing/channel.ts';
import { fold } from '../parsing/fold.ts';
import { fieldNamed, type ImportField } from './import-columns.ts';

const folded = (...words: readonly string[]): ReadonlySet<string> => new Set(words.map(fold));

const yes = folded('yes', 'y', 'true', '1', 'x', 'on', 'نعم', 'صح');
const no = folded('no', 'n', 'false', '0', 'off', 'لا', 'كلا', 'خطأ');

/** Whether a cell says yes. */
export const isYes = (text: string): boolean => /^[✓✔☑√]/u.test(text) || yes.has(fold(text));
/** Whether a cell says no. */
export const isNo = (text: string): boolean => no.has(fold(text));

/** What other systems write into a column of opt-outs about those who may be written to. */
const free = folded(
  ...['subscribed', 'opted in', 'opt in', 'optin', 'active', 'not opted out', 'not unsubscribed', 'never'],
  ...['ok', 'okay', 'allowed', 'may contact', 'can contact', 'contactable', 'callable', 'clear', 'not set'],
  ...['not dnc', 'not on dnc', 'not registered', 'مشترك', 'نشط', 'مسموح', 'موافق'],
);
/** What they write about those who may not, into a column of who wants to be. */
const refusing = folded('not subscribed', 'not opted in', 'inactive', 'denied', 'غير مشترك', 'غير موافق');

const isDayOfNone = (text: string) => /^0+[/.-]0+[/.-]0+(?:\s|T|$)/.test(text);

/** Nobody has more tags than fit into so many characters. */
const longestTold = 2_000;

/** In which ways a field has its person left alone; `null`: in all. */
const channelOf: Partial<Record<ImportField, Channel | null>> = {
  optOut: null,
  noCalls: 'call',
  noTexts: 'text',
  noEmails: 'email',
  noMail: 'mail',
};
const wished = [
  ['wantsCalls', 'call'],
  ['wantsTexts', 'text'],
  ['wantsEmails', 'email'],
] as const satisfies ReadonlyArray<readonly [ImportField, Channel]>;

/**
 * In which ways the person of a row is to be left alone: by columns of opt-outs, by columns of who wants to be reached,
 * and by what a status or a tag says. `[null]`: in all; then no single way is named.
 *
 * @param all what the cells of a field say, as far as they say something
 */
export function optOutsIn(all: (field: ImportField) => readonly string[]): (Channel | null)[] {
  const found = new Set<Channel | null>();
  // Whoever wrote something else into such a column wrote when or why.
  for (const [field, channel] of Object.entries(channelOf) as Array<[ImportField, Channel | null]>)
    if (all(field).some((text) => !isNo(text) && !free.has(fold(text)) && !isDayOfNone(text)))
      found.add(channel);
  for (const [field, channel] of wished)
    if (all(field).some((text) => isNo(text) || refusing.has(fold(text)) || saidIn(text) !== undefined))
      found.add(channel);
  for (const text of [...all('relationship'), ...all('kind'), ...all('tags')])
    for (const part of text.slice(0, longestTold).split(/:::|[/,;|\n،؛()[\]]|\s[-–—]\s/u)) {
      const channel = saidIn(part);
      if (channel !== undefined) found.add(channel);
    }
  return found.has(null) ? [null] : [...found];
}

/** In which ways somebody is to be left alone of whom a status or a tag says so: in the words that columns have for it. */
function saidIn(text: string): Channel | null | undefined {
  if (fold(text).startsWith('do not contact')) return null;
  const field = fieldNamed(text);
  return field && channelOf[field];
}
