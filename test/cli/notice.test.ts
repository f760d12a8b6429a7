import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { afterAll, describe, expect, test } from '@jest/globals';

import { aCase, aCaseOfTwo } from '../core/notice/a-case.ts';
import { hostileCase } from '../core/notice/hostile-case.ts';
import { openSandbox } from '../support/sandbox.ts';
import { runMain } from '../support/run-main.ts';
import { MAIL, POLICIES } from './notice-settings.ts';

const FIXTURES = path.resolve(import.meta.dirname, '../fixtures');
const KEY = 'k'.repeat(64);

const sandbox = openSandbox();
sandbox.write('case.json', JSON.stringify(caseWithPlan()));
sandbox.write('hostile.json', JSON.stringify(hostileCase()));
sandbox.write('key', `${KEY}\n`);
for (const { policy, channels } of POLICIES) {
  const text = readFileSync(path.join(FIXTURES, 'policies', policy, 'SECURITY.md'), 'utf8');
  sandbox.write(`${policy}.md`, text);
  const config = { version: 1, policy: `${policy}.md`, mail: MAIL, channels };
  sandbox.write(`${policy}.yml`, JSON.stringify(config));
}
afterAll(() => {
  sandbox.remove();
});

function caseWithPlan() {
  const revisions = [
    { at: '2026-11-24T16:00:00Z', summary: 'First version' },
    { at: '2026-11-25T09:00:00Z', summary: 'Version 1.0.0 is affected, too' },
  ];
  const forthcoming = { mitigation: 'Install from the mirror only.' };
  return { ...aCase({ revisions, forthcoming }), releasesAt: '2026-11-24T16:00:00Z' };
}

const run = (...words: readonly string[]) => runMain(sandbox.folder, 'notice', ...words);

describe.each(POLICIES)('what the policy $policy announces', ({ policy, phases, channels }) => {
  const rows = phases.flatMap((phase) => channels.map(({ id }) => ({ phase, id })));

  test.each(rows)('is told in $id on $phase as it always was', async ({ phase, id }) => {
    const words = ['--case', 'case.json', '--config', `${policy}.yml`, '--key', 'key'];
    const { stdout, stderr, code } = await run(...words, '--phase', phase, '--channel', id);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expectGolden(`${policy}.${phase}.${id}.txt`, stdout);
  });
});

describe('texts that try to be more than text', () => {
  const rows = POLICIES.flatMap(({ policy, channels }) =>
    channels.filter(({ kind }) => kind !== 'github-advisory').map(({ id }) => ({ policy, id })),
  );

  test.each(rows)('stay text in $id of $policy', async ({ policy, id }) => {
    const words = ['--case', 'hostile.json', '--config', `${policy}.yml`, '--key', 'key'];
    const { stdout, stderr } = await run(...words, '--channel', id);
    expect(stderr).toBe('');
    expectGolden(`hostile.${policy}.${id}.txt`, stdout);
  });
});

describe('embargo notice', () => {
  const base = ['--case', 'case.json', '--config', 'stamp.yml'];

  test('shows every text with its stage, the documents and the hash', async () => {
    const { stdout } = await run(...base);
    expect(stdout).toContain('=== stage 1: list, mailing-list');
    expect(stdout).toContain(
      '=== stage 2: chat, slack (shortened to fit, waits for the address of "list")',
    );
    expect(stdout).toContain('osv-ghsa-2345-6789-cfgh.json');
    expect(stdout).toMatch(/=== hash [0-9a-f]{64}\n$/);
  });

  test('prints the same as JSON, with a hash that no secret changes', async () => {
    const open = JSON.parse((await run(...base, '--json')).stdout) as { hash: string };
    const keyed = JSON.parse((await run(...base, '--json', '--key', 'key')).stdout) as object;
    expect(keyed).toMatchObject({ schemaVersion: 1, phase: 'release', hash: open.hash });
    expect(Object.keys(keyed)).toEqual(['schemaVersion', 'phase', 'hash', 'notices', 'documents']);
  });

  test('tells of what is forthcoming without the documents', async () => {
    const { stdout } = await run(...base, '--phase', 'forthcoming', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ documents: [] });
    expect(stdout).not.toMatch(/CVE-|GHSA-|manifest/);
  });

  test.each([
    { words: [], says: 'expected --config FILE' },
    { words: ['--config', 'stamp.yml'], says: 'expected --case FILE' },
    { words: [...base, '--phase', 'soon'], says: '--phase is "soon"' },
    {
      words: [...base, '--channel', 'fax'],
      says: '--channel is "fax", expected one of: list, chat',
    },
    { words: ['--case', 'stamp.md', '--config', 'stamp.yml'], says: 'stamp.md is not JSON' },
    { words: ['--case', 'none.json', '--config', 'stamp.yml'], says: 'none.json' },
    {
      words: ['--case', 'stamp.yml', '--config', 'stamp.yml'],
      says: 'The case record cannot be used',
    },
  ])('says what is wrong with $words', async ({ words, says }) => {
    const { code, stderr } = await run(...words);
    expect(stderr).toContain(says);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(code).toBe(2);
  });

  test('tells everything that a case lacks at once', async () => {
    sandbox.write('least.json', JSON.stringify({ schemaVersion: 1, project: { name: 'Forge' } }));
    const { stderr } = await run('--case', 'least.json', '--config', 'stamp.yml');
    for (const name of ['trackingId', 'vulnerabilities', 'publishedAt', 'revisions', 'publisher']) {
      expect(stderr).toContain(`'${name}'`);
    }
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test('names the field that a forthcoming notice takes its date from', async () => {
    sandbox.write('undated.json', JSON.stringify(aCase()));
    const words = ['--case', 'undated.json', '--config', 'quay.yml', '--phase', 'forthcoming'];
    const { stderr, code } = await run(...words);
    expect(stderr).toContain('(of "releasesAt" in the case)');
    expect(code).toBe(2);
  });

  test.each([
    { phase: 'release', says: 'Forge 1.4.2 fixes CVE-2026-31337' },
    { phase: 'forthcoming', says: '2026-11-24' },
  ])('shows the example of the guide, on $phase', async ({ phase, says }) => {
    const guide = readFileSync(path.resolve(import.meta.dirname, '../../docs/notices.md'), 'utf8');
    const block = (language: string) =>
      guide.split(`\`\`\`${language}\n`)[1]?.split('\n```')[0] ?? '';
    sandbox.write('guide.json', block('json'));
    sandbox.write('guide.yml', block('yaml'));
    const words = ['--case', 'guide.json', '--config', 'guide.yml', '--phase', phase];
    const { stdout, stderr, code } = await run(...words);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expect(stdout).toContain(says);
    expect(stdout).toContain(': list, mailing-list');
  });

  test('rates a release of several by the worst', async () => {
    sandbox.write('two.json', JSON.stringify(aCaseOfTwo()));
    const { stdout } = await run('--case', 'two.json', '--config', 'flotilla.yml');
    expect(stdout).toContain('CVE-2026-31337, CVE-2026-31338: security release of Forge 1.4.2');
  });
});

function expectGolden(name: string, text: string): void {
  const file = path.join(FIXTURES, 'notices', name);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, 'utf8'));
}
