import { createHash } from 'node:crypto';
import { readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { runCli } from '../support/run-cli.ts';
import { openSandbox } from '../support/sandbox.ts';
import type { Sandbox } from '../support/sandbox.ts';

const POLICY = `# Security policy

## Reporting a vulnerability

Please do not open a public issue. Write to [the response team](mailto:response@anvil.dev) and include
the affected version and the steps to reproduce. We acknowledge every report within 24 hours.
`;

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = openSandbox();
});
afterEach(() => {
  sandbox.remove();
});

const run = (...words: readonly string[]) => runCli(sandbox.folder, ...words);

describe('embargo', () => {
  test.each([
    [['--help']],
    [['help']],
    [['facts', '--help']],
    [['lint', '-h']],
    [['plan', '--help']],
  ])('%j explains itself', (words) => {
    const { code, stdout, stderr } = run(...words);
    expect(stdout).toContain('Usage: embargo');
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });

  test.each([
    { words: [], says: 'No command was given, expected one of: facts, lint, plan' },
    { words: ['fact'], says: '"fact" is no command, expected one of: facts, lint, plan' },
    { words: ['lint', '--nope'], says: "Unknown option '--nope'" },
    { words: ['lint', '--format', 'xml'], says: '--format is "xml", expected one of: text, json' },
    {
      words: ['lint', '--profile', 'lax'],
      says: '--profile is "lax", expected one of: baseline-1',
    },
    { words: ['lint', '--repository', 'x'], says: '--repository is "x", expected OWNER/NAME' },
    { words: ['lint', '--config', 'no.yml'], says: 'no.yml cannot be read' },
    { words: ['lint', 'nowhere.md'], says: 'nowhere.md does not exist' },
    { words: ['lint', 'folder'], says: 'folder is a folder' },
    { words: ['lint', 'link.md'], says: 'link.md leads out of' },
    { words: ['lint', 'latin.md'], says: 'latin.md is not UTF-8' },
    { words: ['lint', 'empty.md'], says: 'empty.md is empty' },
    { words: ['facts'], says: 'No security policy was found' },
  ])('$words ends in one sentence and 2', ({ words, says }) => {
    sandbox.write('folder/file', '');
    sandbox.write('latin.md', Uint8Array.from([0x23, 0x20, 0xe9]));
    sandbox.write('empty.md', ' \n');
    symlinkSync('/etc/hostname', path.join(sandbox.folder, 'link.md'));
    const { code, stdout, stderr } = run(...words);
    expect(stderr).toContain(says);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });
});

describe('embargo facts', () => {
  test('finds the policy that GitHub shows and prints it for people', () => {
    sandbox.write('docs/SECURITY.md', POLICY);
    sandbox.write('.github/SECURITY.md', POLICY);
    const { code, stdout } = run('facts');
    expect(stdout).toContain('.github/SECURITY.md: policy');
    expect(stdout).toMatch(
      /Acknowledgement\s+within 24 hours of report\s+\(\.github\/SECURITY\.md:6\)/,
    );
    expect(code).toBe(0);
  });

  test('prints one document a line, and 2 at the end where a file cannot be read', () => {
    sandbox.write('a.md', POLICY);
    const { code, stdout } = run('facts', 'a.md', 'missing.md', 'a.md', '--json');
    const documents = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(documents).toMatchObject([
      {
        schemaVersion: 1,
        path: 'a.md',
        sha256: createHash('sha256').update(POLICY).digest('hex'),
        kind: 'policy',
        facts: { acknowledgement: [{ within: 'PT24H', from: 'report', strength: 'must' }] },
      },
      { path: 'missing.md', error: 'missing.md does not exist, expected a file to read' },
      { path: 'a.md' },
    ]);
    expect(code).toBe(2);
  });

  test('takes the hash over the raw bytes, mark and all', () => {
    const bytes = Buffer.from(`\ufeff${POLICY.replaceAll('\n', '\r\n')}`);
    sandbox.write('a.md', bytes);
    const { stdout } = run('facts', 'a.md', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      sha256: createHash('sha256').update(bytes).digest('hex'),
      facts: { forbidsPublicReports: { span: { start: { line: 5, column: 1 } } } },
    });
  });
});

