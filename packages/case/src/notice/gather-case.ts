import { caseOfAdvisories, EmbargoError, Embargoed, readNoticeCase } from '@embargo/core';
import type {
  ConfiguredProject,
  NoticeCase,
  NoticeProject,
  NoticeRelease,
  RepositoryName,
} from '@embargo/core';
import { openAdvisories, openReleases } from '@embargo/github';

import { advisoryClient } from '../run/connections.ts';
import type { Connections } from '../run/connections.ts';
import type { OpenPromises } from '../promises/open-promises.ts';

/** What the workflow says of a case that is to be told of. */
export interface CaseInputs {
  readonly ghsaIds: readonly string[];
  /** A case record in the workspace instead. */
  readonly casePath: string | undefined;
  readonly tag?: string | undefined;
  readonly previousVersion?: string | undefined;
  readonly releasesAt: Date | undefined;
  readonly mitigation?: string | undefined;
  readonly correction?: string | undefined;
}

/** What a case is gathered from. */
export interface CaseSources {
  readonly repository: RepositoryName;
  readonly promises: Pick<OpenPromises, 'config' | 'policyPath'>;
  readonly connections: Connections;
  readonly now: Date;
  /** A file of the workspace. */
  readonly readFile: (name: string) => string | undefined;
}

/** The case that the inputs name, from a file or from advisories and release. */
export async function gatherCase(
  inputs: CaseInputs,
  sources: CaseSources,
): Promise<Embargoed<NoticeCase>> {
  if (inputs.casePath !== undefined) return new Embargoed(caseInFile(inputs.casePath, sources));
  const { repository, connections, now } = sources;
  const advisories = openAdvisories(advisoryClient(connections), repository);
  const found = [];
  for (const id of inputs.ghsaIds) found.push(await advisories.get(id, { isFresh: true }));
  const [first] = found;
  const publishedAt = first?.publishedAt ?? inputs.releasesAt ?? now;
  const release = await releaseOf(inputs, sources);
  return new Embargoed(
    caseOfAdvisories({
      advisories: found,
      project: projectOf(sources),
      publishedAt,
      ...(release === undefined ? {} : { release }),
      ...(inputs.releasesAt === undefined ? {} : { releasesAt: inputs.releasesAt }),
      ...(inputs.mitigation === undefined
        ? {}
        : { forthcoming: { mitigation: inputs.mitigation } }),
      ...(inputs.correction === undefined
        ? {}
        : { corrections: [{ at: now.toISOString(), summary: inputs.correction }] }),
    }),
  );
}

function caseInFile(name: string, { readFile }: CaseSources): NoticeCase {
  const text = readFile(name);
  if (text === undefined) {
    const message =
      'Input "case" names a file that is not in the workspace, expected a case record';
    throw new EmbargoError('FILE_UNREADABLE', message);
  }
  try {
    return readNoticeCase(JSON.parse(text));
  } catch (cause) {
    if (cause instanceof EmbargoError) throw cause;
    throw new EmbargoError('INPUT_INVALID', 'The file of the input "case" is not JSON');
  }
}

function projectOf({ repository, promises }: CaseSources): NoticeProject {
  const slug = `${repository.owner}/${repository.name}`;
  const { name, publisher, namespace, cnaOrgId }: ConfiguredProject =
    promises.config?.project ?? {};
  return {
    name: name ?? repository.name,
    repository: slug,
    publisher: publisher ?? repository.owner,
    namespace: namespace ?? `https://github.com/${repository.owner}`,
    policyUrl: `https://github.com/${slug}/security/policy`,
    ...(cnaOrgId === undefined ? {} : { cnaOrgId }),
  };
}

async function releaseOf(
  { tag, previousVersion }: CaseInputs,
  { repository, connections, promises }: CaseSources,
): Promise<NoticeRelease | undefined> {
  if (tag === undefined) return undefined;
  const releases = await openReleases(connections.reader, repository).list();
  const release = releases.find((candidate) => candidate.tag === tag);
  if (release === undefined) throw noRelease(tag);
  const version = tag.replace(/^v(?=\d)/, '');
  const { upgrade, verification } = promises.config?.project ?? {};
  const page = `https://github.com/${repository.owner}/${repository.name}/releases`;
  const coded = encodeURIComponent(tag);
  return {
    version,
    tag,
    url: `${page}/tag/${coded}`,
    // Where they are once the release is out, whatever address a draft gives them.
    binaries: release.assets.flatMap(({ name, digest }) => {
      const url = `${page}/download/${coded}/${encodeURIComponent(name)}`;
      const sha256 = digest?.replace(/^sha256:/, '');
      return sha256 === undefined ? [] : [{ name, url, sha256 }];
    }),
    ...(previousVersion === undefined ? {} : { previousVersion }),
    ...(upgrade === undefined ? {} : { upgrade: filled(upgrade, { version, tag }) }),
    ...(verification === undefined ? {} : { verification: filled(verification, { version, tag }) }),
  };
}

function filled(text: string, values: Readonly<Record<'version' | 'tag', string>>): string {
  return text.replaceAll('{{version}}', values.version).replaceAll('{{tag}}', values.tag);
}

function noRelease(tag: string): EmbargoError {
  return new EmbargoError(
    'NOT_FOUND',
    `There is no release of the tag "${tag}" that the token sees, expected one; publish it, or give github-token the permission contents: write to see drafts`,
  );
}
