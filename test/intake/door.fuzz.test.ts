import fc from 'fast-check';
import { inflatedBody } from '../../src/intake/inflated-body.ts';
import { leadReader, shapesOf } from '../../src/intake/read-lead.ts';
import { type Door, openDoor, websiteKey } from './open-door.ts';

const readLead = leadReader(shapesOf());
const fieldNames = [
  'name',
  'firstName',
  'last_name',
  'email',
  'emails',
  'phone',
  'phones',
  'message',
  'type',
  'city',
  'price',
  'bedrooms',
  'utm_campaign',
  'id',
  'occurredAt',
  'language',
  'test',
  'source',
  'system',
  'person',
  'property',
  'propertySearch',
  'campaign',
  'lead',
  'tags',
  '__proto__',
  'constructor',
  'toString',
];
const hostileText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string(),
  fc.constantFrom('\u0000', '\ud800', '<!channel>', '0501234567', 'a@example.com', '١٢٣', '-', 'true'),
);
const { body: hostileJson } = fc.letrec<{ body: unknown; value: unknown }>((tie) => ({
  body: fc.dictionary(fc.oneof(fc.constantFrom(...fieldNames), fc.string()), tie('value'), { maxKeys: 8 }),
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    hostileText,
    fc.double(),
    fc.constantFrom(null, true, false, 0, -1, 1e308, 2 ** 53),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('body'),
  ),
}));
const form = fc
  .dictionary(
    fc.constantFrom(...fieldNames),
    hostileText.map((text) => text.toWellFormed()),
    { maxKeys: 6 },
  )
  .map((fields) => new URLSearchParams(fields).toString());
const anything = fc.oneof(
  hostileJson.map((json) => new TextEncoder().encode(JSON.stringify(json))),
  fc.json().map((json) => new TextEncoder().encode(json)),
  form.map((text) => new TextEncoder().encode(text)),
  fc.uint8Array({ maxLength: 200 }),
);
const contentTypes = fc.constantFrom(
  'application/json',
  'application/x-www-form-urlencoded',
  'text/plain; charset=utf-16',
  'multipart/form-data; boundary=x',
  'x',
);
const encodings = fc.constantFrom(undefined, undefined, 'gzip', 'br', 'identity', 'zip');

describe('any bytes', () => {
  let door: Door;
  beforeAll(async () => {
    door = await openDoor();
  });
  afterAll(() => door.close());

  it('are read without a surprise', () => {
    fc.assert(
      fc.property(anything, contentTypes, (bytes, contentType) => {
        const reading = readLead(bytes, contentType, 'website');
        return reading.kind === 'lead' || reading.why !== undefined;
      }),
      { numRuns: 1_500 },
    );
  });

  it('are taken or kept, never refused and never a failure of ours', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('/intake/website', '/v1/events'),
        anything,
        contentTypes,
        encodings,
        async (path, bytes, contentType, encoding) => {
          const body = new Uint8Array(bytes);
          const unpacked = await inflatedBody(body, encoding, 1_048_576);
          // A byte or two may well be nothing, packed.
          const isNothing = unpacked.kind === 'bytes' && unpacked.bytes.length === 0;
          const answer = await door.post(path, body, {
            'x-api-key': websiteKey,
            'content-type': contentType,
            ...(encoding ? { 'content-encoding': encoding } : {}),
          });
          expect(isNothing ? [400] : [200, 201, 202]).toContain(answer.status);
          expect(answer.body.why).not.toBe('matched-later');
        },
      ),
      { numRuns: 120 },
    );
    expect(door.logged).toEqual([]);
  });
});
