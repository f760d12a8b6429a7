import { EmbargoError } from '@embargo/core';
import type { Span } from '@embargo/core';

import { SourceText } from '../source/source-text.ts';

/** A YAML or JSON file's value, and the place of each part of it by JSON pointer. */
export interface LocatedYaml {
  readonly value: unknown;
  readonly spanOf: (pointer: string) => Span;
}

/** Parses YAML, of which JSON is a part; the library is loaded by the first call. */
export async function parseYaml(path: string, text: string): Promise<LocatedYaml> {
  const { LineCounter, parseDocument } = await import('yaml');
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: true });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line, col } = lines.linePos(error.pos[0]);
    const [said = ''] = error.message.split(/ at line |\n/);
    throw new EmbargoError(
      'CONFIG_INVALID',
      `${path}:${String(line)}:${String(col)} is not valid YAML: ${said}`,
      { cause: error },
    );
  }
  return { value: toValue(path, () => document.toJS() as unknown), spanOf };

  function spanOf(pointer: string): Span {
    const keys = pointer.split('/').slice(1).map(unescapeKey);
    for (let length = keys.length; length >= 0; length--) {
      const node = document.getIn(keys.slice(0, length), true);
      const range = rangeOf(node);
      if (range !== undefined) return { start: position(range[0]), end: position(range[1]) };
    }
    return { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  }

  function position(offset: number): Span['start'] {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  }
}

/** Parses a file by its ending: `.json` as JSON, which is stricter than the YAML it also is. */
export async function parseJsonOrYaml(path: string, text: string): Promise<LocatedYaml> {
  if (path.toLowerCase().endsWith('.json')) checkJson(path, text);
  return parseYaml(path, text);
}

function checkJson(path: string, text: string): void {
  const said = jsonFault(text);
  if (said === undefined) return;
  const { line, column } = new SourceText(path, text).position(faultOffset(text));
  const [reason = said] = said.split(/ in JSON|, (?:\.\.\.)?"/);
  throw new EmbargoError(
    'CONFIG_INVALID',
    `${path}:${String(line)}:${String(column)} is not valid JSON: ${reason}`,
  );
}

function jsonFault(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Where JSON goes wrong: the longest beginning of it that only lacks its end. */
function faultOffset(text: string): number {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const said = jsonFault(text.slice(0, middle));
    if (said === undefined || /unexpected end|unterminated|expected [^\n]{0,40} after/i.test(said))
      low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Aliases that multiply without end are refused by the library. */
function toValue(path: string, read: () => unknown): unknown {
  try {
    return read();
  } catch (cause) {
    const message = `${path} repeats aliases too often, expected a plain configuration`;
    throw new EmbargoError('CONFIG_INVALID', message, { cause });
  }
}

function rangeOf(node: unknown): readonly [number, number] | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node)) return undefined;
  const { range } = node;
  if (!Array.isArray(range)) return undefined;
  const [start, end] = range as readonly unknown[];
  return typeof start === 'number' && typeof end === 'number' ? [start, end] : undefined;
}

function unescapeKey(key: string): string | number {
  const text = key.replaceAll('~1', '/').replaceAll('~0', '~');
  return /^\d+$/.test(text) ? Number(text) : text;
}

/** `12:3` */
export function sayPlace({ start }: Span): string {
  return `${String(start.line)}:${String(start.column)}`;
}
