import type { Diagnostic, Facts, Fix, Level, PolicyKind } from '@embargo/core';
import { LEVELS } from '@embargo/core';

import type { SchemaViolation } from './define-schema-rule.ts';
import { validators } from './generated/validators.js';
import { isInProfile } from './rule.ts';
import type { Finding, Profile, Rule, RuleContext } from './rule.ts';

export interface LintResult {
  /** Worst first, then by place. */
  readonly diagnostics: readonly Diagnostic[];
  /** What could not be checked, and why; never a failure. */
  readonly unchecked: readonly { readonly rule: string; readonly reason: string }[];
}

/** Puts every rule of the profile to the policy; a rule is reported once a file. */
export function lint(subject: Omit<RuleContext, 'violations'>, rules: readonly Rule[]): LintResult {
  const { facts, kind, profile } = subject;
  const asked = rules.filter((rule) => isAsked(rule, kind, profile));
  const context = { ...subject, violations: violationsOf(facts, asked) };
  const diagnostics: Diagnostic[] = [];
  const unchecked: { rule: string; reason: string }[] = [];
  for (const rule of asked) {
    const judgement = rule.check(context);
    for (const reason of judgement.unchecked) unchecked.push({ rule: rule.id, reason });
    diagnostics.push(...gather(rule, judgement.findings, profile));
  }
  return { diagnostics: diagnostics.sort(worstFirst), unchecked };
}

/** Whether a rule is in the profile and has something to look at. */
function isAsked(rule: Rule, kind: PolicyKind, profile: Profile): boolean {
  // A text that makes no promises of its own breaks none; it is judged by other rules.
  if (rule.kind === 'schema' && kind !== 'policy') return false;
  return isInProfile(rule, profile);
}

/** The violations of the schema rules among some, by rule id. */
function violationsOf(
  facts: Facts,
  asked: readonly Rule[],
): ReadonlyMap<string, readonly SchemaViolation[]> {
  const byRule = new Map<string, readonly SchemaViolation[]>();
  for (const { id, kind } of asked) {
    const validate = kind === 'schema' ? validators[id] : undefined;
    if (validate?.(facts) === false) byRule.set(id, validate.errors ?? []);
  }
  return byRule;
}

/** One diagnostic a file: the first place, the others related. */
function gather(rule: Rule, findings: readonly Finding[], profile: Profile): Diagnostic[] {
  if (findings.length === 0) return [];
  const byPath = Map.groupBy(findings, ({ path }) => path);
  return [...byPath.values()].flatMap((found) => {
    const [first, ...others] = found;
    if (first === undefined) return [];
    const fix = joinFixes(found);
    return {
      code: rule.code,
      rule: rule.id,
      level: levelIn(rule, profile),
      message: first.message,
      path: first.path,
      span: first.span,
      related: [
        ...first.related,
        ...others.flatMap(({ message, path, span, related }) => [
          { message, path, span },
          ...related,
        ]),
      ],
      controls: rule.controls,
      ...(fix === undefined ? {} : { fix }),
    };
  });
}

function levelIn({ level, levels }: Rule, profile: Profile): Level {
  return levels?.[profile] ?? level;
}

function joinFixes(findings: readonly Finding[]): Fix | undefined {
  const fixes = findings.map(({ fix }) => fix).filter((fix) => fix !== undefined);
  const [first] = fixes;
  if (first === undefined) return undefined;
  return {
    description: first.description,
    edits: fixes.flatMap(({ edits }) => edits),
    safe: fixes.every(({ safe }) => safe),
  };
}

/** The order in which diagnostics are shown. */
export function worstFirst(one: Diagnostic, other: Diagnostic): number {
  return (
    LEVELS.indexOf(one.level) - LEVELS.indexOf(other.level) ||
    compare(one.path, other.path) ||
    one.span.start.line - other.span.start.line ||
    compare(one.code, other.code)
  );
}

/** By code unit: a collator would cost more to load than all rules together. */
function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
