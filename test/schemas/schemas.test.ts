import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { diagnosticsDocument, judge, readPolicy } from '@embargo/policy-lint';
import { describe, expect, test } from '@jest/globals';

import { loadSchema } from '../support/schema.ts';
import { describeShared, sharedPath } from '../support/shared.ts';

const names = [
  'security-policy',
  'diagnostics',
  'embargo-config',
  'ledger-entry',
  'send-entry',
  'plan',
  'roster',
  'verdicts',
  'notice-case',
  'distributors',
  'release-policy',
  'verify-report',
  'build-manifest',
  'adoption-plan',
  'adoption-report',
];

describe.each(names)('%s', (name) => {
  const { examples, faultsOf } = loadSchema(name);

  test('has examples that fit', () => {
    expect(examples.length).toBeGreaterThan(1);
    for (const example of examples) expect(faultsOf(example)).toEqual([]);
  });

  test('refuses what is something else', () => {
    for (const wrong of [null, [], {}, { schemaVersion: 2 }, { version: 2 }]) {
      expect(faultsOf(wrong)).not.toEqual([]);
    }
  });
});

const profiles = path.resolve(import.meta.dirname, '../../schemas/profiles');

test.each(readdirSync(profiles))('the profile %s is a schema over the facts', (file) => {
  const { faultsOf } = loadSchema(`profiles/${file.replace('.schema.json', '')}`);
  expect(() => faultsOf({})).not.toThrow();
});

describe('the schema of the facts is strict where it must be', () => {
  const { faultsOf } = loadSchema('security-policy');
  const span = { start: { line: 1, column: 1 }, end: { line: 1, column: 9 } };
  const sha256 = '0'.repeat(64);
  const documentOf = (facts: unknown) => ({
    schemaVersion: 1,
    path: 'a',
    sha256,
    kind: 'policy',
    facts,
  });

  test.each([
    { what: 'no span', facts: { scope: {} } },
    { what: 'a line 0', facts: { scope: { span: { ...span, start: { line: 0, column: 1 } } } } },
    {
      what: 'no duration',
      facts: { acknowledgement: [{ span, strength: 'must', within: '24h', from: 'report' }] },
    },
    {
      what: 'no strength',
      facts: { acknowledgement: [{ span, within: 'PT24H', from: 'report' }] },
    },
    { what: 'an empty list', facts: { acknowledgement: [] } },
    {
      what: 'an unknown kind of channel',
      facts: { reportChannels: [{ span, kind: 'fax', value: '1', usable: true }] },
    },
    {
      what: 'an hour that does not exist',
      facts: { releaseWindow: { span, strength: 'must', time: '24:00' } },
    },
  ])('it refuses $what', ({ facts }) => {
    expect(faultsOf(documentOf(facts))).not.toEqual([]);
  });

  test('it lets keys pass that it does not know', () => {
    expect(faultsOf(documentOf({ scope: { span, more: 1 }, other: true }))).toEqual([]);
  });
});

function textsIn(folder: string): readonly { readonly name: string; readonly text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:md|rst|adoc|txt)(?:@\w+)?$/i.test(name))
    .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }));
}

async function expectFits(folder: string): Promise<void> {
  const policies = loadSchema('security-policy');
  const diagnostics = loadSchema('diagnostics');
  for (const { name, text } of textsIn(folder)) {
    const policy = readPolicy(name, text);
    const { kind, facts } = policy;
    const document = { schemaVersion: 1, path: name, sha256: '0'.repeat(64), kind, facts };
    expect({ name, faults: policies.faultsOf(document) }).toEqual({ name, faults: [] });
    const judgement = await judge({ policy, profile: 'strict' });
    const file = { ...judgement, path: name, text, policy, profile: 'strict' as const };
    expect({ name, faults: diagnostics.faultsOf(diagnosticsDocument([file])) }).toEqual({
      name,
      faults: [],
    });
  }
}

test('what we print of our own policies fits the schemas', async () => {
  await expectFits(path.resolve(import.meta.dirname, '../fixtures'));
});

describeShared('what we print of real policies fits the schemas', () => {
  test.each(['corpus/open', 'corpus/negatives', 'seeds'])('%s', async (folder) => {
    await expectFits(sharedPath(folder));
  });
});
