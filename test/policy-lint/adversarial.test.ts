import { lint, readPolicy, rules } from '@embargo/policy-lint';
import type { Diagnostic, Facts } from '@embargo/core';
import { describe, expect, test } from '@jest/globals';

import { adversaries } from '../bench/adversarial.ts';
import { misplaced } from './document/document.ts';

const LENGTH = 65_536;
const NAMES = ['SECURITY.rst', 'SECURITY.adoc', 'SECURITY.txt'];

/** The largest line that a fact or diagnostic names. */
function lastLine(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  if ('line' in value && typeof value.line === 'number') return value.line;
  return Object.values(value).reduce((last: number, part) => Math.max(last, lastLine(part)), 0);
}

describe.each(Object.entries(adversaries))('%s', (_name, generate) => {
  const text = generate(LENGTH);

  test('is read and judged, and every place lies in it', () => {
    const policy = readPolicy('SECURITY.md', text);
    expect(misplaced(policy.document).slice(0, 3)).toEqual([]);
    const { diagnostics } = lint({ ...policy, profile: 'strict', repository: undefined }, rules);
    const found: readonly [Facts, readonly Diagnostic[]] = [policy.facts, diagnostics];
    expect(lastLine(found)).toBeLessThanOrEqual(policy.document.source.lineCount);
  });

  test('is read in every other markup, and every place lies in it', () => {
    const part = text.slice(0, LENGTH / 8);
    for (const name of NAMES) {
      expect(misplaced(readPolicy(name, part).document).slice(0, 3)).toEqual([]);
    }
  });
});
