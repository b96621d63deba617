import type { HolidayRule } from './holiday-rule.ts';

/** What a holiday is called in both languages. */
export type HolidayName = { readonly en: string; readonly ar: string };

type KnownHoliday = { readonly name: HolidayName; readonly rule?: HolidayRule };
type Row = readonly [en: string, ar: string, alsoCalled?: readonly string[], rule?: HolidayRule];

/** Names of ours, and what date-holidays (3.37) calls the same; the rule, where its days off begin earlier. */
const rows: readonly Row[] = [
  [
    'Eid al-Fitr',
    'عيد الفطر',
    [
      'End of Ramadan (Eid al-Fitr)',
      'Hari Raya Puasa',
      'Korité',
      'Eid-Ul-Fitr',
      'Id-Ul-Fitr (Ramazan Festival Day)',
      'Id el Fitr',
      'Eid al Fitri',
      'Holyday for Fetr Eeid',
    ],
    '1 Shawwal',
  ],
  [
    'Eid al-Adha',
    'عيد الأضحى',
    [
      'Feast of the Sacrifice (Eid al-Adha)',
      'Hari Raya Haji',
      'Tabaski',
      'Eid Ul Adha',
      'Id-Ul-Alha (Hadji Festival Day)',
      'Id el Kabir',
    ],
    '10 Dhu al-Hijjah',
  ],
  ['Beginning of Ramadan', 'حلول شهر رمضان', ['First day of Ramadan'], '1 Ramadan'],
  ['Islamic New Year', 'رأس السنة الهجرية', [], '1 Muharram'],
  [
    'Mawlid',
    'المولد النبوي',
    [
      'Birthday of Muhammad (Mawlid)',
      'Maulid Day',
      'Youman Nabi',
      'Hari Maulaud Nabi',
      "Milad-Un-Nabi (Holy Prophet's Birthday)",
      'Birthday of Muhammad Prophet',
    ],
  ],
  ['Nowruz', 'عيد النوروز', ['Nauryz', "Sultan Nevruz's Day"]],
  ["New Year's Day", 'رأس السنة الميلادية', ['New Year', 'The first day of January']],
  ['Christmas', 'عيد الميلاد', ['Christmas Day']],
  ['Orthodox Christmas', 'عيد الميلاد الشرقي', ['Coptic Christmas']],
  ['Easter', 'عيد الفصح', ['Easter Sunday', 'Catholic Easter']],
  ['Orthodox Easter', 'عيد الفصح الشرقي', ['Coptic Easter']],
  ['Epiphany', 'عيد الغطاس', ['Three Kings Day']],
  ['Ascension Day', 'عيد الصعود'],
  ['Pentecost', 'عيد العنصرة'],
  ['Assumption Day', 'عيد انتقال العذراء', ['Assumption']],
  ['Immaculate Conception', 'عيد الحبل بلا دنس', ['Immaculate Conception of Mary']],
  ["St. Patrick's Day", 'عيد القديس باتريك', ['St. Patrick’s Day', "Saint Patrick's Day"]],
  ['Sham El Nessim', 'شم النسيم'],
  ['Thanksgiving', 'عيد الشكر', ['Thanksgiving Day']],
  ["Valentine's Day", 'عيد الحب'],
  ["Mother's Day", 'عيد الأم'],
  ["Father's Day", 'عيد الأب'],
  ["Children's Day", 'يوم الطفل', ["International Children's Day"]],
  ["Women's Day", 'يوم المرأة', ["International Women's Day", 'Women’s Day', "National Women's Day"]],
  ['Youth Day', 'يوم الشباب', ['National Youth Day', 'Commemoration of Atatürk, Youth and Sports Day']],
  ['Family Day', 'يوم الأسرة'],
  ['Labour Day', 'عيد العمال', ['May Day', "Workers' Day", "Worker's Day", 'Labour and Solidarity Day']],
  [
    'National Day',
    'اليوم الوطني',
    ['National Holiday', 'National holiday', 'National Day / Double Tenth Day'],
  ],
  ['Independence Day', 'عيد الاستقلال', ['Independence Day (Yom HaAtzmaut)']],
  ['Republic Day', 'يوم الجمهورية', ['Day of the Republic']],
  ['Constitution Day', 'يوم الدستور'],
  ['Unity Day', 'يوم الوحدة', ['German Unity Day', 'Day of German Unity', 'National Unity Day']],
  ['Statehood Day', 'يوم الدولة'],
  ['Freedom Day', 'يوم الحرية', ['Liberty Day']],
  ['Flag Day', 'يوم العلم', ['National Flag Day']],
  ['Founding Day', 'يوم التأسيس', ['National Foundation Day']],
  ['Emancipation Day', 'يوم التحرر'],
  ["King's Day", 'عيد الملك', ['Kings Day']],
  ["King's Birthday", 'عيد ميلاد الملك'],
  ['Canada Day', 'يوم كندا'],
  ['Bastille Day', 'العيد الوطني الفرنسي'],
  ['Waitangi Day', 'يوم وايتانغي'],
  ['Russia Day', 'يوم روسيا'],
  ['Portugal Day', 'يوم البرتغال'],
  ['Malaysia Day', 'يوم ماليزيا'],
  ['Pakistan Day', 'يوم باكستان'],
  ["National Sovereignty and Children's Day", 'عيد السيادة الوطنية والطفولة'],
  ['Victory Day', 'عيد النصر'],
  ['Heritage Day', 'يوم التراث'],
  ['Africa Day', 'يوم أفريقيا', ['African Freedom Day']],
  ['Europe Day', 'يوم أوروبا'],
  [
    'Chinese New Year',
    'رأس السنة الصينية',
    ['Spring Festival', 'Lunar New Year’s Day', 'Chinese Spring Festival'],
  ],
  ['Lunar New Year', 'رأس السنة القمرية', ['Korean New Year', 'Vietnamese New Year']],
  ['Mid-Autumn Festival', 'عيد منتصف الخريف'],
  ['Dragon Boat Festival', 'عيد قوارب التنين', ['Tuen Ng Festival']],
  ['Chuseok', 'عيد تشوسوك', ['Korean Thanksgiving'], 'korean 8-0-15'],
  ['Songkran', 'عيد سونغكران', ['Songkran Festival'], '04-13'],
  ['Bengali New Year', 'رأس السنة البنغالية', ["Bengali New Year's Day"]],
  ['Diwali', 'عيد ديوالي', ['Deepavali', 'Divali']],
  ['Rosh Hashanah', 'رأس السنة العبرية', ['Rosh Hashanah (Yom Teruah)']],
  ['Passover', 'عيد الفصح اليهودي', ['Passover (Pesach)', 'Pesach']],
  ['Sukkot', 'عيد المظال', ['Feast of Tabernacles (Sukkot)']],
  ['Shavuot', 'عيد الأسابيع', ['Shavuot (Feast of Weeks)']],
  ['Midsummer', 'عيد منتصف الصيف', ['Midsummer Day']],
  ['Carnival', 'الكرنفال', ['Carnival Monday', 'Mardi Gras']],
  ['Boxing Day', 'يوم الصناديق', ['St. Stephen’s Day', "Saint Stephen's Day", 'Day of Goodwill']],
  ["New Year's Eve", 'ليلة رأس السنة'],
];

const byName = new Map<string, KnownHoliday>(
  rows.flatMap(([en, ar, alsoCalled = [], rule]) =>
    [en, ...alsoCalled].map((called) => [called, { name: { en, ar }, ...(rule ? { rule } : {}) }] as const),
  ),
);

/** A holiday under the name date-holidays has for it in English, where it is one that is greeted somewhere. */
export function knownHoliday(english: string): KnownHoliday | undefined {
  return byName.get(english);
}
