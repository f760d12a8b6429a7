import { codeMarkdown, counted, inert, plainMarkdown } from '@embargo/core';
import type { Diagnostic } from '@embargo/core';

import { controlStatuses } from './controls.ts';
import type { LintedFile } from './linted-file.ts';
import { sayFacts } from './say-facts.ts';
import type { SaidFact } from './say-facts.ts';
import { scorecardScore } from './scorecard.ts';
import { sayTotal } from './text.ts';

/** How the page links to lines. */
export interface PageSettings {
  /** The address of a file's line, or nothing where there is no page to link to. */
  readonly linkTo?: (path: string, line: number) => string;
}

const MARKS = { error: '❌', warning: '⚠️', info: 'ℹ️' } as const;
const STATUS_MARKS = { passed: '✅', failed: '❌', 'needs review': '👀' } as const;
const STRENGTH_NOTES = { must: '', should: ' _(aims to)_', suggested: ' _(suggested)_' } as const;

/** Rows shown before the rest is folded away: two screens in all. */
const SHOWN_FACTS = 16;
const SHOWN_DIAGNOSTICS = 8;

/** The job summary: what the policy promises, what is wrong, and which controls it meets. */
export function formatMarkdown(files: readonly LintedFile[], settings: PageSettings = {}): string {
  return inert(files.map((file) => page(file, settings)).join('\n---\n\n'));
}

function page(file: LintedFile, settings: PageSettings): string {
  return [
    `## ${codeMarkdown(file.path)}: ${sayTotal(file.diagnostics).toLowerCase()}`,
    ...problems(file, settings),
    ...promises(file, settings),
    ...controls(file),
    ...notChecked(file),
    '',
  ].join('\n');
}

function problems({ diagnostics, old, unchecked }: LintedFile, settings: PageSettings): string[] {
  const items = diagnostics.map((diagnostic) => problem(diagnostic, old, settings));
  if (items.length === 0) return ['', sayHeld(unchecked.length)];
  return ['', ...fold(items, SHOWN_DIAGNOSTICS, 'more finding')];
}

function sayHeld(unchecked: number): string {
  if (unchecked === 0) return 'Every rule of the profile holds.';
  return `Every rule of the profile that could be checked holds; ${String(unchecked)} could not.`;
}

function problem(
  diagnostic: Diagnostic,
  old: ReadonlySet<Diagnostic>,
  { linkTo }: PageSettings,
): string {
  const { level, message, path, span, related, rule, fix } = diagnostic;
  const line = place(path, span.start.line, linkTo);
  const more = related.length === 0 ? '' : ` (and ${String(related.length)} more)`;
  const known = old.has(diagnostic) ? ' _(not new)_' : '';
  const mend = fix === undefined ? '' : `<br>➜ ${plainMarkdown(fix.description)}`;
  return `- ${MARKS[level]} ${line}${more}: ${plainMarkdown(message)}${known} (${codeMarkdown(rule)})${mend}`;
}

function promises({ policy }: LintedFile, { linkTo }: PageSettings): string[] {
  const facts = sayFacts(policy.facts);
  if (facts.length === 0) return ['', `This text is ${sayKind(policy.kind)}; it promises nothing.`];
  const rows = facts.map((fact) => row(fact, policy.document.source.path, linkTo));
  const head = ['| promise | what | where |', '|---|---|---|'];
  const shown = [...head, ...rows.slice(0, SHOWN_FACTS)];
  const rest = rows.slice(SHOWN_FACTS);
  return [
    '',
    '### What the policy promises',
    '',
    ...shown,
    ...(rest.length === 0 ? [] : folded(counted(rest.length, 'more promise'), [...head, ...rest])),
  ];
}

function row(
  { title, value, place: { path, span }, strength }: SaidFact,
  policy: string,
  linkTo: PageSettings['linkTo'],
): string {
  const where = place(path ?? policy, span.start.line, linkTo);
  return `| ${title} | ${plainMarkdown(value)}${STRENGTH_NOTES[strength ?? 'must']} | ${where} |`;
}

function controls({ policy, diagnostics, text }: LintedFile): string[] {
  const statuses = controlStatuses(policy, diagnostics);
  const cells = statuses.map(
    ({ id, title, status }) => `| ${STATUS_MARKS[status]} ${id} | ${title} | ${status} |`,
  );
  const passed = statuses.filter(({ status }) => status === 'passed').length;
  const score = String(scorecardScore(text));
  const title = `OSPS Baseline: ${String(passed)} of ${String(statuses.length)} shown by the policy. OpenSSF Scorecard would give the file ${score}/10.`;
  return ['', ...folded(title, ['| control | what | status |', '|---|---|---|', ...cells])];
}

function notChecked({ unchecked }: LintedFile): string[] {
  if (unchecked.length === 0) return [];
  const items = unchecked.map(
    ({ rule, reason }) => `- ${codeMarkdown(rule)}: ${plainMarkdown(reason)}`,
  );
  return ['', ...folded(`${String(items.length)} not checked`, items)];
}

function fold(items: readonly string[], shown: number, name: string): string[] {
  const rest = items.slice(shown);
  if (rest.length === 0) return [...items];
  return [...items.slice(0, shown), ...folded(counted(rest.length, name), rest)];
}

function folded(title: string, lines: readonly string[]): string[] {
  return ['', `<details><summary>${title}</summary>`, '', ...lines, '', '</details>'];
}

function place(path: string, line: number, linkTo: PageSettings['linkTo']): string {
  const name = `${path.split('/').at(-1) ?? path}:${String(line)}`;
  return linkTo === undefined
    ? codeMarkdown(name)
    : `[${plainMarkdown(name)}](${linkTo(path, line)})`;
}

function sayKind(kind: string): string {
  return kind === 'pointer' ? 'a pointer to a policy elsewhere' : 'no security policy';
}
