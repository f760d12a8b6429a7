import { spawn } from 'node:child_process';

import { EmbargoError } from '@embargo/core';

const PROGRAM = 'gpg';

export interface GpgRun {
  readonly home: string;
  readonly words: readonly string[];
  readonly input: string | Buffer;
  /** Opens the secret key; given by a pipe, for who looks at the processes to see nothing. */
  readonly passphrase?: string;
}

export interface GpgEnd {
  readonly isDone: boolean;
  readonly output: Buffer;
}

/**
 * Runs the machine's gpg once, without a terminal. What it says on stderr names keys and people
 * and is not kept. Throws `EVIDENCE_UNAVAILABLE` where there is no gpg.
 */
export function runGpg({ home, words, input, passphrase = '' }: GpgRun): Promise<GpgEnd> {
  const fixed = ['--batch', '--no-tty', '--yes', '--quiet', '--homedir', home];
  const unlock = ['--pinentry-mode', 'loopback', '--passphrase-fd', '3'];
  return new Promise((resolve, reject) => {
    const child = spawn(PROGRAM, [...fixed, ...unlock, ...words], {
      env: { PATH: process.env['PATH'], LC_ALL: 'C', GNUPGHOME: home },
      stdio: ['pipe', 'pipe', 'ignore', 'pipe'],
    });
    const chunks: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', () => {
      reject(noGpg());
    });
    child.on('close', (code) => {
      resolve({ isDone: code === 0, output: Buffer.concat(chunks) });
    });
    for (const [index, text] of [
      [0, input],
      [3, `${passphrase}\n`],
    ] as const) {
      const pipe = child.stdio[index];
      // It may end before it has read all, which its exit code tells.
      pipe?.on('error', () => undefined);
      if (pipe !== null && pipe !== undefined && 'end' in pipe) pipe.end(text);
    }
  });
}

function noGpg(): EmbargoError {
  const message =
    'There is no gpg on this machine, expected GnuPG 2.2 or newer for encrypted mail; install it, as GitHub-hosted Linux runners have it.';
  return new EmbargoError('EVIDENCE_UNAVAILABLE', message);
}
