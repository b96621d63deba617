import { lastWords } from './last-words.ts';
import { parseMonthDay, type ReadMonthDay } from './month-day.ts';
import { parsePostalAddress } from './postal-address.ts';
import { withoutTrailingMarks, wordsOf } from './trailing-when.ts';
import { whoCandidates } from './who.ts';
import { wordTable } from './word-table.ts';

/** The days of a contact's own, by the names they are kept under. */
export type OwnDay = 'birthday' | 'weddingDay' | 'homePurchaseDay';

/** What a line after `/lead edit <who>` says is so. */
export type LeadEdit =
  | { readonly field: OwnDay; readonly day: ReadMonthDay | { readonly kind: 'unknown' } }
  /** `undefined`: longer than an address is. */
  | { readonly field: 'postalAddress'; readonly address: string | undefined };

/** One way to read the line: whom it is about and what is said of them; nothing said: a form asks. */
export type LeadEditReading = { readonly who: string; readonly edit?: LeadEdit };

const mostWordsOfName = 8;
const fields = wordTable<LeadEdit['field']>([
  [
    'birthday',
    [
      ...['birthday', 'birth day', 'born', 'born on', 'date of birth', 'dob'],
      ...['ميلاد', 'الميلاد', 'ميلاده', 'ميلادها', 'عيد ميلاد', 'عيد الميلاد', 'عيد ميلاده', 'عيد ميلادها'],
      ...['يوم الميلاد', 'يوم ميلاد', 'تاريخ الميلاد'],
    ],
  ],
  [
    'weddingDay',
    [
      ...['wedding', 'wedding day', 'wedding anniversary', 'anniversary', 'married', 'married on'],
      ...[
        'زواج',
        'الزواج',
        'يوم الزواج',
        'عيد الزواج',
        'عيد زواج',
        'ذكرى الزواج',
        'ذكرى زواج',
        'تاريخ الزواج',
      ],
    ],
  ],
  [
    'homePurchaseDay',
    [
      ...[
        'home',
        'home day',
        'home purchase',
        'home purchase day',
        'home anniversary',
        'house',
        'bought home',
      ],
      ...[
        'شراء البيت',
        'شراء المنزل',
        'شراء بيت',
        'شراء منزل',
        'يوم شراء البيت',
        'يوم شراء المنزل',
        'البيت',
        'المنزل',
      ],
    ],
  ],
  [
    'postalAddress',
    [
      ...['address', 'postal address', 'mailing address'],
      ...['العنوان', 'عنوان', 'عنوانه', 'عنوانها', 'العنوان البريدي'],
    ],
  ],
]);
const nothing = wordTable<true>([
  [
    true,
    [
      'none',
      'unknown',
      'nothing',
      'remove',
      'clear',
      'لا شيء',
      'لا يوجد',
      'غير معروف',
      'بدون',
      'احذف',
      'حذف',
    ],
  ],
]);

/**
 * Reads `<who> [birthday|wedding|home <day>]` or `<who> address <address>`, in English or Arabic: `huda birthday 14
 * march`, هدى شراء البيت ٢ مايو. `none` takes back what was known. A name may hold such a word (Sara House), so there
 * may be several readings, best first.
 *
 * @param text what follows `edit`, with its line breaks
 */
export function parseLeadEdit(text: string): readonly LeadEditReading[] {
  const words = wordsOf(text);
  const edits = whoCandidates(words, mostWordsOfName)
    .toReversed()
    .flatMap(({ who, rest }): (LeadEditReading & { isClear: boolean })[] => {
      const field = who === '' ? undefined : fields.find(rest, 0);
      if (!field) return [];
      const said = lastWords(text, rest.length - field.length);
      if (said === '') return [{ who, isClear: false }];
      const edit = editOf(field.meaning, said);
      return [{ who, edit, isClear: isClear(edit) }];
    });
  const clear = edits.filter((one) => one.isClear);
  // Where a day can be read the line says what it says; else all of it may be a name.
  const readings = clear.length > 0 ? clear : [wholeLine(words), ...edits];
  return readings.map(({ who, edit }) => ({ who, ...(edit ? { edit } : {}) }));
}

function editOf(field: LeadEdit['field'], said: string): LeadEdit {
  const words = wordsOf(said);
  const isNothing = nothing.find(words, 0)?.length === words.length;
  if (field === 'postalAddress') return { field, address: isNothing ? '' : parsePostalAddress(said) };
  return { field, day: isNothing ? { kind: 'unknown' } : parseMonthDay(said) };
}

function isClear(edit: LeadEdit): boolean {
  if (edit.field === 'postalAddress') return edit.address !== undefined;
  return edit.day.kind === 'day' || edit.day.kind === 'unknown';
}

function wholeLine(words: readonly string[]): LeadEditReading & { isClear: boolean } {
  const [certain] = whoCandidates(words, 0);
  return { who: certain?.who || withoutTrailingMarks(words.join(' ')), isClear: false };
}
