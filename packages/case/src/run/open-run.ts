import type { GitHub, RunContext } from '@embargo/github';
import { openLedger } from '@embargo/ledger';
import type { DeliverOptions, Ledger } from '@embargo/ledger';

import { readProject } from '../promises/read-project.ts';
import type { Project } from '../promises/read-project.ts';
import { openCaseStore } from '../record/open-case-store.ts';
import { readOnce } from '../record/read-once.ts';
import type { PeekableStore } from '../record/read-once.ts';
import { isPrivateRun } from './audience.ts';
import { advisoryClient, connect } from './connections.ts';
import type { Connections } from './connections.ts';
import type { Dependencies } from './dependencies.ts';
import type { RunInputs } from './run-inputs.ts';

/** What a run on the cases of a repository works with. */
export interface CaseRun {
  readonly connections: Connections;
  /** Sees the advisories. */
  readonly github: GitHub;
  readonly project: Project;
  readonly store: PeekableStore;
  readonly ledger: Ledger;
  readonly now: Date;
  /** The login of who started it. */
  readonly by: string;
  /** What sends its texts, each once. */
  readonly sender: Pick<DeliverOptions, 'store' | 'now' | 'run' | 'by' | 'pause'>;
  /** Whether only people whom a private repository lets in read what it shows. */
  readonly isPrivate: boolean;
}

/** Connects, opens the ledger and reads the project; what the run was not given throws. */
export async function openRun(inputs: RunInputs, deps: Dependencies): Promise<CaseRun> {
  const { context } = deps;
  const connections = connect(inputs, deps);
  const { reader } = connections;
  const github = advisoryClient(connections);
  const now = deps.now();
  const run = runNameOf(context);
  const by = context.actor ?? 'embargo';
  const store = readOnce(openCaseStore(inputs.ledger, connections));
  const pause = deps.clock === undefined ? {} : { pause: deps.clock.sleep };
  return {
    ...{ connections, github, store, now, by },
    ledger: openLedger({ store, now: () => now, run }),
    sender: { store, now: deps.now, run, by, ...pause },
    isPrivate: await isPrivateRun(deps, reader),
    project: await readProject(inputs, { reader, github, serverUrl: context.serverUrl }),
  };
}

/** Tells a run from every other, and from its other attempts. */
export function runNameOf({ runId = 'local', runAttempt = '1' }: RunContext): string {
  return `${runId}.${runAttempt}`;
}
