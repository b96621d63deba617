import { z } from 'zod';
import type { LeadReading } from '../leads/new-lead.ts';
import { leadOfOurFields } from './our-fields.ts';
import { isRecord, sentFlag, sentRecord, sentText } from './sent-value.ts';

const consumer = z.object({
  full_name: sentText,
  first_name: sentText,
  last_name: sentText,
  email: sentText,
  phone: sentText,
  message: sentText,
  role: sentText,
});
const property = z.object({
  property_price: sentText,
  property_street_address: sentText,
  property_city: sentText,
  property_beds: sentText,
});
const leadInfo = z.object({
  inquiry_guid: sentText,
  lead_guid: sentText,
  communication_guid: sentText,
  lead_type: sentText,
  test: sentFlag,
  lead_consumer_info: sentRecord.transform((value) => consumer.parse(value ?? {})),
  lead_property_info: sentRecord,
});
const body = z.object({ Lead: z.object({ lead_info: leadInfo, lead_property_info: sentRecord }) });

/** Whether fields have the shape of Realtor.com's leads. */
export function isRealtorCom(fields: Record<string, unknown>): boolean {
  return isRecord(fields.Lead) && isRecord(fields.Lead.lead_info);
}

/** Reads a lead as Realtor.com sends it. The home lies within the lead or beside it: integrators have seen both. */
export function readRealtorCom(fields: Record<string, unknown>): LeadReading {
  const parsed = body.safeParse(fields);
  if (!parsed.success) return { kind: 'unclear', why: 'fields' };
  const { lead_info: lead, lead_property_info: beside } = parsed.data.Lead;
  const who = lead.lead_consumer_info;
  const home = property.parse(lead.lead_property_info ?? beside ?? {});
  return leadOfOurFields(
    {
      name: who.full_name,
      firstName: who.first_name,
      lastName: who.last_name,
      emails: who.email,
      phones: who.phone,
      message: who.message,
      kind: who.role || lead.lead_type,
      area: home.property_city,
      bedrooms: home.property_beds,
      priceTo: home.property_price,
      property: home.property_street_address,
      providerId: lead.inquiry_guid || lead.communication_guid || lead.lead_guid,
      test: lead.test,
    },
    { isIdOfDelivery: lead.inquiry_guid !== '' || lead.communication_guid !== '' },
  );
}
