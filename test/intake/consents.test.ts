import { readFlatLead } from '../../src/intake/flat-lead.ts';
import { readMetaLead } from '../../src/intake/meta-lead.ts';
import { leadReader, shapesOf } from '../../src/intake/read-lead.ts';
import { deliveryOfForm, readSentForm } from '../../src/pages/form/sent-form.ts';

/** What the person of a flat body agreed to. */
function agreed(fields: Record<string, unknown>) {
  const read = readFlatLead({ name: 'Huda', email: 'huda@example.com', ...fields });
  if (read.kind !== 'lead') throw new Error(read.why);
  return read.lead.consents;
}

describe('what somebody agreed to, as a lead says it', () => {
  it.each([
    [{ consent: true }, [{ channel: null, words: 'consent: true', how: 'intake' }]],
    [
      { gdprConsent: 'I agree to be contacted' },
      [{ channel: null, words: 'I agree to be contacted', how: 'intake' }],
    ],
    [{ sms_consent: 'yes' }, [{ channel: 'text', words: 'consent to text messages: yes', how: 'intake' }]],
    [
      { 'Email Opt In': 1, marketing_consent: 'on' },
      [
        { channel: null, words: 'consent: on', how: 'intake' },
        { channel: 'email', words: 'consent to e-mail: 1', how: 'intake' },
      ],
    ],
    [{ الموافقة: 'نعم' }, [{ channel: null, words: 'consent: نعم', how: 'intake' }]],
    [
      { contact: { call_consent: 'true' } },
      [{ channel: 'call', words: 'consent to calls: true', how: 'intake' }],
    ],
  ])('%j', (fields, consents) => {
    expect(agreed(fields)).toEqual(consents);
  });

  it.each([
    {},
    { consent: false },
    { consent: '' },
    { consent: 'I do not agree' },
    { sms_consent: { a: 1 } },
  ])('nothing in %j', (fields) => {
    expect(agreed(fields)).toBeUndefined();
  });
});

describe('what somebody agreed to, as a provider says it', () => {
  const read = leadReader(shapesOf());
  const agreedIn = (body: unknown) => {
    const lead = read(new TextEncoder().encode(JSON.stringify(body)), 'application/json', 'website');
    if (lead.kind !== 'lead') throw new Error(lead.why);
    return lead.lead.consents;
  };

  it('Follow Up Boss, in fields that the account has added', () => {
    const person = { firstName: 'Huda', emails: [{ value: 'h@example.com' }] };
    expect(agreedIn({ type: 'Inquiry', person: { ...person, customSmsConsent: 'Yes' } })).toEqual([
      { channel: 'text', words: 'consent to text messages: Yes', how: 'intake' },
    ]);
    expect(agreedIn({ type: 'Inquiry', person: { ...person, customConsent: 'No' } })).toBeUndefined();
  });

  it('Google, in a question of that name', () => {
    const column = (column_id: string, string_value: string) => ({ column_id, string_value });
    const user_column_data = [
      column('FULL_NAME', 'Huda'),
      column('marketing_consent', 'I agree to be called'),
    ];
    expect(agreedIn({ lead_id: '1', user_column_data })).toEqual([
      { channel: null, words: 'I agree to be called', how: 'intake' },
    ]);
  });

  it('Meta, in a question of that name', () => {
    const field_data = [
      { name: 'full_name', values: ['Huda'] },
      { name: 'sms_consent', values: ['yes'] },
    ];
    const lead = readMetaLead(
      new TextEncoder().encode(JSON.stringify({ id: '1', field_data })),
      'application/json',
    );
    expect(lead).toMatchObject({
      lead: { consents: [{ channel: 'text', words: 'consent to text messages: yes', how: 'intake' }] },
    });
  });
});

describe('what somebody ticked on the page', () => {
  const read = leadReader(shapesOf());
  const sent = (body: Record<string, string>) => {
    const { typed } = readSentForm({ name: 'Huda', phone: '0501112233', ...body });
    const lead = read(deliveryOfForm(typed, 'ar'), 'application/x-www-form-urlencoded', 'website');
    if (lead.kind !== 'lead') throw new Error(lead.why);
    return lead.lead.consents;
  };

  it('is kept with the sentence that stood there', () => {
    expect(sent({ consent: 'yes' })).toEqual([
      { channel: null, words: expect.stringContaining('أوافق على الاتصال بي'), how: 'page' },
    ]);
  });

  it('is nothing where it was not ticked, whatever else was posted', () => {
    expect(sent({})).toBeUndefined();
    expect(sent({ consent: 'no' })).toBeUndefined();
    expect(sent({ touchbase_page_consent: 'I agree', sms_consent: 'yes' })).toBeUndefined();
  });
});
