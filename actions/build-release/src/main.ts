import { counted, EmbargoError } from '@embargo/core';
import type { Checkout, Releases, RunContext, Runtime } from '@embargo/github';

import { gather } from './build/gather.ts';
import type { Gathered, GatheredInputs } from './build/gather.ts';
import { releaseName } from './build/release-name.ts';
import { askGuard } from './guard/ask-guard.ts';
import type { RepositoryView } from './guard/ask-guard.ts';
import type { Inputs } from './inputs.ts';
import type { Disk } from './machine/disk.ts';
import type { RunCommand } from './machine/run-command.ts';
import { publishRelease } from './publish/publish-release.ts';
import { putTogether } from './put-together.ts';
import { compareBuilds } from './reproduce/compare.ts';
import { sayBuilt, sayClosed } from './report.ts';
import { signRelease } from './signing/sign-release.ts';
import type { IdentitySource } from './signing/sign-release.ts';
import { stageDraft } from './staging/stage-draft.ts';

export interface Dependencies extends Runtime {
  readonly context: RunContext;
  readonly disk: Disk;
  readonly checkout: Checkout;
  readonly run: RunCommand;
  readonly now: () => Date;
  readonly identity: IdentitySource;
  /** `owner/name/path@ref` of the workflow that runs. */
  readonly workflowRef: string | undefined;
  /** Absent without a token. */
  readonly repository: RepositoryView | undefined;
  readonly releases: Releases | undefined;
  readonly storeAttestation: ((bundle: unknown) => Promise<number>) | undefined;
}

/** Builds, checks, signs and stages one release, or publishes one that was staged and verified. */
export async function buildRelease(inputs: Inputs, deps: Dependencies): Promise<void> {
  const { source } = inputs;
  if (source.kind === 'publish') return publishRelease({ ...inputs, source }, deps);
  return stageRelease({ ...inputs, source }, deps);
}

/** What the guard forbids is not begun. */
async function stageRelease(inputs: GatheredInputs, deps: Dependencies): Promise<void> {
  const name = releaseName(inputs, deps.context.ref);
  const guarded = await askGuard(inputs, deps, name);
  if (guarded.verdict.status === 'closed') {
    deps.setOutput('signed', 'false');
    deps.writeSummary(sayClosed(guarded.verdict));
    deps.fail(sayClosed(guarded.verdict));
    return;
  }
  const gathered = await gather(inputs, deps, name);
  if (!isReproduced(inputs, gathered.artifacts, deps)) return;
  const release = putTogether(gathered, deps.disk);
  const signed = inputs.isSigned
    ? await signRelease({ inputs, deps, release, guarded })
    : { bundles: [], attestationIds: [] };
  const files = [...release.files, ...signed.bundles];
  const releaseId = inputs.isStaging
    ? await stageDraft({ ...name, commit: gathered.commit, files }, needReleases(deps))
    : undefined;
  deps.setOutput('assets', deps.disk.assets);
  deps.setOutput('manifest', release.manifest);
  deps.setOutput('digests', JSON.stringify(release.digests));
  deps.setOutput('signed', String(inputs.isSigned));
  deps.setOutput('bundles', JSON.stringify(signed.bundles.map((bundle) => bundle.name)));
  deps.setOutput('attestation-ids', JSON.stringify(signed.attestationIds));
  if (releaseId !== undefined) deps.setOutput('release-id', String(releaseId));
  deps.writeSummary(sayBuilt({ ...name, ...gathered, isSigned: inputs.isSigned, releaseId }));
}

/** Whether the build may go on: it is not compared, or it equals the first. */
function isReproduced(
  { compareWith }: Inputs,
  artifacts: Gathered['artifacts'],
  deps: Dependencies,
): boolean {
  if (compareWith === undefined) {
    deps.setOutput('reproducible', 'unchecked');
    return true;
  }
  const comparison = compareBuilds(artifacts, compareWith, deps.disk);
  deps.setOutput('reproducible', String(comparison.status === 'equal'));
  if (comparison.status === 'equal') return true;
  for (const difference of comparison.differences.slice(0, 20)) deps.log.warning(difference);
  const count = comparison.differences.length;
  const first = comparison.differences[0] ?? '';
  deps.fail(
    `The second build differs from the first in ${counted(count, 'place')}: ${first}; make the build depend on the source alone`,
  );
  return false;
}

function needReleases({ releases }: Dependencies): Releases {
  if (releases !== undefined) return releases;
  const message =
    'Input "github-token" is empty or the run has no repository, expected a token that stages the draft; leave it at its default';
  throw new EmbargoError('INPUT_INVALID', message);
}
