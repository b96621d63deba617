import { leadReader, shapesOf } from '../../src/intake/read-lead.ts';
import type { LeadReading, NewLead } from '../../src/leads/new-lead.ts';

const readLead = leadReader(shapesOf());
const read = (body: string, contentType = 'application/json'): LeadReading =>
  readLead(new TextEncoder().encode(body), contentType, 'website');
function leadIn(body: object | string): NewLead {
  const reading = read(typeof body === 'string' ? body : JSON.stringify(body));
  if (reading.kind !== 'lead') throw new Error(`unclear: ${reading.why}`);
  return reading.lead;
}

const zillow = {
  Source: 'Zillow',
  ContactMessage: {
    ContactInfo: {
      PartnerAgentIdentifier: 'chan-1',
      CommunicationGUID: 'communication-1',
      ContactName: 'Huda Salem',
      ContactPhone: '555-555-5555',
      ContactEmail: 'huda@example.com',
      ContactMessage: 'Is it still available?',
      ContactDateTime: '2026-10-12T09:30:00Z',
      Update: false,
      Reassignment: false,
    },
    SearchCriteria: { City: 'Olympia', State: 'WA', MinBeds: '2', MinPrice: '300000', MaxPrice: '500000' },
    PropertyInfo: { StreetAddress: '12 High Oak St', City: 'Rochester', Beds: '3', ListingPrice: '449000' },
  },
};
const withContact = (more: object) => ({
  ...zillow,
  ContactMessage: {
    ...zillow.ContactMessage,
    ContactInfo: { ...zillow.ContactMessage.ContactInfo, ...more },
  },
});
const inEnvelope = (inner: unknown) => ({
  Type: 'Notification',
  TopicArn: 'arn:aws:sns:us-west-2:000000000000:leads',
  Message: typeof inner === 'string' ? inner : JSON.stringify(inner),
});

describe('Zillow Tech Connect', () => {
  it('is read in Amazon’s envelope as without', () => {
    const lead = leadIn(inEnvelope(zillow));
    expect(lead).toMatchObject({
      name: 'Huda Salem',
      phones: ['555-555-5555'],
      emails: ['huda@example.com'],
      message: 'Is it still available?',
      area: 'Rochester',
      wants: { bedrooms: '3', priceFrom: '300000', priceTo: '449000', property: '12 High Oak St' },
      providerId: 'communication-1',
      isIdOfDelivery: true,
      // It is of October; a portal only ever tells of what it could not deliver before.
      occurredAt: null,
      starts: 'lead',
    });
    expect(leadIn(zillow)).toEqual(lead);
  });

  it.each([{ Update: true }, { Update: 'true' }, { Reassignment: true }])(
    'makes no second lead of %j',
    (more) => {
      expect(leadIn(inEnvelope(withContact(more)))).toMatchObject({ starts: 'nothing', providerId: null });
    },
  );

  it.each([
    inEnvelope('no JSON'),
    inEnvelope('[]'),
    inEnvelope('{"ContactMessage":7}'),
    { ContactMessage: {} },
    { ContactMessage: { ContactInfo: 'Huda', PropertyInfo: [], SearchCriteria: null } },
  ])('finds nobody in %j, and does not fail', (body) => {
    expect(read(JSON.stringify(body))).toMatchObject({ kind: 'unclear' });
  });
});

describe('Realtor.com', () => {
  const home = {
    property_price: 449000,
    property_street_address: '12 High Oak St',
    property_city: 'Rochester',
    property_beds: 3,
  };
  const lead = (more: object, beside: object = {}) => ({
    Lead: {
      lead_info: {
        inquiry_guid: 'inquiry-1',
        lead_guid: 'lead-1',
        lead_date_time: '2026-10-12T09:30:00Z',
        test: false,
        lead_consumer_info: {
          full_name: 'Huda Salem',
          first_name: 'Huda',
          last_name: 'Salem',
          email: 'huda@example.com',
          phone: '5555555555',
          message: 'Please call',
          role: 'buyer',
        },
        ...more,
      },
      ...beside,
    },
  });

  it.each([
    ['within the lead', lead({ lead_property_info: home })],
    ['beside it', lead({}, { lead_property_info: home })],
  ])('is read with the home %s', (_where, body) => {
    expect(leadIn(body)).toMatchObject({
      name: 'Huda Salem',
      phones: ['5555555555'],
      emails: ['huda@example.com'],
      kind: 'buyer',
      area: 'Rochester',
      wants: { bedrooms: '3', priceTo: '449000', property: '12 High Oak St' },
      providerId: 'inquiry-1',
      isIdOfDelivery: true,
      isTest: false,
    });
  });

  it('knows a test, and that the id of a lead alone may be that of several inquiries', () => {
    expect(leadIn(lead({ test: 'true' })).isTest).toBe(true);
    expect(leadIn(lead({ inquiry_guid: null }))).toMatchObject({
      providerId: 'lead-1',
      isIdOfDelivery: false,
    });
  });

  it.each([{ Lead: { lead_info: {} } }, { Lead: { lead_info: { lead_consumer_info: [] } } }])(
    'finds nobody in %j',
    (body) => {
      expect(read(JSON.stringify(body))).toMatchObject({ kind: 'unclear', why: 'no-person' });
    },
  );
});

