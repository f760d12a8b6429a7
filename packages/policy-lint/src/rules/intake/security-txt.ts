import type { Span } from '@embargo/core';

/** A field of a `security.txt` (RFC 9116) and where it stands. */
export interface TxtField {
  /** In lower case. */
  readonly name: string;
  readonly value: string;
  readonly span: Span;
}

const FIELD = /^([A-Za-z-]{2,40}):[ \t]*(.*)$/;

/** The paths among tracked files that a site serves as its `security.txt`. */
export function securityTxtPaths(files: ReadonlySet<string>): readonly string[] {
  return [...files].filter((path) => path.endsWith('.well-known/security.txt'));
}

/** The fields in order; comments and the armour of a signature are none. */
export function readSecurityTxt(text: string): readonly TxtField[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    const match = FIELD.exec(line.trimEnd());
    if (match === null) return [];
    const [whole, name = '', value = ''] = match;
    const start = { line: index + 1, column: 1 };
    const span = { start, end: { line: index + 1, column: whole.length + 1 } };
    return [{ name: name.toLowerCase(), value, span }];
  });
}

/** Whether a program fills the file in when it is served. */
export function isTemplate(text: string): boolean {
  return /\{\{|\{%|<%|\$\{/.test(text);
}
