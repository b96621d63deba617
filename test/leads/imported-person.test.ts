import fc from 'fast-check';
import { readHeader } from '../../src/leads/import-columns.ts';
import { comparedBy, readImportRow } from '../../src/leads/imported-person.ts';
import type { DayOrder } from '../../src/parsing/day-with-year.ts';

const read = (row: Record<string, string>, dayOrder: DayOrder = 'day-first') =>
  readImportRow(Object.values(row), readHeader(Object.keys(row)).columns, { country: 'SA', dayOrder });

/** The person of a row that must have one. */
function personIn(row: Record<string, string>, dayOrder?: DayOrder) {
  const found = read(row, dayOrder);
  if (found.kind !== 'person') throw new Error(`No person but ${JSON.stringify(found)}`);
  return { ...found.person, unread: found.unread, notes: found.notes };
}

const phones = (row: Record<string, string>) => personIn(row).phones.map(({ e164 }) => e164);

describe('a row', () => {
  it('has several phones and e-mails, in columns or in one cell, each in its order and once', () => {
    expect(
      personIn({
        Name: 'Huda',
        Mobile: '٠٥٠ ١١١ ٢٢٣٣ / 0502223344',
        WhatsApp: '+966501112233',
        'Email 1': 'a@x.sa; B@x.sa',
        'Email 2': 'a@x.sa',
      }),
    ).toMatchObject({
      phones: [{ e164: '+966501112233' }, { e164: '+966502223344' }],
      emails: ['a@x.sa', 'b@x.sa'],
    });
    expect(phones({ Name: 'G', 'Phone 1 - Value': '0501112233 ::: 0502223344' })).toHaveLength(2);
  });

  it.each([
    ['966501112233.0', '+966501112233'],
    ["'+966501112233", '+966501112233'],
    ['00966 50 111 2233', '+966501112233'],
    ['501112233', '+966501112233'],
    ['Mobile: 0501112233', '+966501112233'],
    ['\u202a+966 50 111 2233\u202c', '+966501112233'],
  ])('has the phone %j', (cell, e164) => {
    expect(phones({ Name: 'Huda', Phone: cell })).toEqual([e164]);
  });

  it('has what stands in the column beside, and names what cannot be read', () => {
    expect(personIn({ Name: 'Huda', Phone: 'huda@x.sa', Email: '0501112233' })).toMatchObject({
      phones: [{ e164: '+966501112233' }],
      emails: ['huda@x.sa'],
    });
    expect(
      personIn({ Name: 'Huda', Phone: '9.66501E+11', Mobile: '0501112233', Email: 'n/a' }).unread,
    ).toEqual(['9.66501E+11']);
  });

  it.each(['-3 beds', '@huda on the net', '=more', '+1 guest'])(
    'has %j as it was before we made it safe',
    (text) => {
      expect(personIn({ Name: 'Huda', Phone: '0501112233', Notes: `'${text}` }).notes).toBe(text);
    },
  );

  it('has its name in one column or in several, without what stands for none', () => {
    expect(
      personIn({ 'First Name': 'Huda', 'Middle Name': '-', 'Last Name': 'Salem', Phone: '0501112233' }).name,
    ).toBe('Huda Salem');
    expect(personIn({ Name: 'N/A', 'First Name': 'هدى', Phone: '0501112233' }).name).toBe('هدى');
    expect(personIn({ Name: '', Email: 'a@x.sa' }).name).toBe('');
  });

  it.each([
    ['14/3/1990', 'day-first', '03-14'],
    ['3/14/1990', 'day-first', '03-14'],
    ['3/4/1990', 'day-first', '04-03'],
    ['3/4/1990', 'month-first', '03-04'],
    ['1990-03-14T00:00:00Z', 'month-first', '03-14'],
    ['March 14, 1990', 'day-first', '03-14'],
    ['١٤ مارس', 'day-first', '03-14'],
    ['0/0/00', 'day-first', null],
  ] as const)('has the birthday %s, %s: %s', (cell, order, birthday) => {
    expect(personIn({ Name: 'Huda', Phone: '0501112233', Birthday: cell }, order)).toMatchObject({
      birthday,
      unread: [],
    });
  });

  it.each([
    [{ Stage: 'Past Client' }, 'client'],
    [{ Stage: 'Lead', 'Lifecycle Stage': 'evangelist' }, 'advocate'],
    [{ العلاقة: 'معرفة' }, 'met'],
    [{ Stage: 'Trash' }, 'havent-met'],
    [{ 'Last Contacted': '5/11/2026 14:30' }, 'met'],
    [{ 'Is Contacted': 'Yes' }, 'met'],
    [{ 'Last Contacted': 'never' }, 'havent-met'],
    [{ 'Last Contacted': '2026-01-05', Stage: 'closed' }, 'client'],
  ])('%j is %s', (more, relationship) => {
    expect(personIn({ Name: 'Huda', Phone: '0501112233', ...more }).relationship).toBe(relationship);
  });

  it.each([
    [{ 'Do not contact': 'yes' }, [null]],
    [{ 'Opt out': '2026-01-05 by phone' }, [null]],
    [{ 'عدم التواصل': 'نعم' }, [null]],
    [{ 'Do not contact': 'no', 'Do Not Call': '1', 'Email Optin': '0' }, ['call', 'email']],
    [{ 'Do not contact': '', 'Do Not Call': 'FALSE', 'Email Optin': 'yes' }, []],
    [{ 'Unsubscribed from all email': 'true' }, ['email']],
    [{ 'Text Optin': '0', 'Phone Optin': 'no', 'Do Not Mail': 'yes' }, ['mail', 'call', 'text']],
    [{ Subscribed: 'Unsubscribed' }, ['email']],
    [{ 'Opt out': 'Opted in', 'DNC Status': 'Active', Unsubscribed: 'Subscribed' }, []],
    [{ 'Opt Out Date': '0000-00-00' }, []],
    [{ Status: 'Do not contact' }, [null]],
    [{ Stage: 'Do not contact until 2027' }, [null]],
    [{ Tags: 'Buyer, DNC (asked in May)' }, [null]],
    [{ Tags: 'Do not call; Past client' }, ['call']],
    [{ Tags: 'contact in May', Relationship: 'Active' }, []],
    [{ العلاقة: 'لا يرغب في التواصل' }, [null]],
  ])('%j opts out of %j', (more, optOuts) => {
    expect(personIn({ Name: 'Huda', Phone: '0501112233', ...more }).optOuts).toEqual(optOuts);
  });

  it('has the first postal address that has some, as it stands on an envelope', () => {
    const address = {
      'Home Street': '',
      'Home City': '',
      'Business Street': '12 King Rd',
      'Business City': 'Riyadh',
      'Business Postal Code': '12211',
      'Business Country': 'SA',
    };
    expect(personIn({ Name: 'Huda', Phone: '0501112233', ...address }).postalAddress).toBe(
      '12 King Rd\n12211 Riyadh\nSA',
    );
    expect(personIn({ Name: 'Huda', Address: '1 A St\r\nJeddah' }).postalAddress).toBe('1 A St\nJeddah');
  });

  it.each([
    [{ Name: '', Phone: ' ', Notes: '' }, { kind: 'blank' }],
    [
      { Name: '', Phone: '', Notes: 'calls back' },
      { kind: 'refused', why: 'nobody' },
    ],
    [
      { Name: 'Huda', Phone: '' },
      { kind: 'refused', why: 'unreachable' },
    ],
    [
      { Name: 'Huda', Phone: 'at the office' },
      { kind: 'refused', why: 'unreadable', unread: ['at the office'] },
    ],
    [
      { Name: '', Email: 'huda at x' },
      { kind: 'refused', why: 'unreadable' },
    ],
  ])('%j: %j', (row, came) => {
    expect(read(row)).toMatchObject(came);
  });

  it('never throws, and keeps nothing that PostgreSQL does not take', () => {
    const headers = [
      'Name',
      'Phone',
      'Email',
      'Address',
      'Birthday',
      'Notes',
      'Source',
      'Owner',
      'Last Contacted',
    ];
    const { columns } = readHeader(headers);
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 12 }), (cells) => {
        const found = readImportRow(cells, columns, { country: 'SA', dayOrder: 'day-first' });
        const kept = JSON.stringify(found);
        expect(kept).not.toContain('\\u0000');
        expect(kept.isWellFormed()).toBe(true);
        expect(kept).not.toMatch(/\\ud[89a-f]/i);
      }),
      { numRuns: 300 },
    );
  });

  it('is cut between letters, never within one', () => {
    const long = (length: number) => `${'x'.repeat(length)}\u{1f3e0} and on`;
    const found = read({
      Name: 'Huda',
      Phone: '0501112233',
      Mobile: long(199),
      Birthday: long(199),
      'Last contacted': long(199),
      Source: long(99),
      Owner: long(99),
      Address: long(1_999),
    });
    expect(JSON.stringify(found)).not.toMatch(/\\ud[89a-f]/i);
    expect(JSON.stringify(readHeader([long(99)]))).not.toMatch(/\\ud[89a-f]/i);
  });

  it('has none of the e-mails that stand for none', () => {
    expect(
      personIn({ Name: 'Huda', Phone: '0501112233', Email: 'no-email@gmail.com; na@x.sa' }),
    ).toMatchObject({
      emails: [],
      unread: [],
    });
    expect(personIn({ Name: 'Huda', Email: 'none@none.com', 'Email 2': 'nona@none.com' }).emails).toEqual([
      'nona@none.com',
    ]);
    expect(read({ Name: 'Huda', Email: 'test@test.com' })).toMatchObject({
      kind: 'refused',
      why: 'unreachable',
    });
  });

  it('is not looked for in what no person writes', () => {
    const found = personIn({
      Name: 'Huda',
      Mobile: '0501112233',
      Phone: Array.from({ length: 20_000 }, (_, n) => `05011${n}`).join('/'),
    });
    const cells = ['Huda', '0501112233', ...Array<string>(190_000).fill('x')];
    const { columns, unknown } = readHeader(['Name', 'Phone', ...Array<string>(190_000).fill('x')]);
    readImportRow(cells, columns, { country: 'SA', dayOrder: 'day-first' });
    expect(unknown).toHaveLength(498);
    expect([found.phones.length, found.unread.map(({ length }) => length)]).toEqual([1, [200]]);
  });

  it('is compared by phones and mailboxes, each once', () => {
    const emails = ['h.uda@gmail.com', 'huda+x@googlemail.com'];
    expect(comparedBy({ phones: [{ e164: '+966501112233' }, { e164: '+966501112233' }], emails })).toEqual([
      '+966501112233',
      'huda@gmail.com',
    ]);
  });

  it('is compared by name and postal address where there is neither, however they are written', () => {
    const byPost = { name: 'Huda Salem', phones: [], emails: [], postalAddress: '3 Rose St.\nJeddah' };
    const [key] = comparedBy(byPost);
    expect(comparedBy({ ...byPost, name: 'HUDA  SALEM', postalAddress: '3, rose st, Jeddah' })).toEqual([
      key,
    ]);
    expect(comparedBy({ ...byPost, name: 'Sara Salem' })).not.toEqual([key]);
    expect(comparedBy({ ...byPost, postalAddress: '' })).toEqual([]);
    expect(comparedBy({ ...byPost, emails: ['h@x.sa'] })).toEqual(['h@x.sa']);
    expect(comparedBy({ ...byPost, postalAddress: 'ﷺ'.repeat(300) })[0]).toHaveLength(500);
  });
});
