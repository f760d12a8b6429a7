import { CONFIG_PATH, EmbargoError } from '@embargo/core';
import { readChoice } from '@embargo/github';
import type { InputReader } from '@embargo/github';

import { readArtifactLines } from './artifacts/artifact-lines.ts';
import type { ArtifactLine } from './artifacts/artifact-lines.ts';

export const INSTANCES = ['auto', 'public-good', 'github', 'custom'] as const;
export type InstanceChoice = (typeof INSTANCES)[number];

/** What the release is: built by a command, built before and pinned by manifests, or staged. */
export type Source =
  | {
      readonly kind: 'build';
      readonly command: string;
      readonly artifacts: readonly ArtifactLine[];
    }
  | { readonly kind: 'built'; readonly folders: readonly string[] }
  /** Staged by an earlier job and verified by another: only to be published. */
  | { readonly kind: 'publish'; readonly folder: string; readonly report: string };

export interface Inputs {
  readonly source: Source;
  readonly tag: string | undefined;
  readonly version: string | undefined;
  readonly folder: string;
  readonly sourceDateEpoch: number | undefined;
  /** The folder of the first build, where this run only compares. */
  readonly compareWith: string | undefined;
  readonly sbom: SbomSource;
  readonly isSigned: boolean;
  readonly instance: InstanceChoice;
  readonly signingConfigPath: string | undefined;
  readonly isEmbargoed: boolean;
  readonly isSecurityRelease: boolean;
  readonly policyPath: string | undefined;
  readonly configPath: string;
  readonly isStoring: boolean;
  readonly isStaging: boolean;
  readonly token: string | undefined;
}

export type SbomSource =
  | { readonly kind: 'off' }
  | { readonly kind: 'tool'; readonly tool: 'npm' | 'syft' }
  | { readonly kind: 'file'; readonly path: string };

export function readInputs(inputs: InputReader): Inputs {
  return {
    source: sourceOf(inputs),
    tag: inputs.get('tag'),
    version: inputs.get('version'),
    folder: inputs.get('folder') ?? 'release',
    sourceDateEpoch: epochOf(inputs.get('source-date-epoch')),
    compareWith: comparisonOf(inputs),
    sbom: sbomOf(inputs.get('sbom') ?? 'off'),
    isSigned:
      readChoice(inputs, { name: 'sign', words: ['keyless', 'none'], fallback: 'keyless' }) ===
      'keyless',
    ...instanceOf(inputs),
    isEmbargoed: yesOrNo(inputs, 'embargo', 'false'),
    isSecurityRelease: yesOrNo(inputs, 'security-release', 'false'),
    policyPath: inputs.get('policy-path'),
    configPath: inputs.get('config') ?? CONFIG_PATH,
    isStoring: yesOrNo(inputs, 'store-attestations', 'true'),
    isStaging: yesOrNo(inputs, 'stage-release', 'true'),
    token: inputs.get('github-token'),
  };
}

function sourceOf(inputs: InputReader): Source {
  const command = inputs.get('run');
  const folders = linesOf(inputs.get('from') ?? '');
  const report = inputs.get('publish');
  if (report !== undefined) return publicationOf(report, folders, command);
  if (folders.length > 0 && command === undefined) return { kind: 'built', folders };
  if (folders.length > 0 || command === undefined) {
    const found = command === undefined ? 'neither is given' : 'both are given';
    throw wrong(`Inputs "run" and "from": ${found}, expected one of them`);
  }
  return { kind: 'build', command, artifacts: readArtifactLines(inputs.get('artifacts') ?? '') };
}

function publicationOf(
  report: string,
  [folder, ...others]: readonly string[],
  command: string | undefined,
): Source {
  if (folder !== undefined && others.length === 0 && command === undefined) {
    return { kind: 'publish', folder, report };
  }
  throw wrong('Input "publish" is given, expected "from" with one folder beside it and no "run"');
}

function comparisonOf(inputs: InputReader): string | undefined {
  const reproduce = readChoice(inputs, {
    name: 'reproduce',
    words: ['off', 'compare'],
    fallback: 'off',
  });
  const folder = inputs.get('compare-with');
  if ((reproduce === 'compare') === (folder !== undefined)) return folder;
  throw wrong(
    `Input "reproduce" is "${reproduce}" and "compare-with" is ${folder === undefined ? 'empty' : 'given'}, expected compare with a folder or off without one`,
  );
}

function instanceOf(inputs: InputReader): Pick<Inputs, 'instance' | 'signingConfigPath'> {
  const instance = readChoice(inputs, {
    name: 'sigstore-instance',
    words: INSTANCES,
    fallback: 'auto',
  });
  const signingConfigPath = inputs.get('signing-config');
  if ((instance === 'custom') === (signingConfigPath !== undefined)) {
    return { instance, signingConfigPath };
  }
  const found = signingConfigPath === undefined ? 'empty' : 'given';
  throw wrong(
    `Input "sigstore-instance" is "${instance}" and "signing-config" is ${found}, expected custom with a file or another without one`,
  );
}

function sbomOf(word: string): SbomSource {
  if (word === 'off') return { kind: 'off' };
  return word === 'npm' || word === 'syft'
    ? { kind: 'tool', tool: word }
    : { kind: 'file', path: word };
}

function epochOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,11}$/.test(text)) return Number(text);
  throw wrong(`Input "source-date-epoch" is "${text}", expected seconds since 1970`);
}

function yesOrNo(inputs: InputReader, name: string, fallback: 'true' | 'false'): boolean {
  return readChoice(inputs, { name, words: ['true', 'false'], fallback }) === 'true';
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function wrong(message: string): EmbargoError {
  return new EmbargoError('INPUT_INVALID', message);
}
