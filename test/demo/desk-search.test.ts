import { foundEntries } from '../../demo/workspace/desk/inspector/found-entries.ts';
import type { DeliveryEntry, LogEntry } from '../../sandbox/record.ts';

/** How often the payloads of a log are written out to be searched. */
let written = 0;
const payload = (n: number) => ({
  get text() {
    written += 1;
    return `line ${n}`;
  },
});
const entry = (number: number, state: DeliveryEntry['state']): LogEntry => ({
  kind: 'delivery',
  number,
  at: new Date(0),
  type: 'interactive',
  payload: payload(number),
  state,
});

it('writes what has come to its end out once, however often it is searched, failed or not', () => {
  const log = Array.from({ length: 1_000 }, (_, n) => entry(n, n % 2 === 0 ? 'acked' : 'failed'));
  log.push(entry(1_000, 'waiting'));
  const search = () => foundEntries(log, { kind: undefined, text: 'LINE 7', warned: false, page: 2 });
  const numbers = search().entries.map(({ number }) => number);
  // 700 to 799 on two pages, then 70 to 79, and 7.
  expect(numbers).toEqual([79, 78, 77, 76, 75, 74, 73, 72, 71, 70, 7]);
  expect(written).toBe(1_001);
  search();
  expect(written).toBe(1_002);
});
