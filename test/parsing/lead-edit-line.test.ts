import fc from 'fast-check';
import { type LeadEdit, parseLeadEdit } from '../../src/parsing/lead-edit-line.ts';
import { parseLeadLine } from '../../src/parsing/lead-line.ts';
import { parsePostalAddress } from '../../src/parsing/postal-address.ts';

const on = (field: 'birthday' | 'weddingDay' | 'homePurchaseDay', monthDay: string): LeadEdit => ({
  field,
  day: { kind: 'day', monthDay },
});
const lives = (address: string | undefined): LeadEdit => ({ field: 'postalAddress', address });

describe('/lead edit', () => {
  it.each<[string, string, LeadEdit]>([
    ['huda birthday 14 march', 'huda', on('birthday', '03-14')],
    ['Huda Salem born on 14 March 1990', 'Huda Salem', on('birthday', '03-14')],
    ['"huda salem" wedding: 3 may', 'huda salem', on('weddingDay', '05-03')],
    ['050 123 4567 home 2 may', '050 123 4567', on('homePurchaseDay', '05-02')],
    ['a@b.co home anniversary 2 may', 'a@b.co', on('homePurchaseDay', '05-02')],
    ['sara house birthday 3 may', 'sara house', on('birthday', '05-03')],
    ['هدى ميلاد ١٤ مارس', 'هدى', on('birthday', '03-14')],
    ['هدى سالم عيد ميلادها ١٤ مارس', 'هدى سالم', on('birthday', '03-14')],
    ['هدى زواج ٣ مايو', 'هدى', on('weddingDay', '05-03')],
    ['هدى شراء البيت ٢ مايو', 'هدى', on('homePurchaseDay', '05-02')],
    ['هدى العنوان ١٢ شارع العليا، الرياض', 'هدى', lives('١٢ شارع العليا، الرياض')],
    ['huda address 12 Home Street', 'huda', lives('12 Home Street')],
    ['huda address 12 High Oak St\nRochester, WA', 'huda', lives('12 High Oak St\nRochester, WA')],
    ['huda birthday none', 'huda', { field: 'birthday', day: { kind: 'unknown' } }],
    ['هدى العنوان لا شيء', 'هدى', lives('')],
  ])('%j', (line, who, edit) => {
    expect(parseLeadEdit(line)[0]).toEqual({ who, edit });
  });

  it.each([
    ['huda', [{ who: 'huda' }]],
    ['', [{ who: '' }]],
    ['sara house', [{ who: 'sara house' }, { who: 'sara' }]],
    [
      'huda birthday 3/4',
      [
        { who: 'huda birthday 3/4' },
        {
          who: 'huda',
          edit: { field: 'birthday', day: { kind: 'two-readings', readings: ['04-03', '03-04'] } },
        },
      ],
    ],
  ])('%j may be a name as a whole', (line, readings) => {
    expect(parseLeadEdit(line)).toEqual(readings);
  });

  it('is a verb of /lead, and an address keeps its lines', () => {
    const readings = [{ who: 'هدى', edit: lives('شارع العليا\nالرياض') }];
    expect(parseLeadLine(' تعديل  هدى العنوان شارع العليا\nالرياض ')).toEqual({ verb: 'edit', readings });
  });

  it('whatever is typed is read, the first who being a beginning of it', () => {
    const word = fc.oneof(
      fc.constantFrom(
        ...'huda هدى "huda salem" birthday ميلاد home address none 14 march 3/4 « " - 050'.split(' '),
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 9 }), (words) => {
        const [best] = parseLeadEdit(words.join(' '));
        expect(words.join(' ').split(/\s+/).join(' ')).toContain(best?.who ?? 'nobody');
      }),
      { numRuns: 500 },
    );
  });
});

describe('a postal address', () => {
  it('stands as on an envelope', () => {
    expect(parsePostalAddress('  12 High Oak St \r\n\r\n Rochester,\tWA \n')).toBe(
      '12 High Oak St\nRochester, WA',
    );
    expect(parsePostalAddress('شارع \u202eالعليا\u0007')).toBe('شارع العليا');
    expect(parsePostalAddress(' \n ')).toBe('');
  });

  it('is no longer than an envelope takes', () => {
    expect(parsePostalAddress('a\n'.repeat(8))).toHaveLength(15);
    expect(parsePostalAddress('a\n'.repeat(9))).toBeUndefined();
    expect(parsePostalAddress('a'.repeat(300))).toHaveLength(300);
    expect(parsePostalAddress('a'.repeat(301))).toBeUndefined();
  });

  it('is the same when it is read again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const address = parsePostalAddress(text);
        expect(parsePostalAddress(address ?? '')).toBe(address);
      }),
    );
  });
});
