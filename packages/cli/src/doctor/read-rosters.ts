import { EmbargoError, readDistributors } from '@embargo/core';
import { readRoster } from '@embargo/policy-lint';

import type { Finding, RepositoryFiles } from './set-up.ts';

const ROSTER = 'roster.yml';

/** What is wrong with the rosters of the control repository; one that is not there is not read. */
export async function rosterFindings(
  files: RepositoryFiles | undefined,
  distributors: string,
): Promise<readonly Finding[]> {
  const roster = files?.read(ROSTER);
  const members = files?.read(distributors);
  return [
    ...(roster === undefined ? [] : await faultOf(ROSTER, () => readRoster(ROSTER, roster))),
    ...(members === undefined
      ? []
      : await faultOf(distributors, () => readDistributors(parsed(distributors, members)))),
  ];
}

async function faultOf(path: string, read: () => unknown): Promise<Finding[]> {
  try {
    await read();
    return [];
  } catch (error) {
    if (!(error instanceof EmbargoError)) throw error;
    return [
      {
        ...{ level: 'error', code: 'roster-invalid', repository: 'control', path },
        message: error.message.startsWith(path) ? error.message : `${path}: ${error.message}`,
        remedy: 'Mend it; every action that reads it stops',
      },
    ];
  }
}

function parsed(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new EmbargoError('INPUT_INVALID', `${path} is not JSON, expected a roster`, { cause });
  }
}
