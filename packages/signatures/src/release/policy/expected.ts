import { fill, fillAll } from './template.ts';
import type { TemplateValues } from './template.ts';
import type {
  ArtifactRule,
  OpenPgpRule,
  RegressionRule,
  ReleasePolicy,
  ReleaseRule,
  Requirement,
  SbomRule,
  SignerRule,
  SmokeRule,
} from './release-policy.ts';

/** The groups of checks, in the order of a release. */
export const GROUPS = [
  'built',
  'signed',
  'provenance',
  'sbom',
  'public',
  'functional',
  'advisory',
] as const;
export type Group = (typeof GROUPS)[number];

/** What one release must be: a policy with its templates filled. */
export interface ExpectedRelease {
  readonly version: string;
  readonly tag: string;
  /** `owner/name` */
  readonly repository: string;
  readonly repositoryId?: string;
  readonly ownerId?: string;
  /** The groups that were promised; the others are skipped. */
  readonly groups: readonly Group[];
  readonly signers: readonly ExpectedSource[];
  readonly artifacts: readonly ExpectedArtifact[];
  /** Names beside artifacts, checksums, SBOMs and signatures. */
  readonly otherAssets: readonly string[];
  readonly checksums?: { readonly name: string; readonly isSigned: boolean };
  readonly openpgp?: OpenPgpRule;
  readonly isReproducible: boolean;
  readonly isClean: boolean;
  readonly buildTypes: readonly string[];
  /** Absent: the signer's own identity, as GitHub's builders say it. */
  readonly builders?: readonly { readonly id: string; readonly level: 1 | 2 | 3 }[];
  /** Absent: those that GitHub writes for the signer's workflow. */
  readonly externalParameters?: unknown;
  readonly sbom?: SbomRule;
  readonly release: ReleaseRule;
  readonly regression?: RegressionRule;
  readonly notesNameVersion: boolean;
}

/** Who may have signed, and from which source. */
export interface ExpectedSource {
  readonly issuer: string;
  /** The whole name; absent: any workflow file of the source repository at the source's ref. */
  readonly identity?: string;
  /** Absent for people and machines that sign without a workflow. */
  readonly workflow?: {
    readonly sourceRef: string;
    readonly triggers: readonly string[];
    readonly runner: string;
    readonly digest?: string;
  };
}

export interface ExpectedArtifact {
  readonly name: string;
  readonly platform?: string;
  readonly program?: string;
  readonly require: readonly Requirement[];
  readonly smoke?: SmokeRule;
}

export const GITHUB = 'https://github.com';
export const GITHUB_BUILD_TYPE = 'https://actions.github.io/buildtypes/workflow/v1';
const TRIGGERS = ['push', 'release', 'workflow_dispatch'];

export function tagOf({ tag = 'v{version}' }: ReleasePolicy, version: string): string {
  return fill(tag, { version });
}

/** Fills a policy's templates for one version. */
export function expectedRelease(policy: ReleasePolicy, version: string): ExpectedRelease {
  const tag = tagOf(policy, version);
  const values = { version, tag };
  return {
    ...sourceOf(policy),
    version,
    tag,
    groups: GROUPS,
    signers: policy.signers.map((signer) => sourceExpected(signer, values)),
    artifacts: policy.artifacts.flatMap((rule) => artifactsOf(rule, values)),
    otherAssets: (policy.otherAssets ?? []).map((name) => fill(name, values)),
    ...checksumsOf(policy, values),
    ...buildOf(policy),
    ...provenanceOf(policy, values),
    ...rulesOf(policy),
    release: policy.release ?? {},
    notesNameVersion: policy.advisory?.notesNameVersion ?? false,
  };
}

function sourceOf({
  repository,
  repositoryId,
  ownerId,
}: ReleasePolicy): Pick<ExpectedRelease, 'repository' | 'repositoryId' | 'ownerId'> {
  return {
    repository,
    ...(repositoryId === undefined ? {} : { repositoryId }),
    ...(ownerId === undefined ? {} : { ownerId }),
  };
}

function checksumsOf(
  { checksums }: ReleasePolicy,
  values: TemplateValues,
): Pick<ExpectedRelease, 'checksums'> {
  if (checksums === undefined) return {};
  return { checksums: { name: fill(checksums.name, values), isSigned: checksums.signed ?? true } };
}

function buildOf({
  build,
  provenance,
}: ReleasePolicy): Pick<ExpectedRelease, 'isReproducible' | 'isClean' | 'buildTypes'> {
  return {
    isReproducible: build?.reproducible ?? false,
    isClean: build?.clean ?? false,
    buildTypes: provenance?.buildTypes ?? [GITHUB_BUILD_TYPE],
  };
}

function provenanceOf(
  { provenance }: ReleasePolicy,
  values: TemplateValues,
): Pick<ExpectedRelease, 'builders' | 'externalParameters'> {
  const { builders, externalParameters } = provenance ?? {};
  return {
    ...(builders === undefined
      ? {}
      : { builders: builders.map(({ id, level }) => ({ id: fill(id, values), level })) }),
    ...(externalParameters === undefined
      ? {}
      : { externalParameters: fillAll(externalParameters, values) }),
  };
}

function rulesOf({
  openpgp,
  sbom,
  regression,
}: ReleasePolicy): Pick<ExpectedRelease, 'openpgp' | 'sbom' | 'regression'> {
  return {
    ...(openpgp === undefined ? {} : { openpgp }),
    ...(sbom === undefined ? {} : { sbom }),
    ...(regression === undefined ? {} : { regression }),
  };
}

function sourceExpected(signer: SignerRule, values: TemplateValues): ExpectedSource {
  if ('identity' in signer) {
    return { issuer: signer.issuer, identity: fill(signer.identity, values) };
  }
  const { workflow, issuer, workflowDigest } = signer;
  const workflowRef = fill(signer.workflowRef ?? 'refs/tags/{tag}', values);
  return {
    issuer,
    identity: `${GITHUB}/${workflow}@${workflowRef}`,
    workflow: {
      sourceRef: fill(signer.sourceRef ?? 'refs/tags/{tag}', values),
      triggers: signer.triggers ?? TRIGGERS,
      runner: signer.runner ?? 'github-hosted',
      ...(workflowDigest === undefined ? {} : { digest: workflowDigest }),
    },
  };
}

function artifactsOf(rule: ArtifactRule, values: TemplateValues): readonly ExpectedArtifact[] {
  const { platforms, program, smoke } = rule;
  const shared = {
    require: rule.require ?? ['signature', 'provenance'],
    ...(smoke === undefined ? {} : { smoke }),
  };
  const named = (all: TemplateValues): Pick<ExpectedArtifact, 'name' | 'program'> => ({
    name: fill(rule.name, all),
    ...(program === undefined ? {} : { program: fill(program, all) }),
  });
  if (platforms === undefined) return [{ ...named(values), ...shared }];
  return platforms.map((platform) => {
    const [os = '', arch = ''] = platform.split('/');
    return { ...named({ ...values, os, arch }), platform, ...shared };
  });
}

/** The source of the default: any workflow of the repository that the tag started. */
export function ownWorkflow(issuer: string, tag: string): ExpectedSource {
  return {
    issuer,
    workflow: { sourceRef: `refs/tags/${tag}`, triggers: TRIGGERS, runner: 'github-hosted' },
  };
}
