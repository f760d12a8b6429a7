import { CONFIG_PATH, EmbargoError, parseInstant } from '@embargo/core';
import type { InputReader } from '@embargo/github';

export interface Inputs {
  /** Absent: where GitHub looks for it. */
  readonly policyPath: string | undefined;
  readonly configPath: string;
  /** Absent: the next Monday. */
  readonly from: Date | undefined;
  /** Names of fault cards, or `all`. */
  readonly faults: readonly string[];
  readonly folder: string;
}

export function readInputs(inputs: InputReader): Inputs {
  return {
    policyPath: inputs.get('policy-path'),
    configPath: inputs.get('config') ?? CONFIG_PATH,
    from: instantOf(inputs.get('from')),
    faults: (inputs.get('fault') ?? '').split(/\s/).filter((name) => name !== ''),
    folder: inputs.get('out') ?? 'embargo-rehearsal',
  };
}

function instantOf(text: string | undefined): Date | undefined {
  if (text === undefined) return undefined;
  const instant = parseInstant(text);
  if (instant !== undefined) return instant;
  throw new EmbargoError(
    'INPUT_INVALID',
    `Input "from" is "${text}", expected an instant with its zone such as 2026-11-23T09:00Z`,
  );
}
