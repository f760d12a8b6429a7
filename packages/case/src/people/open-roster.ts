import type { Roster } from '@embargo/core';
import { readRoster } from '@embargo/policy-lint';

import { readWorkspaceFile } from '../run/read-workspace-file.ts';

/** The roster that the input `roster` names; absent where the team keeps none. */
export async function openRoster(
  path: string | undefined,
  workspace: string,
): Promise<Roster | undefined> {
  if (path === undefined) return undefined;
  return readRoster(path, readWorkspaceFile({ input: 'roster', path, workspace }));
}
