import { EmbargoError } from '@embargo/core';

/** Who the job is, as GitHub's identity token says and a certificate will repeat. */
export interface Identity {
  readonly repository: string;
  readonly repositoryId: string;
  readonly ownerId: string;
  readonly ref: string;
  readonly sha: string;
  readonly workflowRef: string;
  /** The workflow that signs: the reusable one where there is one. */
  readonly jobWorkflowRef: string;
  readonly eventName: string;
  readonly runnerEnvironment: string;
  readonly runId: string;
  readonly runAttempt: string;
}

export interface TokenSource {
  /** The runner's ACTIONS_ID_TOKEN_REQUEST_URL and _TOKEN. */
  readonly url: string | undefined;
  readonly requestToken: string | undefined;
  readonly mask: (secret: string) => void;
}

const AUDIENCE = 'sigstore';
const TIMEOUT_MS = 15_000;
const TRIES = 3;

/** Asks the runner for an identity token; it is masked as it arrives. */
export async function requestToken({ url, requestToken, mask }: TokenSource): Promise<string> {
  if (url === undefined || url === '' || requestToken === undefined || requestToken === '') {
    throw failed(
      'The job has no right to an identity token, expected the permission `id-token: write`; add it to the job',
    );
  }
  mask(requestToken);
  const address = new URL(url);
  address.searchParams.set('audience', AUDIENCE);
  for (let tried = 1; ; tried += 1) {
    const token = await askFor(address, requestToken);
    if (token !== undefined) {
      mask(token);
      return token;
    }
    if (tried === TRIES) {
      throw failed(
        `The runner gave no identity token in ${TRIES} tries, expected one; run the job again`,
      );
    }
  }
}

/** What a token says. It comes from the runner, so its signature is left to Fulcio. */
export function readIdentity(token: string): Identity {
  const claims = claimsOf(token);
  const text = (name: string): string => {
    const value = claims[name];
    if (typeof value === 'string' && value !== '') return value;
    throw failed(
      `The identity token has no "${name}", expected one of GitHub Actions; run in a workflow`,
    );
  };
  return {
    repository: text('repository'),
    repositoryId: text('repository_id'),
    ownerId: text('repository_owner_id'),
    ref: text('ref'),
    sha: text('sha'),
    workflowRef: text('workflow_ref'),
    jobWorkflowRef: text('job_workflow_ref'),
    eventName: text('event_name'),
    runnerEnvironment: text('runner_environment'),
    runId: text('run_id'),
    runAttempt: text('run_attempt'),
  };
}

async function askFor(address: URL, requestToken: string): Promise<string | undefined> {
  try {
    const answer = await fetch(address, {
      headers: { accept: 'application/json', authorization: `Bearer ${requestToken}` },
      signal: AbortSignal.timeout(TIMEOUT_MS),
      redirect: 'error',
    });
    const value: unknown = answer.ok ? await answer.json() : undefined;
    const token = isRecord(value) ? value['value'] : undefined;
    return typeof token === 'string' && token !== '' ? token : undefined;
  } catch {
    return undefined;
  }
}

function claimsOf(token: string): Readonly<Record<string, unknown>> {
  try {
    const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8');
    const value: unknown = JSON.parse(payload);
    if (isRecord(value)) return value;
  } catch {
    // What it holds is not to be shown, whatever it is.
  }
  throw failed('The identity token is no JWT, expected one; run the job again');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function failed(message: string): EmbargoError {
  return new EmbargoError('SIGNING_FAILED', message);
}
