import suite from './jest.config.js';

/**
 * The tests in which a process is killed, or the database or Slack fails: `npm run test:faults`. Most of their time is
 * starting processes and waiting for what gives up, so they would make the tests of every change slow.
 *
 * @type {import('jest').Config}
 */
export default {
  ...suite,
  testMatch: ['<rootDir>/test/faults/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
};
