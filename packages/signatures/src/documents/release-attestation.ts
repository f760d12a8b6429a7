import { DocumentFields } from './fields.ts';
import { requirePredicate } from './provenance.ts';
import { reading, Refusal } from './reading.ts';
import type { Reading } from './reading.ts';
import type { Statement, Subject } from './statement.ts';

/** What GitHub says of an immutable release when it is published: who published, not who built. */
export interface ReleaseAttestation {
  /** `owner/name` */
  readonly repository: string;
  readonly repositoryId?: string;
  readonly ownerId?: string;
  readonly tag: string;
  /** The commit that the tag is at. */
  readonly commit: string;
  /** The SHA-256 of each asset, by its name. */
  readonly assets: ReadonlyMap<string, string>;
}

export const RELEASE_TYPES: readonly string[] = [
  'https://in-toto.io/attestation/release/v0.1',
  'https://in-toto.io/attestation/release/v0.2',
];

export function readReleaseAttestation(statement: Statement): Reading<ReleaseAttestation> {
  return reading(() => {
    requirePredicate(statement, RELEASE_TYPES);
    const predicate = new DocumentFields(statement.predicate, 'the release attestation');
    const repository = predicate.text('repository');
    const tag = predicate.text('tag');
    const repositoryId = predicate.optionalText('repositoryId');
    const ownerId = predicate.optionalText('ownerId');
    return {
      repository,
      ...(repositoryId === undefined ? {} : { repositoryId }),
      ...(ownerId === undefined ? {} : { ownerId }),
      tag,
      commit: commitOf(statement.subjects),
      assets: assetsOf(statement.subjects),
    };
  });
}

/** The tag is the subject with a package URL and Git's digest. */
function commitOf(subjects: readonly Subject[]): string {
  const tags = subjects.filter(({ uri }) => uri?.startsWith('pkg:github/'));
  const commit = tags[0]?.digests.get('sha1');
  if (tags.length === 1 && commit !== undefined) return commit;
  throw new Refusal(
    'DOCUMENT_FIELD_MISSING',
    `The release attestation has ${tags.length} tags among its subjects, expected one with its commit`,
  );
}

function assetsOf(subjects: readonly Subject[]): ReadonlyMap<string, string> {
  const assets = new Map<string, string>();
  for (const { name, uri, digests } of subjects) {
    if (uri?.startsWith('pkg:github/')) continue;
    const sha256 = digests.get('sha256');
    if (name === undefined || sha256 === undefined || assets.has(name)) {
      throw new Refusal(
        'SUBJECT_DIGEST_WRONG',
        'The release attestation has an asset without a name of its own or a SHA-256',
      );
    }
    assets.set(name, sha256);
  }
  return assets;
}
