import { readMetaLead, readMetaNotices } from '../../src/intake/meta-lead.ts';
import { graphLead, notice } from './meta-graph-server.ts';

const bytesOf = (sent: unknown) =>
  new TextEncoder().encode(typeof sent === 'string' ? sent : JSON.stringify(sent));
const noticesIn = (sent: unknown) => readMetaNotices(bytesOf(sent), 'application/json');
const idsIn = (sent: unknown) => {
  const read = noticesIn(sent);
  return read.kind === 'notices' ? read.notices.map(({ leadgenId }) => leadgenId) : read.kind;
};
const leadIn = (sent: unknown) => {
  const read = readMetaLead(bytesOf(sent), 'application/json');
  if (read.kind !== 'lead') throw new Error(read.why);
  return read.lead;
};

describe('a notice of Meta’s', () => {
  it.each(['55459717045641545', '9007199254740993', '44', '0123'])(
    'keeps all digits of the id %s, as a number and as a text',
    (id) => {
      if (!id.startsWith('0')) expect(idsIn(notice(id))).toEqual([id]);
      expect(idsIn(notice(`"${id}"`))).toEqual([id]);
    },
  );

  it('may be of several leads and pages, and of other news', () => {
    const sent = {
      object: 'page',
      entry: [
        {
          id: 1,
          changes: [
            { field: 'leadgen', value: { leadgen_id: '11' } },
            { field: 'feed', value: { item: 'post' } },
            { field: 'leadgen', value: { leadgen_id: '12', form_id: '7' } },
          ],
        },
        { id: 2, messaging: [{}] },
        { id: 3, changes: [{ field: 'leadgen', value: { leadgen_id: '13' } }] },
      ],
    };
    expect(idsIn(sent)).toEqual(['11', '12', '13']);
    const read = noticesIn(sent);
    expect(read.kind === 'notices' && JSON.parse(read.notices[1]?.body ?? '')).toEqual({
      object: 'page',
      entry: [{ id: 1, changes: [{ field: 'leadgen', value: { leadgen_id: '12', form_id: '7' } }] }],
    });
  });

  it.each([
    ['no JSON', 'hello'],
    ['a list', []],
    ['no entries', { object: 'page' }],
    ['a lead without an id', { entry: [{ changes: [{ field: 'leadgen', value: {} }] }] }],
    ['a lead without a value', { entry: [{ changes: [{ field: 'leadgen' }] }] }],
    [
      'an id that leads elsewhere',
      { entry: [{ changes: [{ field: 'leadgen', value: { leadgen_id: '../me' } }] }] },
    ],
  ])('is unclear with %s', (_what, sent) => {
    expect(noticesIn(sent)).toEqual({ kind: 'unclear' });
  });
});

describe('a lead of Meta’s', () => {
  const about = (fields: Record<string, string | string[]>, more: Record<string, unknown> = {}) =>
    leadIn(graphLead('55459717045641545', fields, more).body);

  it('has the standard questions where they belong, and own ones in the message', () => {
    expect(
      about(
        {
          full_name: 'Huda Salem',
          email: 'huda@example.com',
          phone_number: '+966500000000',
          city: 'Riyadh',
          'what_is_your_budget?': '2 M',
          areas: ['Olaya', 'Malqa'],
          'كم_غرفة؟': 'ثلاث',
          empty: [],
        },
        { campaign_name: 'Spring', is_organic: false },
      ),
    ).toMatchObject({
      name: 'Huda Salem',
      emails: ['huda@example.com'],
      phones: ['+966500000000'],
      area: 'Riyadh',
      message: 'what is your budget? 2 M\nareas: Olaya, Malqa\nكم غرفة؟ ثلاث',
      campaign: 'Spring',
      source: null,
      providerId: '55459717045641545',
      isTest: false,
      // An old one is one that Meta held back, not history.
      occurredAt: null,
      starts: 'lead',
    });
  });

  it('has a name of two parts, several addresses, and no e-mail where there is none', () => {
    expect(
      about({
        first_name: 'Huda',
        last_name: 'Salem',
        phone_number: '0500000001',
        work_phone_number: '0500000002',
      }),
    ).toMatchObject({ name: 'Huda Salem', phones: ['0500000001', '0500000002'], emails: [], message: '' });
    expect(about({ FULL_NAME: ['Huda', 'Salem'], EMAIL: ['a@example.com', 'b@example.com'] })).toMatchObject({
      name: 'Huda Salem',
      emails: ['a@example.com', 'b@example.com'],
    });
  });

  it('made by Meta’s tool for trying forms is a test', () => {
    const made = about({ full_name: '<test lead: dummy data for full_name>', email: 'test@fb.com' });
    expect(made.isTest).toBe(true);
  });

  it.each([
    ['nobody', { id: '1', field_data: [] }, 'no-person'],
    ['no answers at all', { id: '1' }, 'no-person'],
    ['answers of another shape', { id: '1', field_data: { full_name: 'Huda' } }, 'no-person'],
    ['no object', [], 'not-an-object'],
  ])('with %s is unclear', (_what, sent, why) => {
    expect(readMetaLead(bytesOf(sent), 'application/json')).toEqual({ kind: 'unclear', why });
  });
});
