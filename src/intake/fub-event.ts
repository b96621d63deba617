import { z } from 'zod';
import { leadKind } from '../leads/lead-kind.ts';
import type { LeadReading, Starts } from '../leads/new-lead.ts';
import { sentLanguage } from '../leads/sent-language.ts';
import { sentConsents } from './sent-consents.ts';
import { sentOwnDetails } from './sent-own-details.ts';
import {
  isBlank,
  isRecord,
  plainFigure,
  sentFlag,
  sentInstant,
  sentRecord,
  sentText,
  sentTexts,
} from './sent-value.ts';

const person = z.object({
  name: sentText,
  firstName: sentText,
  lastName: sentText,
  emails: sentTexts,
  email: sentTexts,
  phones: sentTexts,
  phone: sentTexts,
  source: sentText,
  price: sentText,
  tags: sentTexts,
  language: sentText,
  addresses: z.unknown().optional(),
  // Fields that an account has added lie flat on the person, with "custom" before their names.
  birthday: sentText,
  customBirthday: sentText,
  customHomePurchaseDate: sentText,
  customHomeAnniversary: sentText,
  customConsent: sentText,
  customMarketingConsent: sentText,
  customCallConsent: sentText,
  customTextConsent: sentText,
  customSmsConsent: sentText,
  customEmailConsent: sentText,
});
const address = z.object({
  street: sentText,
  city: sentText,
  state: sentText,
  code: sentText,
  country: sentText,
});
const property = z.object({
  street: sentText,
  city: sentText,
  price: sentText,
  bedrooms: sentText,
  forRent: sentFlag,
});
const propertySearch = z.object({
  neighborhood: sentText,
  city: sentText,
  minPrice: sentText,
  maxPrice: sentText,
  minBedrooms: sentText,
});
const event = z.object({
  source: sentText,
  system: sentText,
  type: sentText,
  message: sentText,
  description: sentText,
  occurredAt: sentInstant,
  test: sentFlag,
  isTest: sentFlag,
  is_test: sentFlag,
  person: person,
  property: sentRecord.transform((value) => property.parse(value ?? {})),
  propertySearch: sentRecord.transform((value) => propertySearch.parse(value ?? {})),
  campaign: z.unknown().optional(),
});

/** What each of the 14 event types asks for. Source: Follow Up Boss's documentation of its events. */
const eventTypes: Readonly<Record<string, Starts>> = {
  Registration: 'lead',
  Inquiry: 'lead',
  'Seller Inquiry': 'lead',
  'Property Inquiry': 'lead',
  'General Inquiry': 'lead',
  'Visited Open House': 'lead',
  'Incoming Call': 'lead',
  Unsubscribed: 'opt-out',
  'Viewed Property': 'nothing',
  'Saved Property': 'nothing',
  'Visited Website': 'nothing',
  'Property Search': 'nothing',
  'Saved Property Search': 'nothing',
  'Viewed Page': 'nothing',
};
const startsByType = new Map(
  Object.entries(eventTypes).map(([type, starts]) => [type.toLowerCase(), starts]),
);

/** Whether fields have the shape of a Follow Up Boss event: a person in it. */
export function isFubEvent(fields: Record<string, unknown>): boolean {
  return isRecord(fields.person);
}

/**
 * Reads the event shape that Follow Up Boss takes at `/v1/events` and most lead sources speak. Every field may
 * be missing, and numbers may be texts. A type that is none of the 14 starts a lead: better one card too many
 * than a person who waits.
 */
export function readFubEvent(fields: Record<string, unknown>): LeadReading {
  const parsed = event.safeParse(fields);
  if (!parsed.success) return { kind: 'unclear', why: 'fields' };
  const { data } = parsed;
  const { person: who, property: home, propertySearch: search } = data;

  // The shape has lists; many a caller sends one address under the singular name.
  const emails = [...who.emails, ...who.email];
  const phones = [...who.phones, ...who.phone];
  const name = [who.firstName, who.lastName].filter(Boolean).join(' ') || who.name;
  if (!name && emails.length + phones.length === 0) {
    const sent = isRecord(fields.person) ? fields.person : {};
    const hasSome = ['name', 'firstName', 'lastName', 'emails', 'email', 'phones', 'phone'].some(
      (key) => !isBlank(sent[key]),
    );
    return { kind: 'unclear', why: hasSome ? 'fields' : 'no-person' };
  }
  const starts = startsByType.get(data.type.toLowerCase()) ?? 'lead';
  const message = [data.message, data.description].filter(Boolean).join('\n');
  const priceFrom = plainFigure(search.minPrice);
  const priceTo = plainFigure(search.maxPrice || home.price || who.price);
  const bedrooms = plainFigure(home.bedrooms || search.minBedrooms);
  return {
    kind: 'lead',
    lead: {
      name,
      phones,
      emails,
      kind: kindOf(data.type, home.forRent, who.tags),
      message,
      area: (home.city || search.neighborhood || search.city).slice(0, 200),
      wants: {
        ...(bedrooms ? { bedrooms } : {}),
        ...(priceFrom ? { priceFrom } : {}),
        ...(priceTo ? { priceTo } : {}),
        ...(home.street ? { property: home.street.slice(0, 200) } : {}),
      },
      campaign: campaignOf(data.campaign),
      source: data.source || who.source || data.system || null,
      // The shape documents no id of a delivery.
      providerId: null,
      isIdOfDelivery: false,
      isTest: data.test || data.isTest || data.is_test,
      language: sentLanguage(who.language, message),
      occurredAt: data.occurredAt,
      starts,
      // What is unsubscribed from is e-mail, where the person has one.
      ...(starts === 'opt-out' && emails.length > 0 ? { optOutOf: 'email' as const } : {}),
      ...sentOwnDetails({
        birthday: who.birthday || who.customBirthday,
        homePurchaseDay: who.customHomePurchaseDate || who.customHomeAnniversary,
        postalAddress: addressOf(who.addresses),
      }),
      ...sentConsents({
        consent: who.customConsent || who.customMarketingConsent,
        consentToCalls: who.customCallConsent,
        consentToTexts: who.customTextConsent || who.customSmsConsent,
        consentToEmails: who.customEmailConsent,
        pageConsent: '',
      }),
    },
  };
}

function kindOf(type: string, forRent: boolean, tags: readonly string[]): string | null {
  if (forRent) return 'renter';
  const named = [type, ...tags].map(leadKind).find((kind) => kind !== null);
  return named ?? (/^property inquiry$/i.test(type) ? 'buyer' : null);
}

/** The first address with a street, as it stands on an envelope; without one nothing can be sent there. */
function addressOf(sent: unknown): string {
  const listed = (Array.isArray(sent) ? sent.slice(0, 10) : [sent]).filter(isRecord);
  const whole = listed.map((one) => address.parse(one)).find(({ street }) => street !== '');
  if (!whole) return '';
  const { street, city, state, code, country } = whole;
  const region = [state, code].filter(Boolean).join(' ');
  return [street, [city, region].filter(Boolean).join(', '), country].filter(Boolean).join('\n');
}

const campaignNames = z.object({ campaign: sentText, source: sentText, medium: sentText });

/** `{source, medium, campaign}` as web analytics say it, or one text. */
function campaignOf(sent: unknown): string | null {
  if (!isRecord(sent)) return sentText.parse(sent) || null;
  const { campaign, source, medium } = campaignNames.parse(sent);
  return campaign || [source, medium].filter(Boolean).join(' ') || null;
}