describe('embargo lint', () => {
  test('reads the policy, its configuration and the repository around it', () => {
    sandbox.write('SECURITY.md', `${POLICY}\nSee [the process](docs/process.md).\n`);
    sandbox.write('.github/embargo.yml', 'version: 1\nrules:\n  single-channel: error\n');
    sandbox.commit();
    const { code, stdout } = run('lint');
    expect(stdout).toMatch(
      /SECURITY\.md:8:\d+ error .*docs\/process\.md.*\(CVD806 relative-link-missing\)/,
    );
    expect(stdout).toContain('error "response@anvil.dev" is the only way to report');
    expect(code).toBe(1);
  });

  test('says 0 where nothing is an error', () => {
    sandbox.write('SECURITY.md', POLICY);
    expect(run('lint').code).toBe(0);
  });

  test('compares with the policy before a change', () => {
    sandbox.write('SECURITY.md', POLICY.replace('24 hours', '3 days'));
    sandbox.write('before.md', POLICY);
    const { code, stdout } = run('lint', '--base', 'before.md', '--format', 'json');
    const { files } = JSON.parse(stdout) as {
      readonly files: readonly { readonly diagnostics: unknown }[];
    };
    expect(files[0]?.diagnostics).toContainEqual(
      expect.objectContaining({
        code: 'CVD005',
        rule: 'promise-weakened',
        level: 'error',
        message: 'This change weakens a promise: Acknowledgement: 24 hours → 3 days',
      }),
    );
    expect(code).toBe(1);
  });

  test.each(['json', 'sarif'])('prints %s that is JSON', (format) => {
    sandbox.write('SECURITY.md', POLICY);
    expect(() => JSON.parse(run('lint', '--format', format).stdout) as unknown).not.toThrow();
  });

  test('prints Markdown', () => {
    sandbox.write('SECURITY.md', POLICY);
    expect(run('lint', '--format', 'markdown').stdout).toContain('### What the policy promises');
  });

  test('--fix applies safe edits to the byte, and twice is once', () => {
    const before = `\ufeff${POLICY}\r\nThe the page is [here](http://github.com/anvil/process).\t \r\n`;
    sandbox.write('SECURITY.md', before);
    const first = run('lint', '--profile', 'strict', '--fix');
    expect(first.stderr).toMatch(
      /^embargo: SECURITY.md: 2 findings were mended \(line \d+: .+; line \d+: .+\)\nembargo: SECURITY.md: \d+ findings are left for a person, \d+ of them with a suggestion/,
    );
    const once = readFileSync(path.join(sandbox.folder, 'SECURITY.md'), 'utf8');
    expect(once).toBe(
      `\ufeff${POLICY}\r\nThe page is [here](https://github.com/anvil/process).\t \r\n`,
    );
    const second = run('lint', '--profile', 'strict', '--fix', '--format', 'json');
    expect(second.stderr).toContain('SECURITY.md: nothing was changed, no finding has an edit');
    expect(() => JSON.parse(second.stdout) as unknown).not.toThrow();
    expect(readFileSync(path.join(sandbox.folder, 'SECURITY.md'), 'utf8')).toBe(once);
  });

  test('a file outside of the checkout is judged as a bare text', () => {
    sandbox.write('outside/SECURITY.md', `${POLICY}\n[gone](gone.md)\n`);
    sandbox.write('inside/file', '');
    const { stdout } = runCli(
      path.join(sandbox.folder, 'inside'),
      'lint',
      '../outside/SECURITY.md',
    );
    expect(stdout).not.toContain('error');
    expect(stdout).toContain('not checked: policy-missing');
  });
});
