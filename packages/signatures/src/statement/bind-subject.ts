import type { Artifact } from '../digests/artifact.ts';
import { HEX_LENGTHS, isSameDigest, sayDigest } from '../digests/digest.ts';
import type { Digest } from '../digests/digest.ts';
import type { Statement, Subject } from '../documents/statement.ts';
import { RefusedError } from '../refusal/refusal.ts';

const SHOWN = 3;

/**
 * The subject of a statement that the artifact is. A subject counts when a digest of it can be
 * compared and every one that can be compared is equal; SHA-1 binds nothing.
 */
export function bindSubject({ subjects }: Statement, artifact: Artifact): Subject {
  const subject = subjects.find((candidate) => isArtifact(bindingDigests(candidate), artifact));
  if (subject !== undefined) return subject;
  const stated = subjects.flatMap(bindingDigests).map(sayDigest);
  const more = stated.length > SHOWN ? ` and ${stated.length - SHOWN} more` : '';
  throw new RefusedError(
    'SUBJECT_MISMATCH',
    `${artifact.name} is none of the statement's subjects, which are ${stated.slice(0, SHOWN).join(', ') || 'without a digest'}${more}`,
  );
}

function bindingDigests({ digests }: Subject): readonly Digest[] {
  return [...digests].flatMap(([algorithm, hex]) =>
    isBinding(algorithm) ? [{ algorithm, hex }] : [],
  );
}

function isBinding(algorithm: string): algorithm is Digest['algorithm'] {
  return Object.hasOwn(HEX_LENGTHS, algorithm);
}

function isArtifact(digests: readonly Digest[], artifact: Artifact): boolean {
  const comparable = digests.filter(({ algorithm }) => artifact.knows(algorithm));
  return (
    comparable.length > 0 &&
    comparable.every((digest) => isSameDigest(digest, artifact.digest(digest.algorithm)))
  );
}
