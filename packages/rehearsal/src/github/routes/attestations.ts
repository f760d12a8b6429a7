import { loginOf } from '../access/token.ts';
import { snappy } from '../http/snappy.ts';
import { param } from '../http/call.ts';
import type { Call, RepositoryCall, Route } from '../http/call.ts';
import { isObject } from '../http/json.ts';
import type { JsonObject } from '../http/json.ts';
import { cursorReply } from '../http/paging.ts';
import { invalid, notFound } from '../http/refusal.ts';
import { created } from '../http/reply.ts';
import type { Reply } from '../http/reply.ts';
import { repositoryRoute, route } from '../http/route.ts';
import { canSee } from '../access/sight.ts';
import type { Attestation } from '../state/release.ts';
import type { Repository } from '../state/repository.ts';

const READ = { permission: 'attestations', access: 'read' } as const;
const WRITE = { permission: 'attestations', access: 'write' } as const;

/** The short names of predicate types that a query may use; anything else is taken as it is. */
const PREDICATES: Readonly<Record<string, RegExp>> = {
  provenance: /^https:\/\/slsa\.dev\/provenance\//,
  sbom: /^https:\/\/(spdx\.dev\/Document|cyclonedx\.org\/bom)/,
  release: /^https:\/\/in-toto\.io\/attestation\/release\//,
};

/** https://docs.github.com/en/rest/repos/attestations */
export const attestationRoutes: readonly Route[] = [
  repositoryRoute('POST /repos/{owner}/{repo}/attestations', WRITE, store),
  repositoryRoute('GET /repos/{owner}/{repo}/attestations/{subject_digest}', READ, (call) =>
    list(call, [call.repository]),
  ),
  route('GET /orgs/{org}/attestations/{subject_digest}', (call) =>
    list(call, ownedBy(call, 'org')),
  ),
  route('GET /users/{username}/attestations/{subject_digest}', (call) =>
    list(call, ownedBy(call, 'username')),
  ),
  { ...route('GET /storage/attestations/{attestation_id}', fetchBundle), isWeb: true },
];

function store({ world, repository, fields, actor }: RepositoryCall): Reply {
  const { bundle } = fields;
  if (!isObject(bundle)) throw invalid('Attestation', 'bundle', 'bundle is missing');
  const statement = statementOf(bundle);
  const attestation: Attestation = {
    id: world.nextId(),
    bundle,
    digests: digestsOf(statement),
    predicateType: typeof statement['predicateType'] === 'string' ? statement['predicateType'] : '',
    initiator: loginOf(actor),
  };
  if (attestation.digests.length === 0) throw invalid('Attestation', 'bundle', 'no subject');
  repository.attestations.push(attestation);
  return created({ id: attestation.id });
}

function list(call: Call, repositories: readonly Repository[]): Reply {
  const digest = param(call, 'subject_digest');
  const asked = call.query.get('predicate_type');
  const items = repositories.flatMap((repository) =>
    repository.attestations
      .filter(({ digests }) => digests.includes(digest))
      .filter(({ predicateType }) => asked === null || isKind(predicateType, asked))
      .map((attestation) => ({ repository, attestation })),
  );
  return cursorReply(call, {
    items,
    key: ({ attestation }) => String(attestation.id),
    show: ({ repository, attestation }) => ({
      bundle: attestation.bundle,
      repository_id: repository.id,
      bundle_url: `${call.world.urls.api}/storage/attestations/${attestation.id}`,
      initiator: attestation.initiator,
    }),
    wrap: (attestations) => ({ attestations }),
  });
}

/** The bundle by itself, compressed as GitHub's store gives it. */
function fetchBundle({ world, ...call }: Call): Reply {
  const id = Number(param({ world, ...call }, 'attestation_id'));
  for (const { attestations } of world.state.repositories.values()) {
    const found = attestations.find((attestation) => attestation.id === id);
    if (found === undefined) continue;
    const bytes = snappy(Buffer.from(JSON.stringify(found.bundle)));
    return { status: 200, bytes, headers: { 'content-type': 'application/x-snappy' } };
  }
  throw notFound();
}

function ownedBy(call: Call, name: 'org' | 'username'): readonly Repository[] {
  const owner = param(call, name).toLowerCase();
  return [...call.world.state.repositories.values()].filter(
    (repository) =>
      repository.owner.toLowerCase() === owner && canSee(call.world, call.actor, repository),
  );
}

function isKind(predicateType: string, asked: string): boolean {
  return PREDICATES[asked]?.test(predicateType) ?? predicateType === asked;
}

/** The in-toto statement inside a DSSE envelope, empty where there is none to read. */
function statementOf(bundle: JsonObject): JsonObject {
  const envelope = bundle['dsseEnvelope'];
  const payload = isObject(envelope) ? envelope['payload'] : undefined;
  if (typeof payload !== 'string') return {};
  try {
    const value: unknown = JSON.parse(Buffer.from(payload, 'base64').toString('utf8'));
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

function digestsOf({ subject }: JsonObject): readonly string[] {
  const subjects = Array.isArray(subject) ? subject.filter(isObject) : [];
  return subjects.flatMap(({ digest }) =>
    isObject(digest) && typeof digest['sha256'] === 'string' ? [`sha256:${digest['sha256']}`] : [],
  );
}
