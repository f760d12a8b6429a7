import { readFileSync } from 'node:fs';
import path from 'node:path';

import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';

import { runAction } from '../support/run-action.ts';
import type { ActionRun } from '../support/run-action.ts';
import { openSandbox } from '../support/sandbox.ts';
import type { Sandbox } from '../support/sandbox.ts';

jest.setTimeout(180_000);

const POLICY = `# Security policy

Please do not open a public issue. Use the "Report a vulnerability" button of the
[advisories page](https://github.com/anvil/forge/security/advisories/new). We acknowledge every report
within 24 hours.
`;

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = openSandbox();
});
afterEach(() => {
  sandbox.remove();
});

const run = (inputs: Readonly<Record<string, string>> = {}): Promise<ActionRun> =>
  runAction('rehearse', {
    workspace: sandbox.folder,
    entry: 'src/index.ts',
    inputs,
    env: { NODE_NO_WARNINGS: '1' },
  });

test('a policy that can be kept is played to its end, with a summary and a page', async () => {
  sandbox.write('SECURITY.md', POLICY);
  const shown = await run({ from: '2026-11-23T09:00Z', fault: 'second-run' });
  expect(shown).toMatchObject({ code: 0, stderr: '' });
  expect(shown.outputs).toMatchObject({
    holds: 'true',
    report: 'embargo-rehearsal/report.html',
  });
  expect(JSON.parse(shown.outputs['promises'] ?? '')).toMatchObject({ broken: 0 });
  expect(shown.summary).toContain('## forge: release day holds');
  expect(shown.summary).toMatch(/^\| 🟢 \| .* `second-run` \|/m);
  expect(shown.summary).toContain('rehearsed from 2026-11-23 09:00 UTC');
  expect(shown.summary).toContain('Acknowledge the report within 24 hours');
  const page = readFileSync(path.join(sandbox.folder, 'embargo-rehearsal/report.html'), 'utf8');
  expect(page).toContain('Acknowledge the report within 24 hours');
  expect(page).not.toMatch(/<script[^>]+src=/);
  const markdown = readFileSync(path.join(sandbox.folder, 'embargo-rehearsal/report.md'), 'utf8');
  expect(shown.summary).toContain(markdown.trim());
});

test.each([
  { inputs: {}, says: 'No security policy was found' },
  { inputs: { 'policy-path': 'policy.md' }, says: 'policy.md does not exist' },
  { inputs: { from: 'tomorrow' }, says: 'Input "from" is "tomorrow", expected an instant' },
  {
    inputs: { 'policy-path': 'note.md', fault: 'earthquake' },
    says: '"earthquake" is no fault card',
  },
  { inputs: { 'policy-path': 'note.md', config: 'broken.yml' }, says: 'broken.yml:1:' },
])('$inputs ends in one sentence that says $says', async ({ inputs, says }) => {
  sandbox.write('note.md', POLICY);
  sandbox.write('broken.yml', 'version: 9\n');
  const shown = await run(inputs);
  expect(shown).toMatchObject({ code: 1, stderr: '' });
  const errors = shown.stdout.split('\n').filter((line) => line.startsWith('::error::'));
  expect(errors).toEqual([expect.stringContaining(says)]);
});
