import type { Visibility } from '@embargo/github';

import type { ReleaseName } from '../build/release-name.ts';
import type { Inputs } from '../inputs.ts';
import type { Dependencies } from '../main.ts';
import { chosenInstance, isPublicInstance, signingConfigOf } from '../signing/instance.ts';
import type { Instance } from '../signing/instance.ts';
import { embargoGuard } from './embargo-guard.ts';
import type { Circumstances, GuardVerdict, PublicAct } from './embargo-guard.ts';
import type { PromisedWindow } from './read-window.ts';

/** Tells who can see the repository. */
export interface RepositoryView {
  readonly visibility: () => Promise<Visibility>;
}

/** What the guard says, and where this run signs when it is open. */
export interface Guarded {
  readonly verdict: GuardVerdict;
  readonly instance: Instance;
  /** As `signing_config.json` has it; absent where nothing is signed. */
  readonly signingConfig: unknown;
}

/** Asks the guard before anything is built, so that nothing is begun that may not end. */
export async function askGuard(
  inputs: Inputs,
  deps: Dependencies,
  name: ReleaseName,
): Promise<Guarded> {
  const visibility = await visibilityOf(inputs, deps);
  const instance = chosenInstance(inputs.instance, visibility);
  const signingConfig = inputs.isSigned
    ? signingConfigOf(instance, writtenConfig(inputs, deps))
    : undefined;
  const acts = actsOf(inputs, { instance, signingConfig, visibility });
  const circumstances: Circumstances = {
    acts,
    visibility,
    repositoryName: deps.context.repository?.name ?? '',
    isEmbargoed: inputs.isEmbargoed,
    isSecurityRelease: inputs.isSecurityRelease,
    names: namesOf(inputs, deps, name),
    window: await windowOf(inputs, deps, acts),
    now: deps.now(),
  };
  return { verdict: embargoGuard(circumstances), instance, signingConfig };
}

function writtenConfig({ signingConfigPath }: Inputs, { disk }: Dependencies): Buffer | undefined {
  return signingConfigPath === undefined ? undefined : disk.read(signingConfigPath);
}

async function visibilityOf(inputs: Inputs, { repository }: Dependencies): Promise<Visibility> {
  if (!inputs.isSigned || repository === undefined) return 'unknown';
  return repository.visibility();
}

interface Place {
  readonly instance: Instance;
  readonly signingConfig: unknown;
  readonly visibility: Visibility;
}

function actsOf(inputs: Inputs, { instance, signingConfig, visibility }: Place): PublicAct[] {
  if (!inputs.isSigned) return [];
  const acts: PublicAct[] = [];
  if (isPublicInstance(instance, signingConfig)) acts.push('sign-publicly');
  // What a private repository stores, only its readers see.
  const isHidden = visibility === 'private' || visibility === 'internal';
  if (inputs.isStoring && !isHidden) acts.push('store-publicly');
  return acts;
}

function namesOf(
  { source }: Inputs,
  { context, workflowRef }: Dependencies,
  { tag, version }: ReleaseName,
): Circumstances['names'] {
  const artifacts = source.kind === 'build' ? source.artifacts.map(({ pattern }) => pattern) : [];
  const repository = context.repository === undefined ? '' : context.repository.name;
  return [
    { of: 'the tag', name: tag },
    { of: 'the version', name: version },
    { of: 'the ref', name: context.ref ?? '' },
    { of: 'the workflow', name: workflowRef ?? '' },
    { of: 'the repository', name: repository },
    ...artifacts.map((name) => ({ of: 'an artifact', name })),
  ];
}

/** Only a security release waits for the window, and only where something would be shown. */
async function windowOf(
  inputs: Inputs,
  { checkout }: Dependencies,
  acts: readonly PublicAct[],
): Promise<PromisedWindow> {
  if (!inputs.isSecurityRelease || acts.length === 0) return { status: 'none' };
  const { readWindow } = await import('./read-window.ts');
  return readWindow(inputs, checkout);
}
