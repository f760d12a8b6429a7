import { counted, inert, LEVELS } from '@embargo/core';
import type { Diagnostic } from '@embargo/core';

import type { LintedFile } from './linted-file.ts';

/** Diagnostics for a terminal: a line each, with the sentence that mends it below. */
export function formatText(files: readonly LintedFile[]): string {
  const diagnostics = files.flatMap((file) => file.diagnostics);
  const lines = diagnostics.flatMap(sayDiagnostic);
  return inert([...lines, ...files.flatMap(sayUnchecked), sayTotal(diagnostics), ''].join('\n'));
}

function sayDiagnostic({
  path,
  span,
  level,
  code,
  rule,
  message,
  related,
  fix,
}: Diagnostic): string[] {
  const place = `${path}:${String(span.start.line)}:${String(span.start.column)}`;
  const here = related
    .filter((other) => other.path === path)
    .map(({ span: { start } }) => start.line);
  return [
    `${place} ${level} ${message} (${code} ${rule})`,
    ...(here.length === 0 ? [] : [`    also: line ${[...new Set(here)].join(', ')}`]),
    ...(fix === undefined
      ? []
      : [`    ${fix.safe ? 'fixable' : 'suggestion'}: ${fix.description}`]),
  ];
}

function sayUnchecked({ unchecked }: LintedFile): string[] {
  return unchecked.map(({ rule, reason }) => `not checked: ${rule}: ${reason}`);
}

/** "2 errors, 1 warning" */
export function sayTotal(diagnostics: readonly Diagnostic[]): string {
  const counts = LEVELS.flatMap((level) => {
    const count = diagnostics.filter((diagnostic) => diagnostic.level === level).length;
    if (count === 0) return [];
    const name = level === 'info' ? 'note' : level;
    return [counted(count, name)];
  });
  return counts.length === 0 ? 'No problems' : counts.join(', ');
}
