import { form, json } from './intake-requests.ts';
import { leadSampleWords } from './lead-sample-words.ts';
import type { LeadSample } from './lead-samples.ts';
import type { MadeUpPerson } from './made-up-person.ts';

/** What known providers send, each in its own form. */
export const providerSamples: readonly LeadSample[] = [
  provider('zillow', 'Zillow Tech Connect', leadSampleWords.zillowHint, (person) =>
    json('zillow', {
      Source: 'Zillow',
      ContactMessage: {
        ContactInfo: {
          CommunicationGUID: `communication-${person.phone}`,
          ContactName: person.name,
          ContactPhone: person.phone,
          ContactEmail: person.email,
          ContactMessage: `I would like to see ${person.street}.`,
          Update: false,
          Reassignment: false,
        },
        PropertyInfo: {
          StreetAddress: person.street,
          City: person.area,
          Beds: String(person.bedrooms),
          ListingPrice: String(person.price),
        },
      },
    }),
  ),
  provider('realtor', 'Realtor.com', leadSampleWords.realtorHint, (person) =>
    json('website', {
      Lead: {
        lead_info: {
          inquiry_guid: `inquiry-${person.phone}`,
          test: false,
          lead_consumer_info: {
            full_name: person.name,
            phone: person.phone,
            email: person.email,
            role: 'buyer',
            message: `Please send me more about ${person.street}.`,
          },
          lead_property_info: {
            property_street_address: person.street,
            property_city: person.area,
            property_price: person.price,
            property_beds: person.bedrooms,
          },
        },
      },
    }),
  ),
  provider('google', 'Google Ads lead form', leadSampleWords.googleHint, (person) =>
    json('website', {
      lead_id: `TeSter-${person.phone}`,
      api_version: '1.0',
      form_id: 40_000_000_000,
      campaign_id: 123_456,
      is_test: false,
      user_column_data: [
        { column_id: 'FULL_NAME', string_value: person.name },
        { column_id: 'PHONE_NUMBER', string_value: person.phone },
        { column_id: 'CITY', string_value: person.area },
        { column_id: 'when_to_move', column_name: 'When would you move?', string_value: 'By March' },
      ],
    }),
  ),
  provider('zillow-rentals', 'Zillow Rentals', leadSampleWords.rentalsHint, (person) =>
    form('zillow', {
      listingId: `p${person.phone}`,
      leadType: 'tourRequest',
      name: person.name,
      phone: person.phone,
      email: person.email,
      movingDate: '20270101',
      numBedroomsSought: String(person.bedrooms),
      message: 'Could we come and see it?',
      listingStreet: person.street,
      listingCity: person.area,
    }),
  ),
  provider('zoopla', 'Zoopla', leadSampleWords.zooplaHint, ({ name, ...person }) =>
    json('website', {
      applicant: {
        id: `00000000-0000-4000-8000-00${person.phone}`,
        contact: {
          firstName: name.split(' ')[0],
          lastName: name.split(' ').slice(1).join(' '),
          phoneNumber: person.phone,
          email: person.email,
          preferences: { method: 'phone', time: 'evening' },
        },
        intent: 'buy',
        message: `Is ${person.street} still for sale?`,
      },
    }),
  ),
  provider('hubspot', 'HubSpot form', leadSampleWords.hubspotHint, (person) =>
    json('website', {
      fields: [
        { objectTypeId: '0-1', name: 'full_name', value: person.name },
        { objectTypeId: '0-1', name: 'phone', value: person.phone },
        { objectTypeId: '0-1', name: 'email', value: person.email },
        { objectTypeId: '0-1', name: 'message', value: `Anything new in ${person.area}?` },
      ],
      context: { pageName: 'Homes for sale', pageUri: 'www.example.com/homes' },
    }),
  ),
  provider('salesforce', 'Salesforce web-to-lead', leadSampleWords.salesforceHint, ({ name, ...person }) =>
    form('website', {
      oid: '00D000000000001',
      first_name: name.split(' ')[0] ?? '',
      last_name: name.split(' ').slice(1).join(' '),
      phone: person.phone,
      email: person.email,
      company: 'None',
    }),
  ),
  provider('fivestreet', 'RE/MAX FiveStreet', leadSampleWords.fivestreetHint, (person) =>
    json('website', {
      lead: {
        source: 'remax.com',
        sub_source: 'listing page',
        name: person.name,
        phone: person.phone,
        email: person.email,
        message: 'When can I see it?',
        property: { street: person.street, city: person.area, price: person.price },
      },
      routing: { agent_id: '7', type: 'listing' },
    }),
  ),
];

/** A sample that is called what the provider is, which is the same in every language. */
function provider(
  key: string,
  name: string,
  hint: LeadSample['hint'],
  request: (person: MadeUpPerson) => ReturnType<LeadSample['request']>,
): LeadSample {
  return { key, label: { en: name, ar: name }, hint, shape: name, answers: [201], request };
}
