import { CONFIG_PATH } from '@embargo/core';
import { readChoice } from '@embargo/github';
import type { InputReader } from '@embargo/github';
import { PROFILES } from '@embargo/policy-lint';
import type { Profile } from '@embargo/policy-lint';

export const FAIL_ON = ['weakened', 'error', 'warning', 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

export interface Inputs {
  /** Absent: where GitHub looks for it. */
  readonly policyPath: string | undefined;
  /** Absent: what the configuration says, or `recommended`. */
  readonly profile: Profile | undefined;
  readonly failOn: FailOn;
  readonly configPath: string;
  /** A JSON schema over the facts. */
  readonly schemaPath: string | undefined;
  readonly sarifPath: string | undefined;
  readonly token: string | undefined;
}

export function readInputs(inputs: InputReader): Inputs {
  return {
    policyPath: inputs.get('policy-path'),
    profile:
      inputs.get('profile') === undefined
        ? undefined
        : readChoice(inputs, { name: 'profile', words: PROFILES }),
    failOn: readChoice(inputs, { name: 'fail-on', words: FAIL_ON, fallback: 'weakened' }),
    configPath: inputs.get('config') ?? CONFIG_PATH,
    schemaPath: inputs.get('schema'),
    sarifPath: inputs.get('sarif-file'),
    token: inputs.get('github-token'),
  };
}
