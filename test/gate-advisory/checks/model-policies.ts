import { readFileSync } from 'node:fs';
import path from 'node:path';

import { processOf } from '@embargo/core';
import type { EmbargoConfig, LocatedConfig } from '@embargo/core';
import { readPolicy } from '@embargo/policy-lint';

import type { Promises } from '../../../packages/case/src/promises/promises.ts';
import { hasShared, sharedPath } from '../../support/shared.ts';

const OWN = path.resolve(import.meta.dirname, '../../fixtures/policies');

/** Our own five policies, each written anew to promise what one of the model ones does. */
export const OWN_POLICIES = ['ledger-server', 'warden', 'stamp', 'flotilla', 'quay'] as const;

/** The policies that the suite was modelled on. */
export const MODEL_POLICIES = [
  'toolhive-registry-server',
  'minder',
  'sigstore',
  'kurator',
  'kappital',
];

/** The policies that the checks are walked over: our own, and the model ones where at hand. */
export const POLICIES: readonly string[] = [...OWN_POLICIES, ...(hasShared ? MODEL_POLICIES : [])];

/** What a policy promises, completed by a configuration where there is one. */
export function promisesOf(policy: string, config?: EmbargoConfig): Promises {
  const isOwn = OWN_POLICIES.some((name) => name === policy);
  const folder = isOwn ? path.join(OWN, policy) : sharedPath('seeds', policy);
  const readLinked = (name: string): string | undefined => {
    try {
      return readFileSync(path.join(folder, name), 'utf8');
    } catch {
      return undefined;
    }
  };
  const text = readFileSync(path.join(folder, 'SECURITY.md'), 'utf8');
  const { facts } = readPolicy('SECURITY.md', text, { readLinked });
  if (config === undefined) return { facts, process: processOf(facts).process };
  return { facts, process: processOf(facts, located(config)).process, config };
}

function located(config: EmbargoConfig): LocatedConfig {
  const start = { line: 1, column: 1 };
  const spanOf = (): { start: typeof start; end: typeof start } => ({ start, end: start });
  return { path: '.github/embargo.yml', config, spanOf };
}
