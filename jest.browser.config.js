import suite from './jest.config.js';

/**
 * The tests that need a browser: `npm run test:browser`. One at a time, because each has a workspace and a browser of
 * its own.
 *
 * @type {import('jest').Config}
 */
export default {
  ...suite,
  testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  globalSetup: '<rootDir>/test/browser/support/global-setup.ts',
  globalTeardown: undefined,
  testTimeout: 180_000,
  maxWorkers: 1,
};
