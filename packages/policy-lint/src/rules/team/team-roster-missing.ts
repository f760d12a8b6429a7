import { defineRule } from '../../define-rule.ts';
import { headingFor, insertion } from '../../define-schema-rule.ts';
import type { PolicyDocument } from '../../document/document.ts';
import { linksIn } from '../../facts/language/links-in.ts';
import { judgesAbsence } from '../absence.ts';
import { isDescribed, teamMembers } from './team-place.ts';

const SENTENCE =
  'The members of the security team are listed in [SECURITY_CONTACTS](SECURITY_CONTACTS).';

/** The name of a team as the text of a link leads to its page. */
const TEAM_LINK = /\b(?:team|committee|group|council|wg|psirt|members|maintainers|contacts)\b/i;

export const teamRosterMissing = defineRule({
  code: 'CVD901',
  id: 'team-roster-missing',
  summary: 'Who is on the security team can be looked up',
  level: 'warning',
  why: 'A reporter hands a secret to people, not to an alias. Names, or a link to them, show that somebody is there, and let a reporter tell the team from somebody who poses as it.',
  mend: 'List the members, or link to the file or page that does.',
  source:
    'OpenSSF guide to coordinated vulnerability disclosure; Kubernetes SECURITY_CONTACTS; Security Insights, core team',
  controls: [],
  messages: {
    missing:
      'A security team is described and its members are not named, expected a list or a link to one',
  },
  check(context, report, unchecked) {
    const { facts, document, documents } = context;
    const team = facts.securityTeam;
    if (team === undefined || team.roster !== undefined || team.members.length > 0) return;
    if (!isDescribed(context) || documents.some(linksToMembers)) return;
    if (!judgesAbsence(context, unchecked)) return;
    const anchor = teamMembers(context);
    const fix = insertion(document, anchor?.section, SENTENCE);
    report('missing', anchor ?? headingFor(document, [/securit/i]), { fix });
  },
});

/** Whether a link says by its text or its sentence that it leads to the members. */
function linksToMembers(document: PolicyDocument): boolean {
  if (
    document.links.some(
      ({ kind, url, text }) => kind === 'link' && leads(url) && TEAM_LINK.test(text),
    )
  ) {
    return true;
  }
  return document.sentences.some(
    (sentence) =>
      /\b(?:membership|roster|members (?:are|is|can be))\b/.test(sentence.lower) &&
      linksIn(document, sentence).some(({ kind, url }) => kind === 'link' && leads(url)),
  );
}

function leads(url: string): boolean {
  return url !== '' && !/^(?:mailto:|#)|\/advisories\b|[^/]@/.test(url);
}
