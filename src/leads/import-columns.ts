import { fold } from '../parsing/fold.ts';

/** No table of people has more columns; what stands beyond them is not looked at. */
export const mostColumns = 500;

/** What a column of a file of contacts may be about. */
export const importFields = [
  'name',
  'firstName',
  'middleName',
  'lastName',
  'phone',
  'email',
  'address',
  'street',
  'city',
  'region',
  'postcode',
  'country',
  'birthday',
  'wedding',
  'homePurchase',
  'kind',
  'language',
  'relationship',
  'lastContacted',
  'source',
  'owner',
  'notes',
  'optOut',
  'noCalls',
  'noTexts',
  'noEmails',
  'noMail',
  'wantsCalls',
  'wantsTexts',
  'wantsEmails',
  'consent',
  'tags',
] as const;
export type ImportField = (typeof importFields)[number];

/** A column that was recognised. `group`: of a postal address, which of several it is a part of. */
export type ImportColumn = {
  readonly at: number;
  readonly header: string;
  readonly field: ImportField;
  readonly group: string;
};

/**
 * How columns are called, in English and Arabic, by people and by the exports of Follow Up Boss, HubSpot, Google
 * Contacts, Outlook and kvCORE. Compared folded and without numbers and `noise`.
 */
const names: Record<ImportField, readonly string[]> = {
  name: [
    ...['name', 'full name', 'contact name', 'client name', 'customer name', 'display name', 'lead name'],
    ...[
      'الاسم',
      'اسم',
      'الاسم الكامل',
      'الاسم كاملا',
      'اسم العميل',
      'العميل',
      'اسم جهة الاتصال',
      'جهة الاتصال',
    ],
  ],
  firstName: [...['first name', 'first', 'given name', 'forename'], ...['الاسم الأول', 'الاسم الشخصي']],
  middleName: ['middle name', 'additional name', 'اسم الأب', 'الاسم الأوسط', 'الاسم الثاني'],
  lastName: [
    ...['last name', 'last', 'surname', 'family name'],
    ...['اسم العائلة', 'الاسم الأخير', 'العائلة', 'اللقب', 'الكنية', 'الشهرة'],
  ],
  phone: [
    ...[
      'phone',
      'phone number',
      'telephone',
      'telephone number',
      'tel',
      'mobile',
      'mobile number',
      'mobile phone',
    ],
    ...['mobile phone number', 'cell', 'cell phone', 'cell number', 'cellphone', 'home phone', 'work phone'],
    ...[
      'business phone',
      'office phone',
      'other phone',
      'whatsapp',
      'whatsapp number',
      'whatsapp phone number',
    ],
    ...['contact number', 'number', 'company main phone', 'car phone', 'landline'],
    ...['الهاتف', 'هاتف', 'رقم الهاتف', 'الجوال', 'جوال', 'رقم الجوال', 'الموبايل', 'موبايل', 'رقم الموبايل'],
    ...[
      'المحمول',
      'رقم المحمول',
      'الهاتف المحمول',
      'الخلوي',
      'رقم الخلوي',
      'النقال',
      'رقم النقال',
      'التلفون',
    ],
    ...[
      'تلفون',
      'رقم التلفون',
      'واتساب',
      'الواتساب',
      'واتس',
      'رقم الواتساب',
      'رقم واتساب',
      'رقم التواصل',
      'الرقم',
    ],
    ...['هاتف المنزل', 'هاتف العمل', 'رقم الاتصال', 'واتس اب'],
  ],
  email: [
    ...['email', 'e mail', 'mail', 'email address', 'e mail address', 'emails', 'work email', 'home email'],
    ...['personal email', 'other email', 'additional emails', 'additional email addresses'],
    ...['البريد الإلكتروني', 'البريد', 'بريد إلكتروني', 'عنوان البريد الإلكتروني'],
    ...['الإيميل', 'إيميل', 'ايميل'],
  ],
  address: [
    ...['address', 'postal address', 'mailing address', 'full address', 'home address', 'address formatted'],
    ...['العنوان', 'عنوان', 'العنوان البريدي', 'عنوان السكن', 'عنوان المنزل', 'العنوان الوطني'],
  ],
  street: ['street', 'street address', 'address street', 'address line', 'الشارع', 'شارع', 'اسم الشارع'],
  city: ['city', 'town', 'address city', 'locality', 'المدينة', 'مدينة'],
  region: [
    ...['state', 'region', 'state region', 'province', 'county', 'address state', 'address region'],
    ...['المنطقة', 'المحافظة', 'الإمارة', 'الولاية'],
  ],
  postcode: [
    ...['zip', 'zip code', 'postal code', 'postcode', 'post code', 'address zip', 'address postal code'],
    ...['address zip code', 'الرمز البريدي', 'رمز بريدي'],
  ],
  country: ['country', 'country region', 'address country', 'الدولة', 'البلد'],
  birthday: [
    ...['birthday', 'birth date', 'birthdate', 'date of birth', 'dob', 'born', 'birth day'],
    ...['تاريخ الميلاد', 'الميلاد', 'عيد الميلاد', 'يوم الميلاد', 'تاريخ الولادة'],
  ],
  wedding: [
    ...['wedding', 'wedding day', 'wedding date', 'anniversary', 'wedding anniversary', 'marriage date'],
    ...['تاريخ الزواج', 'الزواج', 'ذكرى الزواج', 'عيد الزواج'],
  ],
  homePurchase: [
    ...['home purchase', 'home purchase date', 'home purchase day', 'purchase date', 'home anniversary'],
    ...['closing date', 'home closing date', 'house anniversary', 'move in date', 'date purchased'],
    ...['تاريخ الشراء', 'تاريخ شراء المنزل', 'شراء المنزل', 'ذكرى شراء المنزل', 'تاريخ الإفراغ'],
  ],
  kind: [
    ...['kind', 'type', 'lead type', 'client type', 'contact type', 'deal type', 'buyer seller', 'category'],
    ...['النوع', 'نوع العميل', 'التصنيف', 'نوع الطلب'],
  ],
  language: ['language', 'preferred language', 'اللغة', 'لغة', 'اللغة المفضلة'],
  relationship: [
    ...['relationship', 'stage', 'status', 'lead status', 'lifecycle stage', 'contact status', 'lead stage'],
    ...['العلاقة', 'الحالة', 'حالة العميل', 'المرحلة'],
  ],
  lastContacted: [
    ...['last contacted', 'last contact', 'last contact date', 'last contacted date', 'last communication'],
    ...['last conversation', 'last spoke', 'last call', 'date last contacted', 'is contacted', 'contacted'],
    ...['آخر تواصل', 'تاريخ آخر تواصل', 'آخر اتصال', 'تاريخ آخر اتصال', 'آخر مكالمة'],
  ],
  source: [
    ...['source', 'lead source', 'original source', 'contact source', 'origin', 'record source'],
    ...['المصدر', 'مصدر العميل', 'مصدر', 'جهة القدوم'],
  ],
  owner: [
    ...['owner', 'contact owner', 'agent', 'assigned to', 'assigned agent', 'assigned', 'lead owner'],
    ...['agent name', 'assigned user', 'agent email', 'owner email', 'realtor', 'record owner'],
    ...['الوكيل', 'المسؤول', 'المالك', 'الموظف', 'الوسيط', 'المندوب'],
    ...['مسند إلى', 'صاحب العميل', 'اسم الوكيل'],
  ],
  notes: [
    ...['notes', 'note', 'comments', 'comment', 'remarks', 'description', 'background', 'about'],
    ...['ملاحظات', 'ملاحظة', 'الملاحظات', 'تعليق', 'تعليقات', 'الوصف', 'وصف'],
  ],
  optOut: [
    ...['opt out', 'opted out', 'has opted out', 'do not contact', 'dont contact', 'no contact'],
    ...['dnc', 'dnc status', 'unsubscribed', 'unsubscribe', 'opt out date', 'opted out date', 'opt out on'],
    ...['date opted out', 'opted out on', 'unsubscribe date', 'unsubscribed date', 'unsubscribed on'],
    ...['opt out status', 'عدم التواصل', 'لا يرغب بالتواصل', 'لا يرغب في التواصل', 'لا تتواصل'],
    ...['ممنوع التواصل', 'ممنوع الاتصال', 'إيقاف التواصل', 'طلب عدم التواصل', 'إلغاء الاشتراك'],
    ...['ألغى الاشتراك', 'تاريخ إلغاء الاشتراك', 'لا يرغب في الاتصال'],
  ],
  noCalls: [
    ...['do not call', 'dont call', 'no calls', 'call opt out', 'phone opt out', 'opted out of calls'],
    ...['عدم الاتصال', 'لا تتصل'],
  ],
  noTexts: [
    ...[
      'do not text',
      'dont text',
      'no texts',
      'do not sms',
      'text opt out',
      'sms opt out',
      'opted out of sms',
    ],
    ...['has opted out of sms', 'opted out of texts', 'unsubscribed from sms', 'unsubscribed from texts'],
    ...['عدم إرسال رسائل', 'ممنوع الرسائل'],
  ],
  noEmails: [
    ...['do not email', 'do not e mail', 'dont email', 'no emails', 'email opt out', 'email opted out'],
    ...['has opted out of email', 'opted out of email', 'opted out of emails', 'opt out of email'],
    ...['unsubscribed from email', 'unsubscribed from emails', 'unsubscribed from all email'],
    ...['unsubscribed from all emails', 'email unsubscribed', 'email opt out date', 'email unsubscribe date'],
    ...['عدم المراسلة', 'عدم إرسال بريد'],
  ],
  noMail: ['do not mail', 'dont mail', 'no mail', 'mail opt out', 'do not send mail'],
  wantsCalls: ['phone optin', 'phone opt in', 'call optin', 'call opt in', 'call consent'],
  wantsTexts: [
    ...['text optin', 'text opt in', 'sms optin', 'sms opt in', 'sms consent', 'text consent'],
    ...['sms subscribed', 'whatsapp optin', 'whatsapp opt in'],
  ],
  wantsEmails: ['email optin', 'email opt in', 'email consent', 'subscribed', 'email subscribed'],
  consent: [
    ...['consent', 'consent given', 'agreed', 'agreed to be contacted', 'marketing consent', 'gdpr consent'],
    ...['permission', 'permission to contact', 'marketing opt in', 'marketing optin', 'opt in', 'optin'],
    ...['موافقة', 'الموافقة', 'الموافقة على التواصل', 'موافقة على التواصل', 'وافق على التواصل'],
  ],
  tags: ['tags', 'tag', 'labels', 'group membership', 'الوسوم', 'وسوم', 'التصنيفات'],
};

