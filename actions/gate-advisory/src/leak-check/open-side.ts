import { Embargoed, EmbargoError } from '@embargo/core';
import type { RepositoryName } from '@embargo/core';
import {
  openAdvisories,
  openAdvisoryComments,
  openIssues,
  openRepository,
  openTemporaryFork,
  readForkPulls,
  readSnapshot,
} from '@embargo/github';
import type { GitHub } from '@embargo/github';

import { filesOfDiff } from './diff-files.ts';
import type { AdvisoryComments, ControlRepository, PrivateSide } from './ports.ts';
import type { ForkTexts } from './secrets.ts';

/**
 * Whom to ask. None of these may write a log: a sentence of theirs, such as one about a rate limit,
 * would tell the public how much there was to do.
 */
export interface SideOptions {
  /** The public repository whose advisories are compared. */
  readonly repository: RepositoryName;
  /** Reads the public repository. */
  readonly reader: GitHub;
  /** Sees the advisories. */
  readonly github: GitHub;
  /** Sees temporary forks. */
  readonly forks?: GitHub;
  /** The private repository that gets an issue of each place, and what reads and writes there. */
  readonly control?: { readonly github: GitHub; readonly repository: RepositoryName };
}

/** A fix has as many pull requests as it has branches to land on; more are not compared. */
const MOST_PULL_REQUESTS = 6;
const MOST_TEXTS = 20;

export function openPrivateSide({
  repository,
  reader,
  github,
  forks,
  control,
}: SideOptions): PrivateSide {
  const advisories = openAdvisories(github, repository);
  return {
    advisories: async () => (await advisories.list('all')).advisories,
    ...(forks === undefined ? {} : { fork: (fork) => textsOfFork(forks, fork) }),
    async publicBefore() {
      const snapshot = await readSnapshot(reader, repository);
      const paths = [...snapshot.paths].filter((path) => /\.(?:md|rst|txt)$/i.test(path));
      return [...(await snapshot.readTexts(paths.slice(0, MOST_TEXTS))).values()];
    },
    comments: commentsOf(github, repository),
    ...(control === undefined ? {} : { control: controlOf(control.github, control.repository) }),
  };
}

async function textsOfFork(github: GitHub, name: Embargoed<RepositoryName>): Promise<ForkTexts> {
  const fork = openTemporaryFork(github, name.reveal());
  const all = await readForkPulls(github, name);
  const some = all.filter(({ state }) => state !== 'closed').slice(0, MOST_PULL_REQUESTS);
  const diffs: string[] = [];
  for (const { number } of some) diffs.push((await fork.diff(number)).toString('utf8'));
  return {
    branches: some.map(({ headBranch }) => headBranch.reveal()),
    files: diffs.flatMap(filesOfDiff),
  };
}

function commentsOf(github: GitHub, repository: RepositoryName): AdvisoryComments {
  const comments = openAdvisoryComments(github, repository);
  return {
    async list(ghsaId) {
      const found = await comments.list(ghsaId);
      if (found === 'unsupported') throw unsupported();
      return found.map(({ id, body }) => ({ id, body: body.reveal() }));
    },
    async add(ghsaId, body) {
      const added = await comments.create(ghsaId, new Embargoed(body));
      if (added === 'unsupported') throw unsupported();
    },
    async edit(ghsaId, id, body) {
      await comments.edit(ghsaId, { id, body: new Embargoed(body) });
    },
  };
}

function controlOf(github: GitHub, repository: RepositoryName): ControlRepository {
  const issues = openIssues(github, repository);
  return {
    isPrivate: async () =>
      (await openRepository(github, repository).about()).visibility === 'private',
    issues: async () => (await issues.listOpen()).map(({ number, body }) => ({ id: number, body })),
    async open(issue) {
      await issues.create(issue);
    },
    async edit(number, body) {
      await issues.update(number, { body });
    },
  };
}

function unsupported(): EmbargoError {
  const message =
    'This GitHub has no comments on advisories by its API; name a private control repository';
  return new EmbargoError('EVIDENCE_UNAVAILABLE', message);
}
