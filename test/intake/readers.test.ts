import { leadReader, shapesOf } from '../../src/intake/read-lead.ts';
import type { LeadReading, NewLead } from '../../src/leads/new-lead.ts';

const readLead = leadReader(shapesOf());
const bytes = (text: string) => new TextEncoder().encode(text);
const read = (body: object | string, contentType = 'application/json'): LeadReading =>
  readLead(bytes(typeof body === 'string' ? body : JSON.stringify(body)), contentType, 'website');

function leadIn(body: object | string): NewLead {
  const reading = read(body);
  if (reading.kind !== 'lead') throw new Error(`unclear: ${reading.why}`);
  return reading.lead;
}

const wholeEvent = {
  source: 'MyAwesomeWebsite.com',
  system: 'AwesomeSiteBuilder',
  type: 'Property Inquiry',
  message: 'I would like more information.',
  description: 'Move-in: 2026-12-28',
  occurredAt: '2026-10-12T09:30:00Z',
  pageDuration: 12.5,
  person: {
    id: 123,
    firstName: 'Huda',
    lastName: 'Salem',
    emails: [{ value: 'huda@example.com', type: 'home' }],
    phones: [{ value: '555-555-5555', type: 'mobile' }],
    source: 'Zillow',
    price: 250000,
    tags: ['Buyer'],
  },
  property: { street: '12 High Oak St', city: 'Rochester', price: 449000, forRent: false, bedrooms: 3 },
  campaign: { source: 'google', medium: 'organic', campaign: 'Autumn' },
};

describe('a Follow Up Boss event', () => {
  it('is read with all it says', () => {
    expect(leadIn(wholeEvent)).toEqual({
      name: 'Huda Salem',
      phones: ['555-555-5555'],
      emails: ['huda@example.com'],
      kind: 'buyer',
      message: 'I would like more information.\nMove-in: 2026-12-28',
      area: 'Rochester',
      wants: { bedrooms: '3', priceTo: '449000', property: '12 High Oak St' },
      campaign: 'Autumn',
      source: 'MyAwesomeWebsite.com',
      providerId: null,
      isIdOfDelivery: false,
      isTest: false,
      language: 'en',
      occurredAt: new Date('2026-10-12T09:30:00Z'),
      starts: 'lead',
    });
  });

  it.each([
    ['Registration', 'lead'],
    ['Inquiry', 'lead'],
    ['Seller Inquiry', 'lead'],
    ['Property Inquiry', 'lead'],
    ['General Inquiry', 'lead'],
    ['Visited Open House', 'lead'],
    ['Incoming Call', 'lead'],
    ['Unsubscribed', 'opt-out'],
    ['Viewed Property', 'nothing'],
    ['Saved Property', 'nothing'],
    ['Visited Website', 'nothing'],
    ['Property Search', 'nothing'],
    ['Saved Property Search', 'nothing'],
    ['Viewed Page', 'nothing'],
    ['viewed page', 'nothing'],
    ['Something New', 'lead'],
    [undefined, 'lead'],
  ])('of the type %s starts: %s', (type, starts) => {
    expect(leadIn({ type, person: { firstName: 'Huda' } }).starts).toBe(starts);
  });

  it.each([
    [{ source: 'A', system: 'C', person: { name: 'x', source: 'B' } }, 'A'],
    [{ source: '', system: 'C', person: { name: 'x', source: 'B' } }, 'B'],
    [{ system: 'C', person: { name: 'x' } }, 'C'],
    [{ person: { name: 'x' } }, null],
  ])('takes its source from the body, the person or the system: %#', (event, source) => {
    expect(leadIn(event).source).toBe(source);
  });

  it.each([
    [{ type: 'Seller Inquiry', person: { name: 'x' } }, 'seller'],
    [{ type: 'Property Inquiry', property: { forRent: 'true' }, person: { name: 'x' } }, 'renter'],
    [{ type: 'Registration', person: { name: 'x', tags: ['VIP', 'Investor'] } }, 'investor'],
    [{ type: 'General Inquiry', person: { name: 'x' } }, null],
  ])('says the kind of client: %#', (event, kind) => {
    expect(leadIn(event).kind).toBe(kind);
  });

  it('takes bare texts for lists and texts for numbers', () => {
    const lead = leadIn({
      person: { name: 'Huda', emails: 'huda@example.com', phones: [5555555555] },
      propertySearch: { minPrice: '100,000', maxPrice: '500000', minBedrooms: '2', neighborhood: 'Olaya' },
    });
    expect(lead.emails).toEqual(['huda@example.com']);
    expect(lead.phones).toEqual(['5555555555']);
    expect(lead.wants).toEqual({ bedrooms: '2', priceFrom: '100000', priceTo: '500000' });
    expect(lead.area).toBe('Olaya');
  });

  it('tells of the person’s own what can be read for certain', () => {
    const own = (person: object) => leadIn({ person: { name: 'Huda', ...person } }).own;
    const addresses = [
      { type: 'home', street: '', city: 'Nowhere' },
      { street: '12 High Oak St', city: 'Rochester', state: 'WA', code: 98579, country: 'US' },
    ];
    expect(own({ birthday: '1990-03-14T00:00:00Z', addresses })).toEqual({
      birthday: '03-14',
      postalAddress: '12 High Oak St\nRochester, WA 98579\nUS',
    });
    expect(own({ customBirthday: '14 March', customHomePurchaseDate: '2020-05-02' })).toEqual({
      birthday: '03-14',
      homePurchaseDay: '05-02',
    });
    expect(own({ customBirthday: '03/04/1990', addresses: 'somewhere' })).toBeUndefined();
    expect(own({ customBirthday: ['14 March'], addresses: [null, 7, { street: { a: 1 } }] })).toBeUndefined();
  });

  it('without anybody in it is unclear', () => {
    expect(read({ type: 'Inquiry', person: {} })).toEqual({ kind: 'unclear', why: 'no-person' });
    expect(read({ person: { firstName: ' ', emails: [] } })).toEqual({ kind: 'unclear', why: 'no-person' });
    expect(read({ person: { name: { first: 'Huda' } } })).toEqual({ kind: 'unclear', why: 'fields' });
  });
});

