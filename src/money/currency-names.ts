/**
 * What people write for a currency besides its ISO code, and the currencies it may mean: the team's own is
 * meant where it is among them.
 */
const meanings: Readonly<Record<string, readonly string[]>> = {
  $: [
    'USD',
    'CAD',
    'AUD',
    'NZD',
    'SGD',
    'HKD',
    'TWD',
    'MXN',
    'ARS',
    'CLP',
    'COP',
    'BSD',
    'BBD',
    'JMD',
    'TTD',
  ],
  us$: ['USD'],
  dollar: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'TWD', 'BSD', 'BBD', 'JMD', 'TTD'],
  دولار: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD'],
  '€': ['EUR'],
  euro: ['EUR'],
  يورو: ['EUR'],
  '£': ['GBP', 'EGP', 'LBP', 'SYP', 'SDG'],
  pound: ['GBP', 'EGP', 'LBP', 'SYP', 'SDG'],
  جنيه: ['EGP', 'SDG', 'GBP'],
  'ج.م': ['EGP'],
  '¥': ['JPY', 'CNY'],
  '₹': ['INR'],
  rupee: ['INR', 'PKR', 'LKR', 'NPR'],
  روبية: ['INR', 'PKR'],
  '₺': ['TRY'],
  lira: ['TRY', 'LBP', 'SYP'],
  ليرة: ['TRY', 'LBP', 'SYP'],
  '\u{20c1}': ['SAR'],
  sr: ['SAR'],
  riyal: ['SAR', 'QAR', 'YER'],
  rial: ['OMR', 'YER', 'IRR'],
  ريال: ['SAR', 'QAR', 'OMR', 'YER', 'IRR'],
  'ر.س': ['SAR'],
  'ر.ق': ['QAR'],
  'ر.ع': ['OMR'],
  dh: ['AED', 'MAD'],
  dhs: ['AED'],
  dirham: ['AED', 'MAD'],
  درهم: ['AED', 'MAD'],
  'د.إ': ['AED'],
  'د.م': ['MAD'],
  dinar: ['KWD', 'BHD', 'JOD', 'IQD', 'TND', 'LYD', 'DZD'],
  دينار: ['KWD', 'BHD', 'JOD', 'IQD', 'TND', 'LYD', 'DZD'],
  'د.ك': ['KWD'],
  'د.ب': ['BHD'],
  'د.أ': ['JOD'],
  'د.ع': ['IQD'],
  'د.ت': ['TND'],
  'د.ج': ['DZD'],
};

/** The currencies that a symbol or a word of English or Arabic may mean (not ISO codes); none if unknown. */
export function currenciesNamed(said: string): readonly string[] {
  const name = said.toLowerCase().replace(/\.$/, '');
  const singular = name.replace(/s$/, '');
  for (const form of [name, singular]) {
    if (Object.hasOwn(meanings, form)) return meanings[form] ?? [];
  }
  return [];
}
