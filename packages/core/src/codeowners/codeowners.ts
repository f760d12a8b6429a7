import { readPathPattern } from './path-pattern.ts';
import type { PathPattern } from './path-pattern.ts';

/** A line of a CODEOWNERS file that says whose the files of a pattern are. */
export interface CodeownersRule extends PathPattern {
  readonly pattern: string;
  /** `@user`, `@organisation/team` or an address; none where the line takes the owners away. */
  readonly owners: readonly string[];
  /** 1-based. */
  readonly line: number;
}

/** A line that GitHub does not read. */
export interface SkippedLine {
  readonly text: string;
  /** 1-based. */
  readonly line: number;
}

/** What GitHub reads in a CODEOWNERS file. */
export interface Codeowners {
  /** In the order of the file; the last one that matches a path decides. */
  readonly rules: readonly CodeownersRule[];
  readonly skipped: readonly SkippedLine[];
  /** GitHub loads no file over 3 MB: it has no rules then. */
  readonly isTooLarge: boolean;
}

/** GitHub takes the first of these that exists and no other. */
export const CODEOWNERS_PATHS: readonly string[] = [
  '.github/CODEOWNERS',
  'CODEOWNERS',
  'docs/CODEOWNERS',
];

const MAX_BYTES = 3 * 1024 * 1024;
const PATTERN = /^(?:\\.|[^\s\\])+/;
const USER_OR_TEAM = /^@[\w-]+(?:\/[\w.-]+)?$/;
const ADDRESS = /^[^\s@]+@[^\s@]+$/;

/** Reads a CODEOWNERS file by GitHub's syntax (docs.github.com, "About code owners"); never throws. */
export function parseCodeowners(text: string): Codeowners {
  if (isOverLimit(text)) return { rules: [], skipped: [], isTooLarge: true };
  const rules: CodeownersRule[] = [];
  const skipped: SkippedLine[] = [];
  for (const [index, written] of text
    .replace(/^\ufeff/, '')
    .split('\n')
    .entries()) {
    const content = written.trim();
    if (content === '' || content.startsWith('#')) continue;
    const rule = readRule(content, index + 1);
    if (rule === undefined) skipped.push({ text: content, line: index + 1 });
    else rules.push(rule);
  }
  return { rules, skipped, isTooLarge: false };
}

/**
 * The rule that decides who owns a path, given from the root with forward slashes: the last one that
 * matches it, which may name no owner.
 */
export function codeownersRuleOf({ rules }: Codeowners, path: string): CodeownersRule | undefined {
  const fromRoot = path.replace(/^\.?\//, '');
  return rules.findLast(({ matches }) => matches(fromRoot));
}

function isOverLimit(text: string): boolean {
  // A UTF-16 code unit takes at most three bytes.
  if (text.length * 3 <= MAX_BYTES) return false;
  return text.length > MAX_BYTES || new TextEncoder().encode(text).length > MAX_BYTES;
}

function readRule(content: string, line: number): CodeownersRule | undefined {
  const [pattern] = PATTERN.exec(content) ?? [];
  if (pattern === undefined || !isRead(pattern)) return undefined;
  const owners = ownersIn(content.slice(pattern.length));
  if (!owners.every(isOwner)) return undefined;
  return { pattern, owners, line, ...readPathPattern(pattern) };
}

/** What of `.gitignore` GitHub does not take over, and stars that mean nothing in either. */
function isRead(pattern: string): boolean {
  return !/^!|^\\#|[[\]]|\*{3}/.test(pattern);
}

function ownersIn(rest: string): readonly string[] {
  const words = rest.split(/\s+/).filter((word) => word !== '');
  const comment = words.findIndex((word) => word.startsWith('#'));
  return comment === -1 ? words : words.slice(0, comment);
}

function isOwner(word: string): boolean {
  return USER_OR_TEAM.test(word) || ADDRESS.test(word);
}
