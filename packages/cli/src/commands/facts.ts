import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

import type { FactsDocument } from '@embargo/core';
import { decode, readPolicy } from '@embargo/policy-lint';

/** Prints the facts of each file, one document a line. */
export async function facts(files: readonly string[]): Promise<number> {
  let code = 0;
  for (const path of files) {
    try {
      const bytes = await readFile(path);
      const { kind, facts } = readPolicy(path, decode(path, bytes));
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const document: FactsDocument = { schemaVersion: 1, path, sha256, kind, facts };
      process.stdout.write(`${JSON.stringify(document)}\n`);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      process.stdout.write(`${JSON.stringify({ path, error: message })}\n`);
      code = 2;
    }
  }
  return code;
}
