import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { counted } from '@embargo/core';
import type { Diagnostic } from '@embargo/core';
import type { Checkout } from '@embargo/github';
import { applyFixes } from '@embargo/policy-lint';
import type { LintedFile } from '@embargo/policy-lint';

import { openPolicy } from '../open-policy.ts';

export interface FixedFile {
  /** As it is after the edits. */
  readonly file: LintedFile;
  /** What was done to the file, and what is left for a person: a sentence each. */
  readonly report: readonly string[];
}

/** Applies safe edits until none is left, which one round nearly always does. */
export async function fixFile(
  name: string,
  checkout: Checkout,
  lint: (name: string) => Promise<LintedFile>,
): Promise<FixedFile> {
  let file = await lint(name);
  const done: string[] = [];
  for (let round = 0; round < 10; round++) {
    const text = applyFixes(name, file.text, file.diagnostics);
    if (text === file.text) break;
    done.push(...file.diagnostics.filter((diagnostic) => isSafe(diagnostic, name)).map(sayFix));
    writeFileSync(path.resolve(checkout.root, name), withMark(name, text, checkout));
    file = await lint(name);
  }
  return { file, report: [sayDone(name, [...new Set(done)]), ...sayLeft(file)] };
}

/** A byte order mark that the file had stays. */
function withMark(name: string, text: string, checkout: Checkout): string {
  const had = openPolicy(name, checkout)
    .bytes.subarray(0, 3)
    .equals(Buffer.from([0xef, 0xbb, 0xbf]));
  return had ? `\ufeff${text}` : text;
}

function isSafe({ path: place, fix }: Diagnostic, name: string): boolean {
  return place === name && fix?.safe === true;
}

/** "line 9: Use https" */
function sayFix({ fix }: Diagnostic): string {
  const lines = fix?.edits.map(({ span }) => span.start.line) ?? [];
  return `line ${[...new Set(lines)].join(', ')}: ${fix?.description ?? ''}`;
}

function sayDone(name: string, done: readonly string[]): string {
  return done.length === 0
    ? `${name}: nothing was changed, no finding has an edit that is safe`
    : `${name}: ${counted(done.length, 'finding was', 'findings were')} mended (${done.join('; ')})`;
}

function sayLeft({ path: name, diagnostics }: LintedFile): string[] {
  if (diagnostics.length === 0) return [];
  const left = counted(diagnostics.length, 'finding is', 'findings are');
  const suggested = diagnostics.filter(({ fix }) => fix !== undefined).length;
  const more = suggested === 0 ? '' : `, ${suggested} of them with a suggestion to read first`;
  return [`${name}: ${left} left for a person${more}`];
}
