import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

import { decode, judge, readPolicy } from '@embargo/policy-lint';

import { sharedPath } from './shared.ts';

/** One error that the linter reports in a policy that it was not written for. */
export interface DrawnError {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
}

const SEED = 'embargo';
export const DRAWN = 100;

/** A hundred of the errors in real policies: always the same, as long as they are reported. */
export async function drawErrors(): Promise<readonly DrawnError[]> {
  const errors = (await Promise.all(policyFiles().map(errorsIn))).flat();
  return errors.sort((one, other) => rank(one).localeCompare(rank(other))).slice(0, DRAWN);
}

function policyFiles(): readonly string[] {
  const seeds = readdirSync(sharedPath('seeds'), { withFileTypes: true });
  return [
    ...readdirSync(sharedPath('corpus/open')).map((name) => `corpus/open/${name}`),
    ...seeds.flatMap((seed) => (seed.isDirectory() ? [`seeds/${seed.name}/SECURITY.md`] : [])),
  ];
}

async function errorsIn(file: string): Promise<readonly DrawnError[]> {
  const name = file.split('/').at(-1) ?? file;
  const policy = readPolicy(name, decode(name, readFileSync(sharedPath(file))));
  const { diagnostics } = await judge({ policy, profile: 'recommended' });
  return diagnostics
    .filter(({ level }) => level === 'error')
    .map(({ rule, span }) => ({ file, line: span.start.line, rule }));
}

/** A shuffle that one error more or less does not change. */
function rank({ file, rule }: DrawnError): string {
  return createHash('sha256').update(`${SEED} ${file} ${rule}`).digest('hex');
}
