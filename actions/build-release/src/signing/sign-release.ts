import { counted, EmbargoError } from '@embargo/core';

import type { Guarded } from '../guard/ask-guard.ts';
import type { Inputs } from '../inputs.ts';
import type { Dependencies } from '../main.ts';
import { CHECKSUMS, writeFile } from '../put-together.ts';
import type { ReleaseFolder } from '../put-together.ts';
import type { StagedFile } from '../staging/stage-draft.ts';
import type { BundleJson } from './check-bundle.ts';
import { readIdentity } from './identity.ts';
import type { Identity } from './identity.ts';
import { openSigner } from './signer.ts';
import { provenance, statement } from './statements.ts';
import type { Statement } from './statements.ts';

/** Gives a fresh identity token each time. */
export interface IdentitySource {
  readonly getToken: () => Promise<string>;
}

export interface SignedRelease {
  readonly bundles: readonly StagedFile[];
  readonly attestationIds: readonly number[];
}

export interface SigningJob {
  readonly inputs: Inputs;
  readonly deps: Dependencies;
  readonly release: ReleaseFolder;
  readonly guarded: Guarded;
}

/** Most subjects that GitHub stores in one attestation. */
const MAX_SUBJECTS = 1_024;

/** Signs the checksums and says in attestations how the artifacts were built and of what. */
export async function signRelease(job: SigningJob): Promise<SignedRelease> {
  const { deps, release, guarded } = job;
  const { gathered } = release;
  const identity = readIdentity(await deps.identity.getToken());
  requireOneSource(identity, job);
  const signer = openSigner({
    config: guarded.signingConfig,
    getToken: deps.identity.getToken,
    subject: `${deps.context.serverUrl}/${identity.jobWorkflowRef}`,
  });
  const write = (name: string, bundle: BundleJson): StagedFile =>
    writeFile(deps.disk, name, Buffer.from(`${JSON.stringify(bundle)}\n`));
  const bundles = [write(`${CHECKSUMS}.sigstore.json`, await signer.signBytes(release.checksums))];
  const attested: BundleJson[] = [];
  for (const { name, said } of statementsOf(job, identity)) {
    const bundle = await signer.signStatement(said);
    attested.push(bundle);
    bundles.push(write(name, bundle));
  }
  deps.log.info(`Signed ${counted(gathered.artifacts.length, 'artifact')} of ${gathered.tag}`);
  return { bundles, attestationIds: await store(job, attested) };
}

/** What is said in public must be about the commit and the run that it names. */
function requireOneSource(identity: Identity, { deps, release }: SigningJob): void {
  const { commit, runId, artifacts } = release.gathered;
  if (identity.sha !== commit) {
    throw wrong(
      `The artifacts are of commit ${commit} and the workflow runs at ${identity.sha}, expected the same; check out what runs the workflow`,
    );
  }
  if (runId !== identity.runId) {
    throw wrong(
      'The artifacts were built by another run than this one, expected this run to build what it signs; build again with `reproduce: compare`',
    );
  }
  if (artifacts.length > MAX_SUBJECTS) {
    throw wrong(
      `The release has ${artifacts.length} artifacts, expected at most ${MAX_SUBJECTS} to attest`,
    );
  }
  const ref = deps.context.ref ?? '';
  if (ref === '' || identity.ref === ref) return;
  throw wrong('The identity token is for another ref than the run, expected the same; run again');
}

interface Said {
  readonly name: string;
  readonly said: Statement;
}

function statementsOf({ deps, release }: SigningJob, identity: Identity): Said[] {
  const { artifacts, sbom } = release.gathered;
  const built = provenance(artifacts, {
    identity,
    times: release.gathered,
    serverUrl: deps.context.serverUrl,
  });
  const said = [{ name: 'provenance.sigstore.json', said: built }];
  if (sbom === undefined) return said;
  const { predicateType } = sbom;
  const predicate: unknown = JSON.parse(sbom.bytes.toString('utf8'));
  return [
    ...said,
    { name: 'sbom.sigstore.json', said: statement(artifacts, { predicateType, predicate }) },
  ];
}

async function store(
  { inputs, deps }: SigningJob,
  bundles: readonly BundleJson[],
): Promise<readonly number[]> {
  if (!inputs.isStoring) return [];
  if (deps.storeAttestation === undefined) {
    throw wrong(
      'Input "github-token" is empty, expected a token that stores attestations; leave it at its default or set `store-attestations: false`',
    );
  }
  const ids: number[] = [];
  for (const bundle of bundles) ids.push(await deps.storeAttestation(bundle));
  return ids;
}

function wrong(message: string): EmbargoError {
  return new EmbargoError('SIGNING_FAILED', message);
}
