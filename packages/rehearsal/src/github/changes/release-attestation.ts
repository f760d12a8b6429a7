import { createHash } from 'node:crypto';

import type { JsonObject } from '../http/json.ts';
import type { Attestation, Release } from '../state/release.ts';
import { fullName } from '../state/repository.ts';
import type { Repository } from '../state/repository.ts';
import type { World } from '../world.ts';

const PREDICATE_TYPE = 'https://in-toto.io/attestation/release/v0.1';

/** What GitHub attests of an immutable release: its tag, the commit and every file. */
export function releaseAttestation(
  world: World,
  repository: Repository,
  release: Release,
): Attestation {
  const commit = repository.refs.get(`refs/tags/${release.tag}`) ?? '';
  const name = fullName(repository);
  const purl = `pkg:github/${name}@${release.tag}`;
  const files = [...release.assets.values()].map((asset) => ({
    name: asset.name,
    digest: { sha256: createHash('sha256').update(asset.content).digest('hex') },
  }));
  const statement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ uri: purl, digest: { sha1: commit } }, ...files],
    predicateType: PREDICATE_TYPE,
    predicate: {
      purl,
      repository: name,
      repositoryId: String(repository.id),
      releaseId: String(release.id),
      tag: release.tag,
    },
  };
  return {
    id: world.nextId(),
    digests: [`sha1:${commit}`, ...files.map(({ digest }) => `sha256:${digest.sha256}`)],
    predicateType: PREDICATE_TYPE,
    bundle: world.signStatement(statement),
    initiator: 'github',
  };
}

/** A statement in its envelope with no signature, which no verifier takes. */
export function unsigned(statement: JsonObject): JsonObject {
  const payload = Buffer.from(JSON.stringify(statement)).toString('base64');
  return {
    mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
    verificationMaterial: {},
    dsseEnvelope: { payload, payloadType: 'application/vnd.in-toto+json', signatures: [] },
  };
}
