import type { RepositoryName } from '@embargo/core';
import {
  isPublicAdvisory,
  listOpenPullRequests,
  openAdvisories,
  openCommits,
  openIssues,
  openPullRequestTexts,
  openRefs,
  openRepository,
  unlessHidden,
} from '@embargo/github';
import type { ChangedFile, GitHub, Truncatable } from '@embargo/github';

import type { PublicReader } from './ports.ts';
import type { PublicChange, PublicPlace } from './public-text.ts';

/** Reads the public repository, by the API alone: no code of a pull request is checked out. */
export function openPublicReader(github: GitHub, repository: RepositoryName): PublicReader {
  const commits = openCommits(github, repository);
  return {
    async pullRequest(number) {
      const texts = openPullRequestTexts(github, repository, number);
      const [messages, files] = [await texts.commits(), await texts.files()];
      const ofCommits = messages.value.map(({ message }) => message);
      return changeOf({ value: ofCommits, isTruncated: messages.isTruncated }, files);
    },
    async range(base, head) {
      const from = base ?? (await openRepository(github, repository).about()).defaultBranch;
      const { commits: found, isTruncated, files } = await commits.between(from, head);
      return changeOf({ value: found.map(({ message }) => message), isTruncated }, files);
    },
    openPlaces: () => openPlaces(github, repository),
    async isPublicAdvisory(ghsaId) {
      if (await isPublicAdvisory(github, ghsaId)) return true;
      // The database may lag behind the repository, or leave its advisory out.
      const own = await unlessHidden(openAdvisories(github, repository).get(ghsaId));
      return own?.state === 'published' || own?.state === 'withdrawn';
    },
  };
}

function changeOf(
  messages: Truncatable<readonly string[]>,
  files: Truncatable<readonly ChangedFile[]>,
): PublicChange {
  const isCut = messages.isTruncated || files.isTruncated || files.value.some((file) => file.isCut);
  return { messages: messages.value, files: files.value, isWhole: !isCut };
}

async function openPlaces(github: GitHub, repository: RepositoryName): Promise<PublicPlace[]> {
  const pulls = await listOpenPullRequests(github, repository);
  const issues = await openIssues(github, repository).listOpen();
  const refs = await openRefs(github, repository).list('refs/heads/');
  return [
    ...pulls.map(({ number, title, body, headBranch }): PublicPlace => {
      const texts = [
        { kind: 'title', text: title },
        { kind: 'body', text: body },
        { kind: 'branch', text: headBranch },
      ] as const;
      return { name: `pull request ${number}`, path: `pull/${number}`, texts };
    }),
    ...issues.map(({ number, title, body }): PublicPlace => {
      const texts = [
        { kind: 'title', text: title },
        { kind: 'body', text: body },
      ] as const;
      return { name: `issue ${number}`, path: `issues/${number}`, texts };
    }),
    {
      name: 'the list of branches',
      path: 'branches',
      texts: refs.map(({ name }) => ({ kind: 'branch', text: name.replace('refs/heads/', '') })),
    },
  ];
}
