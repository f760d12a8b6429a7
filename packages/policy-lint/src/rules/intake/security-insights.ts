import type { Span } from '@embargo/core';

/** A value in the part on vulnerability reports, and where it stands. */
export interface InsightsValue {
  readonly value: string;
  readonly span: Span;
}

/** What a Security Insights file (version 1 or 2) says on vulnerability reports, by key. */
export type Insights = ReadonlyMap<string, InsightsValue>;

const FILE = /^(?:\.github\/|\.gitlab\/)?security-insights\.ya?ml$/i;
const PART = /^[ ]{0,12}vulnerability-reporting:[ \t]*(?:#.*)?$/;
const ENTRY = /^([ ]{0,40})(?:- )?([\w-]{1,60}):[ \t](.*)$/;

/** The path of the Security Insights file among tracked files. */
export function insightsPath(files: ReadonlySet<string>): string | undefined {
  for (const path of files) if (FILE.test(path)) return path;
  return undefined;
}

/**
 * Reads the plain values below `vulnerability-reporting`, line by line: the few that are compared
 * are short and never folded, and a whole parser would cost more than all rules together.
 */
export function readInsights(text: string): Insights {
  const values = new Map<string, InsightsValue>();
  for (const { line, number } of partOf(text.split(/\r?\n/))) {
    const [, , key, raw] = ENTRY.exec(line) ?? [];
    if (key === undefined || raw === undefined || values.has(key)) continue;
    const column = line.length - raw.trimStart().length + 1;
    const start = { line: number, column };
    const end = { line: number, column: column + raw.trim().length };
    values.set(key, { value: plain(raw), span: { start, end } });
  }
  return values;
}

/** The lines below the part's key that are indented more than it. */
function partOf(lines: readonly string[]): { readonly line: string; readonly number: number }[] {
  const from = lines.findIndex((line) => PART.test(line));
  if (from === -1) return [];
  const depth = (lines[from] ?? '').search(/\S/);
  const below = lines.slice(from + 1);
  const length = below.findIndex((line) => /^[ ]*[^\s#]/.test(line) && line.search(/\S/) <= depth);
  return below
    .slice(0, length === -1 ? undefined : length)
    .map((line, index) => ({ line, number: from + index + 2 }));
}

/** A scalar without quotes and comment. */
function plain(raw: string): string {
  const text = raw.trim();
  const quoted = /^(["'])(.*?)\1/.exec(text);
  if (quoted?.[2] !== undefined) return quoted[2];
  const comment = text.indexOf(' #');
  return comment === -1 ? text : text.slice(0, comment).trimEnd();
}