describe('a flat lead', () => {
  it.each([
    ['snake_case', { full_name: 'Huda Salem', phone_number: '0501234567' }],
    ['camelCase', { fullName: 'Huda Salem', phoneNumber: '0501234567' }],
    ['two names', { firstName: 'Huda', last_name: 'Salem', phone: 501234567 }],
    ['spaces', { 'Full Name': 'Huda Salem', 'Phone Number': '0501234567' }],
    ['Arabic fields', { 'الاسم الكامل': 'Huda Salem', 'رقم الجوال': '0501234567' }],
    ['one object around', { source: 's', type: 'x', lead: { fullName: 'Huda Salem', phone: '0501234567' } }],
  ])('in %s is read', (_how, fields) => {
    const lead = leadIn(fields);
    expect(lead.name).toBe('Huda Salem');
    expect(lead.phones[0]).toMatch(/^0?501234567$/);
  });

  it('keeps what the person wants, numbers as they were sent', () => {
    expect(
      leadIn({
        name: 'سارة',
        email: 's@example.com',
        message: 'أبحث عن شقة',
        kind: 'شراء',
        city: 'العليا',
        bedrooms: 3,
        price_from: '900,000',
        max_price: 'as low as possible',
        utm_campaign: 'Spring',
        id: 'a-1',
        unknown: { deep: [1] },
      }),
    ).toMatchObject({
      kind: 'buyer',
      area: 'العليا',
      wants: { bedrooms: '3', priceFrom: '900000', priceTo: 'as low as possible' },
      campaign: 'Spring',
      providerId: 'a-1',
      language: 'ar',
      isTest: false,
    });
  });

  it('tells of the person’s own, the address of the property apart', () => {
    const sent = {
      name: 'Huda',
      dob: '14/3/1990',
      mailing_address: '12 High Oak St\nKent',
      address: 'Villa 3',
    };
    expect(leadIn(sent)).toMatchObject({
      own: { birthday: '03-14', postalAddress: '12 High Oak St\nKent' },
      wants: { property: 'Villa 3' },
    });
    expect(leadIn({ الاسم: 'هدى', 'تاريخ الميلاد': '١٤ مارس' }).own).toEqual({ birthday: '03-14' });
    expect(leadIn({ name: 'Huda', birthday: '3/4' }).own).toBeUndefined();
  });

  it.each(['contact', 'applicant', 'customer'])('takes no id out of a %s: it is the person’s', (wrapper) => {
    const person = { id: 7, external_id: 'crm-7', name: 'Huda', lead_id: 'l-1' };
    expect(leadIn({ [wrapper]: person })).toMatchObject({ name: 'Huda', providerId: 'l-1' });
    expect(leadIn({ [wrapper]: { id: 7, externalId: 'crm-7', name: 'Huda' } }).providerId).toBeNull();
    expect(leadIn({ id: 'd-1', [wrapper]: { id: 7, name: 'Huda' } }).providerId).toBe('d-1');
  });

  it('takes the id of a lead or of data', () => {
    expect(leadIn({ lead: { id: 'l-1', name: 'Huda' } }).providerId).toBe('l-1');
    expect(leadIn({ data: { id: 'l-2', name: 'Huda' } }).providerId).toBe('l-2');
  });

  it('keeps every digit of an id beyond 2^53', () => {
    expect(leadIn('{"name":"Huda","id":12345678901234567891}').providerId).toBe('12345678901234567891');
    expect(leadIn('{"name":"Huda","id":9007199254740993}').providerId).toBe('9007199254740993');
  });

  it.each([true, 'true', 1, '1', 'yes'])('is a test when it says %j', (value) => {
    expect(leadIn({ name: 'Huda', test: value }).isTest).toBe(true);
    expect(leadIn({ name: 'Huda', is_test: value }).isTest).toBe(true);
    expect(leadIn({ name: 'Huda', isTest: value }).isTest).toBe(true);
  });

  it.each([
    ['ar-SA', 'ar'],
    ['Arabic', 'ar'],
    ['عربي', 'ar'],
    ['en_GB', 'en'],
    ['fr', null],
  ])('of the language %s', (language, expected) => {
    expect(leadIn({ name: 'Huda', language }).language).toBe(expected);
  });

  it.each([
    ['2026-10-12T09:30:00+03:00', '2026-10-12T06:30:00.000Z'],
    ['2026-10-12 09:30', '2026-10-12T09:30:00.000Z'],
    [1792056600, '2026-10-15T09:30:00.000Z'],
    ['1792056600000', '2026-10-15T09:30:00.000Z'],
  ])('that happened at %s', (occurredAt, expected) => {
    expect(leadIn({ name: 'Huda', occurredAt }).occurredAt?.toISOString()).toBe(expected);
  });

  it.each(['yesterday', '2026-13-45', '', null])('that happened at %j, which is no moment', (occurredAt) => {
    expect(leadIn({ name: 'Huda', occurredAt }).occurredAt).toBeNull();
  });

  it('holds no text that a database cannot keep', () => {
    const lead = leadIn(
      '{"name":"Hu\\u0000da","message":"a\\u0000b\\ud800c","price":"1\\u0000","id":"\\u0000"}',
    );
    expect(lead).toMatchObject({
      name: 'Huda',
      message: 'ab\ufffdc',
      wants: { priceTo: '1' },
      providerId: null,
    });
  });
});

