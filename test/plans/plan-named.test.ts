import { eventOfPlan } from '../../src/plans/event-of-plan.ts';
import { plansNamed } from '../../src/plans/plan-named.ts';
import { readLibrary } from '../support/read-library.ts';

describe('plans by name', () => {
  it.each([
    ['33 touch', ['33-touch']],
    ['33-Touch', ['33-touch']],
    ['٣٣ touch', ['33-touch']],
    ['client for life', ['33-touch-client-for-life']],
    ['client', ['33-touch-client-for-life']],
    ['عميل مدى الحياة', ['33-touch-client-for-life']],
    ['المزكين', ['33-touch-advocate-appreciation']],
    ['buyer', ['buyer']],
    ['first time', ['first-time-buyer']],
    ['خطة الشراء', ['buyer']],
    ['شراء', ['buyer']],
    ['8x8', ['8x8']],
    ['خطة 8x8', ['8x8']],
    ['email only', ['email-only']],
    ['e-mail only', ['email-only']],
    ['email-only', ['email-only']],
    ['closing', ['transaction-to-closing']],
    ['listing', ['expired-listing', 'listing-management']],
    ['33', ['33-touch', '33-touch-advocate-appreciation', '33-touch-client-for-life']],
    ['no such plan', []],
    ['plan', []],
    ['', []],
  ])('“%s”', async (said, keys) => {
    const found = plansNamed(readLibrary().values(), said);
    expect(found.map(({ key }) => key).toSorted()).toEqual(keys);
  });
});

it.each([
  ['transaction-to-closing', 'closing'],
  ['listing-management', 'agreement'],
  ['33-touch-client-for-life', undefined],
  ['8x8', undefined],
])('a day said of %s is that of its %s', async (key, event) => {
  const plan = readLibrary().get(key);
  expect(plan && eventOfPlan(plan)).toBe(event);
});
