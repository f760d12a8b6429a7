import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from '@jest/globals';
import { check } from 'recheck';

import { builtPatterns, writtenPatterns } from '../support/patterns.ts';
import type { WrittenPattern } from '../support/patterns.ts';

/**
 * Fingerprints of what was found safe before, so that only new patterns take time. Empty the list
 * and run with `UPDATE_PATTERNS=1` to check all of them again, which takes minutes.
 */
const KNOWN = path.resolve(import.meta.dirname, '../fixtures/safe-patterns.json');
const POLICIES = path.resolve(import.meta.dirname, '../fixtures/policies');

// Without a Java or native checker, which not every machine has.
process.env['RECHECK_BACKEND'] ??= 'pure';

test('no pattern takes more than linear time, whatever the text', async () => {
  const built = await builtPatterns(readEverything);
  const patterns = new Map(
    [...writtenPatterns(), ...built].map((pattern) => [fingerprint(pattern), pattern]),
  );
  expect(patterns.size).toBeGreaterThan(1000);

  const known = new Set(knownSafe());
  const safe: string[] = [];
  const others: unknown[] = [];
  for (const [print, pattern] of patterns) {
    const status = known.has(print) ? 'safe' : await statusOf(pattern);
    if (status === 'safe') safe.push(print);
    else others.push({ status, ...pattern });
  }
  if (process.env['UPDATE_PATTERNS'] === '1') {
    writeFileSync(KNOWN, `${JSON.stringify(safe.sort(), null, 1)}\n`);
  }
  expect(others).toEqual([]);
}, 3_600_000);

async function statusOf({ source, flags }: WrittenPattern): Promise<string> {
  const { status } = await check(source, flags, { timeout: 20_000 });
  return status;
}

/** Imports the linter and reads our own policies, so that what is put together once is. */
async function readEverything(): Promise<void> {
  const { judge, readPolicy } = await import('@embargo/policy-lint');
  for (const name of readdirSync(POLICIES)) {
    const text = readFileSync(path.join(POLICIES, name, 'SECURITY.md'), 'utf8');
    await judge({ policy: readPolicy('SECURITY.md', text), profile: 'strict' });
  }
}

function knownSafe(): readonly string[] {
  if (!existsSync(KNOWN)) return [];
  return JSON.parse(readFileSync(KNOWN, 'utf8')) as readonly string[];
}

function fingerprint({ source, flags }: WrittenPattern): string {
  return createHash('sha256').update(`${source} ${flags}`).digest('hex').slice(0, 16);
}
