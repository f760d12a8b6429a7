import type { Diagnostic, Facts, Span } from '@embargo/core';

/** The spans that do not lie in the text of their file, or end before they start. */
export function straySpans(
  value: Facts | readonly Diagnostic[],
  texts: Readonly<Record<string, string>>,
  main: string,
): readonly unknown[] {
  return placesIn(value, main).filter(({ path, span }) => {
    const text = texts[path];
    return text === undefined || !liesIn(span, text.split('\n'));
  });
}

interface Place {
  readonly path: string;
  readonly span: Span;
}

/** Every object with a span, at any depth, with the path of the nearest object that has one. */
function placesIn(value: unknown, path: string): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const here = 'path' in value && typeof value.path === 'string' ? value.path : path;
  const own = 'span' in value ? [{ path: here, span: value.span as Span }] : [];
  return [...own, ...Object.values(value).flatMap((part) => placesIn(part, here))];
}

function liesIn({ start, end }: Span, lines: readonly string[]): boolean {
  const isOrdered =
    start.line < end.line || (start.line === end.line && start.column <= end.column);
  return isOrdered && [start, end].every((position) => liesOn(position, lines));
}

function liesOn({ line, column }: Span['start'], lines: readonly string[]): boolean {
  const length = lines[line - 1]?.length;
  // One column behind the last character, and one more for the line feed itself.
  const last = (length ?? 0) + (line < lines.length ? 2 : 1);
  return length !== undefined && column >= 1 && column <= last;
}
