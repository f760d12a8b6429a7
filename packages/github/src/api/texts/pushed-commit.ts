import type { RepositoryName } from '@embargo/core';

import type { GitHub } from '../client/client.ts';
import { Fields } from '../json.ts';
import { readChangedFile } from './changed-file.ts';
import type { ChangedFile } from './changed-file.ts';

/** What anybody can read of one commit. */
export interface PushedCommit {
  readonly message: string;
  readonly files: readonly ChangedFile[];
  /** Whether GitHub gives no more files than these. */
  readonly isTruncated: boolean;
}

/** What GitHub lists at most of a commit. */
const MAX_FILES = 3000;

export async function readPushedCommit(
  github: GitHub,
  { owner, name: repo }: RepositoryName,
  sha: string,
): Promise<PushedCommit> {
  const { pages, isTruncated } = await github.readAll({
    path: '/repos/{owner}/{repo}/commits/{ref}',
    parameters: { owner, repo, ref: sha },
    area: { subject: 'a commit', permission: 'the permission `contents: read`' },
  });
  const parts = pages.map((page) => new Fields(page, 'a commit'));
  const files = parts.flatMap((part) => part.optionalObjects('files') ?? []).map(readChangedFile);
  const message = parts[0]?.object('commit').text('message') ?? '';
  return { message, files, isTruncated: isTruncated || files.length >= MAX_FILES };
}
