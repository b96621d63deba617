import suite from './jest.config.js';

/**
 * The tests that run the demo as a whole, days of it: `npm run test:demo`. What they wait for is time on the bot's
 * clock, so they would make the tests of every change slow.
 *
 * @type {import('jest').Config}
 */
export default {
  ...suite,
  testMatch: ['<rootDir>/test/demo-runs/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 180_000,
};
