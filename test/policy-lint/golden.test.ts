import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { formatMarkdown, judge, readPolicy } from '@embargo/policy-lint';
import type { Policy, RepositoryView } from '@embargo/policy-lint';
import { describe, expect, test } from '@jest/globals';

const FIXTURES = path.resolve(import.meta.dirname, '../fixtures');
const NAME = 'SECURITY.md';

/** The files of a policy's folder are its repository. */
function checkout(system: string): Required<Pick<RepositoryView, 'files' | 'readText'>> {
  const folder = path.join(FIXTURES, 'policies', system);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = new Set(names.filter((name) => name.endsWith('.md')));
  const readText = (name: string): string | undefined =>
    files.has(name) ? readFileSync(path.join(folder, name), 'utf8') : undefined;
  return { files, readText };
}

async function summary(system: string, policy: Policy, text: string): Promise<string> {
  const profile = 'recommended';
  const repository = {
    ...checkout(system),
    owner: 'anvil-works',
    name: system,
    defaultBranch: 'main',
    today: '2026-11-21',
  };
  const judgement = await judge({ policy, profile, repository });
  const page = `https://github.com/anvil-works/${system}/blob/0123456789abcdef0123456789abcdef01234567`;
  return formatMarkdown([{ ...judgement, path: NAME, text, policy, profile }], {
    linkTo: (file, line) => `${page}/${file}#L${line}`,
  });
}

describe.each(readdirSync(path.join(FIXTURES, 'policies')))('%s', (system) => {
  const { readText } = checkout(system);
  const text = readText(NAME) ?? '';
  const policy = readPolicy(NAME, text, { readLinked: readText });

  test('promises what a person reads in it', () => {
    const facts = `${JSON.stringify(policy.facts, null, 2)}\n`;
    expect(facts).toBe(golden(`${system}.facts.json`, facts));
  });

  test('is summed up for a person', async () => {
    const page = await summary(system, policy, text);
    expect(page).toBe(golden(`${system}.md`, page));
  });
});

/** What was read and approved before; `UPDATE_GOLDEN=1` approves what is there now. */
function golden(name: string, now: string): string {
  const file = path.join(FIXTURES, 'golden', name);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    writeFileSync(file, now);
  }
  return readFileSync(file, 'utf8');
}
