import { EmbargoError } from '@embargo/core';
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
  const profile = inputs.get('profile');
  return {
    policyPath: inputs.get('policy-path'),
    profile: profile === undefined ? undefined : oneOf('profile', profile, PROFILES),
    failOn: oneOf('fail-on', inputs.get('fail-on') ?? 'weakened', FAIL_ON),
    configPath: inputs.get('config') ?? '.github/embargo.yml',
    schemaPath: inputs.get('schema'),
    sarifPath: inputs.get('sarif-file'),
    token: inputs.get('github-token'),
  };
}

function oneOf<Choice extends string>(
  name: string,
  value: string,
  choices: readonly Choice[],
): Choice {
  const choice = choices.find((candidate) => candidate === value);
  if (choice !== undefined) return choice;
  throw new EmbargoError(
    'INPUT_INVALID',
    `Input "${name}" is "${value}", expected one of: ${choices.join(', ')}`,
  );
}
