import { readFileSync } from 'node:fs';

import {
  openCheckout,
  openGitHub,
  openReleases,
  openRepository,
  readContext,
  runAction,
  storeAttestation,
} from '@embargo/github';

import { readInputs } from './inputs.ts';
import { openDisk } from './machine/open-disk.ts';
import { runCommand } from './machine/run-command.ts';
import { buildRelease } from './main.ts';
import { requestToken } from './signing/identity.ts';

void runAction(async (runtime) => {
  const { env } = process;
  const inputs = readInputs(runtime.inputs);
  const context = readContext(env, (file) => readFileSync(file, 'utf8'));
  const { repository, workspace, apiUrl } = context;
  const { token } = inputs;
  const github =
    token === undefined || repository === undefined ? undefined : openGitHub({ token, apiUrl });
  const source = {
    url: env['ACTIONS_ID_TOKEN_REQUEST_URL'],
    requestToken: env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'],
    mask: runtime.log.mask,
  };
  await buildRelease(inputs, {
    ...runtime,
    context,
    disk: openDisk(workspace, inputs.folder),
    checkout: openCheckout(workspace),
    run: runCommand,
    now: () => new Date(),
    workflowRef: env['GITHUB_WORKFLOW_REF'],
    identity: { getToken: () => requestToken(source) },
    ...portsOf(github, repository),
  });
});

type Ports = Pick<
  Parameters<typeof buildRelease>[1],
  'repository' | 'releases' | 'storeAttestation'
>;

function portsOf(
  github: ReturnType<typeof openGitHub> | undefined,
  name: { readonly owner: string; readonly name: string } | undefined,
): Ports {
  if (github === undefined || name === undefined) {
    return { repository: undefined, releases: undefined, storeAttestation: undefined };
  }
  return {
    repository: { visibility: async () => (await openRepository(github, name).about()).visibility },
    releases: openReleases(github, name),
    storeAttestation: (bundle) => storeAttestation(github, name, bundle),
  };
}
