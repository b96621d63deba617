import suite from './jest.config.js';

process.env.TEST_SLACK = 'http';

/**
 * The whole-app tests once more, with Slack's requests posted to the app instead of sent over a WebSocket:
 * `npm run test:http`. What people see must not depend on how the app is reached.
 *
 * @type {import('jest').Config}
 */
export default {
  ...suite,
  testMatch: ['<rootDir>/test/app/**/*.test.ts'],
};
