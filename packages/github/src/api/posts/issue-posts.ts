import type { RepositoryName } from '@embargo/core';

import type { GitHub } from '../client/client.ts';
import type { Area } from '../client/failure.ts';
import { Fields, objectsOf } from '../json.ts';
import { findMarked } from './posts.ts';
import type { Page, Post, Posts } from './posts.ts';

const LIST = '/repos/{owner}/{repo}/issues';

const PAGE = 100;

const READ: Area = {
  subject: 'the issues of the repository',
  permission: 'the permission `issues: read`',
};

const WRITE: Area = {
  subject: 'a new issue of the repository',
  permission: 'the permission `issues: write`',
  refusal: 'check that the repository has issues switched on',
};

/** Issues as notices, open and closed; GitHub lists pull requests among them. */
export function openIssuePosts(github: GitHub, { owner, name: repo }: RepositoryName): Posts {
  const place = { owner, repo };
  return {
    async create({ title, body: text }) {
      const body = { title, body: text };
      const answer = await github.write({
        method: 'POST',
        path: LIST,
        parameters: place,
        body,
        area: WRITE,
      });
      return postOf(new Fields(answer, 'an issue'));
    },
    find: (marker, since) =>
      findMarked({ marker, since }, async (page) => {
        const order = { state: 'all', sort: 'created', direction: 'desc', per_page: PAGE, page };
        const parameters = { ...place, ...order };
        const answer = await github.read({ path: LIST, parameters, area: READ, isFresh: true });
        const issues = objectsOf([answer], 'an issue');
        return { posts: issues.map(listedPost), isLast: issues.length < PAGE };
      }),
  };
}

function postOf(fields: Fields): Post {
  return { externalId: String(fields.number('number')), url: fields.text('html_url') };
}

function listedPost(issue: Fields): Page['posts'][number] {
  const text = issue.optionalText('body') ?? '';
  return { post: postOf(issue), text, createdAt: issue.date('created_at') };
}
