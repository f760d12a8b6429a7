import { CONFIG_PATH } from '@embargo/core';
import type { ConfiguredChannel, EmbargoConfig, Facts, PolicyPromise } from '@embargo/core';

import { proposeChannels } from '../files/propose-channels.ts';
import { proposeConfig } from '../files/propose-config.ts';
import { proposeReleasePolicy } from '../files/propose-release-policy.ts';
import { proposeDistributors, proposeRoster } from '../files/propose-rosters.ts';
import { fillStarter } from '../files/fill-starter.ts';
import type { Places } from '../places.ts';
import { keeps, readStarter, startersFor } from '../starters.ts';
import type { Side, Starter } from '../starters.ts';
import { isNeededSecret, needsOf } from './needs.ts';
import type { Need } from './needs.ts';

/** A file of the set-up, as it would be written. */
export interface AdoptionFile {
  readonly side: Side;
  /** From the root of its repository. */
  readonly path: string;
  readonly text: string;
  /** Whether people fill it in, so that what is there is theirs and is not compared. */
  readonly isTheirs: boolean;
}

/** A promise with the workflows that keep it, or that remind of it. */
export interface PlannedPromise {
  readonly promise: PolicyPromise;
  readonly workflows: readonly string[];
}

export interface AdoptionPlan {
  readonly files: readonly AdoptionFile[];
  readonly needs: readonly Need[];
  readonly promises: readonly PlannedPromise[];
}

export interface Adopting {
  readonly policyPath: string;
  readonly facts: Facts;
  readonly promises: readonly PolicyPromise[];
  /** The configuration that is there already. */
  readonly config: EmbargoConfig | undefined;
  readonly places: Places;
}

/** What a policy needs to be kept: files, secrets and permissions, by promise. */
export function planAdoption(adopting: Adopting): AdoptionPlan {
  const { facts, promises, config, places } = adopting;
  const channels: readonly ConfiguredChannel[] =
    config === undefined ? proposeChannels(facts).channels : (config.channels ?? []);
  const starters = startersFor(facts, promises);
  const workflows = starters.map((starter) => ({
    ...{ side: starter.side, runs: starter.runs, path: pathOf(starter) },
    text: fillStarter(readStarter(starter), places, (secret) =>
      isNeededSecret(secret, { runs: starter.runs, channels }),
    ),
  }));
  return {
    files: [
      ...workflows.map(({ side, path, text }) => ({ side, path, text, isTheirs: false })),
      ...data(adopting, starters),
    ],
    needs: needsOf({ facts, promises, channels, workflows }),
    promises: promises.map((promise) => ({
      promise,
      workflows: starters.filter((starter) => keeps(starter, promise)).map(pathOf),
    })),
  };
}

function pathOf({ file }: Starter): string {
  return `.github/workflows/${file}`;
}

/** What the workflows read; what is there stays as it is, and is named. */
function data(adopting: Adopting, starters: readonly Starter[]): AdoptionFile[] {
  const { policyPath, facts, places } = adopting;
  const has = (action: Starter['runs'][number]): boolean =>
    starters.some(({ runs }) => runs.includes(action));
  const { repository = 'OWNER/PUBLIC-REPOSITORY' } = places;
  const file = (side: Side, path: string, text: string): AdoptionFile => ({
    side,
    path,
    text,
    isTheirs: true,
  });
  return [
    file(
      'public',
      CONFIG_PATH,
      proposeConfig({ policyPath, facts, repository: places.repository }),
    ),
    ...(has('verify-release')
      ? [file('public', 'release-policy.yml', proposeReleasePolicy(repository))]
      : []),
    ...(has('track-deadlines') ? [file('control', 'roster.yml', proposeRoster(facts))] : []),
    ...(has('notify-distributors')
      ? [file('control', 'distributors.json', proposeDistributors())]
      : []),
  ];
}
