import type { RepositoryName } from '@embargo/core';

import type { GitHub, Read, Write } from '../client/client.ts';
import type { Area } from '../client/failure.ts';
import { Fields } from '../json.ts';
import { readList } from '../lists.ts';

/** The issues of a repository by which the suite speaks to people. */
export interface Issues {
  /** The oldest issue, open or closed, whose text holds the marker. */
  readonly find: (sought: {
    readonly marker: string;
    readonly label: string;
  }) => Promise<Issue | undefined>;
  readonly listOpen: () => Promise<readonly Issue[]>;
  readonly create: (issue: IssueText & { readonly labels?: readonly string[] }) => Promise<Issue>;
  readonly update: (
    number: number,
    change: Partial<IssueText> & { readonly state?: 'open' | 'closed' },
  ) => Promise<Issue>;
  readonly comment: (number: number, body: string) => Promise<void>;
}

export interface IssueText {
  readonly title: string;
  readonly body: string;
}

export interface Issue extends IssueText {
  readonly number: number;
  readonly isOpen: boolean;
}

const LIST = '/repos/{owner}/{repo}/issues';
const ONE = `${LIST}/{issue_number}`;

const READ: Area = {
  subject: 'the issues of the repository',
  permission: 'the permission `issues: read`',
};

const WRITE: Area = {
  subject: 'writing an issue of the repository',
  permission: 'the permission `issues: write`',
  refusal: 'check that the repository has issues switched on',
};

export function openIssues(github: GitHub, { owner, name: repo }: RepositoryName): Issues {
  const place = { owner, repo };
  const send = async (write: Omit<Write, 'area'>): Promise<Fields> =>
    new Fields(await github.write({ ...write, area: WRITE }), 'an issue');
  const list = async (sought: Read['parameters']): Promise<Issue[]> => {
    const parameters = { ...place, direction: 'asc', ...sought };
    const asked = { path: LIST, parameters, area: READ, isFresh: true };
    const found = await readList(github, asked, 'an issue');
    // GitHub lists pull requests among the issues.
    return found
      .filter((fields) => fields.optionalObject('pull_request') === undefined)
      .map(readIssue);
  };
  return {
    async find({ marker, label }) {
      const issues = await list({ state: 'all', labels: label });
      return issues.find(({ body }) => body.includes(marker));
    },
    listOpen: () => list({ state: 'open' }),
    async create(issue) {
      return readIssue(
        await send({ method: 'POST', path: LIST, parameters: place, body: { ...issue } }),
      );
    },
    async update(number, change) {
      const parameters = { ...place, issue_number: number };
      return readIssue(await send({ method: 'PATCH', path: ONE, parameters, body: { ...change } }));
    },
    async comment(number, body) {
      const parameters = { ...place, issue_number: number };
      await send({ method: 'POST', path: `${ONE}/comments`, parameters, body: { body } });
    },
  };
}

function readIssue(fields: Fields): Issue {
  return {
    number: fields.number('number'),
    title: fields.text('title'),
    body: fields.optionalText('body') ?? '',
    isOpen: fields.text('state') === 'open',
  };
}
