import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { runAction } from '../support/run-action.ts';
import { openSandbox } from '../support/sandbox.ts';
import type { Sandbox } from '../support/sandbox.ts';

const GOOD = `# Security policy

## Supported versions

Only the latest release gets security fixes.

## Reporting a vulnerability

Please do not open a public issue. Write to [the response team](mailto:response@anvil.dev) or use the
[web form](https://anvil.dev/report), and include the affected version and steps to reproduce.

We acknowledge every report within 24 hours. Details are published within 90 days at most.

## Release

A release is announced in a GitHub release with the CVE, the severity, the affected versions and the
fixed version, how to upgrade, and credit to the reporter. All binaries are built and signed.
`;

const SLOWER = GOOD.replace('within 24 hours', 'within 7 days');

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = openSandbox();
});
afterEach(() => {
  sandbox.remove();
});

function pullRequest(base: string, head: string): unknown {
  return { pull_request: { number: 7, base: { sha: base }, head: { sha: head } } };
}

describe('without a version before the change', () => {
  test('a policy without errors passes, and every output is written', async () => {
    sandbox.write('SECURITY.md', GOOD);
    const run = await runAction('validate-policy', {
      workspace: sandbox.folder,
      inputs: { 'sarif-file': 'out.sarif' },
    });

    expect(run.stderr).toBe('');
    expect(run.stdout).not.toContain('::error');
    expect(run.code).toBe(0);
    expect(run.outputs['passed']).toBe('true');
    expect(JSON.parse(run.outputs['facts'] ?? '')).toMatchObject({
      schemaVersion: 1,
      path: 'SECURITY.md',
      kind: 'policy',
      facts: { acknowledgement: [{ within: 'PT24H', span: { start: { line: 12 } } }] },
    });
    expect(JSON.parse(run.outputs['diagnostics'] ?? '')).toMatchObject({
      schemaVersion: 1,
      files: [{ path: 'SECURITY.md' }],
    });
    expect(run.summary).toContain('What the policy promises');
    expect(run.summary).toContain(
      '/anvil/forge/blob/0123456789abcdef0123456789abcdef01234567/SECURITY.md?plain=1#L12',
    );
    const sarif: unknown = JSON.parse(readFileSync(path.join(sandbox.folder, 'out.sarif'), 'utf8'));
    expect(sarif).toMatchObject({ version: '2.1.0' });
  });

  test('a broken promise is annotated on its line and fails the step', async () => {
    sandbox.write(
      'SECURITY.md',
      '# Security\n\n## Reporting\n\nWrite to [us]() about vulnerabilities.\n',
    );
    const run = await runAction('validate-policy', { workspace: sandbox.folder });

    expect(run.code).toBe(1);
    expect(run.outputs['passed']).toBe('false');
    expect(run.stdout).toMatch(
      /::error title=CVD802 empty-link,file=SECURITY\.md,line=5,endLine=5,col=10/,
    );
  });

  test('"fail-on: never" annotates without failing, and says that it would not pass', async () => {
    sandbox.write('SECURITY.md', '# Security\n\nWrite to [us]() about vulnerabilities.\n');
    const inputs = { 'fail-on': 'never' };
    const run = await runAction('validate-policy', { workspace: sandbox.folder, inputs });

    expect(run.code).toBe(0);
    expect(run.outputs['passed']).toBe('false');
  });

  test('no policy at all fails in one sentence', async () => {
    const run = await runAction('validate-policy', { workspace: sandbox.folder });

    expect(run.code).toBe(1);
    expect(run.stdout).toContain('No security policy was found');
  });
});

