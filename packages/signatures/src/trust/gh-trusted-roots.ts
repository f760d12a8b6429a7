import { spawnSync } from 'node:child_process';

import { EmbargoError } from '@embargo/core';

import { readTrustedRoots } from './read-trusted-root.ts';
import type { TrustedRoot } from './trusted-root.ts';

const WORDS = ['attestation', 'trusted-root'] as const;
const MAX_BYTES = 4 * 1024 * 1024;
const MAX_MILLISECONDS = 60_000;

/**
 * The trusted roots of GitHub's own instance and the public good one, as GitHub's command line
 * prints them: it fetches what changed, and checks it. Where the command is not there, nothing.
 */
export function ghTrustedRoots(
  env: Readonly<Record<string, string | undefined>>,
): readonly TrustedRoot[] | undefined {
  const run = spawnSync('gh', WORDS, {
    env: { ...env },
    maxBuffer: MAX_BYTES,
    timeout: MAX_MILLISECONDS,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  if (run.error !== undefined && 'code' in run.error && run.error.code === 'ENOENT') {
    return undefined;
  }
  if (run.status === 0) return readTrustedRoots(run.stdout, 'gh attestation trusted-root');
  throw new EmbargoError(
    'EVIDENCE_UNAVAILABLE',
    'gh attestation trusted-root failed, expected the roots that GitHub signs by; give them as a file',
  );
}
