import { readHeader } from '../../src/leads/import-columns.ts';

const read = (...cells: string[]) => {
  const { columns, unknown } = readHeader(cells);
  return {
    ...Object.fromEntries(columns.map(({ header, field }) => [header, field])),
    ...(unknown.length > 0 ? { unknown } : {}),
  };
};

describe('columns', () => {
  it.each([
    [
      'Google Contacts',
      [
        'First Name',
        'Last Name',
        'Labels',
        'E-mail 1 - Label',
        'E-mail 1 - Value',
        'Phone 1 - Value',
        'Phone 2 - Value',
        'Address 1 - Formatted',
        'Birthday',
      ],
      ['firstName', 'lastName', 'tags', '?', 'email', 'phone', 'phone', 'address', 'birthday'],
    ],
    [
      'Outlook',
      [
        'First Name',
        'Middle Name',
        'E-mail Address',
        'E-mail 2 Address',
        'Mobile Phone',
        'Business Phone',
        'Home Street',
        'Home City',
        'Home Postal Code',
        'Home Country/Region',
        'Anniversary',
      ],
      [
        'firstName',
        'middleName',
        'email',
        'email',
        'phone',
        'phone',
        'street',
        'city',
        'postcode',
        'country',
        'wedding',
      ],
    ],
    [
      'HubSpot',
      [
        'Record ID',
        'Email',
        'Phone Number',
        'Mobile Phone Number',
        'Contact owner',
        'Lifecycle Stage',
        'Last Contacted',
        'Original Source',
        'State/Region',
        'Unsubscribed from all email',
        'Date of birth',
      ],
      [
        '?',
        'email',
        'phone',
        'phone',
        'owner',
        'relationship',
        'lastContacted',
        'source',
        'region',
        'noEmails',
        'birthday',
      ],
    ],
    [
      'Follow Up Boss',
      [
        'Name',
        'Stage',
        'Lead Source',
        'Assigned To',
        'Is Contacted',
        'Email 1',
        'Email 1 - Type',
        'Phone 1',
        'Address 1 - Street',
        'Address 1 - Zip',
        'Tags',
        'Background',
      ],
      [
        'name',
        'relationship',
        'source',
        'owner',
        'lastContacted',
        'email',
        '?',
        'phone',
        'street',
        'postcode',
        'tags',
        'notes',
      ],
    ],
    [
      'kvCORE',
      [
        'first_name',
        'lastName',
        'Primary Email',
        'Cell Phone 1',
        'Deal Type',
        'Assigned Agent',
        'Email Optin',
        'Do Not Call',
        'Home Closing Date',
      ],
      ['firstName', 'lastName', 'email', 'phone', 'kind', 'owner', 'wantsEmails', 'noCalls', 'homePurchase'],
    ],
    [
      'an Arabic list',
      [
        'الاسم',
        'رقم الجوّال',
        'واتساب',
        'الايميل',
        'تاريخ الميلاد',
        'المصدر',
        'الوكيل',
        'ملاحظات',
        'آخر تواصل',
        'عدم التواصل',
        'الجوال ٢',
        'العنوان',
      ],
      [
        'name',
        'phone',
        'phone',
        'email',
        'birthday',
        'source',
        'owner',
        'notes',
        'lastContacted',
        'optOut',
        'phone',
        'address',
      ],
    ],
  ])('of %s are known', (_, headers, fields) => {
    const { columns, unknown } = readHeader(headers);
    const at = new Map(columns.map((column) => [column.at, column.field]));
    expect(headers.map((__, nth) => at.get(nth) ?? '?')).toEqual(fields);
    expect(unknown).toHaveLength(fields.filter((field) => field === '?').length);
  });

  it.each([
    ['optOut', ['DNC Status', 'Opt Out Date', 'ممنوع الاتصال', 'إلغاء الاشتراك', 'لا يرغب في التواصل']],
    ['noTexts', ['SMS Opt Out', 'Do Not Text']],
    ['noEmails', ['Has Opted Out Of Email', 'HasOptedOutOfEmail', 'Unsubscribed From Emails']],
    ['noMail', ['Do Not Mail']],
    ['wantsCalls', ['Phone Optin', 'Call Optin']],
    ['wantsTexts', ['Text Optin', 'SMS Opt In']],
  ])('of %s are called otherwise too', (field, headers) => {
    expect(readHeader(headers).columns.map((column) => column.field)).toEqual(headers.map(() => field));
  });

  it('are written in any case, with any marks around', () => {
    expect(read(' FULL_NAME ', 'e-mail:', 'Shoe size', '', 'Spouse name')).toEqual({
      FULL_NAME: 'name',
      'e-mail:': 'email',
      unknown: ['Shoe size', 'Spouse name'],
    });
  });

  it('of addresses are kept apart by whose address it is', () => {
    const groups = readHeader(['Home Street', 'Business Street', 'Address 2 - City', 'Home City']).columns;
    expect(groups.map(({ group }) => group)).toEqual(['home', 'business', '2', 'home']);
  });

  it.each([
    [['Street', 'Notes'], false],
    [['Phone'], true],
    [['اسم العائلة'], true],
    [['Huda Salem', '0501112233'], false],
  ])('%j say who people are: %s', (headers, hasPeople) => {
    expect(readHeader(headers).hasPeople).toBe(hasPeople);
  });
});
