import { CONFIG_PATH, observed } from '@embargo/core';
import type { Observed, RepositoryName } from '@embargo/core';

import type { GitHub } from '../client/client.ts';
import { GitHubError } from '../client/failure.ts';
import type { Area } from '../client/failure.ts';
import { Fields } from '../json.ts';
import { readTexts, textOf } from './texts.ts';

/** A repository at the head of its default branch, read in as few requests as it takes. */
export interface Snapshot {
  readonly defaultBranch: string;
  readonly headSha: string;
  readonly isPrivate: boolean;
  /** The files right in the root, in `.github` and in `docs`, by their paths from the root. */
  readonly paths: ReadonlySet<string>;
  readonly branches: Observed<readonly string[]>;
  /** The texts of those files that exist; throws for one that cannot be read whole. */
  readonly readTexts: (paths: readonly string[]) => Promise<ReadonlyMap<string, string>>;
}

export const CONTENTS: Area = {
  subject: "the repository's files and branches",
  permission: 'the permission `contents: read`',
};

const FOLDERS = { root: '', dotGithub: '.github', docs: 'docs' } as const;
const MAX_BRANCH_PAGES = 20;

/** Files that are asked for of nearly every repository, so that they come with the first request. */
const USUAL = [
  ...['.github/SECURITY.md', 'SECURITY.md', 'docs/SECURITY.md'],
  ...['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS', CONFIG_PATH],
];
const USUAL_FILES = USUAL.map(
  (path, index) => `usual${index}: object(expression: "HEAD:${path}") { ...file }`,
);

const SNAPSHOT = `query ($owner: String!, $name: String!, $after: String) {
  repository(owner: $owner, name: $name) {
    isPrivate
    defaultBranchRef { name target { oid } }
    root: object(expression: "HEAD:") { ...folder }
    dotGithub: object(expression: "HEAD:.github") { ...folder }
    docs: object(expression: "HEAD:docs") { ...folder }
    ${USUAL_FILES.join('\n    ')}
    refs(refPrefix: "refs/heads/", first: 100, after: $after) {
      nodes { name }
      pageInfo { hasNextPage endCursor }
    }
  }
}
fragment folder on Tree { entries { name type } }
fragment file on Blob { text isBinary isTruncated }`;

const BRANCHES = `query ($owner: String!, $name: String!, $after: String) {
  repository(owner: $owner, name: $name) {
    refs(refPrefix: "refs/heads/", first: 100, after: $after) {
      nodes { name }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

/** Reads a repository; throws a `GitHubError` where the token does not see it or it is empty. */
export async function readSnapshot(github: GitHub, name: RepositoryName): Promise<Snapshot> {
  const repository = await queried(github, SNAPSHOT, { ...name });
  const head = repository.optionalObject('defaultBranchRef');
  if (head === undefined) throw empty();
  const headSha = head.object('target').text('oid');
  return {
    defaultBranch: head.text('name'),
    headSha,
    isPrivate: repository.flag('isPrivate'),
    paths: new Set(
      Object.entries(FOLDERS).flatMap(([alias, folder]) => filesIn(repository, alias, folder)),
    ),
    branches: observed(await branchesOf(github, name, repository.object('refs'))),
    async readTexts(paths) {
      const others = paths.filter((path) => !USUAL.includes(path));
      const usual = paths.flatMap((path) => usualText(repository, path));
      const asked = { repository: name, commit: headSha, paths: others };
      return new Map([...usual, ...(await readTexts(github, asked))]);
    },
  };
}

async function queried(
  github: GitHub,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<Fields> {
  const data = await github.query({ query, variables, area: CONTENTS });
  return new Fields(data, 'a repository').object('repository');
}

function usualText(repository: Fields, path: string): [path: string, text: string][] {
  const index = USUAL.indexOf(path);
  const blob = repository.optionalObject(`usual${index}`);
  const text = blob === undefined ? undefined : textOf(blob, path);
  return text === undefined ? [] : [[path, text]];
}

/** A folder that is no folder, or does not exist, has no files. */
function filesIn(repository: Fields, alias: string, folder: string): string[] {
  const entries = repository.optionalObject(alias)?.optionalObjects('entries') ?? [];
  const files = entries.filter((entry) => entry.text('type') === 'blob');
  return files.map((entry) => (folder === '' ? '' : `${folder}/`) + entry.text('name'));
}

async function branchesOf(github: GitHub, name: RepositoryName, first: Fields): Promise<string[]> {
  const names: string[] = [];
  let refs = first;
  for (let page = 1; ; page++) {
    names.push(...refs.objects('nodes').map((node) => node.text('name')));
    const info = refs.object('pageInfo');
    if (!info.flag('hasNextPage')) return names;
    if (page === MAX_BRANCH_PAGES) throw tooMany(names.length);
    const after = info.text('endCursor');
    refs = (await queried(github, BRANCHES, { ...name, after })).object('refs');
  }
}

function empty(): GitHubError {
  return new GitHubError({
    code: 'NOT_FOUND',
    reason: 'The repository has no default branch, expected one with a commit',
    remedy: 'push a commit, or name another repository',
  });
}

function tooMany(found: number): GitHubError {
  return new GitHubError({
    code: 'EVIDENCE_UNAVAILABLE',
    reason: `The repository has more than ${found} branches, expected at most that many`,
    remedy: 'delete branches that nobody needs, or set releaseBranches in .github/embargo.yml',
  });
}
