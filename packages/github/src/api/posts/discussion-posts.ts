import { EmbargoError } from '@embargo/core';
import type { RepositoryName } from '@embargo/core';

import type { GitHub } from '../client/client.ts';
import type { Area } from '../client/failure.ts';
import { Fields } from '../json.ts';
import { findMarked } from './posts.ts';
import type { Page, Post, Posts } from './posts.ts';

const READ: Area = {
  subject: 'the discussions of the repository',
  permission: 'the permission `discussions: read`',
};

const WRITE: Area = {
  subject: 'a new discussion of the repository',
  permission: 'the permission `discussions: write`',
  refusal: 'check that the repository has discussions switched on',
};

const CATEGORIES = `query ($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) {
    id
    discussionCategories(first: 100) { nodes { id name } }
  }
}`;

const NEWEST = `query ($owner: String!, $name: String!, $after: String) {
  repository(owner: $owner, name: $name) {
    discussions(first: 100, after: $after, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes { number url body createdAt }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

const CREATE = `mutation ($repositoryId: ID!, $categoryId: ID!, $title: String!, $body: String!) {
  createDiscussion(input: { repositoryId: $repositoryId, categoryId: $categoryId, title: $title, body: $body }) {
    discussion { number url }
  }
}`;

/** Discussions of a category as notices; those of all categories are looked through. */
export function openDiscussionPosts(
  github: GitHub,
  { owner, name }: RepositoryName,
  category: string,
): Posts {
  return {
    async create({ title, body }) {
      const asked = { query: CATEGORIES, variables: { owner, name }, area: READ };
      const place = placeIn(await github.query(asked), category);
      const variables = { ...place, title, body };
      const answer = await github.query({ query: CREATE, variables, area: WRITE, isChange: true });
      return postOf(
        new Fields(answer, 'a new discussion').object('createDiscussion').object('discussion'),
      );
    },
    find(marker, since) {
      let after: string | undefined;
      return findMarked({ marker, since }, async () => {
        const variables = { owner, name, ...(after === undefined ? {} : { after }) };
        const answer = await github.query({ query: NEWEST, variables, area: READ });
        const found = repositoryIn(answer).object('discussions');
        const page = found.object('pageInfo');
        after = page.optionalText('endCursor');
        return {
          posts: found.objects('nodes').map(listedPost),
          isLast: !page.flag('hasNextPage'),
        };
      });
    },
  };
}

function placeIn(
  data: unknown,
  category: string,
): { readonly repositoryId: string; readonly categoryId: string } {
  const repository = repositoryIn(data);
  const categories = repository.object('discussionCategories').objects('nodes');
  const found = categories.find(
    (fields) => fields.text('name').toLowerCase() === category.toLowerCase(),
  );
  if (found !== undefined) {
    return { repositoryId: repository.text('id'), categoryId: found.text('id') };
  }
  throw new EmbargoError(
    'NOT_FOUND',
    `The repository has no category "${category}" of discussions, expected one; make it, or correct "category" in the configuration`,
  );
}

function repositoryIn(data: unknown): Fields {
  return new Fields(data, 'the discussions').object('repository');
}

function postOf(fields: Fields): Post {
  return { externalId: String(fields.number('number')), url: fields.text('url') };
}

function listedPost(discussion: Fields): Page['posts'][number] {
  return {
    post: postOf(discussion),
    text: discussion.text('body'),
    createdAt: discussion.date('createdAt'),
  };
}
