import { applyFixes, judge, readPolicy } from '@embargo/policy-lint';
import type { Diagnostic } from '@embargo/core';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { policies, RUNS, wholePolicies } from '../support/fuzzed-policies.ts';

const NAME = 'SECURITY.md';

async function lint(text: string): Promise<readonly Diagnostic[]> {
  const policy = readPolicy(NAME, text);
  return (await judge({ policy, profile: 'strict' })).diagnostics;
}

async function fix(text: string): Promise<string> {
  return applyFixes(NAME, text, await lint(text));
}

function kindOf(text: string): string {
  return readPolicy(NAME, text).kind;
}

function errorsIn(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.filter(({ level }) => level === 'error').map(({ rule }) => rule);
}

test('what is fixed once stays as it is', async () => {
  await fc.assert(
    fc.asyncProperty(policies, async (text) => {
      const once = await fix(text);
      expect(await fix(once)).toBe(once);
    }),
    RUNS,
  );
});

test('fixing never brings a new error', async () => {
  await fc.assert(
    fc.asyncProperty(policies, async (text) => {
      const fixed = await fix(text);
      // Cut anywhere, a text may stand on the brink between a policy and a mere pointer to one.
      fc.pre(kindOf(text) === kindOf(fixed));
      const before = errorsIn(await lint(text));
      const after = errorsIn(await lint(fixed));
      expect(after.filter((rule) => !before.includes(rule))).toEqual([]);
    }),
    RUNS,
  );
});

test('fixing a whole policy keeps what it is and brings no error', async () => {
  for (const text of wholePolicies()) {
    const fixed = await fix(text);
    expect(kindOf(fixed)).toBe(kindOf(text));
    const before = errorsIn(await lint(text));
    const after = errorsIn(await lint(fixed));
    expect(after.filter((rule) => !before.includes(rule))).toEqual([]);
  }
});

test('lines without an edit stay byte for byte, in order', async () => {
  await fc.assert(
    fc.asyncProperty(policies, async (text) => {
      const diagnostics = await lint(text);
      const edits = diagnostics.flatMap(({ fix: mend }) =>
        mend?.safe === true ? mend.edits.map(({ span }) => span) : [],
      );
      const untouched = text
        .split('\n')
        .filter((_, index) =>
          edits.every(({ start, end }) => index + 1 < start.line || index + 1 > end.line),
        );
      const fixed = applyFixes(NAME, text, diagnostics).split('\n');
      expect(isSubsequence(untouched, fixed)).toBe(true);
    }),
    RUNS,
  );
});

function isSubsequence(lines: readonly string[], all: readonly string[]): boolean {
  let at = 0;
  for (const line of lines) {
    const found = all.indexOf(line, at);
    if (found === -1) return false;
    at = found + 1;
  }
  return true;
}

const DIAGNOSTIC: Diagnostic = {
  code: 'CVD000',
  rule: 'any',
  level: 'info',
  message: 'Found.',
  path: NAME,
  span: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } },
  related: [],
  controls: [],
};

function replacing(column: number, end: number, text: string): Diagnostic {
  const span = { start: { line: 2, column }, end: { line: 2, column: end } };
  return { ...DIAGNOSTIC, fix: { description: 'Mend', edits: [{ span, text }], safe: true } };
}

describe('edits', () => {
  const text = 'one\r\ntwo three\r\nfour';

  test('are applied in the order of the text', () => {
    const edits = [replacing(5, 10, '3'), replacing(1, 4, '2')];
    expect(applyFixes(NAME, text, edits)).toBe('one\r\n2 3\r\nfour');
  });

  test('that overlap are applied but for the first', () => {
    const edits = [replacing(1, 6, 'first'), replacing(4, 10, 'second')];
    expect(applyFixes(NAME, text, edits)).toBe('one\r\nfirsthree\r\nfour');
  });

  test('that may change the meaning are left to a person', () => {
    const { fix: mend, ...diagnostic } = replacing(1, 4, '2');
    const unsafe =
      mend === undefined ? diagnostic : { ...diagnostic, fix: { ...mend, safe: false } };
    expect(applyFixes(NAME, text, [unsafe])).toBe(text);
  });

  test('of another file are left alone', () => {
    expect(applyFixes(NAME, text, [{ ...replacing(1, 4, '2'), path: 'docs/a.md' }])).toBe(text);
  });
});
