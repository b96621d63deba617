import { isHistorical, keyOfName } from '../../src/leads/new-lead.ts';

describe('keyOfName', () => {
  it.each([
    ['MyAwesomeWebsite.com', 'myawesomewebsite-com'],
    ['  Open  House ', 'open-house'],
    ['موقعنا الإلكتروني', 'موقعنا-الالكتروني'],
    ['١٢٣', '123'],
    ['!!!', ''],
    ['a'.repeat(500), 'a'.repeat(60)],
  ])('%j is %j', (name, key) => {
    expect(keyOfName(name)).toBe(key);
  });
});

describe('isHistorical', () => {
  const received = new Date('2026-11-23T06:30:00Z');
  it.each([
    ['2026-11-22T06:29:59Z', true],
    ['2026-11-22T06:30:00Z', false],
    ['2026-11-23T06:30:00Z', false],
    ['2027-01-01T00:00:00Z', false],
  ])('what happened at %s: %s', (at, historical) => {
    expect(isHistorical(new Date(at), received)).toBe(historical);
  });

  it('takes an event without a time as one of now', () => {
    expect(isHistorical(null, received)).toBe(false);
  });
});
