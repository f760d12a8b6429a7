import type { Facts } from '@embargo/core';

import { defineRule } from '../../define-rule.ts';
import type { RuleContext } from '../../rule.ts';
import { quoteMatch, spotsAbout } from '../spot.ts';

const VOUCH = /\b(?:vouch\w*|sponsor(?:ed|ship)? by|endorse\w*)\b/;
const BY_MEMBER =
  /\b(?:already on the list|(?:current|existing) members?|members? of the list|on the list)\b/;
const LEGAL_FORM = /\b(?:inc|ltd|llc|gmbh|corp|corporation|foundation|project|co)\b\.?/g;

export const vouchBootstrap = defineRule({
  code: 'CVD510',
  id: 'vouch-bootstrap',
  summary: 'A list that asks for a voucher has members who can vouch',
  level: 'info',
  why: "Where a current member must vouch and the only member is the project's own company, nobody outside can ever join: the company would vouch for those it ships to itself.",
  mend: 'Let a maintainer vouch until the list has members from other organisations.',
  source: 'Derived from the policy itself',
  controls: [],
  messages: {
    closed:
      'A current member must "{found}" for a new one and the only member named is {member} itself, expected a way in for the first outsider',
  },
  check(context, report) {
    const names = context.facts.distributors?.members?.names ?? [];
    if (names.length === 0 || !names.every((name) => isOwn(name, context))) return;
    for (const spot of spotsAbout(context.documents, 'team', 'announce')) {
      const match = VOUCH.exec(spot.sentence.lower);
      if (match === null || !BY_MEMBER.test(spot.sentence.lower)) continue;
      const { text: found, place } = quoteMatch(spot, match);
      report('closed', place, { found, member: names.join(', ') });
      return;
    }
  },
});

/** Whether a member is the organisation that the project itself belongs to. */
function isOwn(name: string, { facts, repository }: RuleContext): boolean {
  const word = name
    .toLowerCase()
    .replace(LEGAL_FORM, '')
    .replace(/[^a-z0-9]+/g, '');
  if (word.length < 3) return false;
  return [repository?.owner ?? '', ...ownNames(facts)].some((own) =>
    own
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '')
      .includes(word),
  );
}

/** The mail domains and the owners of repositories that reports go to. */
function ownNames({ reportChannels = [] }: Facts): string[] {
  return reportChannels.map(({ value }) => value.replace(/^.*@/, ''));
}
