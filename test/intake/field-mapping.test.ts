import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { isMapped, readMapped, readMappings } from '../../src/intake/field-mapping.ts';
import { leadReader, MappingFault, shapesOf } from '../../src/intake/read-lead.ts';
import { type Door, openDoor } from './open-door.ts';

const own = `
- name: Our CRM
  sources: [website]
  has: [customer.tel]
  idOf: delivery
  fixed: { kind: seller }
  fields:
    ref: id
    customer.first: firstName
    customer.family: lastName
    customer.tel: phone
    customer.tel2: phone
    dotted.name: area
    street: property
    town: property
    notes: message
    answers.budget: priceTo
    answers.when: { message: When }
`;
const body = {
  ref: 42,
  customer: { first: 'Huda', family: 'Salem', tel: '0501112233', tel2: ['0502223344'] },
  'dotted.name': 'Olaya',
  street: 'High St',
  town: 'Riyadh',
  notes: 'Hello',
  answers: [
    { key: 'budget', value: '2,100,000' },
    { id: 'when', values: ['March', 'April'] },
  ],
};

function mappingIn(yaml: string) {
  const read = readMappings(yaml);
  if (read.kind === 'faults') throw new Error(read.faults.join('; '));
  const [first] = read.mappings;
  if (!first) throw new Error('none');
  return first;
}

describe('a mapping', () => {
  it('says which field is which, however deep it lies', () => {
    expect(isMapped(mappingIn(own), body, 'website')).toBe(true);
    expect(readMapped(mappingIn(own), body)).toMatchObject({
      kind: 'lead',
      lead: {
        name: 'Huda Salem',
        phones: ['0501112233', '0502223344'],
        kind: 'seller',
        area: 'Olaya',
        message: 'Hello\nWhen: March, April',
        wants: { property: 'High St, Riyadh', priceTo: '2100000' },
        providerId: '42',
        isIdOfDelivery: true,
      },
    });
  });

  it.each([
    [{ ...body, customer: {} }, 'website'],
    [body, 'zillow'],
    [{}, 'website'],
  ])('leaves alone what is not of its form (%#)', (other, source) => {
    expect(isMapped(mappingIn(own), other, source)).toBe(false);
  });

  it.each([
    ['a: [', /line 1|flow/i],
    ['a: 1', /list of mappings/],
    [
      '- {name: A, has: [x], fields: {x: nickname}}',
      /"A", fields → x, .*none of ours\. There are: .*firstName/,
    ],
    ['- {name: A, has: [x], fields: {x: phone}, colour: red}', /"A".*colour/],
    ['- {has: [x], fields: {x: phone}}', /mapping 1, name/],
    ['- {name: A, fields: {x: phone}}', /"A" says neither/],
    ['- {name: A, has: [x], fixed: {size: 4}, fields: {}}', /"A", fixed/],
  ])('with a fault names it: %s', (yaml, fault) => {
    const read = readMappings(yaml);
    expect(read.kind).toBe('faults');
    if (read.kind === 'faults') expect(read.faults.join('; ')).toMatch(fault);
  });

  it('never fails, whatever is sent', () => {
    const mapping = mappingIn(own);
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...Object.keys(body), '__proto__'), fc.jsonValue()),
        (sent) => {
          isMapped(mapping, sent, 'website');
          expect(['lead', 'unclear']).toContain(readMapped(mapping, sent).kind);
        },
      ),
    );
  });
});

describe('a team’s own file', () => {
  let folder: string;
  let door: Door | undefined;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'touchbase-mappings-'));
  });
  afterAll(async () => {
    await door?.close();
    await rm(folder, { recursive: true });
  });

  it('goes before everything we know, at the door', async () => {
    const file = path.join(folder, 'own.yaml');
    await writeFile(file, own);
    door = await openDoor({ intakeMappings: file });
    const answer = await door.post('/intake/website', body);
    expect(answer.status).toBe(201);
    const lead = await door.look.lead.findFirstOrThrow({
      where: { id: String(answer.body.leadId) },
      include: { contact: { include: { phones: true } } },
    });
    expect(lead).toMatchObject({ message: 'Hello\nWhen: March, April', contact: { name: 'Huda Salem' } });
    expect(lead.contact.phones).toHaveLength(2);
  });

  it('with faults stops the start, naming file and fault', async () => {
    const file = path.join(folder, 'wrong.yaml');
    await writeFile(file, '- {name: A, fields: {x: y}}');
    expect(() => leadReader(shapesOf(file))).toThrow(MappingFault);
    expect(() => shapesOf(file)).toThrow(/wrong\.yaml.*"A"/);
  });
});
