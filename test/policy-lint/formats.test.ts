import {
  diagnosticsDocument,
  formatJson,
  formatMarkdown,
  formatSarif,
  formatText,
  judge,
  readPolicy,
  scorecardScore,
} from '@embargo/policy-lint';
import type { LintedFile } from '@embargo/policy-lint';
import { describe, expect, test } from '@jest/globals';

const NAME = 'SECURITY.md';
const LINKED = 'docs/disclosure policy.md';

const POLICY = `# Security policy

Report to security@anvil-works.dev with the steps to reproduce, or as [we say](docs/disclosure%20policy.md).

The key is [here]() and [there]().
`;
const OTHER = '# Disclosure\n\nWe reply within 3 days. See [the form]() too.\n';

async function linted(text: string, more: Partial<LintedFile> = {}): Promise<LintedFile> {
  const policy = readPolicy(NAME, text, {
    readLinked: (path) => (path === LINKED ? OTHER : undefined),
  });
  const judgement = await judge({ policy, profile: 'recommended' });
  return { ...judgement, path: NAME, text, policy, profile: 'recommended', ...more };
}

describe('text', () => {
  test('has a line a diagnostic, its further lines and what mends it', async () => {
    const lines = formatText([await linted(POLICY)]).split('\n');
    expect(lines).toContain(
      'SECURITY.md:5:12 error The link "here" has no target, expected a URL or a mailto: address (CVD802 empty-link)',
    );
    expect(lines[lines.findIndex((line) => line.includes('empty-link')) + 1]).toBe(
      '    also: line 5',
    );
    expect(lines).toContain(
      `${LINKED}:3:29 error The link "the form" has no target, expected a URL or a mailto: address (CVD802 empty-link)`,
    );
    expect(lines.some((line) => /^ {4}suggestion: Insert: /.test(line))).toBe(true);
    expect(lines.at(-2)).toMatch(/^\d+ errors?, \d+ warnings?$/);
  });

  test('says that nothing is wrong', () => {
    expect(formatText([])).toBe('No problems\n');
  });

  test('obeys no command that a policy writes', async () => {
    const text = `# S\n\nReport to a@anvil-works.dev. [::error::x\u001b[31m]()\n`;
    expect(formatText([await linted(text)])).not.toMatch(/^\s*::|\u001b/m);
  });
});

describe('JSON', () => {
  test('has a linked file on its own, with the path of each place', async () => {
    const { schemaVersion, files } = diagnosticsDocument([await linted(POLICY)]);
    expect(schemaVersion).toBe(1);
    expect(files.map(({ path }) => path)).toEqual([NAME, LINKED]);
    for (const { path, diagnostics } of files) {
      expect(diagnostics.every((diagnostic) => diagnostic.path === path)).toBe(true);
    }
    const [, other] = files;
    expect(other?.diagnostics).toMatchObject([
      { rule: 'empty-link', span: { start: { line: 3 } } },
    ]);
  });

  test('has a file in which nothing is wrong', async () => {
    const file = await linted(POLICY, { diagnostics: [] });
    expect(formatJson([file])).toBe(
      '{"schemaVersion":1,"files":[{"path":"SECURITY.md","diagnostics":[]}]}\n',
    );
  });
});

describe('SARIF', () => {
  test('is version 2.1.0 with each used rule once', async () => {
    const { version, runs } = parse(formatSarif([await linted(POLICY)]));
    expect(version).toBe('2.1.0');
    const [run] = runs;
    const ids = run?.tool.driver.rules.map(({ id }) => id) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
    for (const { ruleId, ruleIndex } of run?.results ?? []) expect(ids[ruleIndex]).toBe(ruleId);
  });

  test('has places by line and column, paths as URIs and notes for infos', async () => {
    const { runs } = parse(formatSarif([await linted(POLICY)]));
    const results = runs[0]?.results.filter(({ ruleId }) => ruleId === 'CVD802');
    expect(results?.map(({ locations }) => locations[0]?.physicalLocation)).toEqual([
      {
        artifactLocation: { uri: NAME },
        region: { startLine: 5, startColumn: 12, endLine: 5, endColumn: 20 },
      },
      {
        artifactLocation: { uri: 'docs/disclosure%20policy.md' },
        region: { startLine: 3, startColumn: 29, endLine: 3, endColumn: 41 },
      },
    ]);
    expect(results?.[0]?.relatedLocations).toHaveLength(1);
    expect(runs[0]?.results.every(({ level }) => /^(?:error|warning|note)$/.test(level))).toBe(
      true,
    );
  });
});

interface Sarif {
  readonly version: string;
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly locations: readonly { readonly physicalLocation: unknown }[];
      readonly relatedLocations: readonly unknown[];
    }[];
  }[];
}

function parse(text: string): Sarif {
  return JSON.parse(text) as Sarif;
}

describe('Markdown', () => {
  test('links lines where there is a page to link to', async () => {
    const file = await linted(POLICY);
    const linkTo = (path: string, line: number): string => `https://p/${path}#L${line}`;
    expect(formatMarkdown([file], { linkTo })).toContain(
      '[SECURITY.md:5](https://p/SECURITY.md#L5)',
    );
    expect(formatMarkdown([file])).toContain('`SECURITY.md:5`');
  });

  test('shows text of the policy as text', async () => {
    const text = '# S\n\nMail a@anvil-works.dev. [<img src=x> ![i](y) @team | `c`]()\n';
    const page = formatMarkdown([await linted(text)]);
    expect(page).not.toMatch(/<img|!\[i\]\(|[^\\]`c`/);
    expect(page).not.toMatch(/@team/);
  });

  test('of a text that is no policy says so', async () => {
    expect(formatMarkdown([await linted('# Recipes\n\nBake for an hour.\n')])).toContain(
      'This text is no security policy; it promises nothing.',
    );
  });

  test('says what is old and that all rules hold', async () => {
    const file = await linted(POLICY);
    expect(formatMarkdown([{ ...file, old: new Set(file.diagnostics) }])).toContain('_(not new)_');
    expect(formatMarkdown([{ ...file, diagnostics: [], unchecked: [] }])).toContain(
      'Every rule of the profile holds.',
    );
  });

  test('says that what could not be checked is not among what holds', async () => {
    const file = await linted(POLICY);
    const unchecked = [{ rule: 'pvr-disabled', reason: 'there is no token' }];
    const page = formatMarkdown([{ ...file, diagnostics: [], unchecked }]);
    expect(page).toContain('Every rule of the profile that could be checked holds; 1 could not.');
  });
});

test.each([
  { text: '', score: 0 },
  { text: 'Write to us.', score: 3 },
  { text: 'a@anvil-works.dev', score: 6 },
  { text: 'https://anvil-works.dev', score: 6 },
  { text: 'Mail a[at]anvil-works.dev about it.', score: 9 },
  { text: 'Mail @anvil-works.dev, or a@b.', score: 3 },
  { text: 'Disclose a vulnerability to a@anvil-works.dev.', score: 10 },
  { text: 'See https://anvil-works.dev for the 90 days of disclosure.', score: 10 },
])('OpenSSF Scorecard gives "$text" $score of 10', ({ text, score }) => {
  expect(scorecardScore(text)).toBe(score);
});
