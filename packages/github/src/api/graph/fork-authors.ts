import { observed, unobservable } from '@embargo/core';
import type { Observed, RepositoryName } from '@embargo/core';

import type { GitHub } from '../client/client.ts';
import type { Area } from '../client/failure.ts';
import { Fields } from '../json.ts';

/** In lower case; nobody where the account is gone. */
export type Authors = Observed<readonly (string | undefined)[]>;

export const FORK: Area = {
  subject: 'the temporary private fork',
  permission: 'a user token that may see the fork',
  hint: 'no App can see a temporary fork: set fork-token to a token of a collaborator who has accepted the invitation',
};

const AUTHORS = `query ($owner: String!, $name: String!, $number: Int!) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      commits(first: 100) {
        pageInfo { hasNextPage }
        nodes { commit { authors(first: 10) { pageInfo { hasNextPage } nodes { user { login } } } } }
      }
    }
  }
}`;

const CO_AUTHORED = /co-authored-by:/i;

/**
 * Who wrote the commits of a pull request, each once. GitHub's price for the further authors of
 * commits is so high that they are asked for only where a message names some.
 */
export async function readCommitAuthors(
  github: GitHub,
  fork: RepositoryName,
  pull: Fields,
): Promise<Authors> {
  const list = pull.object('commits');
  const commits = list.objects('nodes').map((node) => node.object('commit'));
  if (isCut(list)) return tooMany('commits');
  if (!commits.some((commit) => CO_AUTHORED.test(commit.text('message')))) {
    return once(commits.map((commit) => loginOf(commit.optionalObject('author'))));
  }
  const variables = { ...fork, number: pull.number('number') };
  const data = await github.query({ query: AUTHORS, variables, area: FORK });
  const found = new Fields(data, 'a fork').object('repository').object('pullRequest');
  return allAuthors(found.object('commits'));
}

export function tooMany(what: string): Observed<never> {
  return unobservable(
    `a pull request of the fork has more ${what} than are read`,
    `squash or split the pull request so that it has at most 100 ${what}`,
  );
}

function allAuthors(list: Fields): Authors {
  const authors = list.objects('nodes').map((node) => node.object('commit').object('authors'));
  if ([list, ...authors].some(isCut)) return tooMany('commits or authors of one');
  return once(authors.flatMap((some) => some.objects('nodes').map(loginOf)));
}

function isCut(list: Fields): boolean {
  return list.object('pageInfo').flag('hasNextPage');
}

function once(logins: readonly (string | undefined)[]): Authors {
  return observed([...new Set(logins)]);
}

function loginOf(author: Fields | undefined): string | undefined {
  return author?.optionalObject('user')?.text('login').toLowerCase();
}
