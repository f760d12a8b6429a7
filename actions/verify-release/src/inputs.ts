import { EmbargoError } from '@embargo/core';
import { readChoice } from '@embargo/github';
import type { InputReader } from '@embargo/github';

export const SOURCES = ['release', 'draft', 'directory'] as const;

export interface Inputs {
  readonly source: (typeof SOURCES)[number];
  readonly tag: string | undefined;
  readonly version: string | undefined;
  readonly directory: string | undefined;
  /** The release policy; absent: what the security policy promises. */
  readonly policy: string | undefined;
  readonly policyPath: string | undefined;
  readonly trustedRoot: string | undefined;
  readonly rebuilt: string | undefined;
  readonly buildManifest: string | undefined;
  readonly ghsaId: string | undefined;
  readonly runsPrograms: boolean;
  readonly oldProgram: string | undefined;
  readonly mayFail: boolean;
  readonly reportFile: string | undefined;
  readonly summaryFile: string | undefined;
  readonly token: string | undefined;
}

const GHSA = /^GHSA(?:-[23456789cfghjmpqrvwx]{4}){3}$/;

export function readInputs(inputs: InputReader): Inputs {
  const source = readChoice(inputs, { name: 'source', words: SOURCES, fallback: 'release' });
  return {
    source,
    tag: inputs.get('tag'),
    version: inputs.get('version'),
    directory: directoryOf(inputs, source),
    policy: inputs.get('policy'),
    policyPath: inputs.get('policy-path'),
    trustedRoot: inputs.get('trusted-root'),
    rebuilt: inputs.get('rebuilt'),
    buildManifest: inputs.get('build-manifest'),
    ghsaId: ghsaIdOf(inputs.get('advisory')),
    runsPrograms: isTrue(inputs, 'run-programs'),
    oldProgram: inputs.get('old-program'),
    mayFail:
      readChoice(inputs, { name: 'fail-on', words: ['failure', 'never'], fallback: 'failure' }) ===
      'failure',
    reportFile: inputs.get('report-file'),
    summaryFile: inputs.get('vsa-file'),
    token: inputs.get('github-token'),
  };
}

function isTrue(inputs: InputReader, name: string): boolean {
  return readChoice(inputs, { name, words: ['true', 'false'], fallback: 'false' }) === 'true';
}

function directoryOf(inputs: InputReader, source: Inputs['source']): string | undefined {
  const directory = inputs.get('directory');
  if (source !== 'directory' || directory !== undefined) return directory;
  throw wrong('Input "directory" is empty, expected the folder to verify');
}

function ghsaIdOf(id: string | undefined): string | undefined {
  if (id === undefined || GHSA.test(id)) return id;
  // What was given instead may be anything, and is not shown.
  throw wrong('Input "advisory" is no GHSA id, expected GHSA- and three groups of four');
}

function wrong(message: string): EmbargoError {
  return new EmbargoError('INPUT_INVALID', message);
}
