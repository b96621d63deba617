import { addDays } from '../../../src/calendar/local-day.ts';
import type { MonthDay } from '../../../src/calendar/plan-year.ts';
import type { Chance } from './chance.ts';

/** Somebody who does not exist. Their number and address are nobody's: +966 50 000 xxxx, example.com. */
export type MadeUpContact = {
  name: string;
  language: 'en' | 'ar';
  phone: string | undefined;
  email: string | undefined;
  /** Known of one in three. */
  birthday: MonthDay | null;
  postalAddress: string;
};

/** How many of them can be told apart by their numbers. */
export const mostContacts = 10_000;

const names = {
  en: {
    given: [
      ...[
        'Abeer',
        'Adel',
        'Ahmad',
        'Aisha',
        'Amina',
        'Anas',
        'Basma',
        'Bilal',
        'Daniel',
        'Elena',
        'Fadi',
        'Farah',
      ],
      ...[
        'Grace',
        'Hala',
        'Hassan',
        'Ibrahim',
        'Imran',
        'James',
        'Jawad',
        'Karim',
        'Lama',
        'Maria',
        'Mazen',
        'Mira',
      ],
      ...[
        'Nabil',
        'Nadia',
        'Omair',
        'Priya',
        'Rana',
        'Ravi',
        'Rola',
        'Samir',
        'Sofia',
        'Talal',
        'Walid',
        'Yara',
      ],
    ],
    family: [
      ...[
        'Abbas',
        'Al Amri',
        'Al Dosari',
        'Al Juhani',
        'Al Mutairi',
        'Al Qahtani',
        'Al Shehri',
        'Aziz',
        'Darwish',
      ],
      ...[
        'Farouk',
        'Fernandes',
        'Ghanem',
        'Hamdan',
        'Hariri',
        'Hussain',
        'Ismail',
        'Jaber',
        'Kassem',
        'Khan',
      ],
      ...[
        'Malik',
        'Mansour',
        'Nair',
        'Najjar',
        'Othman',
        'Qureshi',
        'Rahman',
        'Saab',
        'Saleh',
        'Shaheen',
        'Taha',
      ],
    ],
  },
  ar: {
    given: [
      ...[
        'أحمد',
        'أسماء',
        'إيمان',
        'بدر',
        'بسمة',
        'تركي',
        'جواهر',
        'حسن',
        'حصة',
        'خالد',
        'دانة',
        'ريم',
        'زياد',
        'سعود',
      ],
      ...[
        'سلمان',
        'سمر',
        'شهد',
        'صالح',
        'عائشة',
        'عادل',
        'عبير',
        'غادة',
        'فارس',
        'فاطمة',
        'فهد',
        'لطيفة',
        'ماجد',
        'مشاعل',
      ],
      ...['منى', 'ناصر', 'نايف', 'هند', 'وليد', 'يزيد'],
    ],
    family: [
      ...[
        'البقمي',
        'الجهني',
        'الحازمي',
        'الحمدان',
        'الخالدي',
        'الدوسري',
        'الرشيد',
        'الزهراني',
        'السبيعي',
        'الشمري',
      ],
      ...[
        'الشهري',
        'الصالح',
        'العتيبي',
        'العمري',
        'العنزي',
        'الغامدي',
        'الفيفي',
        'القحطاني',
        'المالكي',
        'المطيري',
      ],
      ...['النجار', 'الهاجري', 'اليامي', 'باوزير', 'حداد', 'خياط', 'درويش', 'عسيري'],
    ],
  },
} as const;

const arabicShare = 0.45;
const withPhone = 0.92;
const withEmail = 0.68;
/** Among so many, two names do for telling people apart; beyond, a father's name stands between them. */
const fewEnoughForTwoNames = 400;

/** The contact with a number of its own, from 0. */
export function madeUpContact(nth: number, chance: Chance): MadeUpContact {
  const language = chance.happens(arabicShare) ? 'ar' : 'en';
  const { given, family } = names[language];
  const middle = nth < fewEnoughForTwoNames ? [] : [chance.pick(given)];
  const name = [chance.pick(given), ...middle, chance.pick(family)].join(' ');
  const hasPhone = chance.happens(withPhone);
  const number = String(nth).padStart(4, '0');
  return {
    name,
    language,
    phone: hasPhone ? `+96650000${number}` : undefined,
    // Whoever has no phone is reached by e-mail.
    email: !hasPhone || chance.happens(withEmail) ? `person.${number}@example.com` : undefined,
    birthday: nth % 3 === 0 ? addDays('2024-01-01', (nth * 37) % 366).slice(5) : null,
    postalAddress: nth % 2 === 0 ? addressOf(nth, language) : '',
  };
}

/** A street that no map has. */
function addressOf(nth: number, language: 'en' | 'ar'): string {
  const house = String((nth % 190) + 1);
  return language === 'ar'
    ? `${house} شارع المثال، حي التجربة\nالرياض`
    : `${house} Example Street, Sample District\nRiyadh`;
}
