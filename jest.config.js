/** Node strips the types itself, so nothing is transformed. */
export default {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: process.env.EMBARGO_INTEROP === '1' ? [] : ['<rootDir>/test/interop/'],
  roots: ['<rootDir>/test', '<rootDir>/packages', '<rootDir>/actions'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {},
  maxWorkers: 2,
  coverageProvider: 'v8',
  collectCoverageFrom: [
    'packages/{core,policy-lint,github,ledger,signatures,channels,cli}/src/**/*.ts',
    'actions/*/src/**/*.ts',
    '!**/generated/**',
  ],
};
