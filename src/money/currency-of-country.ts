/** Countries whose teams are likeliest to use Touchbase; a proposal that the set-up form lets people change. */
const currencies: Readonly<Record<string, string>> = {
  AE: 'AED',
  AU: 'AUD',
  BH: 'BHD',
  CA: 'CAD',
  CH: 'CHF',
  DE: 'EUR',
  DZ: 'DZD',
  EG: 'EGP',
  ES: 'EUR',
  FR: 'EUR',
  GB: 'GBP',
  IE: 'EUR',
  IN: 'INR',
  IQ: 'IQD',
  IT: 'EUR',
  JO: 'JOD',
  KW: 'KWD',
  LB: 'LBP',
  LY: 'LYD',
  MA: 'MAD',
  NL: 'EUR',
  NZ: 'NZD',
  OM: 'OMR',
  PK: 'PKR',
  PT: 'EUR',
  QA: 'QAR',
  SA: 'SAR',
  SD: 'SDG',
  SG: 'SGD',
  SY: 'SYP',
  TN: 'TND',
  TR: 'TRY',
  US: 'USD',
  YE: 'YER',
  ZA: 'ZAR',
};

/** The currency of a country (ISO 3166 alpha 2 → ISO 4217), where it is one we propose for. */
export function currencyOfCountry(country: string): string | undefined {
  return currencies[country];
}
