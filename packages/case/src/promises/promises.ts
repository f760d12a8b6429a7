import type { EmbargoConfig, Facts, Located, Process, Strength } from '@embargo/core';

/** Lines that promise something, and how firmly where they say so. */
export type Place = Located & { readonly strength?: Strength };

/** What a project promises: its policy's facts, completed by its configuration. */
export interface Promises {
  readonly facts: Facts;
  readonly process: Process;
  /** Absent where the repository has none. */
  readonly config?: EmbargoConfig;
}
