import { counted, EmbargoError } from '@embargo/core';

import type { CollectedArtifact } from '../artifacts/artifact.ts';
import { collectArtifacts } from '../artifacts/collect.ts';
import { builtSbom, takeBuilt } from '../artifacts/take-built.ts';
import type { Inputs, Source } from '../inputs.ts';
import type { Dependencies } from '../main.ts';
import { readSourceCommit } from './source-commit.ts';
import type { SourceCommit } from './source-commit.ts';
import type { ReleaseName } from './release-name.ts';
import { runBuild } from './run-build.ts';
import { checkedSbom, sbomOf } from './sbom.ts';
import type { SbomFile } from './sbom.ts';

/** All that a release is made of, where it lies. */
export interface Gathered extends ReleaseName {
  readonly commit: string;
  readonly sourceDateEpoch: number;
  readonly runId: string | undefined;
  readonly artifacts: readonly CollectedArtifact[];
  readonly sbom: SbomFile | undefined;
  readonly startedOn: Date;
  readonly finishedOn: Date;
}

/** A release that is built or taken, not only published. */
export type GatheredInputs = Inputs & {
  readonly source: Exclude<Source, { readonly kind: 'publish' }>;
};

export type GatherInputs = Pick<GatheredInputs, 'source' | 'sbom' | 'sourceDateEpoch'>;
export type GatherPorts = Pick<Dependencies, 'disk' | 'run' | 'context' | 'now'> & {
  readonly log: Pick<Dependencies['log'], 'info'>;
};

/** Builds, or takes what other jobs of this run built. */
export async function gather(
  inputs: GatherInputs,
  deps: GatherPorts,
  name: ReleaseName,
): Promise<Gathered> {
  const { source } = inputs;
  return source.kind === 'build'
    ? build({ ...inputs, source }, deps, name)
    : take({ ...inputs, source }, deps, name);
}

type Given<Kind> = GatherInputs & { readonly source: Extract<Source, { kind: Kind }> };

async function build(
  { source, sbom, sourceDateEpoch }: Given<'build'>,
  deps: GatherPorts,
  name: ReleaseName,
): Promise<Gathered> {
  const { disk, run, context, now, log } = deps;
  const { workspace } = context;
  const commit = await readSourceCommit(workspace, run);
  requireClean(commit.changed);
  const startedOn = now();
  const epoch = sourceDateEpoch ?? commit.time;
  await runBuild(
    { command: source.command, workspace, sourceDateEpoch: epoch, version: name.version },
    { run, say: log.info },
  );
  const collected = {
    artifacts: await collectArtifacts(source.artifacts, disk),
    sbom: await sbomOf(sbom, { disk, run, workspace }),
  };
  requireKept(commit, await readSourceCommit(workspace, run));
  return {
    ...name,
    commit: commit.sha,
    sourceDateEpoch: epoch,
    runId: context.runId,
    ...collected,
    startedOn,
    finishedOn: now(),
  };
}

async function take(
  { source, sbom }: Given<'built'>,
  { disk, run, context, now }: GatherPorts,
  name: ReleaseName,
): Promise<Gathered> {
  const startedOn = now();
  const { artifacts, manifests } = await takeBuilt(source.folders, disk);
  const [first] = manifests;
  if (first?.tag !== name.tag || first.version !== name.version) {
    throw wrong(`The builds are not of ${name.tag} ${name.version}, expected that release`);
  }
  const built = builtSbom(source.folders, manifests, disk);
  return {
    ...name,
    commit: first.commit,
    sourceDateEpoch: first.sourceDateEpoch,
    runId: manifests.every(({ runId }) => runId === first.runId) ? first.runId : undefined,
    artifacts,
    sbom:
      built === undefined
        ? await sbomOf(sbom, { disk, run, workspace: context.workspace })
        : checkedSbom(built.bytes),
    startedOn,
    finishedOn: now(),
  };
}

function requireClean(changed: readonly string[]): void {
  if (changed.length === 0) return;
  throw wrong(
    `The checkout has ${changed.length} changed files, expected the commit as it is; build before anything changes them`,
  );
}

/** What was built is of the commit only where the build left the commit's files as they were. */
function requireKept(before: SourceCommit, after: SourceCommit): void {
  if (after.sha !== before.sha) {
    throw wrong(`The build went from the commit ${before.sha} to ${after.sha}, expected one`);
  }
  if (after.changed.length === 0) return;
  const [first = ''] = after.changed;
  throw wrong(
    `The build changed ${counted(after.changed.length, 'file')} of the commit, such as ${JSON.stringify(first)}, expected it to leave them; a lock file must be frozen`,
  );
}

function wrong(message: string): EmbargoError {
  return new EmbargoError('ARTIFACT_WRONG', message);
}
