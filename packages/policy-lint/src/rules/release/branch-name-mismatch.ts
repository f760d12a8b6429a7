import type { Fix } from '@embargo/core';

import { defineRule } from '../../define-rule.ts';
import { quote, spotsAbout } from '../spot.ts';
import type { Quote, Spot } from '../spot.ts';

/** "the master branch", "branch `main`"; what it is called is group 1 or 2. */
const BRANCH = /\b(master|main|trunk)['"]? branch(?:es)?\b|\bbranch ['"]?(master|main|trunk)\b/;

const UNKNOWN = 'the default branch of the repository is not known';

export const branchNameMismatch = defineRule({
  code: 'CVD609',
  id: 'branch-name-mismatch',
  summary: 'The branch that a policy names is the default branch',
  level: 'warning',
  why: 'A step that merges the fix into a branch that was renamed years ago cannot be followed as written. It also tells readers that nobody has walked through the process since.',
  mend: 'Write the name of the default branch, or "the default branch".',
  source: 'Derived from the repository',
  controls: [],
  messages: {
    mismatch: 'The policy names the branch "{found}", expected the default branch "{expected}"',
  },
  check({ documents, repository }, report, unchecked) {
    const expected = repository?.defaultBranch;
    for (const spot of spotsAbout(documents, 'support')) {
      const found = branchIn(spot);
      if (found === undefined || found.text.toLowerCase() === expected?.toLowerCase()) continue;
      if (expected === undefined) {
        unchecked(UNKNOWN);
        return;
      }
      // "The main branch" is also plain English for whichever branch is the default.
      if (found.text.toLowerCase() !== 'master' && !isCode(found)) continue;
      report('mismatch', found.place, {
        found: found.text,
        expected,
        fix: rename(found, expected),
      });
    }
  },
});

function branchIn(spot: Spot): Quote | undefined {
  if (!spot.sentence.lower.includes('branch')) return undefined;
  const match = BRANCH.exec(spot.sentence.lower);
  const name = match?.[1] ?? match?.[2];
  if (match === null || name === undefined) return undefined;
  const from = match.index + match[0].indexOf(name);
  return quote(spot, from, from + name.length);
}

function isCode({ place }: Quote): boolean {
  return place.in.source.text.charAt(place.start - 1) === '`';
}

function rename({ place }: Quote, name: string): Fix {
  return {
    description: `Name the branch "${name}"`,
    edits: [{ span: place.in.source.span(place.start, place.end), text: name }],
    safe: false,
  };
}
