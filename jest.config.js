/** Node strips the types itself, so nothing is transformed. */
export default {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: process.env.EMBARGO_INTEROP === '1' ? [] : ['<rootDir>/test/interop/'],
  roots: ['<rootDir>/test', '<rootDir>/packages', '<rootDir>/actions'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {},
  maxWorkers: 2,
  // What a busy machine is slow at is no failure; only what hangs is.
  testTimeout: 60_000,
  coverageProvider: 'v8',
  collectCoverageFrom: [
    'packages/{core,policy-lint,github,ledger,signatures,channels,cli}/src/**/*.ts',
    'actions/*/src/**/*.ts',
    '!**/generated/**',
  ],
};