describe('bytes', () => {
  it.each([
    ['JSON called text', '{"name":"Huda"}', 'text/plain; charset=UTF-8'],
    ['JSON behind a byte order mark', '\ufeff{"name":"Huda"}', 'application/json'],
    ['a form called JSON', 'name=Huda&phone=%2B966501234567', 'application/json'],
    ['a form', 'name=Huda+', 'application/x-www-form-urlencoded'],
  ])('%s: read', (_what, body, contentType) => {
    expect(read(body, contentType)).toMatchObject({ kind: 'lead', lead: { name: 'Huda' } });
  });

  it('in an old Arabic charset are read as the content type says', () => {
    const windows1256 = new Uint8Array([...bytes('name='), 0xe5, 0xcf, 0xec]);
    expect(
      readLead(windows1256, 'application/x-www-form-urlencoded; charset=windows-1256', 'website'),
    ).toMatchObject({
      lead: { name: 'هدى' },
    });
  });

  it.each([
    ['broken JSON', '{"name":"Huda"', 'not-an-object'],
    ['broken JSON with an equals sign', '{"name":"a=b"', 'not-an-object'],
    ['an array', '[{"name":"Huda"}]', 'not-an-object'],
    ['a text', '"Huda"', 'not-an-object'],
    ['null', 'null', 'not-an-object'],
    ['prose', 'Please call Huda', 'not-an-object'],
    ['a space', ' ', 'not-an-object'],
    ['nesting without end', '['.repeat(400_000), 'not-an-object'],
    ['a form of nobody', 'a=b', 'no-person'],
    ['an empty object', '{}', 'no-person'],
    ['a person of unknown shape', '{"name":{"first":"Huda"}}', 'fields'],
  ])('%s: unclear', (_what, body, why) => {
    expect(read(body)).toEqual({ kind: 'unclear', why });
  });

  it('that are no text are not readable', () => {
    expect(readLead(new Uint8Array([0xff, 0xfe, 0x80]), '', 'website')).toEqual({
      kind: 'unclear',
      why: 'not-readable',
    });
    expect(readLead(new Uint8Array([0xff]), 'text/plain; charset=nonsense', 'website')).toEqual({
      kind: 'unclear',
      why: 'not-readable',
    });
  });
});
