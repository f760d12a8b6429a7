import type { RepositoryName } from '@embargo/core';

import type { GitHub } from '../client/client.ts';
import { Fields } from '../json.ts';
import { CONTENTS } from './snapshot.ts';

/** Files of a branch, or of what `HEAD` names. */
export interface StoredFilesAsked {
  readonly repository: RepositoryName;
  readonly branch: string;
  readonly paths: readonly string[];
}

/** A file with the git blob that it is. */
export interface FoundFile {
  readonly text: string;
  readonly sha: string;
}

/** More in one query may run into GitHub's time limit. */
const A_QUERY = 20;

/**
 * Those of the files that GitHub shows whole, 20 a request. One that is missing here may be there
 * all the same: cut off, or hidden from the token.
 */
export async function readStoredFiles(
  github: GitHub,
  asked: StoredFilesAsked,
): Promise<ReadonlyMap<string, FoundFile>> {
  const files = new Map<string, FoundFile>();
  for (let from = 0; from < asked.paths.length; from += A_QUERY) {
    const paths = asked.paths.slice(from, from + A_QUERY);
    for (const [path, file] of await readSome(github, { ...asked, paths })) files.set(path, file);
  }
  return files;
}

async function readSome(
  github: GitHub,
  { repository, branch, paths }: StoredFilesAsked,
): Promise<readonly (readonly [path: string, file: FoundFile])[]> {
  const names = paths.map((_, index) => `$file${index}: String!`).join(', ');
  const objects = paths.map(
    (_, index) => `file${index}: object(expression: $file${index}) { ...file }`,
  );
  const query = `query ($owner: String!, $name: String!, ${names}) {
  repository(owner: $owner, name: $name) { ${objects.join('\n')} }
}
fragment file on Blob { oid text isBinary isTruncated }`;
  const expressions = paths.map((path, index) => [`file${index}`, `${branch}:${path}`] as const);
  const variables = { ...repository, ...Object.fromEntries(expressions) };
  const data = await github.query({ query, variables, area: CONTENTS });
  const found = new Fields(data, 'files').object('repository');
  return paths.flatMap((path, index) => {
    const blob = found.optionalObject(`file${index}`);
    const text = blob === undefined || !isWhole(blob) ? undefined : blob.optionalText('text');
    const sha = blob?.optionalText('oid');
    return text === undefined || sha === undefined ? [] : [[path, { text, sha }] as const];
  });
}

function isWhole(blob: Fields): boolean {
  return blob.optionalFlag('isTruncated') !== true && blob.optionalFlag('isBinary') !== true;
}
