import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { workflowClaims } from '../../../packages/rehearsal/src/sigstore/identity/workflow-claims.ts';
import type { WorkflowRun } from '../../../packages/rehearsal/src/sigstore/identity/workflow-claims.ts';
import { elfHeader, machOHeader } from '../program-headers.ts';
import { createForge, ISSUER } from '../sigstore/forge.ts';

export const VERSION = '1.4.2';
export const TAG = `v${VERSION}`;
export const COMMIT = 'c0ffee00'.repeat(5);
export const WORKFLOW = 'anvil/forge/.github/workflows/release.yml';
export const LINUX = `forge-${VERSION}-linux-amd64`;
export const DARWIN = `forge-${VERSION}-darwin-arm64`;
export const FINGERPRINT = 'AB'.repeat(20);

const forge = createForge();
export const { trustedRoot } = forge;

type Json = Record<string, unknown>;

/** A release before it is signed; a test changes what it wants to be wrong. */
export interface World {
  policy: Json;
  /** Everything but signatures, checksums and SBOM, by name. */
  files: Map<string, Buffer>;
  run: WorkflowRun;
  /** Where the tag is. */
  tagCommit: string;
  provenance: (statement: Json) => Json;
  /** Signs the provenance; the run where absent. */
  provenanceRun?: WorkflowRun;
  sbom: Json;
  sbomStatement: (statement: Json) => Json;
  checksums: (text: string) => string;
  /** Changes any file after everything is signed. */
  last: (files: Map<string, Buffer>) => void;
}

export function newWorld(): World {
  return {
    policy: fullPolicy(),
    files: new Map([
      [LINUX, Buffer.concat([elfHeader({ machine: 62 }), Buffer.from('linux')])],
      [DARWIN, Buffer.concat([machOHeader(0x0100000c), Buffer.from('darwin')])],
    ]),
    run: { repository: 'anvil/forge', ref: `refs/tags/${TAG}`, sha: COMMIT },
    tagCommit: COMMIT,
    provenance: same,
    sbom: {
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      metadata: { component: { type: 'application', name: 'forge', version: VERSION } },
      components: [{ type: 'library', name: 'lock', version: '2.0.1', purl: 'pkg:npm/lock@2.0.1' }],
    },
    sbomStatement: same,
    checksums: (text) => text,
    last: () => undefined,
  };
}

