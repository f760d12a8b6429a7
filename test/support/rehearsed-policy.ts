import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { judge, readPolicy } from '@embargo/policy-lint';
import type { RehearsalRequest } from '@embargo/rehearsal';

const SUITE = path.resolve(import.meta.dirname, '../..');
/** A Monday. */
const FROM = new Date('2026-11-23T09:00:00Z');

/** What the rehearsal of a folder's policy is asked for, as the command line would read it. */
export async function rehearsalOf(folder: string, name = 'SECURITY.md'): Promise<RehearsalRequest> {
  const read = (file: string): string | undefined => {
    try {
      return readFileSync(path.join(folder, file), 'utf8');
    } catch {
      return undefined;
    }
  };
  const text = read(name) ?? '';
  const policy = readPolicy(name, text, { readLinked: read });
  return {
    project: `example/${path.basename(folder)}`,
    policyPath: name,
    policySha256: createHash('sha256').update(text).digest('hex'),
    policy,
    judgement: await judge({ policy, profile: 'recommended' }),
    from: FROM,
    suite: SUITE,
  };
}
