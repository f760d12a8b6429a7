import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { judge, readPolicy } from '@embargo/policy-lint';
import { expect, test } from '@jest/globals';

const root = path.resolve(import.meta.dirname, '..');
const policyPath = '.github/SECURITY.md';
const text = readFileSync(path.join(root, policyPath), 'utf8');

function readText(name: string): string | undefined {
  try {
    return readFileSync(path.join(root, name), 'utf8');
  } catch {
    return undefined;
  }
}

test('the policy of this project passes the strict profile', async () => {
  const listed = execFileSync('git', ['-C', root, 'ls-files', '-z'], { encoding: 'utf8' });
  const files = new Set(listed.split('\0'));
  const policy = readPolicy(policyPath, text, { readLinked: readText });
  const repository = { files, readText };
  const { diagnostics } = await judge({ policy, profile: 'strict', repository });
  expect(
    diagnostics.map(({ rule, message, span }) => ({ rule, message, line: span.start.line })),
  ).toEqual([]);
});

test('the policy of this project makes the promises that its actions keep', () => {
  const { facts, kind } = readPolicy(policyPath, text);
  expect(kind).toBe('policy');
  expect(facts).toMatchObject({
    acknowledgement: [{ within: 'P3D', businessDays: true }],
    statusUpdates: { every: 'P7D' },
    release: [{ within: 'P30D' }, { within: 'P7D', levels: ['critical'] }],
    disclosure: [{ within: 'P90D' }],
    releaseWindow: { weekdays: ['mon', 'tue', 'wed', 'thu'], time: '16:00', zone: 'UTC' },
    binaries: { built: true, signed: true, available: true, functional: true },
    cve: { source: 'github' },
    cvss: { version: '4.0' },
    privateFix: { place: 'temporary-fork' },
    retrospective: { within: 'P7D', blameless: true },
  });
});
