import { observed } from '@embargo/core';
import type { Observed, RepositoryName } from '@embargo/core';
import { observe, openPeople, readSnapshot } from '@embargo/github';
import type { GitHub, Snapshot } from '@embargo/github';

import type { LinkTo } from './link.ts';
import { openPromises } from './open-promises.ts';
import type { FilesAtHead, OpenPromises } from './open-promises.ts';
import type { PeopleSources } from '../people/people-of.ts';

/** Where a project keeps its policy. */
export interface ProjectPlace {
  readonly repository: RepositoryName;
  readonly policyPath: string | undefined;
  readonly configPath: string;
}

/** What holds for every advisory of a repository, read once. */
export interface Project {
  readonly promises: OpenPromises;
  readonly snapshot: Snapshot;
  readonly sources: PeopleSources;
  readonly linkTo: LinkTo;
}

/** Where GitHub looks for the owners of code, in its order. */
const CODEOWNERS = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];

export interface ProjectReaders {
  readonly reader: GitHub;
  /** May list who administers the repository. */
  readonly github: GitHub;
  readonly serverUrl: string;
}

/** Reads the policy, its configuration and the people of a repository at its default branch. */
export async function readProject(
  { repository, policyPath, configPath }: ProjectPlace,
  { reader, github, serverUrl }: ProjectReaders,
): Promise<Project> {
  const snapshot = await readSnapshot(reader, repository);
  const owners = CODEOWNERS.find((path) => snapshot.paths.has(path));
  const files = alsoReading(snapshot, owners);
  const paths = policyPath === undefined ? { configPath } : { configPath, policyPath };
  const promises = await openPromises(files, paths);
  const people = promises.config?.people;
  return {
    promises,
    snapshot,
    sources: {
      ...promises,
      owner: repository.owner,
      codeowners: owners === undefined ? undefined : files.texts.get(owners),
      administrators: await administratorsOf(github, repository),
      ...(people === undefined ? {} : { people }),
    },
    linkTo: linksInto(snapshot, `${serverUrl}/${repository.owner}/${repository.name}`),
  };
}

interface ReadFiles extends FilesAtHead {
  readonly texts: ReadonlyMap<string, string>;
}

/** The files at the head, of which the first reading also brings the one that is wanted anyway. */
function alsoReading({ paths, readTexts }: Snapshot, wanted: string | undefined): ReadFiles {
  const texts = new Map<string, string>();
  const more = new Set(wanted === undefined ? [] : [wanted]);
  return {
    paths,
    texts,
    async readTexts(asked) {
      for (const [path, text] of await readTexts([...new Set([...asked, ...more])])) {
        texts.set(path, text);
      }
      more.clear();
      return new Map([...texts].filter(([path]) => asked.includes(path)));
    },
  };
}

async function administratorsOf(
  github: GitHub,
  repository: RepositoryName,
): Promise<Observed<readonly string[]>> {
  const found = await observe(openPeople(github, repository).administrators());
  if (found.status === 'unobservable') return found;
  return observed(found.value.map((login) => login.toLowerCase()));
}

function linksInto({ headSha }: Snapshot, repositoryUrl: string): LinkTo {
  return (path, line) => {
    const file = path.split('/').map(encodeURIComponent).join('/');
    return `${repositoryUrl}/blob/${headSha}/${file}?plain=1#L${line}`;
  };
}
