import type { LocalDay } from '../calendar/local-day.ts';
import type { MonthDay } from '../calendar/plan-year.ts';
import type { Channel } from '../parsing/channel.ts';
import { type DayOrder, parseDayWithYear } from '../parsing/day-with-year.ts';
import { fold } from '../parsing/fold.ts';
import { parseMonthDay } from '../parsing/month-day.ts';
import { cleanName } from '../parsing/person-name.ts';
import type { Phone } from '../parsing/phone.ts';
import { parsePostalAddress } from '../parsing/postal-address.ts';
import type { Language } from '../team/voice.ts';
import { agrees, type ConsentSaid, consentWords } from './consent-said.ts';
import type { Relationship } from './contact.ts';
import { type ImportColumn, type ImportField, mostColumns } from './import-columns.ts';
import { addressesIn } from './imported-addresses.ts';
import { isNo, isYes, optOutsIn } from './imported-opt-outs.ts';
import { knownBy } from './known-by.ts';
import { leadKind } from './lead-kind.ts';
import { sentLanguage } from './sent-language.ts';

/** A person as a row of a file tells of them. */
export type ImportedPerson = {
  name: string;
  phones: readonly Phone[];
  emails: readonly string[];
  kind: string | null;
  language: Language | null;
  relationship: Relationship;
  /** The day of the last contact, where the file says it. */
  lastContactOn: LocalDay | null;
  birthday: MonthDay | null;
  weddingDay: MonthDay | null;
  homePurchaseDay: MonthDay | null;
  postalAddress: string;
  /** In which ways they are to be left alone; `null`: in all. */
  optOuts: readonly (Channel | null)[];
  /** What they agreed to, as the file says; absent: nothing. */
  consents?: readonly ConsentSaid[];
};

/** Why a row makes no contact. */
export const rowFaults = [
  'nobody', // nothing in it says who it is
  'unreachable', // a name, but no phone, e-mail or postal address
  'unreadable', // what should be a phone or an e-mail cannot be read
  'erased', // somebody who was erased: nothing of the row is kept
] as const;
export type RowFault = (typeof rowFaults)[number];

/** What a row says. `unread`: values in it that could not be read, as they stand there. */
export type ReadRow =
  | { kind: 'blank' }
  | { kind: 'refused'; why: RowFault; unread: string[] }
  | {
      kind: 'person';
      person: ImportedPerson;
      notes: string;
      sourceSaid: string;
      ownerSaid: string;
      unread: string[];
    };

/** What people and programs write where they have nothing to write. */
const nothing = new Set(
  ['n/a', 'none', 'null', 'unknown', 'undefined', 'لا يوجد', 'غير معروف', 'لايوجد'].map(fold),
);
const longestNothing = 40;
const longestNotes = 4_000;
/** Of every other cell: what is longer is none of these. */
const longestCell = 2_000;
const mostUnread = 5;

/**
 * The person of a row. What cannot be read is left out and named; a phone in the column of e-mails is a phone
 * nevertheless. Not for the eyes of anybody but managers: it holds all that the row holds.
 *
 * @param context.country how national phone numbers are read
 */
export function readImportRow(
  cells: readonly string[],
  columns: readonly ImportColumn[],
  context: { country: string; dayOrder: DayOrder },
): ReadRow {
  if (cells.slice(0, mostColumns).every((cell) => said(cell) === '')) return { kind: 'blank' };
  const all = (field: ImportField) =>
    columns.filter((column) => column.field === field).flatMap(({ at }) => said(cells[at] ?? '') || []);
  const firstOf = (field: ImportField) => all(field)[0]?.slice(0, longestCell).toWellFormed() ?? '';

  const unread: string[] = [];
  const { phones, emails } = addressesIn([...all('phone'), ...all('email')], context.country, unread);
  const days = { unread, order: context.dayOrder };
  const contacted = lastContact(firstOf('lastContacted'), days);
  const name = cleanName(
    firstOf('name') ||
      [firstOf('firstName'), firstOf('middleName'), firstOf('lastName')].filter(Boolean).join(' '),
  );
  const person: ImportedPerson = {
    name,
    phones,
    emails,
    kind: leadKind(firstOf('kind')),
    language: sentLanguage(firstOf('language'), ''),
    relationship: further(relationshipIn(all('relationship')), contacted.isMet ? 'met' : 'havent-met'),
    lastContactOn: contacted.on,
    birthday: dayIn(firstOf('birthday'), days),
    weddingDay: dayIn(firstOf('wedding'), days),
    homePurchaseDay: dayIn(firstOf('homePurchase'), days),
    postalAddress: postalAddressIn(cells, columns, unread),
    optOuts: optOutsIn(all),
    ...consentsIn(cells, columns),
  };
  const why = faultOf(person, unread);
  if (why) return { kind: 'refused', why, unread };
  return {
    kind: 'person',
    person,
    notes: all('notes').join('\n').slice(0, longestNotes).toWellFormed(),
    sourceSaid: firstOf('source').slice(0, 100).toWellFormed(),
    ownerSaid: firstOf('owner').slice(0, 100).toWellFormed(),
    unread: unread.slice(0, mostUnread),
  };
}

const consentFields: Partial<Record<ImportField, Channel | null>> = {
  consent: null,
  wantsCalls: 'call',
  wantsTexts: 'text',
  wantsEmails: 'email',
};

