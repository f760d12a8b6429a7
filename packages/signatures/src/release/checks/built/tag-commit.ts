import { failed, ifObserved, passed, skipped } from '../../check.ts';
import type { ArtifactCheck } from '../../check.ts';
import { ghTagCommit } from '../../commands.ts';
import { bestSigned } from '../../evidence/signers.ts';

/** The commit that the certificate names is the one that the tag is at now. */
export const tagCommit: ArtifactCheck = {
  id: 'tag-commit',
  group: 'built',
  scope: 'artifact',
  promise: "It was built from the tag's commit",
  command: ghTagCommit,
  judge(evidence, { file }) {
    return ifObserved(evidence.commit, "The tag's commit is not known here", ({ sha }) => {
      const commits = bestSigned(evidence, file).flatMap(
        ({ verdict }) => verdict.claims.sourceRepositoryDigest ?? [],
      );
      if (commits.length === 0) return skipped('No certificate names a commit');
      const other = commits.find((commit) => commit !== sha);
      if (other !== undefined) return failed('TAG_COMMIT_OTHER', sha, other);
      return passed(`The certificate and the tag name ${sha}`);
    });
  },
};
