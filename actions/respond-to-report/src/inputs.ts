import { readRunInputs, repositoryOf, yesOrNo } from '@embargo/case';
import type { RunInputs } from '@embargo/case';
import type { MailSecrets } from '@embargo/channels';
import { Embargoed, EmbargoError, parseInstant } from '@embargo/core';
import type { RepositoryName } from '@embargo/core';
import type { InputReader } from '@embargo/github';
import { parseResolutions } from '@embargo/ledger';
import type { Resolution } from '@embargo/ledger';

export interface Inputs extends RunInputs {
  /** In the workspace; absent where the team keeps none. */
  readonly rosterPath: string | undefined;
  /** Whether the App opens temporary forks, for which it administrates the repository. */
  readonly opensForks: boolean;
  /** Where the fix is written, where the policy has it written in a private repository. */
  readonly privateRepository: RepositoryName | undefined;
  /** A report that came another way, to be made an advisory. */
  readonly report: MailedReport | undefined;
  /** A reporter who asked for the team's key. */
  readonly keyRequest: KeyRequest | undefined;
  readonly smtp: MailSecrets;
  /** What people found of a key that may or may not have been sent. */
  readonly resolutions: readonly Resolution[];
}

export interface KeyRequest {
  /** The mail address that asked. */
  readonly to: Embargoed<string>;
  /** In the workspace. */
  readonly path: string;
}

export interface MailedReport {
  /** In the workspace, so that its text stands in no workflow and no log. */
  readonly path: string;
  readonly receivedAt: Date;
}

export function readInputs(inputs: InputReader): Inputs {
  return {
    ...readRunInputs(inputs),
    rosterPath: inputs.get('roster'),
    opensForks: yesOrNo(inputs, 'open-forks', 'false'),
    privateRepository: privateRepositoryOf(inputs.get('private-repository')),
    report: reportOf(inputs),
    keyRequest: keyRequestOf(inputs),
    smtp: {
      user: inputs.get('smtp-user'),
      password: inputs.get('smtp-password'),
      ca: inputs.get('smtp-ca'),
    },
    resolutions: parseResolutions(inputs.get('resolve') ?? ''),
  };
}

function privateRepositoryOf(text: string | undefined): RepositoryName | undefined {
  return text === undefined ? undefined : repositoryOf('private-repository', text);
}

function reportOf(inputs: InputReader): MailedReport | undefined {
  const path = inputs.get('report');
  if (path === undefined) return undefined;
  const received = inputs.get('received') ?? '';
  const receivedAt = parseInstant(received);
  if (receivedAt !== undefined) return { path, receivedAt };
  const message = `Input "received" is "${received}", expected the instant at which the report came in, such as 2026-11-23T16:00Z`;
  throw new EmbargoError('INPUT_INVALID', message);
}

function keyRequestOf(inputs: InputReader): KeyRequest | undefined {
  const to = inputs.get('key-to');
  if (to === undefined) return undefined;
  const path = inputs.get('key-file');
  if (path !== undefined) return { to: new Embargoed(to), path };
  const message = 'Input "key-file" is empty, expected the file of the key that key-to asks for';
  throw new EmbargoError('INPUT_INVALID', message);
}

/** The first line of a report is its summary, the rest says what is wrong. */
export function textsOf(report: string): {
  readonly summary: Embargoed<string>;
  readonly description: Embargoed<string>;
} {
  const [first = '', ...rest] = report.trim().split(/\r?\n/);
  const summary = first.replace(/^#+\s*|^subject:\s*/i, '').slice(0, 1024);
  const description = rest.join('\n').trim();
  return {
    summary: new Embargoed(summary),
    description: new Embargoed(description === '' ? summary : description),
  };
}
