import { z } from 'zod';
import { leadKind } from '../leads/lead-kind.ts';
import type { LeadReading, Starts } from '../leads/new-lead.ts';
import { sentLanguage } from '../leads/sent-language.ts';
import { sentConsents } from './sent-consents.ts';
import { sentOwnDetails } from './sent-own-details.ts';
import { isBlank, plainFigure, sentFlag, sentInstant, sentText, sentTexts } from './sent-value.ts';

/** What says who somebody is. */
const identity = ['name', 'firstName', 'lastName', 'emails', 'phones'] as const;

const ourFields = z.object({
  name: sentText,
  firstName: sentText,
  lastName: sentText,
  emails: sentTexts,
  phones: sentTexts,
  message: sentText,
  kind: sentText,
  area: sentText,
  bedrooms: sentText,
  priceFrom: sentText,
  priceTo: sentText,
  property: sentText,
  campaign: sentText,
  source: sentText,
  providerId: sentText,
  test: sentFlag,
  language: sentText,
  occurredAt: sentInstant,
  birthday: sentText,
  homePurchaseDay: sentText,
  postalAddress: sentText,
  consent: sentText,
  consentToCalls: sentText,
  consentToTexts: sentText,
  consentToEmails: sentText,
  pageConsent: sentText,
});

/** What we know of a lead, by our own names. */
export type OurField = keyof typeof ourFields.shape;

/** Values under our names, as another system sent them: texts, numbers, lists, whatever. */
export type OurFields = Partial<Record<OurField, unknown>>;

/** Our names, for whoever says which field of theirs is which of ours. */
export const ourFieldNames = ourFields.keyof().options;

/**
 * A lead of values that have found their names. Each may be missing or empty, and numbers may be texts.
 *
 * @param starts what the sender asks for, where it is not a lead
 * @returns `unclear` where nothing says who it is
 */
export function leadOfOurFields(
  sent: OurFields,
  { starts = 'lead', isIdOfDelivery = false }: { starts?: Starts; isIdOfDelivery?: boolean } = {},
): LeadReading {
  const parsed = ourFields.safeParse(sent);
  if (!parsed.success) return { kind: 'unclear', why: 'fields' };
  const { data } = parsed;

  const name = data.name || [data.firstName, data.lastName].filter(Boolean).join(' ');
  if (!name && data.emails.length + data.phones.length === 0) {
    const hasSome = identity.some((field) => !isBlank(sent[field]));
    return { kind: 'unclear', why: hasSome ? 'fields' : 'no-person' };
  }
  const [bedrooms, priceFrom, priceTo] = [data.bedrooms, data.priceFrom, data.priceTo].map(plainFigure);
  return {
    kind: 'lead',
    lead: {
      name,
      phones: data.phones,
      emails: data.emails,
      kind: leadKind(data.kind),
      message: data.message,
      area: data.area.slice(0, 200),
      wants: {
        ...(bedrooms ? { bedrooms } : {}),
        ...(priceFrom ? { priceFrom } : {}),
        ...(priceTo ? { priceTo } : {}),
        ...(data.property ? { property: data.property.slice(0, 200) } : {}),
      },
      campaign: data.campaign || null,
      source: data.source || null,
      providerId: data.providerId.slice(0, 200) || null,
      isIdOfDelivery,
      isTest: data.test,
      language: sentLanguage(data.language, data.message),
      occurredAt: data.occurredAt,
      starts,
      ...sentOwnDetails(data),
      ...sentConsents(data),
    },
  };
}
