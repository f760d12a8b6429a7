import { appendFileSync } from 'node:fs';

import {
  error as annotateError,
  getInput,
  info,
  notice,
  setFailed,
  setOutput,
  setSecret,
  warning,
} from '@actions/core';
import { inert } from '@embargo/core';
import type { Diagnostic, Level } from '@embargo/core';

import type { Runtime } from './runtime.ts';

const ANNOTATE = { error: annotateError, warning, info: notice } as const satisfies Record<
  Level,
  typeof notice
>;

const SECRET = /(?:^|-)(?:token|key|secret|password)$/;

/** Runs an action's `main`; whatever it throws fails the step, never passes it. */
export async function runAction(main: (runtime: Runtime) => Promise<void>): Promise<void> {
  try {
    await main(runtime);
  } catch (error) {
    setFailed(inert(error instanceof Error ? error.message : String(error)));
  }
}

const runtime: Runtime = {
  inputs: { get: readInput },
  log: {
    info: (text) => {
      info(inert(text));
    },
    warning: (text) => {
      warning(inert(text));
    },
    mask: setSecret,
    annotate,
  },
  setOutput,
  writeSummary,
  fail: (reason) => {
    setFailed(inert(reason));
  },
};

/** Masks a secret as it arrives, before anything can print it. */
function readInput(name: string): string | undefined {
  const value = getInput(name);
  if (value === '') return undefined;
  if (SECRET.test(name)) setSecret(value);
  return value;
}

function annotate({ level, message, path, span, code, rule }: Diagnostic): void {
  const isOneLine = span.start.line === span.end.line;
  ANNOTATE[level](inert(message), {
    title: `${code} ${rule}`,
    file: path,
    startLine: span.start.line,
    endLine: span.end.line,
    // The runner takes columns only where start and end stand on one line.
    ...(isOneLine ? { startColumn: span.start.column, endColumn: span.end.column } : {}),
  });
}

/** Plain, because the toolkit's summary would load node:fs/promises for this one line. */
function writeSummary(markdown: string): void {
  const file = process.env['GITHUB_STEP_SUMMARY'] ?? '';
  if (file !== '') appendFileSync(file, `${markdown}\n`);
}
