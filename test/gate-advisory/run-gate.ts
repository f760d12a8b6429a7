import type { Clock, RunContext } from '@embargo/github';

import { readInputs } from '../../actions/gate-advisory/src/inputs.ts';
import { gateAdvisory } from '../../actions/gate-advisory/src/main.ts';
import { openVirtualClock } from '../support/virtual-clock.ts';

/** What a run showed, as the runner would have shown it. */
export interface GateRun {
  readonly code: 0 | 1;
  /** The log, with the sentence of a failure at its end. */
  readonly log: readonly string[];
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** Everything that was masked. */
  readonly masked: readonly string[];
}

export interface GateSettings {
  readonly url: string;
  readonly now: Date;
  readonly inputs: Readonly<Record<string, string>>;
  readonly payload?: unknown;
  readonly eventName?: string;
  readonly actor?: string;
  readonly clock?: Clock;
  readonly timeoutMs?: number;
}

/** Where the run takes place: a private control repository, as the event says. */
export const PRIVATE_EVENT = { repository: { private: true, visibility: 'private' } };
export const PUBLIC_EVENT = { repository: { private: false, visibility: 'public' } };

/** Runs the action in this process, for tables that would take a process a row. */
export async function runGate(settings: GateSettings): Promise<GateRun> {
  const { url, now, inputs, payload = PRIVATE_EVENT, eventName, actor } = settings;
  const log: string[] = [];
  const outputs: Record<string, string> = {};
  const masked: string[] = [];
  let summary = '';
  let code: 0 | 1 = 0;
  const fail = (reason: string): void => {
    code = 1;
    log.push(reason);
  };
  const context: RunContext = {
    workspace: '/nowhere',
    repository: { owner: 'anvil-works', name: 'control' },
    serverUrl: 'https://github.com',
    apiUrl: url,
    graphqlUrl: `${url}/graphql`,
    runId: '7',
    ...(eventName === undefined ? {} : { eventName }),
    ...(actor === undefined ? {} : { actor }),
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
    await gateAdvisory(readInputs(runtime.inputs), {
      ...runtime,
      context,
      payload,
      now: () => now,
      ...(settings.timeoutMs === undefined ? {} : { timeoutMs: settings.timeoutMs }),
      clock: settings.clock ?? openVirtualClock(now.toISOString()),
    });
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
  return { code, log, summary, outputs, masked };
}
