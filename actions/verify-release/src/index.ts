import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import {
  download,
  listAttestations,
  openAdvisories,
  openCheckout,
  openGitHub,
  openReleases,
  openTaggedSource,
  readContext,
  runAction,
  writeInside,
} from '@embargo/github';

import type { GitHubPorts } from './gather/ports.ts';
import { readInputs } from './inputs.ts';
import { verifyRelease } from './main.ts';
import { refuseBesideToken } from './run/guard.ts';

void runAction(async (runtime) => {
  const { env } = process;
  const inputs = readInputs(runtime.inputs);
  const context = readContext(env, (file) => readFileSync(file, 'utf8'));
  const { workspace, apiUrl, serverUrl } = context;
  const folders: string[] = [];
  try {
    await verifyRelease(inputs, {
      ...runtime,
      context,
      checkout: openCheckout(workspace),
      now: () => new Date(),
      openGitHub: (repository) => portsOf(repository, { token: inputs.token, apiUrl }),
      makeFolder() {
        const folder = mkdtempSync(path.join(env['RUNNER_TEMP'] ?? tmpdir(), 'embargo-release-'));
        folders.push(folder);
        return folder;
      },
      writeFile: (input, name, text) => {
        writeInside(workspace, { input, name, text });
      },
      refuseBesideToken: () => {
        refuseBesideToken(env, textOf(path.join(workspace, '.git', 'config')));
      },
      verifierId: `${serverUrl}/${env['GITHUB_ACTION_REPOSITORY'] ?? 'embargo'}`,
    });
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }
});

interface Access {
  readonly token: string | undefined;
  readonly apiUrl: string;
}

function portsOf(repository: string, { token, apiUrl }: Access): GitHubPorts | undefined {
  const [owner = '', name = ''] = repository.split('/');
  if (owner === '' || name === '') return undefined;
  const github = openGitHub({ token: token ?? '', apiUrl });
  const place = { owner, name };
  return {
    releases: openReleases(github, place),
    source: openTaggedSource(github, place),
    advisories: openAdvisories(github, place),
    attestations: (digest) => listAttestations(github, place, digest),
    download,
    token,
  };
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
