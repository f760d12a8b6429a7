import type { Anchor } from '../define-schema-rule.ts';
import type { PolicyDocument, Section } from '../document/document.ts';
import type { RuleContext } from '../rule.ts';

const REPORT_TITLE =
  /\b(?:(?:report(?:ing)?|contact(?:ing)?|undisclosed|private disclosures?|how to disclose)\b|submit)/i;

/** The heading of the section that says how to report. */
export function intakeHeading(context: RuleContext): Anchor | undefined {
  const section = intakeSection(context);
  const heading = section?.heading;
  return heading === undefined ? undefined : { start: heading.start, end: heading.end, section };
}

/** The sentence that says how to report. */
export function intakeSentence(context: RuleContext): Anchor | undefined {
  const section = intakeSection(context);
  const blocks = section?.blocks ?? [];
  const linked = new Set(context.document.links.map(({ block }) => block));
  const block = blocks.find((candidate) => linked.has(candidate)) ?? blocks[0];
  const sentence = block?.sentences.find(({ lower }) => /report|disclos|contact|mail/.test(lower));
  const place = sentence ?? block?.sentences[0];
  return place === undefined ? undefined : { start: place.start, end: place.end, section };
}

/**
 * The section that says how to report: the first so titled that holds an address or a link, else
 * the one of the first channel.
 */
export function intakeSection({ document, facts }: RuleContext): Section | undefined {
  const titled = document.sections.filter(({ title }) => REPORT_TITLE.test(title));
  const linked = new Set(document.links.map(({ block }) => block?.section));
  const first = titled.find((section) => linked.has(section));
  if (first !== undefined) return first;
  const channel = facts.reportChannels?.find(({ path }) => path === undefined);
  if (channel === undefined) return titled[0];
  return sectionAt(document, document.source.offset(channel.span.start));
}

/** The section an offset stands in. */
export function sectionAt({ sections }: PolicyDocument, offset: number): Section | undefined {
  return sections.findLast(({ start }) => start <= offset);
}
