import type { RepositoryName } from '@embargo/core';

import type { GitHub } from '../client/client.ts';
import { GitHubError } from '../client/failure.ts';
import { Fields } from '../json.ts';
import { CONTENTS } from './snapshot.ts';

/** Files at one commit. */
export interface TextsAsked {
  readonly repository: RepositoryName;
  readonly commit: string;
  readonly paths: readonly string[];
}

/** More in one query may run into GitHub's time limit. */
const A_QUERY = 20;

/** The texts of the files that exist; one that is binary or cut off throws. */
export async function readTexts(
  github: GitHub,
  asked: TextsAsked,
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (let from = 0; from < asked.paths.length; from += A_QUERY) {
    const paths = asked.paths.slice(from, from + A_QUERY);
    for (const [path, text] of await readSome(github, { ...asked, paths })) texts.set(path, text);
  }
  return texts;
}

async function readSome(
  github: GitHub,
  { repository, commit, paths }: TextsAsked,
): Promise<[path: string, text: string][]> {
  const names = paths.map((_, index) => `$file${index}: String!`).join(', ');
  const files = paths.map(
    (_, index) => `file${index}: object(expression: $file${index}) { ...file }`,
  );
  const query = `query ($owner: String!, $name: String!, ${names}) {
  repository(owner: $owner, name: $name) { ${files.join('\n')} }
}
fragment file on Blob { text isBinary isTruncated }`;
  const expressions = new Map(paths.map((path, index) => [`file${index}`, `${commit}:${path}`]));
  const variables = { ...repository, ...Object.fromEntries<string>(expressions) };
  const data = await github.query({ query, variables, area: CONTENTS });
  const found = new Fields(data, 'files').object('repository');
  return paths.flatMap((path, index): [string, string][] => {
    const blob = found.optionalObject(`file${index}`);
    const text = blob === undefined ? undefined : textOf(blob, path);
    return text === undefined ? [] : [[path, text]];
  });
}

/** A folder of that name has no text. */
export function textOf(blob: Fields, path: string): string | undefined {
  const isCut = blob.optionalFlag('isTruncated') ?? false;
  const isBinary = blob.optionalFlag('isBinary') ?? false;
  if (!isCut && !isBinary) return blob.optionalText('text');
  throw new GitHubError({
    code: 'EVIDENCE_UNAVAILABLE',
    reason: `${path} is ${isCut ? 'cut off by GitHub' : 'no text'}, expected a text of at most 1 MiB`,
    remedy: 'make it a text that GitHub shows whole',
  });
}
