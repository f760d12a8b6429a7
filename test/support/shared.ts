import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, test } from '@jest/globals';

const SHARED = path.resolve(import.meta.dirname, '../../../shared');

/** Whether what lies beside the project, and does not ship with it, is at hand. */
export const hasShared = existsSync(SHARED);

/** A file beside the project, as text. */
export function readShared(...names: readonly string[]): string {
  return readFileSync(sharedPath(...names), 'utf8');
}

export function sharedPath(...names: readonly string[]): string {
  return path.join(SHARED, ...names);
}

/**
 * Tests that read what lies beside the project. Where it is absent they are skipped by name, and
 * fail where `EMBARGO_SHARED_REQUIRED=1` says that they must run.
 */
export function describeShared(name: string, fn: () => void): void {
  if (hasShared) {
    describe(name, fn);
  } else if (process.env['EMBARGO_SHARED_REQUIRED'] === '1') {
    test(name, () => {
      throw new Error('../shared is absent, expected it beside the project');
    });
  } else {
    describe.skip(name, () => {
      test('needs ../shared beside the project', () => undefined);
    });
  }
}
