import type { Facts, Fix, Span } from '@embargo/core';

import { locate } from './define-rule.ts';
import type { Place } from './define-rule.ts';
import type { PolicyDocument, Section } from './document/document.ts';
import { isEnglish } from './document/language.ts';
import type { Finding, Rule, RuleCard, RuleContext } from './rule.ts';

/** Why a rule about absent prose says nothing of a text in another language. */
export const FOREIGN = 'the text is not in English, so that what was not found may be there';

/** What a JSON schema found wrong in the facts; a part of ajv's error object. */
export interface SchemaViolation {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

interface SchemaRuleSpec extends RuleCard {
  /** JSON schema (draft 2020-12) over the facts. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** What to say of a fact that is there and not as the schema wants it. */
  readonly wrong?: string;
  /** What to say of a fact that is absent. */
  readonly absent?: AbsentFact;
}

interface AbsentFact {
  readonly message: string;
  /** What to say instead where `near` found words that come close. */
  readonly inexact?: (found: string) => string;
  /** Titles of the sections where the sentence belongs, the best first; else the whole policy. */
  readonly under: readonly RegExp[];
  /** A ready sentence to insert there. */
  readonly sentence: string;
  /** Finds the place where titles alone do not tell it. */
  readonly near?: (context: RuleContext) => Anchor | undefined;
}

/** A place for what is absent, and the section where it belongs. */
export interface Anchor {
  readonly start: number;
  readonly end: number;
  readonly section: Section | undefined;
  /** Words that come close to what is absent. */
  readonly inexact?: string;
}

export interface SchemaRule extends Rule {
  readonly kind: 'schema';
  readonly schema: Readonly<Record<string, unknown>>;
}

/** Makes a rule that a JSON schema over the facts can say. */
export function defineSchemaRule(spec: SchemaRuleSpec): SchemaRule {
  return {
    ...spec,
    kind: 'schema',
    check: (context) => {
      const violations = context.violations.get(spec.id) ?? [];
      const [first] = violations;
      if (first === undefined) return { findings: [], unchecked: [] };
      const present = violations
        .map(({ instancePath }) => factAt(context.facts, instancePath))
        .filter((place) => place !== undefined);
      if (spec.wrong !== undefined && present.length > 0) {
        return { findings: wrongFindings(spec.wrong, present, context), unchecked: [] };
      }
      if (!isEnglish(context.document)) return { findings: [], unchecked: [FOREIGN] };
      return { findings: [absentFinding(spec, first, context)], unchecked: [] };
    },
  };
}

function wrongFindings(message: string, places: readonly Place[], context: RuleContext): Finding[] {
  return places.map((place) => ({ message, ...locate(place, context.document), related: [] }));
}

function absentFinding(
  { absent, summary }: SchemaRuleSpec,
  violation: SchemaViolation,
  context: RuleContext,
): Finding {
  const place = factAt(context.facts, violation.instancePath);
  if (absent === undefined) {
    const where = place ?? { start: 0, end: 0 };
    return { message: summary, ...locate(where, context.document), related: [] };
  }
  const anchor = absent.near?.(context);
  const section = anchor?.section ?? sectionFor(context.document, absent.under);
  const where = place ?? anchor ?? headingOf(context.document, section);
  return {
    message: messageOf(absent, anchor),
    ...locate(where, context.document),
    related: [],
    fix: insertion(context.document, section, absent.sentence),
  };
}

function messageOf({ message, inexact }: AbsentFact, anchor: Anchor | undefined): string {
  return anchor?.inexact === undefined || inexact === undefined ? message : inexact(anchor.inexact);
}

/** The deepest fact on a JSON pointer that knows where it stands. */
export function factAt(
  facts: Facts,
  instancePath: string,
): { readonly span: Span; readonly path?: string } | undefined {
  let value: unknown = facts;
  let found: { readonly span: Span; readonly path?: string } | undefined;
  for (const key of instancePath.split('/').slice(1)) {
    if (typeof value !== 'object' || value === null) break;
    value = (value as Readonly<Record<string, unknown>>)[key];
    if (isLocated(value)) found = value;
  }
  return found;
}

function isLocated(value: unknown): value is { readonly span: Span; readonly path?: string } {
  return typeof value === 'object' && value !== null && 'span' in value;
}

/** The section where a sentence belongs: the first whose title fits the best pattern. */
export function sectionFor(
  { sections }: PolicyDocument,
  titles: readonly RegExp[],
): Section | undefined {
  for (const title of titles) {
    const section = sections.find((candidate) => title.test(candidate.title));
    if (section !== undefined) return section;
  }
  return sections.find(({ level }) => level > 0);
}

/** The heading of the section where a sentence belongs, or the first line. */
export function headingFor(document: PolicyDocument, titles: readonly RegExp[]): Place {
  return headingOf(document, sectionFor(document, titles));
}

function headingOf({ source }: PolicyDocument, section: Section | undefined): Place {
  const heading = section?.heading;
  if (heading !== undefined) return { start: heading.start, end: heading.end };
  const end = source.text.indexOf('\n');
  return { start: 0, end: end === -1 ? source.text.length : end };
}

/** Puts a paragraph behind the last block of a section. */
export function insertion(
  document: PolicyDocument,
  section: Section | undefined,
  sentence: string,
): Fix {
  const { source } = document;
  const last = section?.blocks.at(-1) ?? section?.heading;
  const at = last?.end ?? source.text.trimEnd().length;
  const newline = source.text.includes('\r\n') ? '\r\n' : '\n';
  const text = at === 0 ? `${sentence}${newline}` : `${newline}${newline}${sentence}`;
  return {
    description: `Insert: ${sentence}`,
    edits: [{ span: source.span(at, at), text }],
    safe: false,
  };
}
