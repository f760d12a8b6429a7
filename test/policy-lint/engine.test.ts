import { judge, readConfig, readPolicy } from '@embargo/policy-lint';
import type { Case } from '@embargo/policy-lint';
import { describe, expect, test } from '@jest/globals';

const CONFIG = '.github/embargo.yml';

const POLICY = `# Security policy

## Reporting

Mail security@anvil-works.dev with the versions, the steps to reproduce and the impact.
We acknowledge every report within 2 days.

## Release

The fix is released within 7 days of the report.
`;

async function verdict(text: string, more: Partial<Case> = {}) {
  const judgement = await judge({
    policy: readPolicy('SECURITY.md', text),
    profile: 'recommended',
    ...more,
  });
  return {
    ...judgement,
    found: judgement.diagnostics.map(({ rule, level, span }) => ({
      rule,
      level,
      line: span.start.line,
    })),
  };
}

/** The diagnostics of some rules. */
async function of(rules: readonly string[], text: string, more: Partial<Case> = {}) {
  const { found } = await verdict(text, more);
  return found.filter(({ rule }) => rules.includes(rule));
}

const SUPPRESSING = [
  'unused-suppression',
  'suppression-without-reason',
  'suppression-not-allowed',
  'supported-versions-missing',
] as const;

describe('a comment in the policy', () => {
  const comment = (words: string): string => `${POLICY}\n<!-- embargo-ignore ${words} -->\n`;
  const missing = { rule: 'supported-versions-missing', level: 'warning', line: 1 };

  test.each([
    {
      name: 'silences a rule for a reason',
      text: comment('supported-versions-missing: one branch only'),
      found: [],
    },
    {
      name: 'silences nothing without a reason',
      text: comment('supported-versions-missing'),
      found: [missing, { rule: 'suppression-without-reason', level: 'warning', line: 12 }],
    },
    {
      name: 'with an empty reason is one without',
      text: comment('supported-versions-missing:  '),
      found: [missing, { rule: 'suppression-without-reason', level: 'warning', line: 12 }],
    },
    {
      name: 'that names no rule is told so',
      text: comment(''),
      found: [missing, { rule: 'suppression-without-reason', level: 'warning', line: 12 }],
    },
    {
      name: 'that silences nothing is reported',
      text: comment('placeholder-token: a sample'),
      found: [missing, { rule: 'unused-suppression', level: 'warning', line: 12 }],
    },
    {
      name: 'in code is text',
      text: `${POLICY}\n\`\`\`\n<!-- embargo-ignore supported-versions-missing: why -->\n\`\`\`\n`,
      found: [missing],
    },
  ])('$name', async ({ text, found }) => {
    expect(await of(SUPPRESSING, text)).toEqual(found);
  });

  test('does not silence a rule that the configuration locks', async () => {
    const config = await readConfig(CONFIG, 'version: 1\nlocked: [supported-versions-missing]\n');
    const text = comment('supported-versions-missing: one branch only');
    expect(await of(SUPPRESSING, text, { config })).toEqual([
      { rule: 'suppression-not-allowed', level: 'error', line: 12 },
      missing,
    ]);
  });

  test('that a change brings does not count yet', async () => {
    const base = readPolicy('SECURITY.md', POLICY);
    const text = comment('supported-versions-missing: one branch only');
    expect(await of(SUPPRESSING, text, { base })).toEqual([missing]);
  });

  test('that a change takes away still counts for that change', async () => {
    const base = readPolicy('SECURITY.md', comment('supported-versions-missing: one branch only'));
    expect(await of(SUPPRESSING, POLICY, { base })).toEqual([]);
  });

  test('is removed with its line where it is unused and stands alone', async () => {
    const unused = comment('placeholder-token: a sample');
    const inline = `${POLICY}Text <!-- embargo-ignore placeholder-token: a sample --> goes on.\n`;
    const fixOf = async (text: string) => {
      const { diagnostics } = await verdict(text);
      return diagnostics.find(({ rule }) => rule === 'unused-suppression')?.fix;
    };
    expect(await fixOf(unused)).toMatchObject({ safe: true, edits: [{ text: '' }] });
    expect(await fixOf(inline)).toMatchObject({ safe: false });
  });
});

describe('the configuration', () => {
  test.each([
    { level: 'error', found: [{ rule: 'supported-versions-missing', level: 'error', line: 1 }] },
    { level: 'info', found: [{ rule: 'supported-versions-missing', level: 'info', line: 1 }] },
    { level: 'off', found: [] },
  ])('sets a rule to $level', async ({ level, found }) => {
    const config = await readConfig(
      CONFIG,
      `version: 1\nrules:\n  supported-versions-missing: ${level}\n`,
    );
    expect(await of(['supported-versions-missing'], POLICY, { config })).toEqual(found);
  });

  test('may ask for less time than the policy promises', async () => {
    const config = await readConfig(CONFIG, 'version: 1\nacknowledgement: { within: PT24H }\n');
    const { found, process } = await verdict(POLICY, { config });
    expect(found.filter(({ rule }) => rule === 'config-contradiction')).toEqual([]);
    expect(process.acknowledgement).toMatchObject([
      { within: 'PT24H', origin: { file: 'configuration', span: { start: { line: 2 } } } },
    ]);
  });

  test('may not allow more, and both places are named', async () => {
    const config = await readConfig(
      CONFIG,
      'version: 1\npolicy: SECURITY.md\nacknowledgement: { within: P5D }\n',
    );
    const { diagnostics, process } = await verdict(POLICY, { config });
    expect(diagnostics.filter(({ rule }) => rule === 'config-contradiction')).toMatchObject([
      {
        code: 'CVD006',
        level: 'error',
        message: 'The configuration allows 5 days, the policy promises 2 days',
        path: 'SECURITY.md',
        span: { start: { line: 6 } },
        related: [{ path: CONFIG, span: { start: { line: 3 } } }],
      },
    ]);
    expect(process.acknowledgement).toMatchObject([{ within: 'P2D' }]);
  });
});