/** Words that tell one of several columns of a meaning from the others, not what it is about. */
const noise = new Set(
  ['value', 'primary', 'main', 'secondary', 'default', 'additional', 'رئيسي', 'الرئيسي', 'إضافي', 'ثاني'].map(
    fold,
  ),
);
/** In front of the parts of an address: whose address it is. */
const places = new Set(
  ['home', 'business', 'work', 'mailing', 'other', 'billing', 'property', 'contact'].map(fold),
);
const addressParts: ReadonlySet<ImportField> = new Set([
  'address',
  'street',
  'city',
  'region',
  'postcode',
  'country',
]);

const meanings = new Map(
  importFields.flatMap((field) => names[field].map((name): [string, ImportField] => [fold(name), field])),
);

/** The field that a text names, word for word. */
export function fieldNamed(text: string): ImportField | undefined {
  return meanings.get(fold(text));
}

/** By what a person is known: without one of these a table is none of people. */
const identities: ReadonlySet<ImportField> = new Set(['name', 'firstName', 'lastName', 'phone', 'email']);

/**
 * What the columns of a table are about, by its first row. Several may be about the same; what is not known is listed
 * as it stands there.
 */
export function readHeader(cells: readonly string[]): {
  columns: ImportColumn[];
  unknown: string[];
  /** Whether some column says who people are. */
  hasPeople: boolean;
} {
  const columns: ImportColumn[] = [];
  const unknown: string[] = [];
  for (const [at, cell] of cells.slice(0, mostColumns).entries()) {
    const header = cell.trim().slice(0, 100).toWellFormed();
    const meant = meaningOf(header);
    if (meant) columns.push({ at, header, ...meant });
    else if (header !== '') unknown.push(header);
  }
  return { columns, unknown, hasPeople: columns.some(({ field }) => identities.has(field)) };
}

function meaningOf(header: string): { field: ImportField; group: string } | undefined {
  const words = fold(header.replaceAll('_', ' ').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')).split(' ');
  const said = words.filter((word) => !/^\d+$/.test(word));
  const group = words.filter((word) => /^\d+$/.test(word) || places.has(word)).join(' ');
  const plain = said.filter((word) => !noise.has(word));
  const placeless = plain.filter((word) => !places.has(word));
  const meant = (some: readonly string[]) => meanings.get(some.join(' '));
  const field = meant(said) ?? meant(plain) ?? meant(placeless);
  if (!field) return undefined;
  const isPart = addressParts.has(field);
  // A business is no person; only of addresses may a place be said that the table does not.
  if (!isPart && !meant(said) && !meant(plain)) return undefined;
  return { field, group: isPart ? group : '' };
}