describe('on a pull request', () => {
  test('a promise made smaller blocks, and names both lengths', async () => {
    sandbox.write('SECURITY.md', GOOD);
    const base = sandbox.commit();
    sandbox.write('SECURITY.md', SLOWER);
    const head = sandbox.commit();
    const run = await runAction('validate-policy', {
      workspace: sandbox.folder,
      event: pullRequest(base, head),
    });

    expect(run.code).toBe(1);
    expect(run.stdout).toContain('CVD005 promise-weakened');
    expect(run.stdout).toContain('Acknowledgement: 24 hours → 7 days');
  });

  test('a policy that takes over from another one is compared with it', async () => {
    sandbox.write('SECURITY.md', GOOD);
    const base = sandbox.commit();
    sandbox.write('.github/SECURITY.md', SLOWER);
    const run = await runAction('validate-policy', {
      workspace: sandbox.folder,
      event: pullRequest(base, sandbox.commit()),
    });
    expect(run.code).toBe(1);
    expect(run.stdout).toContain('Acknowledgement: 24 hours → 7 days');
  });

  test('a linked file that the change deletes is a new error', async () => {
    sandbox.write('SECURITY.md', `${GOOD}\nSee [the process](docs/security-process.md).\n`);
    const file = sandbox.write(
      'docs/security-process.md',
      '# Process\n\nWe fix what is reported.\n',
    );
    const base = sandbox.commit();
    rmSync(file);
    const run = await runAction('validate-policy', {
      workspace: sandbox.folder,
      event: pullRequest(base, sandbox.commit()),
    });
    expect(run.stdout).toContain('::error title=CVD806 relative-link-missing');
    expect(run.code).toBe(1);
  });

  test('a promise that is struck out is taken back', async () => {
    sandbox.write('SECURITY.md', GOOD);
    const base = sandbox.commit();
    const promise = 'We acknowledge every report within 24 hours.';
    sandbox.write('SECURITY.md', GOOD.replace(promise, `~~${promise}~~`));
    const run = await runAction('validate-policy', {
      workspace: sandbox.folder,
      event: pullRequest(base, sandbox.commit()),
    });
    expect(run.stdout).toContain('Acknowledgement: 24 hours → none');
    expect(run.code).toBe(1);
  });

  test('an old error only warns, a new one blocks', async () => {
    const old = GOOD.replace('https://anvil.dev/report', '');
    sandbox.write('SECURITY.md', old);
    const base = sandbox.commit();
    sandbox.write('SECURITY.md', `${old}\nThank you.\n`);
    const head = sandbox.commit();
    const kept = await runAction('validate-policy', {
      workspace: sandbox.folder,
      event: pullRequest(base, head),
    });
    expect(kept.stdout).toContain('::warning title=CVD802 empty-link');
    expect(kept.code).toBe(0);

    sandbox.write('SECURITY.md', `${old}\nMore at [our page]().\n`);
    const worse = await runAction('validate-policy', {
      workspace: sandbox.folder,
      event: pullRequest(base, sandbox.commit()),
    });
    expect(worse.stdout).toContain('::error title=CVD802 empty-link');
    expect(worse.code).toBe(1);
  });

  test('configuration and suppressions count from the base branch', async () => {
    const broken = GOOD.replace('https://anvil.dev/report', '');
    sandbox.write('SECURITY.md', GOOD);
    const base = sandbox.commit();
    sandbox.write(
      'SECURITY.md',
      `<!-- embargo-ignore empty-link: it is only a test -->\n${broken}`,
    );
    sandbox.write('.github/embargo.yml', 'version: 1\nrules:\n  empty-link: off\n');
    const run = await runAction('validate-policy', {
      workspace: sandbox.folder,
      event: pullRequest(base, sandbox.commit()),
    });
    expect(run.stdout).toContain('::error title=CVD802 empty-link');
    expect(run.code).toBe(1);
  });

  test('a version before the change that cannot be read fails with what to do', async () => {
    sandbox.write('SECURITY.md', GOOD);
    const head = sandbox.commit();
    const base = 'f'.repeat(40);
    const run = await runAction('validate-policy', {
      workspace: sandbox.folder,
      event: pullRequest(base, head),
    });
    expect(run.code).toBe(1);
    expect(run.stdout).toContain('fetch-depth: 2');
    expect(run.stderr).toBe('');
  });

  test('a shallow checkout reads the base through the API', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      const isPolicy = request.url?.startsWith('/repos/anvil/forge/contents/SECURITY.md?') === true;
      const isCommit = request.url?.startsWith('/repos/anvil/forge/commits/') === true;
      const text = 'application/vnd.github.raw+json; charset=utf-8';
      response.writeHead(isPolicy || isCommit ? 200 : 404, {
        'content-type': isPolicy ? text : 'application/json',
      });
      response.end(isPolicy ? GOOD : '{"message":"Not Found"}');
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    try {
      sandbox.write('SECURITY.md', SLOWER);
      const head = sandbox.commit();
      const run = await runAction('validate-policy', {
        workspace: sandbox.folder,
        event: pullRequest('f'.repeat(40), head),
        inputs: { 'github-token': 'ghs_secret' },
        env: { GITHUB_API_URL: `http://127.0.0.1:${String(port)}` },
      });
      expect(run.stdout).toContain('::add-mask::ghs_secret');
      expect(run.stdout).toContain('Acknowledgement: 24 hours → 7 days');
      expect(run.code).toBe(1);
      expect(asked.some((url) => url.includes(`ref=${'f'.repeat(40)}`))).toBe(true);
    } finally {
      server.close();
    }
  });
});