/** Signs everything, and gives every file of the release. */
export function filesOf(world: World): Map<string, Buffer> {
  const { files, run } = world;
  const subject = [...files].map(([name, bytes]) => ({ name, digest: { sha256: sha256(bytes) } }));
  const sums = [...files].sort(([one], [other]) => (one < other ? -1 : 1));
  const lines = sums.map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`).join('');
  const checksums = Buffer.from(world.checksums(lines));
  const all = new Map([...files, ['SHA256SUMS', checksums]]);
  const statement = (predicateType: string, predicate: unknown): Json => ({
    _type: 'https://in-toto.io/Statement/v1',
    subject,
    predicateType,
    predicate,
  });
  const built = world.provenance(
    statement('https://slsa.dev/provenance/v1', provenanceOf(world.provenanceRun ?? run)),
  );
  const sbom = world.sbomStatement(statement('https://cyclonedx.org/bom', world.sbom));
  const linux = files.get(LINUX) ?? Buffer.alloc(0);
  all.set('SHA256SUMS.sigstore.json', signBytes(checksums, run));
  if (world.policy['openpgp'] !== undefined) {
    all.set('SHA256SUMS.asc', Buffer.from('stands for a signature'));
  }
  all.set(`${LINUX}.sigstore.json`, signBytes(linux, run));
  all.set('provenance.sigstore.json', signStatement(built, world.provenanceRun ?? run));
  all.set('sbom.cdx.json', Buffer.from(JSON.stringify(world.sbom)));
  all.set('sbom.sigstore.json', signStatement(sbom, run));
  world.last(all);
  return all;
}

export function signBytes(artifact: Buffer, run: WorkflowRun): Buffer {
  return bytesOf(forge.bundle({ content: { kind: 'message', artifact }, run }));
}

export function signStatement(statement: unknown, run: WorkflowRun): Buffer {
  return bytesOf(forge.bundle({ content: { kind: 'statement', statement }, run }));
}

/** GitHub's attestation of an immutable release, as its store holds it. */
export function releaseAttestation(files: ReadonlyMap<string, Buffer>, commit: string): Buffer {
  const statement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [
      { uri: `pkg:github/anvil/forge@${TAG}`, digest: { sha1: commit } },
      ...[...files].map(([name, bytes]) => ({ name, digest: { sha256: sha256(bytes) } })),
    ],
    predicateType: 'https://in-toto.io/attestation/release/v0.2',
    predicate: { repository: 'anvil/forge', tag: TAG },
  };
  return bytesOf(asGitHub(statement));
}

/** A bundle by GitHub itself, without an issuer. */
export function asGitHub(statement: Json): Json {
  const bundle = forge.bundle({
    content: { kind: 'statement', statement },
    claims: 'none',
    subject: 'https://dotcom.releases.github.com',
  });
  return bundle as Json;
}

/** Files in a folder of their own, with what removes it. */
export function writeFolder(files: ReadonlyMap<string, Buffer>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'embargo-release-'));
  for (const [name, bytes] of files) writeFileSync(path.join(folder, name), bytes);
  return folder;
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

export function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Provenance as GitHub writes it for a run. */
export function provenanceOf(run: WorkflowRun): Json {
  const claims = workflowClaims(run) as Readonly<Record<string, string>>;
  const repository = `https://github.com/${run.repository}`;
  const [file = ''] = (claims['workflow_ref'] ?? '').split('@');
  const runs = `${repository}/actions/runs/${claims['run_id'] ?? ''}`;
  return {
    buildDefinition: {
      buildType: 'https://actions.github.io/buildtypes/workflow/v1',
      externalParameters: {
        workflow: { ref: run.ref, repository, path: file.slice(run.repository.length + 1) },
      },
      internalParameters: {
        github: {
          event_name: claims['event_name'],
          repository_id: claims['repository_id'],
          repository_owner_id: claims['repository_owner_id'],
          runner_environment: claims['runner_environment'],
        },
      },
      resolvedDependencies: [
        { uri: `git+${repository}@${run.ref}`, digest: { gitCommit: run.sha } },
      ],
    },
    runDetails: {
      builder: { id: `https://github.com/${claims['job_workflow_ref'] ?? ''}` },
      metadata: { invocationId: `${runs}/attempts/${claims['run_attempt'] ?? ''}` },
    },
  };
}

function fullPolicy(): Json {
  const require = ['signature', 'provenance', 'sbom'];
  return {
    version: 1,
    repository: 'anvil/forge',
    repositoryId: '1001',
    ownerId: '2002',
    signers: [{ workflow: WORKFLOW, workflowDigest: COMMIT, issuer: ISSUER }],
    artifacts: [
      {
        name: 'forge-{version}-{os}-{arch}',
        platforms: ['linux/amd64'],
        require,
        smoke: { arguments: ['--version'] },
      },
      { name: 'forge-{version}-{os}-{arch}', platforms: ['darwin/arm64'], require },
    ],
    checksums: { name: 'SHA256SUMS' },
    openpgp: { fingerprint: FINGERPRINT, keys: 'keys.asc', over: 'checksums' },
    build: { reproducible: true, clean: true },
    sbom: {
      name: 'sbom.cdx.json',
      component: 'forge',
      fixed: [{ package: 'pkg:npm/lock', vulnerable: '< 2.0.1' }],
    },
    release: { latest: true, immutable: true },
    regression: { command: ['{program}', 'open'] },
    advisory: { notesNameVersion: true },
  };
}

function same<T>(value: T): T {
  return value;
}

function bytesOf(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value));
}
