import { execFileSync } from 'node:child_process';
import path from 'node:path';

import { EmbargoError } from '@embargo/core';

import { SUITE } from './starters.ts';

interface Expected {
  readonly pattern: RegExp;
  readonly expected: string;
}

const REMOTE = /^(?:https:\/\/|ssh:\/\/|git@)/;
const NAME: Expected = {
  pattern: /^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/[A-Za-z0-9._-]{1,100}$/,
  expected: 'OWNER/NAME',
};
const OWNER: Expected = {
  pattern: /^[A-Za-z0-9][A-Za-z0-9-]{0,38}$/,
  expected: 'the owner of a repository that holds the suite',
};
const COMMIT: Expected = { pattern: /^[0-9a-f]{40}$/, expected: 'the full id of a commit' };

/** Where everything lies; what is absent is left for people to fill in. */
export interface Places {
  /** OWNER/NAME of the public repository. */
  readonly repository: string | undefined;
  /** NAME of the control repository, of the same owner. */
  readonly control: string | undefined;
  /** OWNER/NAME that the suite is taken from. */
  readonly suite: string | undefined;
  /** The full id of the suite's commit that is used. */
  readonly commit: string | undefined;
}

export interface AskedPlaces {
  readonly repository?: string | undefined;
  readonly owner?: string | undefined;
  readonly commit?: string | undefined;
}

/** Reads where everything lies from what was asked for, else from git. */
export function placesOf(
  asked: AskedPlaces,
  { folder, control }: { readonly folder: string; readonly control: string | undefined },
): Places {
  const owner = checked('--owner', asked.owner, OWNER);
  const controlled = control === undefined ? undefined : originOf(control);
  return {
    repository: checked('--repository', asked.repository, NAME) ?? originOf(folder),
    control: control === undefined ? undefined : path.basename(controlled ?? control),
    suite: owner === undefined ? originOf(SUITE) : `${owner}/embargo`,
    commit: checked('--commit', asked.commit, COMMIT) ?? headOf(SUITE),
  };
}

function checked(
  option: string,
  value: string | undefined,
  { pattern, expected }: Expected,
): string | undefined {
  if (value === undefined || pattern.test(value)) return value;
  throw new EmbargoError('USAGE', `${option} is "${value}", expected ${expected}`);
}

/** OWNER/NAME of the remote that a checkout came from; a remote on this machine has none. */
function originOf(folder: string): string | undefined {
  const url = git(folder, ['config', '--get', 'remote.origin.url']) ?? '';
  if (!REMOTE.test(url)) return undefined;
  const [name, owner] = url
    .replace(/\.git$/, '')
    .split(/[/:]/)
    .toReversed();
  const full = `${owner ?? ''}/${name ?? ''}`;
  return NAME.pattern.test(full) ? full : undefined;
}

function headOf(folder: string): string | undefined {
  return git(folder, ['rev-parse', '--verify', 'HEAD']);
}

function git(folder: string, words: readonly string[]): string | undefined {
  try {
    const said = execFileSync('git', ['-C', folder, ...words], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return said.trim();
  } catch {
    return undefined;
  }
}
