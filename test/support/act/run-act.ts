import { spawn } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { preload } from '@embargo/rehearsal';

import { readRun } from './read-run.ts';
import type { ActRun } from './read-run.ts';
import { openReplacements } from './replacements.ts';

export interface ActSettings {
  /** The caller's checkout; its workflow lies in it, untracked. */
  readonly checkout: string;
  readonly workflow: string;
  readonly eventName: string;
  readonly event: unknown;
  /** What the clock says when the run begins. */
  readonly now: Date;
  readonly env: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
  readonly vars: Readonly<Record<string, string>>;
}

/**
 * The runner: act in host mode, with nothing of the network. Every process of Node ends at the first
 * socket that is not loopback, and shares one virtual clock.
 *
 * What act does not do as GitHub does, and so no test of it shows: it knows no `$/` (written out, see
 * `replacements.ts`); it narrows its token to no job's `permissions` (it gets what all jobs of a
 * workflow ask for together, and no more); it gives no identity tokens (see `sign-locally.ts`); it
 * waits for no reviewer of an environment and cancels nothing of a concurrency group; it copies the
 * caller's checkout whatever `fetch-depth` says. Other people's actions are stand-ins of the tests.
 */
export interface ActRunner {
  readonly run: (settings: ActSettings) => Promise<ActRun>;
  readonly close: () => void;
}

/** Prepares the runner; `appUrl` is where the stand-in of create-github-app-token asks. */
export function openActRunner(appUrl: string): ActRunner {
  const home = mkdtempSync(path.join(tmpdir(), 'embargo-act-'));
  const replacements = openReplacements(home, appUrl);
  return {
    run: (settings) => {
      replacements.forgetArtifacts();
      return run(settings, { home, words: replacements.words });
    },
    close: () => {
      rmSync(home, { recursive: true, force: true });
    },
  };
}

interface Prepared {
  readonly home: string;
  readonly words: readonly string[];
}

function run(settings: ActSettings, { home, words }: Prepared): Promise<ActRun> {
  const { checkout, workflow, eventName, event, now, env, secrets, vars } = settings;
  const eventFile = path.join(home, 'event.json');
  writeFileSync(eventFile, JSON.stringify(event));
  const temporary = path.join(home, 'tmp');
  mkdirSync(temporary, { recursive: true });
  const given = { NODE_OPTIONS: preload(now, new Date()).join(' '), TMPDIR: temporary, ...env };
  const child = spawn(
    'act',
    [
      eventName,
      ...['--json', '--workflows', workflow, '--eventpath', eventFile],
      ...['--platform', 'ubuntu-latest=-self-hosted', '--actor', 'olga'],
      ...['--action-offline-mode', '--no-cache-server', '--use-gitignore=false'],
      ...['--action-cache-path', path.join(home, 'cache')],
      ...pairs('--env', given),
      ...pairs('--secret', secrets),
      ...pairs('--var', vars),
      ...words,
    ],
    { cwd: checkout, env: { PATH: process.env['PATH'] ?? '', HOME: home } },
  );
  return readRun(child);
}

function pairs(option: string, values: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(values).flatMap(([name, value]) => [option, `${name}=${value}`]);
}
