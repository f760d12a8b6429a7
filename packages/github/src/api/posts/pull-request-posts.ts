import { EmbargoError } from '@embargo/core';
import type { RepositoryName } from '@embargo/core';

import type { GitHub } from '../client/client.ts';
import { isStatus } from '../client/failure.ts';
import type { Area } from '../client/failure.ts';
import { Fields, objectsOf } from '../json.ts';
import { openBranchFiles } from '../repository/branch-files.ts';
import { openRepository } from '../repository/repository.ts';
import { findMarked } from './posts.ts';
import type { Page, Post, Posts } from './posts.ts';

const PAGE = 100;
const LIST = '/repos/{owner}/{repo}/pulls';
const GIT = '/repos/{owner}/{repo}/git';

const READ: Area = {
  subject: 'the pull requests of the repository',
  permission: 'the permission `pull_requests: read`',
};
const READ_BRANCH: Area = {
  subject: 'the head of the default branch',
  permission: 'the permission `contents: read`',
};
const WRITE_BRANCH: Area = {
  subject: 'a new branch of the repository',
  permission: 'the permission `contents: write`',
};
const WRITE: Area = {
  subject: 'a new pull request of the repository',
  permission: 'the permission `pull_requests: write`',
  refusal: 'check that the default branch takes pull requests',
};

/**
 * Pull requests as notices, each with its text as a file of a folder, for people to edit
 * there. Branch and file are named by the notice's token, so a second try goes on where the first
 * was cut off.
 */
export function openPullRequestPosts(
  github: GitHub,
  repository: RepositoryName,
  folder: string,
): Posts {
  const place = { owner: repository.owner, repo: repository.name };
  return {
    async create(post) {
      const { defaultBranch: base } = await openRepository(github, repository).about();
      const head = `embargo/${post.token}`;
      await branchOff(github, place, { base, head });
      const written = await openBranchFiles(github, repository, head).write({
        path: `${folder}/${post.token}.md`,
        text: `# ${post.title}\n\n${post.body}\n`,
        sha: undefined,
        message: 'Draft a text for people to finish',
      });
      if (written.status === 'refused') throw new EmbargoError('REQUEST_REFUSED', written.reason);
      const body = { title: post.title, body: post.body, head, base };
      const asked = { method: 'POST', path: LIST, parameters: place, body, area: WRITE } as const;
      return postOf(new Fields(await github.write(asked), 'a pull request'));
    },
    find: (marker, since) =>
      findMarked({ marker, since }, async (page) => {
        const order = { state: 'all', sort: 'created', direction: 'desc', per_page: PAGE, page };
        const parameters = { ...place, ...order };
        const answer = await github.read({ path: LIST, parameters, area: READ, isFresh: true });
        const pulls = objectsOf([answer], 'a pull request');
        return { posts: pulls.map(listedPost), isLast: pulls.length < PAGE };
      }),
  };
}

type Place = Readonly<Record<'owner' | 'repo', string>>;

/** A branch that is there already is the one that a run before this one made. */
async function branchOff(
  github: GitHub,
  place: Place,
  { base, head }: { readonly base: string; readonly head: string },
): Promise<void> {
  const parameters = { ...place, ref: `heads/${base}` };
  const found = { path: `${GIT}/ref/{ref}`, parameters, area: READ_BRANCH, isFresh: true };
  const sha = new Fields(await github.read(found), 'a branch').object('object').text('sha');
  const body = { ref: `refs/heads/${head}`, sha };
  const path = `${GIT}/refs`;
  try {
    await github.write({ method: 'POST', path, parameters: place, body, area: WRITE_BRANCH });
  } catch (error) {
    if (!isStatus(error, 422)) throw error;
  }
}

function postOf(fields: Fields): Post {
  return { externalId: String(fields.number('number')), url: fields.text('html_url') };
}

function listedPost(pull: Fields): Page['posts'][number] {
  const text = pull.optionalText('body') ?? '';
  return { post: postOf(pull), text, createdAt: pull.date('created_at') };
}
