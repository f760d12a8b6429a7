import { failed, ifObserved, passed } from '../../check.ts';
import type { Outcome, ReleaseCheck } from '../../check.ts';
import { ghRelease } from '../../commands.ts';
import type { ReleaseEvidence, ReleaseState } from '../../evidence/evidence.ts';

/** The release is published, and marked as what the policy wants it to be. */
export const releaseState: ReleaseCheck = {
  id: 'release-state',
  group: 'public',
  scope: 'release',
  promise: 'The release is in the state that was promised',
  sources: ['draft', 'release'],
  command: ghRelease,
  judge: (evidence) =>
    ifObserved(evidence.release, 'GitHub was not asked', (state) => judgeState(evidence, state)),
};

function judgeState({ source, expected }: ReleaseEvidence, state: ReleaseState): Outcome {
  const { tag, isDraft, isPrerelease, isLatest } = state;
  if (tag !== expected.tag) return failed('RELEASE_TAG_OTHER', expected.tag, tag);
  if (isDraft !== (source === 'draft')) {
    const code = isDraft ? 'RELEASE_DRAFT' : 'RELEASE_PUBLISHED';
    return failed(code, sayDraft(!isDraft), sayDraft(isDraft));
  }
  const isPromised = expected.release.prerelease ?? isPrereleaseVersion(expected.version);
  if (isPrerelease !== isPromised) {
    return failed('RELEASE_PRERELEASE', sayKind(isPromised), sayKind(isPrerelease));
  }
  if (!isDraft && expected.release.latest === true && !isLatest) {
    return failed('RELEASE_NOT_LATEST', 'the latest release', 'another one is the latest');
  }
  return passed(`${tag} is ${sayDraft(isDraft)}, ${sayKind(isPrerelease)}`);
}

/** By Semantic Versioning: what stands behind a hyphen comes before the release. */
function isPrereleaseVersion(version: string): boolean {
  return version.split('+')[0]?.includes('-') ?? false;
}

function sayDraft(isDraft: boolean): string {
  return isDraft ? 'a draft' : 'a published release';
}

function sayKind(isPrerelease: boolean): string {
  return isPrerelease ? 'a pre-release' : 'no pre-release';
}
