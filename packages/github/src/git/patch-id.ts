import { spawn } from 'node:child_process';
import path from 'node:path';

import { GitHubError } from '../api/client/failure.ts';

const TIMEOUT_MS = 30_000;

/** Since this version the id of a binary file's change rests on its blobs, not on its name alone. */
const BINARY_SINCE = [2, 39] as const;

/**
 * `git patch-id --stable` of a diff: the same for the same change wherever it lands. Like git it
 * counts no white space and no line numbers. Of a binary file it counts the blob ids as the diff
 * abbreviates them. Throws for an empty diff, for one of binary files alone, for several at once,
 * and where git is missing or too old.
 */
export async function patchIdOf(diff: Buffer): Promise<string> {
  await refuseUncountable(diff);
  const output = await git(['patch-id', '--stable'], diff);
  const [line = '', ...others] = output.trim().split('\n');
  const [, id] = /^([0-9a-f]{40}) [0-9a-f]{40}$/.exec(line) ?? [];
  if (id !== undefined && others.length === 0) return id;
  const reason = 'A diff has no patch id of its own, expected the diff of one change';
  throw unavailable(reason, 'look at the change, which may be empty');
}

async function refuseUncountable(diff: Buffer): Promise<void> {
  // Every byte is a character, so nothing in the diff can break the reading.
  const text = diff.toString('latin1');
  if (!/^(?:Binary files .* differ|GIT binary patch)\r?$/m.test(text)) return;
  if (!/^@@ /m.test(text)) {
    const reason = 'A diff changes binary files only, of which no content stands in it';
    throw unavailable(reason, 'change a text file with them, such as one of their checksums');
  }
  const found = /\b(\d{1,4})\.(\d{1,4})/.exec(await git(['--version']));
  const [, major = 0, minor = 0] = (found ?? []).map(Number);
  const [sinceMajor, sinceMinor] = BINARY_SINCE;
  if (major > sinceMajor || (major === sinceMajor && minor >= sinceMinor)) return;
  const reason = `A diff changes binary files, and git is ${major}.${minor}, expected ${BINARY_SINCE.join('.')} or newer`;
  throw unavailable(reason, 'install a newer git on the runner');
}

function git(words: readonly string[], input?: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', words, {
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: TIMEOUT_MS,
      // Away from every configuration, which may change how ids are made.
      cwd: path.parse(process.cwd()).root,
      env: {
        PATH: process.env['PATH'] ?? '',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: process.platform === 'win32' ? 'NUL' : '/dev/null',
      },
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stdin.on('error', () => undefined);
    child.on('error', () => {
      reject(noGit());
    });
    child.on('close', (code) => {
      if (code === 0) resolve(Buffer.concat(chunks).toString('utf8'));
      else reject(noGit());
    });
    child.stdin.end(input);
  });
}

function noGit(): GitHubError {
  const reason = 'git gives no patch id of a diff, expected one on the PATH that does';
  return unavailable(reason, 'install git 2.39 or newer on the runner');
}

function unavailable(reason: string, remedy: string): GitHubError {
  return new GitHubError({ code: 'EVIDENCE_UNAVAILABLE', reason, remedy });
}
