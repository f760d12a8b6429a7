import { EmbargoError } from '@embargo/core';

/** Names under which a job holds rights that a program beside it could take. */
const RIGHTS = /^(?:GITHUB_TOKEN|GH_TOKEN|ACTIONS_ID_TOKEN_REQUEST_TOKEN|INPUT_.{0,80}TOKEN)$/i;

/**
 * Refuses to run programs beside a token: a program of the same user can read the environment of
 * this process. `gitConfig` is the checkout's, which may hold one too.
 */
export function refuseBesideToken(
  env: Readonly<Record<string, string | undefined>>,
  gitConfig: string | undefined,
): void {
  const held = Object.entries(env).find(
    ([name, value]) => RIGHTS.test(name) && value !== undefined && value !== '',
  );
  if (held !== undefined) {
    throw refused(
      `the environment holds ${held[0]}`,
      'give the job `permissions: {}` and no token',
    );
  }
  if (gitConfig?.toLowerCase().includes('extraheader') === true) {
    throw refused('the checkout keeps a token', 'set `persist-credentials: false`');
  }
}

function refused(found: string, remedy: string): EmbargoError {
  const message = `Programs are not run here because ${found}, expected a job without rights; ${remedy}`;
  return new EmbargoError('REQUEST_REFUSED', message);
}