describe('text of a policy that looks like a command is inert', () => {
  const hostile =
    '# Security\n\n## Reporting\n\nWrite to [::error::x\u001b[31m ##[group]]() now.\n\n::add-mask::a\n\n::set-output name=passed::true\n';

  test('in the log, the summary and the outputs', async () => {
    sandbox.write('SECURITY.md', hostile);
    const run = await runAction('validate-policy', { workspace: sandbox.folder });

    const commands = run.stdout.split('\n').filter((line) => line.trimStart().startsWith('::'));
    for (const command of commands)
      expect(command).toMatch(/^::(?:error|warning|notice)(?: title=CVD|::)/);
    expect(run.stdout).not.toContain('##[');
    expect(run.stdout).not.toContain('\u001b');
    expect(run.summary).not.toMatch(/^\s*::/m);
    expect(run.summary).not.toContain('\u001b');
    expect(run.outputs['passed']).toBe('false');
  });
});

describe('bad input ends in one sentence and nothing half-written', () => {
  test.each([
    {
      what: 'a choice that does not exist',
      inputs: { 'fail-on': 'maybe' },
      says: 'Input "fail-on" is "maybe", expected one of: weakened, error, warning, never',
    },
    {
      what: 'a profile that does not exist',
      inputs: { profile: 'lax' },
      says: 'Input "profile" is "lax", expected one of: baseline-1',
    },
    {
      what: 'a file that does not exist',
      inputs: { 'policy-path': 'nowhere.md' },
      says: 'nowhere.md does not exist',
    },
    { what: 'a folder', inputs: { 'policy-path': 'folder' }, says: 'folder is a folder' },
    {
      what: 'a configuration that is not there',
      inputs: { config: '.github/embrago.yml' },
      says: 'Input "config" is ".github/embrago.yml", which is not there',
    },
    {
      what: 'a path out of the workspace',
      inputs: { 'policy-path': '../x.md' },
      says: '../x.md leads out of',
    },
    {
      what: 'a link out of the workspace',
      inputs: { 'policy-path': 'link.md' },
      says: 'link.md leads out of',
    },
    {
      what: 'bytes that are no UTF-8',
      inputs: { 'policy-path': 'latin.md' },
      says: 'latin.md is not UTF-8',
    },
    { what: 'NUL bytes', inputs: { 'policy-path': 'nul.md' }, says: 'nul.md has NUL bytes' },
    {
      what: 'a file that is too large',
      inputs: { 'policy-path': 'large.md' },
      says: 'large.md is 1048577 bytes',
    },
    { what: 'an empty file', inputs: { 'policy-path': 'empty.md' }, says: 'empty.md is empty' },
    {
      what: 'SARIF out of the workspace',
      inputs: { 'sarif-file': '../out.sarif' },
      says: 'Input "sarif-file"',
    },
    {
      what: 'a broken configuration',
      inputs: { config: 'bad.yml' },
      says: 'bad.yml:3:1 is not valid YAML',
    },
    { what: 'an unknown setting', inputs: { config: 'unknown.yml' }, says: 'unknown.yml:2:' },
    {
      what: 'a broken schema',
      inputs: { schema: 'bad.json' },
      says: 'bad.json:1:10 is not valid JSON',
    },
  ])('$what', async ({ inputs, says }) => {
    sandbox.write('SECURITY.md', GOOD);
    sandbox.write('folder/file', '');
    sandbox.write('latin.md', Uint8Array.from([0x23, 0x20, 0xe9, 0x0a]));
    sandbox.write('nul.md', '# a\u0000b\n');
    sandbox.write('large.md', 'a'.repeat(1048577));
    sandbox.write('empty.md', '');
    sandbox.write('bad.yml', 'version: 1\nrules: [a\n');
    sandbox.write('unknown.yml', 'version: 1\nruels: {}\n');
    sandbox.write('bad.json', '{"type": }');
    symlinkSync('/etc/hostname', path.join(sandbox.folder, 'link.md'));
    const given: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(inputs));
    const run = await runAction('validate-policy', { workspace: sandbox.folder, inputs: given });

    const errors = run.stdout.split('\n').filter((line) => line.startsWith('::error'));
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(says);
    expect(run.stdout + run.stderr).not.toMatch(/\bat .*:\d+:\d+\)?$/m);
    expect(run.code).toBe(1);
    expect(run.outputs).toEqual({});
    expect(run.summary).toBe('');
  });

  test.each([
    { what: 'CRLF', text: GOOD.replaceAll('\n', '\r\n') },
    { what: 'a byte order mark', text: `\ufeff${GOOD}` },
  ])('$what is read like any other text', async ({ text }) => {
    sandbox.write('SECURITY.md', text);
    const run = await runAction('validate-policy', { workspace: sandbox.folder });
    expect(run.code).toBe(0);
    expect(JSON.parse(run.outputs['facts'] ?? '')).toMatchObject({
      facts: { acknowledgement: [{ within: 'PT24H', span: { start: { line: 12, column: 1 } } }] },
    });
  });
});
