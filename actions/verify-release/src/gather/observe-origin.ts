import { observed, unobservable } from '@embargo/core';
import { observe } from '@embargo/github';
import type { FoundBundle, ReleaseEvidence } from '@embargo/signatures';

import type { GitHubPorts } from './ports.ts';

type Origin = Pick<ReleaseEvidence, 'commit' | 'repository' | 'advisory'>;

export interface OriginCase {
  /** A draft's tag may not exist yet; then the commit that it is to be at. */
  readonly ref: string;
  readonly ghsaId: string | undefined;
}

/** What GitHub says of the tag, the repository and the advisory, each by itself. */
export async function observeOrigin(
  github: GitHubPorts,
  { ref, ghsaId }: OriginCase,
): Promise<Origin> {
  const advisory = ghsaId === undefined ? undefined : await observeAdvisory(github, ghsaId);
  return {
    commit: await observe(github.source.commit(ref)),
    repository: await observe(github.source.ids()),
    ...(advisory === undefined ? {} : { advisory }),
  };
}

/** The bundles that GitHub keeps about files, each once. */
export async function storedBundles(
  github: GitHubPorts,
  digests: readonly string[],
): Promise<readonly FoundBundle[]> {
  const found = new Map<string, FoundBundle>();
  for (const digest of digests) {
    for (const bytes of await github.attestations(`sha256:${digest}`)) {
      const text = Buffer.from(bytes).toString('utf8');
      found.set(text, { place: "GitHub's attestations", bytes });
    }
  }
  return [...found.values()];
}

/** What is shown of an advisory is shown to everybody, so it must be public. */
async function observeAdvisory(
  github: GitHubPorts,
  ghsaId: string,
): Promise<NonNullable<Origin['advisory']>> {
  const advisory = await observe(github.advisories.get(ghsaId));
  if (advisory.status === 'unobservable') return advisory;
  const { state, affected } = advisory.value;
  if (state !== 'published') {
    const remedy = 'verify after its publication, or leave the input "advisory" empty';
    return unobservable('The advisory is not published', remedy);
  }
  return observed({
    ghsaId,
    vulnerabilities: affected.map(({ affectedVersions = '', fixedVersions }) => ({
      affected: affectedVersions,
      ...(fixedVersions === undefined ? {} : { patched: fixedVersions }),
    })),
  });
}
