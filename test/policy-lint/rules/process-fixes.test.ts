import { lint, readPolicy, rules } from '@embargo/policy-lint';
import type { LintResult, RepositoryView } from '@embargo/policy-lint';
import { describe, expect, test } from '@jest/globals';

function judge(id: string, text: string, view?: RepositoryView): LintResult {
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule === undefined) throw new Error(`No rule is named ${id}`);
  const policy = readPolicy(
    'SECURITY.md',
    `# Security policy\n\nWrite to response@anvil.dev and include the steps to reproduce.\n\n${text}`,
  );
  return lint({ ...policy, repository: view, profile: 'strict' }, [rule]);
}

describe('a fix changes what is wrong and nothing else', () => {
  test.each([
    {
      rule: 'threshold-approximate',
      text: 'If the CVSS score is under ~4.0, the release may wait.',
      mended: 'If the CVSS score is under 4.0, the release may wait.',
      safe: true,
    },
    {
      rule: 'threshold-approximate',
      text: 'If the CVSS score is about 6.5, the release may wait.',
      mended: 'If the CVSS score is 6.5, the release may wait.',
      safe: false,
    },
    {
      rule: 'cvss-version-outdated',
      text: 'We use the [calculator](https://www.first.org/cvss/calculator/3.0) of FIRST.',
      mended: 'We use the [calculator](https://www.first.org/cvss/calculator/3.1) of FIRST.',
      safe: false,
    },
    {
      rule: 'cvss-version-outdated',
      text: 'Severity is a CVSS v3 score.',
      mended: 'Severity is a CVSS v3.1 score.',
      safe: false,
    },
    {
      rule: 'cve-source-defunct',
      text: 'We request a CVE from [DWF](https://iwantacve.org/).',
      mended: 'We request a CVE from [MITRE](https://cveform.mitre.org/).',
      safe: false,
    },
    {
      rule: 'signing-not-promised',
      text: 'We ensure that all binaries are built, publicly available and functional.',
      mended: 'We ensure that all binaries are built, signed, publicly available and functional.',
      safe: false,
    },
    {
      rule: 'branch-name-mismatch',
      text: 'The fix is merged into the `master` branch.',
      mended: 'The fix is merged into the `main` branch.',
      safe: false,
    },
  ])('$rule: $text', ({ rule, text, mended, safe }) => {
    const { diagnostics } = judge(rule, text, { defaultBranch: 'main' });
    const [fix] = diagnostics.map((diagnostic) => diagnostic.fix);
    expect(fix?.safe).toBe(safe);
    const [edit] = fix?.edits ?? [];
    const { start, end } = edit?.span ?? { start: { column: 1 }, end: { column: 1 } };
    const result =
      text.slice(0, start.column - 1) + (edit?.text ?? '') + text.slice(end.column - 1);
    expect(result).toBe(mended);
  });
});

test('a branch is not compared where the default branch is not known', () => {
  const { diagnostics, unchecked } = judge(
    'branch-name-mismatch',
    'The fix is merged into the master branch.',
  );
  expect(diagnostics).toEqual([]);
  expect(unchecked).toEqual([
    {
      rule: 'branch-name-mismatch',
      reason: 'the default branch of the repository is not known',
    },
  ]);
});
