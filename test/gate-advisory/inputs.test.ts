import { expect, test } from '@jest/globals';

import { readInputs } from '../../actions/gate-advisory/src/inputs.ts';

/** Only inputs, and nothing that could reach GitHub. */
function read(key: string) {
  const given: Readonly<Record<string, string>> = {
    mode: 'readiness',
    repository: 'anvil/forge',
    token: 'token-of-the-app',
    ledger: 'anvil/forge-security',
    'ledger-key': key,
  };
  return readInputs({ get: (name) => given[name] });
}

test('a key of the ledger that is too short is refused with the inputs, before any request', () => {
  expect(() => read('short')).toThrow(
    'The ledger\'s secret has 5 characters, expected at least 32; make one with "openssl rand -hex 32".',
  );
});

test('a key of 32 characters is taken', () => {
  expect(read('k'.repeat(32)).mode).toBe('readiness');
});
