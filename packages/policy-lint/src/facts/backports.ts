import type { Facts } from '@embargo/core';

import type { Sentence } from '../document/document.ts';
import { TERM } from '../document/terms.ts';
import { anyOf, near, when, where } from './language/pattern.ts';
import { strengthOf } from './language/strength.ts';
import { defineReader, sentencesSaying, spanOf } from './reader.ts';

type Branches = NonNullable<Facts['backports']>['branches'];

const SURE = when(['port', 'cherry'], /\bback-?port|\bcherry-?\s?pick/);
const THING = /\b(?:fix|patch|update|release|advisor|prs?\b|pull request)/;
const TO = /\b(?:to|into|onto|for|on|in|against) /;
const APPLIES = anyOf(
  near(20, THING, /\b(?:go|goes|land|lands) (?:in|into|to|on|onto) /),
  near(
    60,
    THING,
    /\b(?:prepared|merged|applied|released|made|landed|provided|issued|pushed|ported|developed|created) /,
    TO,
  ),
  near(
    40,
    /\b(?:prepare|merge|apply|release|make|land|provide|issue|push|port|create) /,
    THING,
    TO,
  ),
);

const RELEASE_BRANCHES = where(
  'branch',
  near(
    24,
    /\b(?:release|stable|maintenance|lts|support|active|affected|older|maintained|minor|version|previous|relevant)/,
    /\bbranches\b/,
  ),
  near(24, /\b(?:each|every|any) /, /\bbranch\b/),
  /\bbranches (?:that are|still|under) /,
);
const DEFAULT_BRANCH = /\b(?:main|master|default|trunk|development)\b/;
const SUPPORTED_VERSIONS = where(
  'versions|releases|series|majors|minors|lines|trains|previous ',
  near(
    24,
    /\b(?:supported|maintained|affected|active|lts|stable|previous|older|earlier|current|last|latest) /,
    /\b(?:versions|releases|series|majors|minors|release (?:lines|trains))\b/,
  ),
  /\b(?:versions|releases) (?:still )?(?:(?:under|in) (?:active )?(?:maintenance|support)|maintained|supported|under)/,
  /\bprevious (?:major|minor|release|version)\b/,
);
const NOT_SO = anyOf(
  near(
    30,
    /\b(?:no|not|never|without|cannot) |n't /,
    /\b(?:back-?port|cherry|guarante|provid|appl|releas)/,
  ),
  near(30, /\bback-?port\w{0,3} /, /\b(?:not|never) /),
);

/** Which branches or versions get the fix beside the newest. */
export const backports = defineReader('backports', (document) => {
  for (const sentence of sentencesSaying(document, TERM.line | TERM.backport)) {
    const branches = branchesIn(sentence);
    if (branches.length === 0) continue;
    return { span: spanOf(document, sentence), strength: strengthOf(sentence.lower), branches };
  }
  return undefined;
});

function branchesIn({ lower, block }: Sentence): Branches {
  if (block.kind === 'heading') return [];
  const named = [
    ...(RELEASE_BRANCHES.test(lower) ? (['release-branches'] as const) : []),
    ...(SUPPORTED_VERSIONS.test(lower) ? (['supported-versions'] as const) : []),
  ];
  // A fix on the main branch alone is no backport.
  if (named.length === 0) return [];
  const isSure = SURE.test(lower);
  if ((!isSure && !APPLIES.test(lower)) || NOT_SO.test(lower)) return [];
  return isSure && DEFAULT_BRANCH.test(lower) ? [...named, 'default-branch'] : named;
}
