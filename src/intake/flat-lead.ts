import type { LeadReading } from '../leads/new-lead.ts';
import { fold } from '../parsing/fold.ts';
import { fieldKey } from './field-key.ts';
import { leadOfOurFields, type OurField, type OurFields } from './our-fields.ts';
import { consentFieldNames } from './sent-consents.ts';
import { isBlank, isRecord } from './sent-value.ts';

/** The names by which senders call each field, the better one first. Arabic forms have Arabic fields. */
const fieldNames: Record<OurField, readonly string[]> = {
  name: ['name', 'full_name', 'fullname', 'contact_name', 'your_name', 'الاسم', 'الاسم_الكامل'],
  firstName: ['first_name', 'firstname', 'fname', 'الاسم_الاول'],
  lastName: ['last_name', 'lastname', 'surname', 'lname', 'اسم_العائله'],
  emails: ['emails', 'email', 'e_mail', 'email_address', 'mail', 'البريد', 'البريد_الالكتروني', 'الايميل'],
  phones: [
    'phones',
    'phone',
    'phone_number',
    'phonenumber',
    'mobile',
    'mobile_number',
    'tel',
    'telephone',
    'whatsapp',
    'الهاتف',
    'رقم_الهاتف',
    'الجوال',
    'رقم_الجوال',
  ],
  message: ['message', 'comments', 'comment', 'note', 'notes', 'inquiry', 'الرساله'],
  kind: ['kind', 'type', 'lead_type', 'enquiry_type', 'intent', 'interest'],
  area: [
    'area',
    'city',
    'location',
    'neighborhood',
    'neighbourhood',
    'district',
    'المنطقه',
    'الحي',
    'المدينه',
  ],
  bedrooms: ['bedrooms', 'beds', 'min_bedrooms', 'غرف_النوم'],
  priceFrom: ['price_from', 'min_price', 'price_min', 'budget_from', 'min_budget', 'budget_min'],
  priceTo: ['price_to', 'max_price', 'price_max', 'budget_to', 'max_budget', 'budget_max', 'price', 'budget'],
  property: ['property', 'property_address', 'listing', 'listing_title', 'address'],
  campaign: ['campaign', 'utm_campaign', 'campaign_name'],
  source: ['source', 'lead_source'],
  providerId: ['id', 'lead_id', 'event_id', 'external_id', 'submission_id', 'response_id'],
  test: ['test', 'is_test'],
  language: ['language', 'lang', 'locale', 'preferred_language'],
  occurredAt: ['occurred_at'],
  birthday: ['birthday', 'birth_date', 'birthdate', 'date_of_birth', 'dob', 'تاريخ_الميلاد'],
  homePurchaseDay: ['home_purchase_date', 'home_purchase_day', 'home_anniversary', 'تاريخ_شراء_المنزل'],
  postalAddress: ['postal_address', 'mailing_address', 'home_address', 'العنوان_البريدي'],
  ...consentFieldNames,
};
/** Senders that wrap their fields in one object call it one of these. */
const wrappers = ['lead', 'contact', 'applicant', 'customer', 'data'];
/** Those that hold a person: an id in there is the person's, the same in each of their inquiries. */
const personWrappers = ['contact', 'applicant', 'customer'];
const idsOfPeople = ['id', 'external_id'];

/**
 * Reads a flat form or JSON object: field names in camelCase, snake_case or with spaces, one name or two,
 * several phones, whatever else is in it ignored. The fields may lie in one object (`{"lead": {…}}`).
 */
export function readFlatLead(fields: Record<string, unknown>): LeadReading {
  return leadOfOurFields(byOurNames(fields));
}

function byOurNames(fields: Record<string, unknown>): OurFields {
  const sent = new Map<string, unknown>();
  const take = (from: Record<string, unknown>, except: readonly string[] = []) => {
    for (const [name, value] of Object.entries(from)) {
      const key = fieldKey(name);
      if (!isBlank(value) && !sent.has(key) && !except.includes(key)) sent.set(key, value);
    }
  };
  take(fields);
  for (const wrapper of wrappers) {
    const inside = sent.get(wrapper);
    if (isRecord(inside)) take(inside, personWrappers.includes(wrapper) ? idsOfPeople : []);
  }
  const ours = Object.entries(fieldNames).map(([ourName, theirNames]) => {
    const found = theirNames
      .map((name) => sent.get(fold(name).replaceAll(' ', '_')))
      .filter((value) => !isBlank(value));
    // Somebody may give a phone and a WhatsApp number; both are theirs.
    const isList = ourName === 'phones' || ourName === 'emails';
    return [ourName, isList ? found.flat() : found[0]];
  });
  return Object.fromEntries(ours);
}
