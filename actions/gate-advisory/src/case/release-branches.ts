import { observed, unobservable } from '@embargo/core';
import type { Observed } from '@embargo/core';

import type { Evidence } from '../evidence/evidence.ts';

/** `release-1.4`, `releases/v2`, `stable/3.0`, `v1.4.x`, `2.x`, `1.4` */
const LOOKS_LIKE_RELEASE =
  /^(?:(?:releases?|rel|stable|maint|maintenance|support)[-_/]v?\d[\w.-]*|v?\d+(?:\.\d+)*(?:\.x)?)$/i;

const REMEDY =
  'name the supported branches under `releaseBranches` in `.github/embargo.yml`, or the default branch where there are no others';

/** The supported release branches: as the configuration names them, else as their names look. */
export function releaseBranches({ upstream, config }: Evidence): Observed<readonly string[]> {
  const { branches } = upstream;
  if (branches.status === 'unobservable') return branches;
  const patterns = config?.releaseBranches;
  if (patterns === undefined) {
    const alike = branches.value.filter((branch) => LOOKS_LIKE_RELEASE.test(branch));
    if (alike.length > 0) return observed(alike);
    return unobservable('no branch of the repository looks like a release branch', REMEDY);
  }
  const idle = patterns.find((pattern) => !branches.value.some((name) => matches(name, pattern)));
  if (idle !== undefined) {
    return unobservable(`no branch of the repository is called \`${idle}\``, REMEDY);
  }
  return observed(branches.value.filter((name) => patterns.some((one) => matches(name, one))));
}

/** Whether a name fits a pattern in which `*` stands for any run of characters. */
function matches(name: string, pattern: string): boolean {
  const [head = '', ...parts] = pattern.split('*');
  const tail = parts.pop();
  if (tail === undefined) return name === pattern;
  if (!name.startsWith(head) || !name.endsWith(tail)) return false;
  let from = head.length;
  for (const part of parts) {
    const at = name.indexOf(part, from);
    if (at === -1) return false;
    from = at + part.length;
  }
  return from <= name.length - tail.length;
}
