import { builtInRules } from '../../src/leads/contact-rules.ts';
import type { ContactFacts, Standing } from '../../src/leads/may-contact.ts';

/** Nothing is known but what a test is about. */
const nothing: ContactFacts = {
  optOuts: [],
  consents: [],
  attempts: [],
  lastInquiryAt: null,
  lastDealOn: null,
  doNotCall: { listed: new Set(), agesByCountry: new Map() },
};

const numbers: Record<string, string> = {
  SA: '+966501234567',
  PR: '+17875550100',
  CA: '+14165550100',
  US: '+12125550100',
  'US-FL': '+13055550100',
  AE: '+971501234567',
  EG: '+201001234567',
  DE: '+4915112345678',
  GB: '+447700900123',
};

/** All numbers of `phoneOf`: as those that are on a list. */
export const allNumbers: ReadonlySet<string> = new Set(Object.values(numbers));

/** A phone of a country, or of Florida. */
export function phoneOf(place: string): { e164: string; country: string } {
  return { e164: numbers[place] ?? '+10000000', country: place.slice(0, 2) };
}

/** Somebody with a phone of each of some places, and what is known of them. The team is in London. */
export function aStanding(
  places: readonly string[],
  facts: Partial<ContactFacts> = {},
  more: Partial<Omit<Standing, 'facts' | 'contact'>> & { zone?: string | null } = {},
): Standing {
  const { zone = null, ...rest } = more;
  return {
    contact: { zone, phones: places.map(phoneOf) },
    facts: { ...nothing, ...facts },
    rules: builtInRules(),
    team: { zone: 'Europe/London', country: 'GB' },
    ...rest,
  };
}
