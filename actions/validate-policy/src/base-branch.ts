import { EmbargoError } from '@embargo/core';
import type { Checkout, RepositoryApi } from '@embargo/github';
import { policiesAmong, POLICY_PATHS, readPolicy } from '@embargo/policy-lint';
import type { Policy } from '@embargo/policy-lint';

/** The files of the repository as they were before the change. */
export interface BaseBranch {
  readonly commit: string;
  /** Its files, where the checkout has them. */
  readonly files: ReadonlySet<string> | undefined;
  /** The text of a file there, or nothing where it did not exist. */
  readonly textOf: (path: string) => Promise<string | undefined>;
}

/** A policy links to files that link to files, and no deeper. */
const MAX_ROUNDS = 4;

/**
 * Opens the commit that a pull request is based on: from the checkout where it has that commit,
 * else through the API. Where neither can be had the change cannot be judged, and that is an error.
 */
export function openBaseBranch(
  commit: string,
  checkout: Checkout,
  api: RepositoryApi | undefined,
): BaseBranch {
  if (checkout.hasCommit(commit)) {
    return {
      commit,
      files: checkout.filesAt(commit),
      textOf: (path) => {
        // What the base branch holds is read as well as it can be; only the change is refused.
        const text = checkout
          .bytesAt(path, commit)
          ?.toString('utf8')
          .replace(/^\ufeff/, '');
        return Promise.resolve(text);
      },
    };
  }
  if (api !== undefined)
    return { commit, files: undefined, textOf: (path) => api.fileAt(path, commit) };
  throw new EmbargoError(
    'EVIDENCE_UNAVAILABLE',
    `The policy before the change cannot be read: commit ${commit.slice(0, 12)} is not in this checkout and no token was given; set fetch-depth: 2 on actions/checkout, or the input github-token`,
  );
}

/** The policy that GitHub showed before the change, wherever it lies now. */
async function pathBefore(
  asked: string | undefined,
  base: BaseBranch,
): Promise<string | undefined> {
  const shown = base.files === undefined ? POLICY_PATHS : policiesAmong(base.files);
  for (const path of [...(asked === undefined ? [] : [asked]), ...shown]) {
    if ((await base.textOf(path)) !== undefined) return path;
  }
  return undefined;
}

/**
 * Reads the policy as it was, with the files it linked to; nothing where there was none. A path is
 * asked for only where the workflow names one.
 */
export async function readBasePolicy(
  asked: string | undefined,
  base: BaseBranch,
): Promise<Policy | undefined> {
  const { textOf } = base;
  const path = await pathBefore(asked, base);
  const text = path === undefined ? undefined : await textOf(path);
  if (path === undefined || text === undefined) return undefined;
  const known = new Map<string, string | undefined>();
  for (let round = 1; ; round++) {
    const wanted = new Set<string>();
    const readLinked = (name: string): string | undefined => {
      if (!known.has(name)) wanted.add(name);
      return known.get(name);
    };
    const policy = readPolicy(path, text, { readLinked });
    if (wanted.size === 0 || round === MAX_ROUNDS) return policy;
    for (const name of wanted) known.set(name, await textOf(name));
  }
}
