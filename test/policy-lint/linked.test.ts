import { readPolicy } from '@embargo/policy-lint';
import { expect, test } from '@jest/globals';

const POLICY = `# Security

Report as [the page](docs/report-a-vulnerability.md) says, or mail desk@anvil.dev.

The [distributors](/docs/distributors.md) are told at least 7 days before the release.
`;

const FILES: Readonly<Record<string, string>> = {
  'docs/report-a-vulnerability.md':
    '# Report a vulnerability\n\nMail desk@anvil.dev or intake@anvil.dev. We respond within 2 business days.\n\nSee [how we disclose](disclosure.md) and [us](../README.md).\n',
  'docs/disclosure.md':
    '# Disclosure\n\nEvery vulnerability is disclosed within 90 days of the report. See [more](security-more.md).\n',
  'docs/security-more.md': '# More\n\nWe acknowledge reports within 1 hour.\n',
  'docs/distributors.md':
    '# Private distributors list\n\n## Embargo policy\n\nMembers must not share what they receive before the agreed date.\n',
  'README.md': '# Read me\n\nWe acknowledge reports within 2 hours.\n',
};

function read(path: string, text: string, files = FILES) {
  const asked: string[] = [];
  const policy = readPolicy(path, text, {
    readLinked: (name) => {
      asked.push(name);
      return files[name];
    },
  });
  return { ...policy, asked };
}

test('files that the policy links to as parts of itself are read, each once, two links deep', () => {
  const { asked, documents } = read('SECURITY.md', POLICY);
  expect(asked).toEqual([
    'docs/report-a-vulnerability.md',
    'docs/distributors.md',
    'docs/disclosure.md',
  ]);
  expect(documents.map(({ source }) => source.path)).toEqual(['SECURITY.md', ...asked]);
});

test('their facts keep their path, and what the policy states stands first', () => {
  const { facts } = read('SECURITY.md', POLICY);
  expect(facts.acknowledgement).toMatchObject([
    {
      within: 'P2D',
      businessDays: true,
      path: 'docs/report-a-vulnerability.md',
      span: { start: { line: 3 } },
    },
  ]);
  expect(facts.reportChannels?.map(({ value, path }) => [value, path])).toEqual([
    ['desk@anvil.dev', undefined],
    ['intake@anvil.dev', 'docs/report-a-vulnerability.md'],
  ]);
  expect(facts.disclosure).toMatchObject([{ within: 'P90D', path: 'docs/disclosure.md' }]);
  expect(facts.embargoPolicy?.path).toBe('docs/distributors.md');
  expect(facts.distributors?.path).toBeUndefined();
  expect(facts.distributors?.leadTimes).toMatchObject([{ atLeast: 'P7D' }]);
});

test('a policy without a way to read other files is read alone', () => {
  const { facts, documents } = readPolicy('SECURITY.md', POLICY);
  expect(documents).toHaveLength(1);
  expect(facts.acknowledgement).toBeUndefined();
});

test.each([
  { link: '../security-outside.md', why: 'it leads out of the repository' },
  { link: 'a/../../security.md', why: 'it climbs out on the way' },
  { link: 'https://anvil.dev/security.md', why: 'it lies elsewhere' },
  { link: '//anvil.dev/security.md', why: 'it lies elsewhere' },
  { link: '#security', why: 'it is in the file itself' },
  { link: 'SECURITY.md', why: 'it is the file itself' },
  { link: './SECURITY.md#report', why: 'it is the file itself' },
  { link: 'README.md', why: 'it is no part of a policy' },
  { link: 'src/security.ts', why: 'it is no text' },
  { link: '', why: 'it has no target' },
])('"$link" is not followed: $why', ({ link }) => {
  expect(read('SECURITY.md', `# Security\n\nSee [it](${link}).\n`).asked).toEqual([]);
});

test.each([
  {
    from: 'SECURITY.md',
    link: 'docs/security%20report.md?plain=1#top',
    path: 'docs/security report.md',
  },
  {
    from: '.github/SECURITY.md',
    link: '../docs/embargo-policy.md',
    path: 'docs/embargo-policy.md',
  },
  {
    from: '.github/SECURITY.md',
    link: '/docs/./embargo-policy.md',
    path: 'docs/embargo-policy.md',
  },
  { from: 'SECURITY.md', link: 'security/100%.md', path: 'security/100%.md' },
])('$link in $from leads to $path', ({ from, link, path }) => {
  expect(read(from, `# Security\n\nSee [it](${link}).\n`).asked).toEqual([path]);
});

test('files that link in a circle end', () => {
  const files = { 'a-security.md': '[b](b-security.md)', 'b-security.md': '[a](a-security.md)' };
  expect(read('SECURITY.md', '[a](a-security.md)', files).asked).toEqual([
    'a-security.md',
    'b-security.md',
  ]);
});

test('no more than eight files are read', () => {
  const links = Array.from({ length: 20 }, (_, index) => `[x](security-${String(index)}.md)`);
  const { documents } = read(
    'SECURITY.md',
    links.join('\n\n'),
    new Proxy({}, { get: () => '# Security' }),
  );
  expect(documents).toHaveLength(9);
});
