import type { StepEnd } from '../../workflow/run-workflow.ts';
import { APP_PERMISSIONS, ORGANIZATION } from '../people/cast.ts';
import type { Stage } from '../stage.ts';

type Access = 'read' | 'write';

/**
 * A token of the App, as actions/create-github-app-token makes it: all that the App has, or only
 * the permissions that the step names.
 */
export function makeAppToken(stage: Stage, given: Readonly<Record<string, string>>): StepEnd {
  const named = Object.entries(given).flatMap(([name, access]) => {
    const permission = /^permission-([\w-]+)$/.exec(name)?.[1]?.replaceAll('-', '_');
    return permission === undefined ? [] : [[permission, accessOf(access)] as const];
  });
  const permissions: Readonly<Record<string, Access>> =
    named.length === 0
      ? APP_PERMISSIONS
      : { metadata: 'read', members: 'read', ...Object.fromEntries(named) };
  const repositories = (given['repositories'] ?? '')
    .split(/[\s,]+/)
    .filter((name) => name !== '')
    .map((name) => stage.standInFor(name));
  const token = stage.github.appToken({
    account: ORGANIZATION,
    permissions,
    ...(repositories.length === 0 ? {} : { repositories }),
  });
  return { isGood: true, outputs: { token } };
}

function accessOf(word: string): Access {
  return word === 'write' ? 'write' : 'read';
}
