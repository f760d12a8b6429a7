import { failed, passed } from '../../check.ts';
import { provenanceCheck } from './provenance-check.ts';

/** The commit among the dependencies is the certificate's, and so the tag's. */
export const provenanceCommit = provenanceCheck({
  id: 'provenance-commit',
  promise: 'The provenance names the commit that was certified',
  judge({ evidence, signed, provenance }) {
    const { commit } = evidence;
    const tagged = commit?.status === 'observed' ? commit.value.sha : undefined;
    const certified = signed.verdict.claims.sourceRepositoryDigest ?? tagged;
    const commits = provenance.dependencies.flatMap(
      ({ digests }) => digests.get('gitCommit') ?? [],
    );
    const expected = certified ?? 'a commit';
    if (commits.length === 0) return failed('PROVENANCE_COMMIT_MISSING', expected, 'no commit');
    if (certified !== undefined && !commits.includes(certified)) {
      return failed('PROVENANCE_COMMIT_OTHER', certified, commits.join(', '));
    }
    return passed(`It names ${commits.join(', ')}`);
  },
});
