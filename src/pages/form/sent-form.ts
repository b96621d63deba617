import { z } from 'zod';
import { parseEmail } from '../../parsing/email.ts';
import { cleanName } from '../../parsing/person-name.ts';
import { parsePhone } from '../../parsing/phone.ts';
import type { Language } from '../../team/voice.ts';
import { formPageWords } from '../../words/form-page-words.ts';

/** What people can say they look for; all but a question are kinds of leads. */
export const formKinds = ['buyer', 'seller', 'renter', 'investor', 'question'] as const;

/** A field that only programs see: who fills it in is none of the people. */
export const baitField = 'homepage';

/** A message in the browser is no longer than this; the door for leads keeps 10,000 characters. */
export const longestMessage = 5_000;

const text = z.string().catch('');
const sentForm = z
  .object({
    name: text,
    phone: text,
    email: text,
    kind: z.enum(['', ...formKinds]).catch(''),
    area: text,
    // A browser sends line ends of two characters, and counts them as one.
    message: text.transform((message) => message.replaceAll('\r\n', '\n')),
    /** Whether they ticked that we may write and call. */
    consent: z.enum(['', 'yes']).catch(''),
    [baitField]: text,
  })
  .catch({ name: '', phone: '', email: '', kind: '', area: '', message: '', consent: '', [baitField]: '' });

/** What somebody typed, as they typed it. */
export type TypedForm = Omit<z.infer<typeof sentForm>, typeof baitField>;
export type FormField = Exclude<keyof TypedForm, 'consent'>;
export type FormFault = keyof typeof formPageWords.faults;
/** What is to be put right, by field, in their order. */
export type FormFaults = { readonly [field in FormField]?: FormFault };

/** What a posted form says: what was typed, and whether a program typed it. Whatever was posted, it can be shown. */
export function readSentForm(body: unknown): { typed: TypedForm; isBaited: boolean } {
  const { [baitField]: bait, ...typed } = sentForm.parse(body);
  return { typed, isBaited: bait !== '' };
}

/**
 * What keeps a form from being sent: it needs a name, and a phone or an e-mail. Each of these that was given must be
 * one: a slip is put right now or never, since nobody can be asked about it afterwards.
 *
 * @param country whose phone numbers need no country code, ISO 3166
 */
export function formFaults({ name, phone, email, message }: TypedForm, country: string): FormFaults {
  const [saysPhone, saysEmail] = [phone.trim() !== '', email.trim() !== ''];
  return {
    ...(cleanName(name) === '' ? { name: 'name-missing' as const } : {}),
    ...(saysPhone && !parsePhone(phone, country) ? { phone: 'phone-unreadable' as const } : {}),
    ...(!saysPhone && !saysEmail ? { phone: 'reach-missing' as const } : {}),
    ...(saysEmail && !parseEmail(email) ? { email: 'email-unreadable' as const } : {}),
    ...(message.length > longestMessage ? { message: 'message-too-long' as const } : {}),
  };
}

/**
 * The delivery that a form is: its own fields and no others, so that nobody can say through a public page what only
 * the holder of a key may (that it is a test, happened last year, or asks to be left alone). The same words are the
 * same bytes.
 */
export function deliveryOfForm(
  { consent, ...typed }: TypedForm,
  language: Language,
): Uint8Array<ArrayBuffer> {
  // With the words that stood there: they are what was agreed to.
  const agreed = consent === 'yes' ? { touchbase_page_consent: formPageWords.agree[language] } : {};
  const said = Object.entries({ ...typed, language, ...agreed })
    .map(([field, value]) => [field, value.trim()] as [string, string])
    .filter(([, value]) => value !== '');
  return new TextEncoder().encode(new URLSearchParams(said).toString());
}
