import type { Diagnostic, Edit } from '@embargo/core';

import { SourceText } from '../source/source-text.ts';

/**
 * Applies the safe fixes of one file's diagnostics, byte for byte outside the edits. Of edits that
 * overlap only the first is applied; a second run finds the rest.
 */
export function applyFixes(path: string, text: string, diagnostics: readonly Diagnostic[]): string {
  const source = new SourceText(path, text);
  const edits = diagnostics
    .filter((diagnostic) => diagnostic.path === path && diagnostic.fix?.safe === true)
    .flatMap(({ fix }) => fix?.edits ?? [])
    .map((edit) => located(edit, source))
    .sort((one, other) => one.start - other.start || one.end - other.end);
  let fixed = '';
  let at = 0;
  for (const { start, end, replacement } of edits) {
    if (start < at) continue;
    fixed += text.slice(at, start) + replacement;
    at = end;
  }
  return fixed + text.slice(at);
}

function located(
  { span, text }: Edit,
  source: SourceText,
): { readonly start: number; readonly end: number; readonly replacement: string } {
  return { start: source.offset(span.start), end: source.offset(span.end), replacement: text };
}
