/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  // These have commands of their own: npm run test:faults, npm run test:browser, npm run test:demo.
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/(faults|browser|demo-runs)/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2024' },
        module: { type: 'es6' },
        sourceMaps: true,
      },
    ],
  },
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  testTimeout: 30_000,
  // One suite at a time where a machine is shared, so that nothing is judged by how busy its neighbours are.
  maxWorkers: Number(process.env.TEST_WORKERS ?? 2),
  // Modules that a test file loaded are never given back to Node, so a process that ran some hundred files runs out of
  // memory. With a limit there is always a worker, also where there is only one, and it starts anew when it has grown.
  workerIdleMemoryLimit: '1GB',
};
