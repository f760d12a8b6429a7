import type { RepositoryName } from '@embargo/core';

import type { GitHub } from '../client/client.ts';
import type { Area } from '../client/failure.ts';
import { Fields, objectsOf } from '../json.ts';
import type { Post, Posts } from './posts.ts';

const LIST = '/repos/{owner}/{repo}/issues';

/** As many issues as were opened since a notice of a release are looked through. */
const PAGES = 5;

const READ: Area = {
  subject: 'the issues of the repository',
  permission: 'the permission `issues: read`',
};

const WRITE: Area = {
  subject: 'a new issue of the repository',
  permission: 'the permission `issues: write`',
  refusal: 'check that the repository has issues switched on',
};

/** Issues as notices: the newest 500, open and closed, are looked through for a marker. */
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
    async find(marker) {
      let oldest: Post | undefined;
      for (let page = 1; page <= PAGES; page += 1) {
        const order = { state: 'all', sort: 'created', direction: 'desc', per_page: 100, page };
        const parameters = { ...place, ...order };
        const answer = await github.read({ path: LIST, parameters, area: READ, isFresh: true });
        const issues = objectsOf([answer], 'an issue');
        const found = issues.filter((issue) => issue.optionalText('body')?.includes(marker));
        oldest = found.map(postOf).at(-1) ?? oldest;
        if (issues.length < 100) break;
      }
      return oldest;
    },
  };
}

function postOf(fields: Fields): Post {
  return { externalId: String(fields.number('number')), url: fields.text('html_url') };
}
