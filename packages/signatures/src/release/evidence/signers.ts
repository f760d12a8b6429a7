import { GITHUB } from '../policy/expected.ts';
import type { ExpectedRelease, ExpectedSource } from '../policy/expected.ts';
import type {
  AssetFile,
  Attestation,
  ReleaseEvidence,
  RepositoryIds,
  VerifiedAttestation,
} from './evidence.ts';

/** What of a signer can be another than expected; each is a check of its own. */
export type Aspect =
  | 'issuer'
  | 'signer-identity'
  | 'source-repository'
  | 'source-ref'
  | 'trigger'
  | 'runner'
  | 'workflow-digest';

export interface Fault {
  readonly code: string;
  readonly expected: string;
  readonly found: string;
}

/** An attestation that verified, about this very file, and how its signer differs. */
export interface SignedBy {
  readonly attestation: Attestation;
  readonly verdict: VerifiedAttestation;
  readonly source: ExpectedSource;
  readonly faults: ReadonlyMap<Aspect, Fault>;
}

export const GITHUB_RELEASES = 'https://dotcom.releases.github.com';

/** Every attestation that verified about a file, those by expected signers first. */
export function signedBy(
  evidence: ReleaseEvidence,
  { sha256 }: Pick<AssetFile, 'sha256'>,
): readonly SignedBy[] {
  return evidence.attestations
    .flatMap((attestation) => {
      const { verdict, subjects } = attestation;
      if (verdict.status === 'refused' || isGitHubRelease(verdict)) return [];
      if (!subjects.some((subject) => subject.sha256 === sha256)) return [];
      return [closest(evidence, attestation, verdict)];
    })
    .sort((one, other) => one.faults.size - other.faults.size);
}

/** Those whose signer differs no more than the best one's does. */
export function bestSigned(
  evidence: ReleaseEvidence,
  file: Pick<AssetFile, 'sha256'>,
): readonly SignedBy[] {
  const all = signedBy(evidence, file);
  const fewest = all[0]?.faults.size ?? 0;
  return all.filter(({ faults }) => faults.size === fewest);
}

/** Whether GitHub itself signed, who publishes and builds nothing. */
export function isGitHubRelease({ names, claims }: VerifiedAttestation): boolean {
  return names.includes(GITHUB_RELEASES) && claims.issuer === undefined;
}

/** The numbers that the source must have: the policy's, else GitHub's of today. */
export function expectedIds({ expected, repository }: ReleaseEvidence): Partial<RepositoryIds> {
  const observed = repository?.status === 'observed' ? repository.value : undefined;
  const repositoryId = expected.repositoryId ?? observed?.repositoryId;
  const ownerId = expected.ownerId ?? observed?.ownerId;
  return {
    ...(repositoryId === undefined ? {} : { repositoryId }),
    ...(ownerId === undefined ? {} : { ownerId }),
  };
}

function closest(
  evidence: ReleaseEvidence,
  attestation: Attestation,
  verdict: VerifiedAttestation,
): SignedBy {
  const [first, ...others] = evidence.expected.signers.map((source) => ({
    attestation,
    verdict,
    source,
    faults: faultsOf(evidence, source, verdict),
  }));
  if (first === undefined) throw new Error('A release is expected of at least one signer');
  return others.reduce((best, next) => (next.faults.size < best.faults.size ? next : best), first);
}

function faultsOf(
  evidence: ReleaseEvidence,
  source: ExpectedSource,
  verdict: VerifiedAttestation,
): ReadonlyMap<Aspect, Fault> {
  const faults: readonly (readonly [Aspect, Fault | undefined])[] = [
    ['issuer', differs('ISSUER_OTHER', source.issuer, verdict.claims.issuer)],
    ['signer-identity', identityFault(evidence.expected, source, verdict)],
    ...(source.workflow === undefined ? [] : workflowFaults(evidence, source.workflow, verdict)),
  ];
  return new Map(
    faults.flatMap(([aspect, fault]) => (fault === undefined ? [] : [[aspect, fault]])),
  );
}

type Workflow = NonNullable<ExpectedSource['workflow']>;

function workflowFaults(
  evidence: ReleaseEvidence,
  { sourceRef, triggers, runner, digest }: Workflow,
  { claims }: VerifiedAttestation,
): readonly (readonly [Aspect, Fault | undefined])[] {
  const trigger = claims.buildTrigger;
  const isTriggered = trigger !== undefined && triggers.includes(trigger);
  return [
    ['source-repository', repositoryFault(evidence, claims)],
    ['source-ref', differs('SOURCE_REF_OTHER', sourceRef, claims.sourceRepositoryRef)],
    ['trigger', isTriggered ? undefined : fault('TRIGGER_OTHER', triggers.join(' or '), trigger)],
    ['runner', differs('RUNNER_OTHER', runner, claims.runnerEnvironment)],
    ...(digest === undefined
      ? []
      : [
          [
            'workflow-digest',
            differs('WORKFLOW_DIGEST_OTHER', digest, claims.buildSignerDigest),
          ] as const,
        ]),
  ];
}

function repositoryFault(
  evidence: ReleaseEvidence,
  claims: VerifiedAttestation['claims'],
): Fault | undefined {
  const { repositoryId, ownerId } = expectedIds(evidence);
  const uri = `${GITHUB}/${evidence.expected.repository}`;
  return (
    differs('SOURCE_REPOSITORY_OTHER', uri, claims.sourceRepositoryUri) ??
    (repositoryId === undefined
      ? undefined
      : differs('SOURCE_REPOSITORY_ID_OTHER', repositoryId, claims.sourceRepositoryId)) ??
    (ownerId === undefined
      ? undefined
      : differs('SOURCE_OWNER_ID_OTHER', ownerId, claims.sourceRepositoryOwnerId))
  );
}

const FILE = /^[A-Za-z0-9_.-]{1,200}\.ya?ml$/;

function identityFault(
  { repository }: ExpectedRelease,
  source: ExpectedSource,
  { names }: VerifiedAttestation,
): Fault | undefined {
  const found = names.join(', ');
  if (source.identity !== undefined) {
    return names.length === 1
      ? differs('SIGNER_OTHER', source.identity, names[0])
      : fault('SIGNER_OTHER', source.identity, found);
  }
  const start = `${GITHUB}/${repository}/.github/workflows/`;
  const end = `@${source.workflow?.sourceRef ?? ''}`;
  const [name = ''] = names;
  const isOwn = names.length === 1 && name.startsWith(start) && name.endsWith(end);
  if (isOwn && FILE.test(name.slice(start.length, -end.length))) return undefined;
  return fault('SIGNER_OTHER', `a workflow in ${start} at ${end.slice(1)}`, found);
}

function differs(code: string, expected: string, found: string | undefined): Fault | undefined {
  return expected === found ? undefined : fault(code, expected, found);
}

function fault(code: string, expected: string, found: string | undefined): Fault {
  return { code, expected, found: found ?? 'nothing' };
}
