import type { Diagnostic, Span } from '@embargo/core';

import type { PolicyDocument } from '../document/document.ts';
import { engineDiagnostic } from './cards.ts';

/** `<!-- embargo-ignore rule-id: reason -->` silences a rule in its file. */
export interface Suppression {
  readonly rule: string;
  /** Empty where none is given; such a comment silences nothing. */
  readonly reason: string;
  readonly path: string;
  readonly span: Span;
  /** Whether removing it changes nothing in the text beside it. */
  readonly isAlone: boolean;
}

const COMMENT = /^embargo-ignore\s+([\w-]+)\s*(?::([\s\S]*))?$/;

const NEAR = 200;
const OWN_START = /(?:^|\n[ \t\r]*\n)$/;
/** What is indented or listed behind it may belong to a list in front of it. */
const OWN_END = /^\s*(?:$|\n(?=[\p{L}#]))/u;

/** The suppression comments of a document. */
export function findSuppressions({ comments, source }: PolicyDocument): Suppression[] {
  return comments.flatMap(({ text, start, end }) => {
    if (!text.includes('embargo-ignore')) return [];
    const [, rule = '', reason = ''] = COMMENT.exec(text.slice(0, 500).trim()) ?? [];
    const isAlone = isOnItsOwn(source.text, start, end);
    return [
      { rule, reason: reason.trim(), path: source.path, span: source.span(start, end), isAlone },
    ];
  });
}

/** Where the text beside it reads the same without it: in a paragraph of its own. */
function isOnItsOwn(text: string, start: number, end: number): boolean {
  return (
    OWN_START.test(text.slice(Math.max(0, start - NEAR), start)) &&
    OWN_END.test(text.slice(end, end + NEAR))
  );
}

interface Suppressible {
  readonly diagnostics: readonly Diagnostic[];
  /** The comments in the policy as it stands. */
  readonly written: readonly Suppression[];
  /** The comments that count: those of the base branch where there is one. */
  readonly honoured: readonly Suppression[];
  readonly locked: ReadonlySet<string>;
}

/** Drops what comments silence, and reports the comments that are unused, locked or unreasoned. */
export function suppress({ diagnostics, written, honoured, locked }: Suppressible): Diagnostic[] {
  const silent = new Set(
    honoured
      .filter(({ rule, reason }) => reason !== '' && !locked.has(rule))
      .map(({ rule }) => rule),
  );
  const reported = new Set(diagnostics.map(({ rule }) => rule));
  const kept = diagnostics.filter(({ rule }) => !silent.has(rule));
  return [...kept, ...written.flatMap((comment) => complaint(comment, reported, locked))];
}

function complaint(
  { rule, reason, path, span, isAlone }: Suppression,
  reported: ReadonlySet<string>,
  locked: ReadonlySet<string>,
): Diagnostic[] {
  if (rule === '' || reason === '') {
    const message =
      rule === ''
        ? 'The comment names no rule, expected <!-- embargo-ignore rule-id: reason -->'
        : `The comment silences ${rule} without a reason, expected <!-- embargo-ignore ${rule}: reason -->`;
    return [engineDiagnostic('suppression-without-reason', { message, path, span })];
  }
  if (locked.has(rule)) {
    const message = `The comment would silence ${rule}, which the configuration locks`;
    return [engineDiagnostic('suppression-not-allowed', { message, path, span })];
  }
  if (reported.has(rule)) return [];
  const message = `The comment silences ${rule}, which reports nothing here`;
  const fix = {
    description: 'Remove the comment',
    edits: [{ span, text: '' }],
    safe: isAlone,
  };
  return [engineDiagnostic('unused-suppression', { message, path, span, fix })];
}
