import path from 'node:path';

import { openCheckout } from '@embargo/github';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';

import { rehearseProject } from '../../actions/rehearse/src/main.ts';
import { openSandbox } from '../support/sandbox.ts';
import type { Sandbox } from '../support/sandbox.ts';

jest.setTimeout(180_000);

const POLICY = `# Security policy

Please do not open a public issue. Use the "Report a vulnerability" button of the
[advisories page](https://github.com/anvil/forge/security/advisories/new).

We announce each fix by mail to announce@lists.anvil.dev.
`;

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = openSandbox();
});
afterEach(() => {
  sandbox.remove();
});

test('a template that nothing fills breaks release day, and the line of the promise is named', async () => {
  sandbox.write('SECURITY.md', POLICY);
  sandbox.write(
    '.github/embargo.yml',
    "version: 1\nchannels: [{ id: notes, kind: github-release, template: { body: 'Run {{upgrade}}' } }]\n",
  );
  const shown = { log: '', failed: '', summary: '' };
  const outputs = new Map<string, string>();
  const written = new Map<string, string>();
  await rehearseProject(
    {
      policyPath: undefined,
      configPath: '.github/embargo.yml',
      from: undefined,
      faults: [],
      folder: 'out',
    },
    {
      checkout: openCheckout(sandbox.folder),
      project: 'forge',
      suite: path.resolve(import.meta.dirname, '../..'),
      now: new Date('2026-11-21T12:00:00Z'),
      inputs: { get: () => undefined },
      log: {
        info: (text) => void (shown.log += text),
        warning: () => undefined,
        mask: () => undefined,
        annotate: () => undefined,
      },
      setOutput: (name, value) => void outputs.set(name, value),
      writeSummary: (markdown) => void (shown.summary += markdown),
      fail: (reason) => void (shown.failed += reason),
      writeFile: (name, text) => void written.set(name, text),
    },
  );
  expect(shown.failed).toMatch(/^Release day breaks: SECURITY\.md:6 "Announce it by mailing list"/);
  expect(shown.summary).toContain('## forge: release day breaks');
  expect(shown.summary).toContain('rehearsed from 2026-11-23 09:00 UTC');
  expect(shown.log).toMatch(/\d+ promises? kept, [1-9]\d* broken/);
  expect(outputs.get('holds')).toBe('false');
  expect([...written.keys()]).toEqual(['out/report.html', 'out/report.md']);
});
