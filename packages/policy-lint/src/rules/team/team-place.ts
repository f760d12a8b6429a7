import type { Anchor } from '../../define-schema-rule.ts';
import type { PolicyDocument, Section, Sentence } from '../../document/document.ts';
import type { RuleContext } from '../../rule.ts';
import { sectionAt } from '../intake-place.ts';

/** A section about who the team is, or how to reach it; not about the steps of one fix. */
const TEAM_TITLE =
  /\b(?:(?<!fix )team|committee|council|psirt|csirt|psc|working group|security (?:group|maintainers|members))\b/i;

/** "The team will consist of all maintainers" */
const MAKES_UP =
  /\b(?:consists? of|composed of|made up of|comprises?|comprised of|bootstrapped from|members include)\b/;

/** Whether the policy tells more of the team than its name. */
export function isDescribed({ document }: RuleContext): boolean {
  return teamSection(document) !== undefined || makingUp(document) !== undefined;
}

/** The heading of the section about the security team, else where the policy first names it. */
export function teamHeading({ document, facts }: RuleContext): Anchor | undefined {
  const section = teamSection(document);
  const heading = section?.heading;
  if (heading !== undefined) return { start: heading.start, end: heading.end, section };
  const team = facts.securityTeam;
  if (team === undefined || team.path !== undefined) return undefined;
  const { source } = document;
  const start = source.offset(team.span.start);
  return { start, end: source.offset(team.span.end), section: sectionAt(document, start) };
}

/** The sentence that says who makes up the team, else its heading. */
export function teamMembers(context: RuleContext): Anchor | undefined {
  const sentence = makingUp(context.document);
  if (sentence === undefined) return teamHeading(context);
  return { start: sentence.start, end: sentence.end, section: sentence.block.section };
}

function teamSection({ sections }: PolicyDocument): Section | undefined {
  return sections.find(({ title }) => TEAM_TITLE.test(title));
}

function makingUp(document: PolicyDocument): Sentence | undefined {
  return document.sentences.find(
    ({ lower, block }) =>
      block.kind !== 'heading' &&
      MAKES_UP.test(lower) &&
      (/\b(?:team|committee|group)\b/.test(lower) || TEAM_TITLE.test(block.section.title)),
  );
}
