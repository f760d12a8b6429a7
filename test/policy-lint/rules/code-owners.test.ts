import { lint, readPolicy, rules } from '@embargo/policy-lint';
import type { LintResult, RepositoryView } from '@embargo/policy-lint';
import { describe, expect, test } from '@jest/globals';

const POLICY =
  '# Security policy\n\nMail crew@harbour.dev. Two code owners approve [the embargo](docs/embargo.md).\n';
const EMBARGO = '# Embargo\n\nThe code owners keep the fix secret.\n';

function withFiles(files: Readonly<Record<string, string>>): RepositoryView {
  const all: Readonly<Record<string, string>> = {
    'SECURITY.md': POLICY,
    'docs/embargo.md': EMBARGO,
    ...files,
  };
  return { files: new Set(Object.keys(all)), readText: (name) => all[name] };
}

function judge(id: string, repository: RepositoryView, name = 'SECURITY.md'): LintResult {
  const { readText } = repository;
  const policy = readPolicy(name, POLICY, readText === undefined ? {} : { readLinked: readText });
  const asked = rules.filter((rule) => rule.id === id);
  expect(asked).toHaveLength(1);
  return lint({ ...policy, repository, profile: 'recommended' }, asked);
}

/** `path: message [line of each related place]` */
function said({ diagnostics }: LintResult): readonly string[] {
  return diagnostics.map(({ path: file, message, related }) => {
    const lines = related.map((place) => `${place.path}:${String(place.span.start.line)}`);
    return `${file}: ${message} [${lines.join(', ')}]`;
  });
}

describe('the owners of a policy', () => {
  test('are asked of the policy, of what it links to and of the file that names them', () => {
    const repository = withFiles({ CODEOWNERS: '# crew\n*.ts @harbour/crew\nSECURITY.md\n' });
    const owner = 'expected a code owner who is asked for changes';
    expect(said(judge('policy-unowned', repository))).toEqual([
      `CODEOWNERS: No pattern of CODEOWNERS covers "CODEOWNERS", ${owner} []`,
      'SECURITY.md: Line 3 of CODEOWNERS ("SECURITY.md") leaves "SECURITY.md" without a code owner, expected one who is asked for changes [CODEOWNERS:3]',
      `docs/embargo.md: No pattern of CODEOWNERS covers "docs/embargo.md", ${owner} []`,
    ]);
  });

  test('are read from the file that GitHub takes first', () => {
    const repository = withFiles({
      '.github/CODEOWNERS': '* @harbour/crew\n',
      CODEOWNERS: '',
      'docs/CODEOWNERS': '',
    });
    expect(judge('policy-unowned', repository)).toEqual({ diagnostics: [], unchecked: [] });
  });

  test('are missing where GitHub does not read their line, which is named', () => {
    const repository = withFiles({ CODEOWNERS: '/docs/ @crew\nCODEOWNERS @crew\n*.md crew\n' });
    expect(said(judge('policy-unowned', repository))).toEqual([
      'SECURITY.md: No pattern of CODEOWNERS covers "SECURITY.md", expected a code owner who is asked for changes [CODEOWNERS:3]',
    ]);
  });

  test('are none in a file that is too large to be loaded', () => {
    const repository = withFiles({ CODEOWNERS: `* @crew\n${'#'.repeat(3 * 1024 * 1024)}` });
    expect(said(judge('policy-unowned', repository))).toEqual([
      'CODEOWNERS: CODEOWNERS is over 3 MB and GitHub does not load it, expected a smaller one []',
    ]);
  });

  test('are not asked of a text outside the repository', () => {
    const repository = withFiles({ CODEOWNERS: '/src/ @crew\n' });
    expect(judge('policy-unowned', repository, '../SECURITY.md').diagnostics).toEqual([]);
  });

  test('are not known where their file cannot be read', () => {
    const { files = new Set() } = withFiles({ CODEOWNERS: '' });
    expect(judge('policy-unowned', { files })).toEqual({
      diagnostics: [],
      unchecked: [{ rule: 'policy-unowned', reason: 'CODEOWNERS is not readable' }],
    });
  });
});

describe('a policy that counts on code owners', () => {
  test('is reported once a file where nothing names them', () => {
    expect(said(judge('code-owners-missing', withFiles({})))).toEqual([
      'SECURITY.md: The policy counts on "code owners", and the repository has no CODEOWNERS file, expected one []',
    ]);
  });

  test('says once that it could not look', () => {
    expect(judge('code-owners-missing', {}).unchecked).toEqual([
      { rule: 'code-owners-missing', reason: 'the files of the repository are not at hand' },
    ]);
  });
});
