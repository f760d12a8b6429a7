import { EmbargoError } from '@embargo/core';
import type { RepositoryName } from '@embargo/core';

import type { GitHub } from '../client/client.ts';
import type { Area } from '../client/failure.ts';
import { Fields } from '../json.ts';
import type { Post, Posts } from './posts.ts';

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

const NEWEST = `query ($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) {
    discussions(first: 100, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes { number url body }
    }
  }
}`;

const CREATE = `mutation ($repositoryId: ID!, $categoryId: ID!, $title: String!, $body: String!) {
  createDiscussion(input: { repositoryId: $repositoryId, categoryId: $categoryId, title: $title, body: $body }) {
    discussion { number url }
  }
}`;

/** Discussions of a category as notices: the newest 100 are looked through for a marker. */
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
    async find(marker) {
      const asked = { query: NEWEST, variables: { owner, name }, area: READ };
      const found = repositoryIn(await github.query(asked))
        .object('discussions')
        .objects('nodes');
      return found
        .filter((discussion) => discussion.text('body').includes(marker))
        .map(postOf)
        .at(-1);
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
