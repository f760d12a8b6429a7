import type { Facts } from '@embargo/core';

import type { Sentence } from '../document/document.ts';
import { TOPIC } from '../document/topics.ts';
import { strengthOf } from './language/strength.ts';
import { defineReader, sentencesAbout, spanOf } from './reader.ts';

type Branches = NonNullable<Facts['backports']>['branches'];

const BACKPORTS =
  /\bback-?port|\bcherry-?\s?pick|\b(?:fix(?:es)?|patch(?:es)?|updates?|releases?|advisory)\b[^.]{0,80}\b(?:prepared|merged|applied|released|made|landed|provided|issued|pushed|ported|developed|created)\b[^.]{0,60}\b(?:to|into|onto|for|on|in)\b|\b(?:prepare|merge|apply|release|make|land|provide|issue|push|port|create)\b[^.]{0,40}\b(?:fix(?:es)?|patch(?:es)?|updates?|releases?|prs?|pull requests?)\b[^.]{0,60}\b(?:to|into|onto|for|on|in)\b/;
const SURE = /\bback-?port|\bcherry-?\s?pick/;

const RELEASE_BRANCHES =
  /\b(?:release|stable|maintenance|lts|support(?:ed)?|active|affected|older|maintained|minor|version|previous|relevant)(?: (?:and |\w{2,12} )?)?(?:release )?branches\b|\b(?:each|every|any) (?:[\w-]{1,15} ){0,2}branch\b|\bbranches (?:that are |still |under )/;
const DEFAULT_BRANCH = /\b(?:main|master|default|trunk|development)(?: branch)?\b/;
const SUPPORTED_VERSIONS =
  /\b(?:supported|maintained|affected|active|lts|stable|previous|older|earlier|current|last|latest)(?: (?:and|or|\w{2,12}|\d{1,2})){0,3} (?:versions|releases|release (?:lines|series|trains)|series|majors|minors)\b|\bprevious (?:major|minor|release|version)\b|\b(?:versions?|releases?) (?:still )?(?:under|in) (?:active )?(?:maintenance|support)|\breleases? still (?:under|maintained|supported)/;
const NOT_SO =
  /\b(?:no|not|never|n't|without|cannot)\b[^.]{0,30}\b(?:back-?port|cherry|guarante|provid|appl|releas)|\b(?:back-?port\w{0,3})\b[^.]{0,30}\b(?:not|never)\b/;

/** Which branches or versions get the fix beside the newest. */
export const backports = defineReader('backports', (document) => {
  for (const sentence of sentencesAbout(document, TOPIC.fix | TOPIC.support)) {
    const branches = branchesIn(sentence);
    if (branches.length === 0) continue;
    return { span: spanOf(document, sentence), strength: strengthOf(sentence.lower), branches };
  }
  return undefined;
});

function branchesIn({ lower, block }: Sentence): Branches {
  if (block.kind === 'heading' || !BACKPORTS.test(lower) || NOT_SO.test(lower)) return [];
  const named = [
    ...(RELEASE_BRANCHES.test(lower) ? (['release-branches'] as const) : []),
    ...(SUPPORTED_VERSIONS.test(lower) ? (['supported-versions'] as const) : []),
  ];
  // A fix on the main branch alone is no backport.
  if (named.length === 0) return [];
  const hasDefault = SURE.test(lower) && DEFAULT_BRANCH.test(lower);
  return hasDefault ? [...named, 'default-branch'] : named;
}
