import { z } from 'zod';
import type { LeadReading } from '../leads/new-lead.ts';
import { leadOfOurFields } from './our-fields.ts';
import { parsedJson } from './read-sent-object.ts';
import { isRecord, sentFlag, sentRecord, sentText } from './sent-value.ts';

const contactInfo = z.object({
  CommunicationGUID: sentText,
  ContactName: sentText,
  ContactPhone: sentText,
  ContactEmail: sentText,
  ContactMessage: sentText,
  ContactType: sentText,
  Update: sentFlag,
  Reassignment: sentFlag,
});
const searchCriteria = z.object({
  City: sentText,
  State: sentText,
  MinBeds: sentText,
  MinPrice: sentText,
  MaxPrice: sentText,
});
const propertyInfo = z.object({
  StreetAddress: sentText,
  City: sentText,
  Beds: sentText,
  ListingPrice: sentText,
});
const message = z.object({
  ContactInfo: sentRecord.transform((value) => contactInfo.parse(value ?? {})),
  SearchCriteria: sentRecord.transform((value) => searchCriteria.parse(value ?? {})),
  PropertyInfo: sentRecord.transform((value) => propertyInfo.parse(value ?? {})),
});

/** Whether fields are what Zillow sends to agents: in Amazon's envelope, or as it lies in there. */
export function isZillowTechConnect(fields: Record<string, unknown>): boolean {
  return contactMessage(fields) !== undefined;
}

/**
 * Reads a lead as Zillow Premier Agent (Tech Connect) sends it. An update of a lead and its reassignment to another
 * agent are history: they make no second lead.
 */
export function readZillowTechConnect(fields: Record<string, unknown>): LeadReading {
  const parsed = message.safeParse(contactMessage(fields) ?? {});
  if (!parsed.success) return { kind: 'unclear', why: 'fields' };
  const { ContactInfo: contact, SearchCriteria: search, PropertyInfo: home } = parsed.data;
  const isOld = contact.Update || contact.Reassignment;
  return leadOfOurFields(
    {
      name: contact.ContactName,
      phones: contact.ContactPhone,
      emails: contact.ContactEmail,
      message: contact.ContactMessage,
      kind: contact.ContactType,
      area: home.City || search.City,
      bedrooms: home.Beds || search.MinBeds,
      priceFrom: search.MinPrice,
      priceTo: home.ListingPrice || search.MaxPrice,
      property: home.StreetAddress,
      // An update comes under the id of the communication that it updates.
      providerId: isOld ? '' : contact.CommunicationGUID,
    },
    { starts: isOld ? 'nothing' : 'lead', isIdOfDelivery: true },
  );
}

function contactMessage(fields: Record<string, unknown>): Record<string, unknown> | undefined {
  if (isRecord(fields.ContactMessage)) return fields.ContactMessage;
  if (typeof fields.TopicArn !== 'string' || typeof fields.Message !== 'string') return undefined;
  const inside = parsedJson(fields.Message);
  if (inside.kind !== 'json' || !isRecord(inside.value)) return undefined;
  return isRecord(inside.value.ContactMessage) ? inside.value.ContactMessage : undefined;
}
