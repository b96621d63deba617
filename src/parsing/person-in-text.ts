import { findPhoneNumbersInText, isSupportedCountry } from 'libphonenumber-js';
import { latinDigits } from './digits.ts';
import { parseEmail } from './email.ts';
import { cleanName } from './person-name.ts';
import { parsePhone } from './phone.ts';
import { type When, type WhenContext, whenInText } from './when.ts';

/** Who a text is about, as far as it says so. Addresses are as they were written. */
export type PersonInText = {
  name: string;
  phones: readonly string[];
  emails: readonly string[];
  /** The first day ahead that it names. */
  when: When | undefined;
};

const longestText = 3_000;
const mostAddresses = 3;
const mailed = /[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** Slack writes addresses that people type as links. */
const links = /<(?:tel|mailto):[^|>]*\|([^>]*)>|<(?:tel|mailto):([^>]*)>/g;
const labelled =
  /(?:^|\n)[\s*•-]*(?:full name|name|client|lead|الاسم الكامل|الاسم|اسم العميل|العميل)\s*[:：–-]\s*([^\n,،;|]+)/iu;
const introduced =
  /(?<!\p{L})(?:my name is|name is|this is|i am|i['’]m|اسمي|معك|معكم|أنا|انا)\s+(\p{L}[\p{L}\p{M}'’.-]*(?: \p{Lu}[\p{L}\p{M}'’.-]*| \p{Script=Arabic}[\p{Script=Arabic}\p{M}]*)?)/iu;
/** Words that begin a sentence rather than a name. */
const noNames =
  /^(?:a|an|the|not|very|just|also|new|hi|hello|hey|dear|please|call|lead|client|buyer|seller|phone|mobile|tel|number|email|e-mail|from|in|at|looking|searching|trying|planning|wants?|want|interested|selling|buying|moving|ready|able|happy|sorry|here|عميل|عميلة|جديد|جديدة|مرحبا|السلام|عليكم|الجوال|جوال|رقم|الهاتف|هاتف|البريد|ايميل|من|في|على|عن|يريد|تريد|أريد|اريد|يبحث|تبحث|أبحث|ابحث|مهتم|مهتمة|راغب|راغبة|مستعد|مستعدة|محتاج|محتاجة|فيلا|شقة|أرض|ارض|بيت|منزل)$/iu;
const mostNameWords = 4;

/**
 * Finds a person in a text that somebody wrote, such as a message or what follows `/lead add`: phones (any digits;
 * without a prefix of the team's country), e-mails, a day ahead, and a name where a label, an introduction or its place
 * before the address shows it. What it does not find is empty, and nothing is certain: people look at it before it
 * counts.
 */
export function personInText(text: string, context: WhenContext & { country: string }): PersonInText {
  const said = text
    .slice(0, longestText)
    .replace(links, (_link, shown?: string, address?: string) => shown ?? address ?? '')
    .replace(/\p{Cf}/gu, '');
  const emails = [...said.matchAll(mailed)].map(({ 0: address, index }) => ({ address, index }));
  // Of one length with the text, so that what is found in it can be cut out of the text.
  const figures = emails.reduce(
    (rest, { address, index }) =>
      rest.slice(0, index) + ' '.repeat(address.length) + rest.slice(index + address.length),
    latinDigits(said),
  );
  const country = context.country.toUpperCase();
  const phones = findPhoneNumbersInText(figures, {
    ...(isSupportedCountry(country) ? { defaultCountry: country } : {}),
  }).map(({ startsAt, endsAt }) => ({
    address: figures.slice(startsAt, endsAt).trim(),
    index: startsAt,
    endsAt,
  }));
  const withoutPhones = phones.reduce(
    (rest, { index, endsAt }) => rest.slice(0, index) + ' '.repeat(endsAt - index) + rest.slice(endsAt),
    figures,
  );
  const [firstAddress] = [...phones, ...emails].map(({ index }) => index).toSorted((a, b) => a - b);
  return {
    name: nameIn(said, firstAddress),
    phones: unique(
      phones.map(({ address }) => address).filter((one) => parsePhone(one, country) !== undefined),
    ),
    emails: unique(emails.map(({ address }) => address).filter((one) => parseEmail(one) !== undefined)),
    when: whenInText(withoutPhones, context),
  };
}

function nameIn(text: string, firstAddress: number | undefined): string {
  const said = labelled.exec(text)?.[1] ?? introducedIn(text);
  if (said) return asName(said.split(/\d/)[0] ?? '');
  // "/lead add Huda Salem" and nothing else; of a message of more words nobody knows which are the name.
  if (firstAddress === undefined) return isNameAlone(text) ? asName(text) : '';
  // "Huda Salem, 050 111 2233", or the address on the line below.
  const lines = text.slice(0, firstAddress).split('\n');
  const [line = ''] = lines.toReversed().filter((one) => /\p{L}/u.test(one));
  // Of a sentence about oneself the last words are no name.
  return introduced.test(line) ? '' : asName(line);
}

/** What stands after "I am", where it is not what somebody is or does: "I am interested". */
function introducedIn(text: string): string | undefined {
  const said = introduced.exec(text)?.[1];
  return said && noNames.test(said.split(' ')[0] ?? '') ? undefined : said;
}

/** Two to four words, each written as a name is, and none that belongs to a sentence. */
function isNameAlone(text: string): boolean {
  const words = text.trim().split(/\s+/);
  return (
    words.length >= 2 &&
    words.length <= mostNameWords &&
    words.every((word) => /^[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*$/u.test(word) && !noNames.test(word))
  );
}

/** The words before an address, where they could be a name: few, of letters, and none that begins a sentence. */
function asName(line: string): string {
  const words = cleanName(line.replace(/[,:;،؛|()[\]<>*_~`"–—-]+/gu, ' '))
    .split(' ')
    .filter(Boolean);
  while (words.length > 0 && noNames.test(words.at(-1) ?? '')) words.pop();
  const start = words.findLastIndex((word) => noNames.test(word)) + 1;
  const name = words.slice(start);
  const isOne =
    name.length > 0 &&
    name.length <= mostNameWords &&
    name.every((word) => /^\p{L}[\p{L}\p{M}'’.]*$/u.test(word)) &&
    // After other words only what is written as a name is one.
    (start === 0 || name.every((word) => !/^\p{Ll}/u.test(word)));
  return isOne ? name.join(' ') : '';
}

function unique(all: readonly string[]): string[] {
  return [...new Set(all)].slice(0, mostAddresses);
}
