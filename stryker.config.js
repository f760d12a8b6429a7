/**
 * `npm run test:mutation` changes the code below in small ways, one at a time, and runs the tests
 * that reach the change: one of them must fail. A part of it, here one folder:
 * `npm run test:mutation -- --mutate 'packages/core/src/cvss/*.ts'`.
 */
export default {
  mutate: [
    'actions/gate-advisory/src/{checks,case}/*.ts',
    'actions/gate-advisory/src/gate.ts',
    'packages/core/src/{cvss,release-window,schedule,time}/*.ts',
    '!**/index.ts',
  ],
  plugins: [new URL('test/mutation/runner.ts', import.meta.url).href],
  testRunner: 'in-process',
  testRunnerNodeArgs: ['--no-warnings'],
  coverageAnalysis: 'perTest',
  // What is only read as the code loads (ids, sentences, tables, patterns) would need a new process
  // with all tests for each mutant; pages and tables of docs/gate pin most of it word by word.
  ignoreStatic: true,
  concurrency: 1,
  timeoutMS: 20_000,
  ignorePatterns: ['**/dist', '/.tools', '/coverage', '/reports'],
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { logTests: false, allowColor: false, reportTests: false },
  jsonReporter: { fileName: 'reports/mutation.json' },
  thresholds: { high: 95, low: 90, break: 90 },
};
