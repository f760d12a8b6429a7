import {
  formatJson,
  formatMarkdown,
  formatSarif,
  formatText,
  judge,
  readPolicy,
} from '@embargo/policy-lint';
import type { RepositoryView } from '@embargo/policy-lint';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';

import { names, policies, RUNS, wholePolicies } from '../support/fuzzed-policies.ts';
import { straySpans } from '../support/stray-spans.ts';

const LINKED = '# Linked\r\n\r\nMail linked@anvil-works.dev, we reply within 3 days. 🔒';

const repository: RepositoryView = {
  owner: 'anvil-works',
  name: 'forge',
  defaultBranch: 'main',
  privateReporting: false,
  today: '2026-11-21',
  files: new Set(['SECURITY.md', 'docs/a.md', 'docs/flow.png', '.well-known/security.txt']),
  readText: (path) => (path === 'docs/a.md' ? LINKED : undefined),
};

const readLinked = (path: string): string | undefined =>
  path === 'docs/a.md' ? LINKED : undefined;

test('any text is read, judged and shown', async () => {
  await fc.assert(
    fc.asyncProperty(names, policies, async (name, text) => {
      const policy = readPolicy(name, text, { readLinked });
      const judgement = await judge({ policy, profile: 'strict', repository });
      const files = [{ ...judgement, path: name, text, policy, profile: 'strict' as const }];
      for (const format of [formatText, formatJson, formatSarif, formatMarkdown]) {
        expect(typeof format(files)).toBe('string');
      }
    }),
    RUNS,
  );
});

test('every place lies in the text it names', async () => {
  await fc.assert(
    fc.asyncProperty(names, policies, async (name, text) => {
      const policy = readPolicy(name, text, { readLinked });
      const { diagnostics } = await judge({ policy, profile: 'strict', repository });
      const texts = { [name]: text, 'docs/a.md': LINKED };
      expect(straySpans(policy.facts, texts, name)).toEqual([]);
      expect(straySpans(diagnostics, texts, name)).toEqual([]);
    }),
    RUNS,
  );
});

test('a text is judged against any other that was there before', async () => {
  await fc.assert(
    fc.asyncProperty(policies, policies, async (before, after) => {
      const base = readPolicy('SECURITY.md', before);
      const policy = readPolicy('SECURITY.md', after);
      const judgement = judge({ policy, base, profile: 'recommended' });
      await expect(judgement).resolves.toHaveProperty('weakenings');
    }),
    RUNS,
  );
});

test('a text that did not change weakens nothing and breaks nothing anew', async () => {
  const texts = fc.oneof(policies, fc.constantFrom(...wholePolicies()));
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      const policy = readPolicy('SECURITY.md', text);
      const judgement = await judge({ policy, base: policy, profile: 'strict' });
      expect(judgement.weakenings).toEqual([]);
      const anew = judgement.diagnostics.filter(
        (diagnostic) => !judgement.old.has(diagnostic) && !diagnostic.rule.includes('suppression'),
      );
      expect(anew).toEqual([]);
    }),
    RUNS,
  );
});