/** What the cells say that somebody agreed to, in words that name their column. */
function consentsIn(
  cells: readonly string[],
  columns: readonly ImportColumn[],
): Pick<ImportedPerson, 'consents'> {
  const consents = columns.flatMap(({ at, header, field }): ConsentSaid[] => {
    const channel = consentFields[field];
    const text = said(cells[at] ?? '').slice(0, longestCell);
    return channel !== undefined && agrees(text) ? [{ channel, words: consentWords(header, text) }] : [];
  });
  return consents.length > 0 ? { consents } : {};
}

/** By what a person is compared with those known, who asked to be left alone or were erased. */
export function comparedBy(
  person: Pick<ImportedPerson, 'phones' | 'emails'> & Partial<Pick<ImportedPerson, 'name' | 'postalAddress'>>,
): string[] {
  return knownBy(person);
}

const steps: readonly Relationship[] = ['havent-met', 'met', 'client', 'advocate'];

/** The one of two that is the closer. */
export function further(one: Relationship, other: Relationship): Relationship {
  return steps.indexOf(one) >= steps.indexOf(other) ? one : other;
}

function faultOf({ name, phones, emails, postalAddress }: ImportedPerson, unread: readonly string[]) {
  if (phones.length + emails.length > 0) return undefined;
  if (name === '') return unread.length > 0 ? 'unreadable' : 'nobody';
  if (postalAddress !== '') return undefined;
  return unread.length > 0 ? 'unreadable' : 'unreachable';
}

/** A cell as it is meant; '' where it stands for nothing. */
function said(cell: string): string {
  // PostgreSQL keeps no NUL, and an apostrophe in front only keeps a spreadsheet from reckoning.
  const text = cell
    .replaceAll('\u0000', '')
    .toWellFormed()
    .trim()
    .replace(/^'(?=[=+\-@\d])/, '');
  return /^[-–—.?*\s]*$/u.test(text) || (text.length <= longestNothing && nothing.has(fold(text)))
    ? ''
    : text;
}

function dayIn(text: string, { unread, order }: { unread: string[]; order: DayOrder }): MonthDay | null {
  if (text === '' || /^0+[/.-]0+[/.-]0+$/.test(text)) return null;
  const whole = parseDayWithYear(text, order);
  if (whole) return whole.slice(5);
  const read = parseMonthDay(text);
  if (read.kind === 'day') return read.monthDay;
  if (read.kind === 'two-readings') return read.readings[order === 'day-first' ? 0 : 1];
  unread.push(text.slice(0, 200).toWellFormed());
  return null;
}

/** When there was contact last, or at least that there was. */
function lastContact(
  text: string,
  { unread, order }: { unread: string[]; order: DayOrder },
): { isMet: boolean; on: LocalDay | null } {
  if (text === '' || isNo(text) || fold(text) === 'never') return { isMet: false, on: null };
  if (isYes(text)) return { isMet: true, on: null };
  const on = parseDayWithYear(text, order) ?? null;
  if (!on) unread.push(text.slice(0, 200).toWellFormed());
  return { isMet: on !== null, on };
}

/** How people and other systems name what somebody is to them. What is not named here says nothing of it. */
const relationshipNames: Record<Relationship, readonly string[]> = {
  'havent-met': [
    "haven't met",
    'not met',
    'lead',
    'new',
    'prospect',
    'cold',
    'subscriber',
    'لم نلتق',
    'جديد',
    'محتمل',
  ],
  met: [
    'met',
    'sphere',
    'soi',
    'sphere of influence',
    'contacted',
    'friend',
    'family',
    'warm',
    'معرفة',
    'معارف',
    'صديق',
  ],
  client: [
    'client',
    'past client',
    'customer',
    'past customer',
    'closed',
    'sold',
    'عميل',
    'عميل سابق',
    'زبون',
    'مغلق',
  ],
  advocate: ['advocate', 'evangelist', 'referral partner', 'referrer', 'promoter', 'مزك', 'مزكي', 'سفير'],
};
const relationshipNamed = new Map(
  steps.flatMap((step) => relationshipNames[step].map((name): [string, Relationship] => [fold(name), step])),
);

function relationshipIn(cells: readonly string[]): Relationship {
  return cells
    .map((cell) => relationshipNamed.get(fold(cell.slice(0, longestCell))) ?? 'havent-met')
    .reduce(further, 'havent-met');
}

/** A whole address, else the parts of the first one that has some: a street, a place with its code, a country. */
function postalAddressIn(
  cells: readonly string[],
  columns: readonly ImportColumn[],
  unread: string[],
): string {
  const groups = Map.groupBy(columns, ({ group }) => group);
  for (const own of groups.values()) {
    const part = (field: ImportField) =>
      own
        .filter((column) => column.field === field)
        .map(({ at }) => said(cells[at] ?? '').slice(0, longestCell))
        .filter(Boolean)
        .join(', ');
    const place = [part('postcode'), part('city')].filter(Boolean).join(' ');
    const lines = [part('street'), [place, part('region')].filter(Boolean).join(', ')];
    const parts = lines.some(Boolean) ? [...lines, part('country')].filter(Boolean).join('\n') : '';
    const text = part('address').replaceAll(':::', '\n') || parts;
    if (text === '') continue;
    const address = parsePostalAddress(text);
    if (address !== undefined) return address;
    unread.push(text.slice(0, 200).toWellFormed());
  }
  return '';
}
