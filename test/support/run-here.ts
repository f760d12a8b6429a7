import type { Dependencies } from '@embargo/case';
import type { Clock, InputReader, RunContext } from '@embargo/github';

import { openVirtualClock } from './virtual-clock.ts';

/** What a run showed, as the runner would have shown it. */
export interface HereRun {
  readonly code: 0 | 1;
  /** The log, with the sentence of a failure at its end. */
  readonly log: readonly string[];
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** Everything that was masked. */
  readonly masked: readonly string[];
}

export interface HereSettings {
  readonly url: string;
  readonly now: Date;
  readonly inputs: Readonly<Record<string, string>>;
  readonly payload?: unknown;
  readonly eventName?: string;
  readonly actor?: string;
  /** The repository of the run, `anvil-works/control` where absent. */
  readonly runIn?: string;
  readonly workspace?: string;
  readonly clock?: Clock;
  readonly timeoutMs?: number;
}

/** Where a run takes place: a private control repository, or a public one, as the event says. */
export const PRIVATE_EVENT = { repository: { private: true, visibility: 'private' } };
export const PUBLIC_EVENT = { repository: { private: false, visibility: 'public' } };

type Main = (inputs: InputReader, deps: Dependencies) => Promise<void>;

/** Runs an action in this process, for tables that would take a process a row. */
export async function runHere(main: Main, settings: HereSettings): Promise<HereRun> {
  const { now, inputs, payload = PRIVATE_EVENT, timeoutMs } = settings;
  const clock = settings.clock ?? openVirtualClock(now.toISOString());
  const log: string[] = [];
  const outputs: Record<string, string> = {};
  const masked: string[] = [];
  let summary = '';
  let code: 0 | 1 = 0;
  const fail = (reason: string): void => {
    code = 1;
    log.push(reason);
  };
  const runtime = {
    inputs: { get: (name: string) => (inputs[name] === '' ? undefined : inputs[name]) },
    log: {
      info: (text: string) => void log.push(text),
      warning: (text: string) => void log.push(text),
      mask: (secret: string) => void masked.push(secret),
      annotate: () => void log.push('an annotation'),
    },
    setOutput: (name: string, value: string) => void (outputs[name] = value),
    writeSummary: (markdown: string) => void (summary += `${markdown}\n`),
    fail,
  };
  try {
    await main(runtime.inputs, {
      ...runtime,
      context: contextOf(settings),
      payload,
      ...{ clock, now: clock.now },
      ...(timeoutMs === undefined ? {} : { timeoutMs }),
    });
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
  return { code, log, summary, outputs, masked };
}

function contextOf(settings: HereSettings): RunContext {
  const { url, workspace, eventName, actor, runIn = 'anvil-works/control' } = settings;
  const [owner = '', name = ''] = runIn.split('/');
  return {
    workspace: workspace ?? '/nowhere',
    repository: { owner, name },
    serverUrl: 'https://github.com',
    apiUrl: url,
    graphqlUrl: `${url}/graphql`,
    runId: '7',
    ...(eventName === undefined ? {} : { eventName }),
    ...(actor === undefined ? {} : { actor }),
  };
}
