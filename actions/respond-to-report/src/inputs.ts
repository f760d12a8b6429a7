import { readRunInputs, yesOrNo } from '@embargo/case';
import type { RunInputs } from '@embargo/case';
import { Embargoed, EmbargoError, parseInstant } from '@embargo/core';
import type { InputReader } from '@embargo/github';

export interface Inputs extends RunInputs {
  /** In the workspace; absent where the team keeps none. */
  readonly rosterPath: string | undefined;
  /** Whether the App opens temporary forks, for which it administrates the repository. */
  readonly opensForks: boolean;
  /** A report that came another way, to be made an advisory. */
  readonly report: MailedReport | undefined;
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
    report: reportOf(inputs),
  };
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
