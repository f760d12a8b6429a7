import type { SecurityTeam } from '@embargo/core';

import { defineRule } from '../../define-rule.ts';
import type { PolicyDocument } from '../../document/document.ts';
import { sectionAt } from '../intake-place.ts';
import { quoteMatch, spotsAbout } from '../spot.ts';
import type { Quote } from '../spot.ts';

const ALONE =
  /\b(?:sole|only|single|lone|solo) (?:maintainer|developer|author|contributor|volunteer)\b|\b(?:maintained|developed|run|handled|operated) by (?:a single|one|just one|only one) (?:person|developer|maintainer|individual|volunteer)\b|\bone[- ](?:person|man) (?:project|team|show|operation)\b/;

const NOT_US = /\b(?:not|other|another|dependenc|upstream|if (?:the|a)|former)\b/;

export const teamTooSmall = defineRule({
  code: 'CVD902',
  id: 'team-too-small',
  summary: 'At least two people can act on a report',
  level: 'warning',
  why: 'One person is ill, travels or leaves. A report that waits for them waits for as long, and nobody else may publish the advisory.',
  mend: 'Give a second person access to the reports and the right to publish advisories, and name both.',
  source: 'OpenSSF guide to coordinated vulnerability disclosure: two people with permissions',
  controls: [],
  messages: {
    one: 'The team has one member, "{name}", expected at least two who can act',
    alone: 'The policy says "{text}", expected at least two people who can act on a report',
  },
  check({ document, documents, facts, kind }, report) {
    if (kind !== 'policy') return;
    const { members = [], roster } = facts.securityTeam ?? {};
    if (roster === undefined) {
      const quoted = saysAlone(documents);
      if (quoted !== undefined) report('alone', quoted.place, { text: quoted.text });
    } else if (members.length === 1 && isWhole(document, roster)) {
      report('one', roster, { name: members.join() });
    }
  },
});

function saysAlone(documents: readonly PolicyDocument[]): Quote | undefined {
  for (const spot of spotsAbout(documents, 'team', 'support')) {
    const match = ALONE.exec(spot.sentence.lower);
    if (match !== null && !NOT_US.test(spot.sentence.lower)) return quoteMatch(spot, match);
  }
  return undefined;
}

type Roster = NonNullable<SecurityTeam['roster']>;

/** A link may lead to more names; a list of those who get early notice is no team. */
function isWhole(document: PolicyDocument, { span, path, target }: Roster): boolean {
  if (target !== undefined || path !== undefined) return false;
  const title = sectionAt(document, document.source.offset(span.start))?.title ?? '';
  return !/distribut|vendor|embargo|partner|credit|thank|fame/i.test(title);
}
