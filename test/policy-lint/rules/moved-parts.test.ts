import { judge, readPolicy } from '@embargo/policy-lint';
import { expect, test } from '@jest/globals';

const PART = `Do not open a public issue. Write to crew@harbour.dev with the version and the steps to reproduce.

We acknowledge every report within 3 business days. Fixes are released within 90 days of the report.
`;
const BASE = `# Security policy\n\n## Reporting a vulnerability\n\n${PART}`;
const HEAD =
  '# Security policy\n\n## Reporting a vulnerability\n\nSee [how to report](docs/security-process.md).\n';

/** What blocks a change that moves a part of the policy into a file of the repository. */
async function blockers(base: string, head: string, part: string): Promise<readonly string[]> {
  const readLinked = (path: string) => (path === 'docs/security-process.md' ? part : undefined);
  const { diagnostics, old } = await judge({
    policy: readPolicy('SECURITY.md', head, { readLinked }),
    base: readPolicy('SECURITY.md', base),
    profile: 'recommended',
  });
  const blocking = diagnostics.filter((one) => one.level === 'error' && !old.has(one));
  return blocking.map(({ rule }) => rule);
}

test('a part that moves to a file of the repository keeps its promises', async () => {
  expect(await blockers(BASE, HEAD, `# How to report\n\n${PART}`)).toEqual([]);
});

test('a part that becomes smaller as it moves is weakened', async () => {
  const part = PART.replace('3 business days', '10 business days').replace('90 days', '180 days');
  const found = await blockers(BASE, HEAD, `# How to report\n\n${part}`);
  expect(found).toEqual(['promise-weakened', 'promise-weakened']);
});

test('a fault that moves with its part is not new', async () => {
  const faulty = (text: string) => text.replace('crew@harbour.dev', 'security@example.com');
  expect(await blockers(faulty(BASE), HEAD, faulty(`# How to report\n\n${PART}`))).toEqual([]);
});

test('a file that is nothing but a link to elsewhere is still reported', async () => {
  const head = '# Security policy\n\nSee [our site](https://harbour.dev/security).\n';
  expect(await blockers(BASE, head, '')).toContain('policy-link-only');
});
