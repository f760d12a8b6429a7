import { defineRule } from '../../define-rule.ts';
import { insertion } from '../../define-schema-rule.ts';
import type { PolicyDocument } from '../../document/document.ts';
import { isEnglish } from '../../document/language.ts';
import { sectionsOfPrivateList } from '../../facts/distributors/list-sections.ts';
import { anyOf, near } from '../../facts/language/pattern.ts';

const PLACES = {
  'temporary-fork': 'temporary private fork, where no CI runs,',
  'private-repository': 'private repository',
} as const;

const TEST = /\btest(?:s|ed|ing|suite)?\b/;
const DONE = /\b(?:local|privat|fork|run|pass|fix|patch)/;
const TESTED = anyOf(
  /\bci\b|\bcontinuous integration\b|\bnektos\b/,
  near(60, TEST, DONE),
  near(60, DONE, TEST),
);

const SENTENCE =
  'As no CI runs in a private fork, the fix team runs the whole test suite locally and notes the result and the commit in the advisory.';

export const privateForkCiMissing = defineRule({
  code: 'CVD611',
  id: 'private-fork-ci-missing',
  summary: 'It is said how a fix in a private fork is tested',
  level: 'info',
  why: 'GitHub runs no workflows in the temporary private fork of an advisory. A fix that was never tested breaks the build on the release day, in public and under pressure.',
  mend: 'Say how the tests are run: locally, with a tool such as act, or on a private runner.',
  source:
    'OpenSSF guide to coordinated vulnerability disclosure; GitHub documentation on temporary private forks',
  controls: [],
  messages: {
    missing:
      'The fix is made in a {place} and nothing says how it is tested, expected that the tests are run locally or the like',
  },
  check({ document, documents, facts }, report) {
    const { privateFix } = facts;
    if (privateFix === undefined || privateFix.place === 'semi-public') return;
    if (!isEnglish(document) || documents.some(saysHowTested)) return;
    const section = document.sections.findLast(
      ({ start }) => start <= document.source.offset(privateFix.span.start),
    );
    const place = PLACES[privateFix.place];
    report('missing', privateFix, { place, fix: insertion(document, section, SENTENCE) });
  },
});

/** What members of a private list may test is their own affair. */
function saysHowTested(document: PolicyDocument): boolean {
  const closed = sectionsOfPrivateList(document);
  return document.sentences.some(
    ({ lower, block }) => TESTED.test(lower) && !closed.has(block.section),
  );
}