describe('a lead form of Google Ads', () => {
  const form = {
    lead_id: 'TeSter-123',
    api_version: '1.0',
    form_id: 40_000_000_000,
    campaign_id: 123_456,
    google_key: 'shared-secret',
    is_test: true,
    lead_submit_time: '2024-09-26T12:30:00Z',
    user_column_data: [
      { column_name: 'Full Name', column_id: 'FULL_NAME', string_value: 'Huda Salem' },
      { column_id: 'EMAIL', string_value: 'huda@example.com' },
      { column_id: 'PHONE_NUMBER', string_value: '+966500000000' },
      { column_id: 'CITY', string_value: 'Riyadh' },
      { column_id: 'POSTAL_CODE', string_value: '11564' },
      { column_id: 'what_is_your_budget?', column_name: 'What is your budget?', string_value: 'Two million' },
      { column_id: 'q2', string_value: 'By March' },
      { column_id: 'q3', string_value: '' },
    ],
  };

  it('is read; what people answered to own questions is the message', () => {
    expect(leadIn(form)).toMatchObject({
      name: 'Huda Salem',
      phones: ['+966500000000'],
      emails: ['huda@example.com'],
      area: 'Riyadh',
      message: 'What is your budget?: Two million\nq2: By March',
      campaign: '123456',
      providerId: 'TeSter-123',
      isIdOfDelivery: true,
      isTest: true,
    });
  });

  it('has ids with all their digits', () => {
    const body = JSON.stringify(form).replace('123456', '12345678901234567891');
    expect(leadIn(body).campaign).toBe('12345678901234567891');
  });

  it('finds nobody in strange columns, and does not fail', () => {
    const body = {
      user_column_data: [null, 7, [], { column_id: {} }, { column_id: 'FULL_NAME', string_value: [] }],
    };
    expect(read(JSON.stringify(body))).toMatchObject({ kind: 'unclear' });
  });
});

describe('bodies that are mapped', () => {
  it('Zillow Rentals, a form', () => {
    const body =
      'listingId=p01023&name=Rachel%20Lee&email=rachel%40example.com&phone=555-555-8378&movingDate=20160926&numBedroomsSought=3&numBathroomsSought=2&message=Looking%20for%20a%203%20bed&listingStreet=246%20Tennessee%20Avenue&listingUnit=C102&listingCity=Sunnyvale&listingPostalCode=94086&listingState=CA&leadType=tourRequest';
    const reading = read(body, 'application/x-www-form-urlencoded');
    expect(reading).toMatchObject({
      kind: 'lead',
      lead: {
        name: 'Rachel Lee',
        phones: ['555-555-8378'],
        emails: ['rachel@example.com'],
        kind: 'renter',
        area: 'Sunnyvale',
        message: 'Looking for a 3 bed\nMove-in: 20160926',
        wants: { bedrooms: '3', property: '246 Tennessee Avenue, C102' },
        providerId: null,
      },
    });
  });

  it.each(['applicant', 'appraisal'])('Zoopla, with an %s', (key) => {
    const body = {
      [key]: {
        id: 'zoopla-1',
        contact: {
          firstName: 'Huda',
          lastName: 'Salem',
          phoneNumber: '07700 900000',
          email: 'huda@example.com',
          preferences: { method: 'phone', time: 'evening' },
        },
        intent: 'sell',
        message: 'What is mine worth?',
      },
    };
    expect(leadIn(body)).toMatchObject({
      name: 'Huda Salem',
      phones: ['07700 900000'],
      kind: 'seller',
      message: 'What is mine worth?\nPrefers: phone\nBest time: evening',
      providerId: 'zoopla-1',
      isIdOfDelivery: true,
    });
  });

  it('a HubSpot form, a list of named values', () => {
    const body = {
      fields: [
        { objectTypeId: '0-1', name: 'email', value: 'huda@example.com' },
        { objectTypeId: '0-1', name: 'firstname', value: 'Huda' },
        { objectTypeId: '0-1', name: 'lastname', value: 'Salem' },
      ],
      submittedAt: '1708986598741',
      context: { pageUri: 'www.example.com/page', pageName: 'Example' },
    };
    expect(leadIn(body)).toMatchObject({
      name: 'Huda Salem',
      emails: ['huda@example.com'],
      message: 'Page: Example',
      occurredAt: null,
    });
  });

  it('Salesforce web-to-lead', () => {
    const body =
      'oid=00D000000000001&first_name=Huda&last_name=Salem&email=huda%40example.com&phone=0500000001&lead_source=Web';
    expect(read(body, 'application/x-www-form-urlencoded')).toMatchObject({
      lead: { name: 'Huda Salem', phones: ['0500000001'], source: 'Web' },
    });
  });

  it('RE/MAX FiveStreet', () => {
    const body = {
      lead: {
        source: 'remax.com',
        sub_source: 'listing',
        name: 'Huda',
        phone: '555',
        property: { street: 'High St' },
      },
      routing: { agent_id: '7', type: 'listing' },
    };
    expect(leadIn(body)).toMatchObject({ name: 'Huda', campaign: 'listing', wants: { property: 'High St' } });
  });
});