describe('a schema of the team', () => {
  const judged = async (schema: unknown, path = 'schema.json') => {
    const { diagnostics } = await verdict(POLICY, {
      schema: { path, text: JSON.stringify(schema) },
    });
    return diagnostics
      .filter(({ rule }) => rule === 'custom-schema')
      .map(({ message, span, level }) => ({ message, level, line: span.start.line }));
  };

  test('is held against a fact on its line', async () => {
    const within = { properties: { within: { const: 'PT24H' } } };
    expect(
      await judged({ properties: { acknowledgement: { items: within } } }, 'schema.yaml'),
    ).toEqual([
      {
        message:
          'Acknowledgement (within) must be equal to constant, as the schema of this repository expects',
        level: 'error',
        line: 6,
      },
    ]);
  });

  test('misses an absent fact at the heading where it belongs', async () => {
    expect(await judged({ required: ['statusUpdates', 'retrospective'] })).toMatchObject([
      { message: expect.stringMatching(/^Retrospective is not stated/), line: 1 },
      { message: expect.stringMatching(/^Status updates is not stated/), line: 3 },
    ]);
  });

  test('that the facts fit says nothing', async () => {
    expect(await judged({ required: ['acknowledgement'] })).toEqual([]);
    expect(await judged(true)).toEqual([]);
  });

  test.each([
    { text: '{"type": "objekt"}', message: /^schema\.json:1:\d+ is no JSON schema: it / },
    { text: '{"type": ', message: /^schema\.json:1:\d+ is not valid JSON: / },
    { text: '[1]', message: /^schema\.json:1:1 is no JSON schema/ },
    { text: '{"$ref": "#/$defs/gone"}', message: /^schema\.json:1:1 is no JSON schema: / },
  ])('that is none ends the job: $text', async ({ text, message }) => {
    const schema = { path: 'schema.json', text };
    await expect(verdict(POLICY, { schema })).rejects.toThrow(message);
  });
});

describe('a change', () => {
  const changed = async (before: string, after: string) => {
    const { diagnostics } = await verdict(after, { base: readPolicy('SECURITY.md', before) });
    return diagnostics
      .filter(({ rule }) => rule === 'promise-weakened')
      .map(({ message, level, span, related }) => ({
        message,
        level,
        line: span.start.line,
        before: related.map((place) => place.span.start.line),
      }));
  };

  test('that makes a limit longer names both lines', async () => {
    const after = POLICY.replace('within 2 days', 'within 5 days').replace('# Sec', '\n# Sec');
    expect(await changed(POLICY, after)).toEqual([
      {
        message: 'This change weakens a promise: Acknowledgement: 2 days → 5 days',
        level: 'error',
        line: 7,
        before: [6],
      },
    ]);
  });

  test('that takes a promise out stands at the first line', async () => {
    const after = POLICY.replace('The fix is released within 7 days of the report.', '');
    expect(await changed(POLICY, after)).toEqual([
      {
        message: 'This change weakens a promise: Release: 7 days → none',
        level: 'error',
        line: 1,
        before: [10],
      },
    ]);
  });

  test('that promises more is welcome', async () => {
    const after = POLICY.replace('within 2 days', 'within 1 day');
    expect(await changed(POLICY, after)).toEqual([]);
  });

  test('brings new errors and leaves old ones old', async () => {
    const before = POLICY.replace('We acknowledge every report within 2 days.', '');
    const after = `${before}\nAlso see [our key]() first.\n`;
    const { diagnostics, old } = await verdict(after, { base: readPolicy('SECURITY.md', before) });
    const errors = diagnostics.filter(({ level }) => level === 'error');
    expect(errors.map((diagnostic) => [diagnostic.rule, old.has(diagnostic)])).toEqual([
      ['ack-time-missing', true],
      ['empty-link', false],
    ]);
  });
});

describe('the level of a diagnostic', () => {
  test('comes from the profile', async () => {
    const cra = await of(['exploited-path-missing'], POLICY, { profile: 'cra' });
    const strict = await of(['exploited-path-missing'], POLICY, { profile: 'strict' });
    expect([cra, strict]).toMatchObject([[{ level: 'warning' }], [{ level: 'info' }]]);
  });

  test('orders them, then the line', async () => {
    const { diagnostics } = await verdict(`${POLICY}\n[a]() and [b]()\n`, { profile: 'strict' });
    const levels = ['error', 'warning', 'info'];
    const order = diagnostics.map(
      ({ level, span }) => levels.indexOf(level) * 10_000 + span.start.line,
    );
    expect(order).toEqual([...order].sort((one, other) => one - other));
  });
});
