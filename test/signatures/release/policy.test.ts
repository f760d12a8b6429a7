import { readReleasePolicy, versionOfNames, versionOfTag } from '@embargo/signatures';
import { describe, expect, test } from '@jest/globals';

import { fill, valueIn } from '../../../packages/signatures/src/release/policy/template.ts';
import { versionsIn } from '../../../packages/signatures/src/release/evidence/versions-in.ts';
import { loadSchema } from '../../support/schema.ts';

const minimal = {
  version: 1,
  repository: 'anvil/forge',
  signers: [
    {
      workflow: 'anvil/forge/.github/workflows/release.yml',
      issuer: 'https://token.actions.githubusercontent.com',
    },
  ],
  artifacts: [{ name: 'forge-{version}-{os}-{arch}', platforms: ['linux/amd64'] }],
};
const [signer] = minimal.signers;
const read = (value: unknown) =>
  readReleasePolicy('policy.yml', typeof value === 'string' ? value : JSON.stringify(value));

describe('A release policy', () => {
  test('is read as its examples say', async () => {
    for (const example of loadSchema('release-policy').examples) {
      await expect(read(example)).resolves.toEqual(example);
    }
    await expect(read(minimal)).resolves.toEqual(minimal);
  });

  test.each([
    {
      what: 'a typo',
      value: { ...minimal, artefacts: [] },
      says: '"artefacts", which is no setting',
    },
    {
      what: 'a typo inside',
      value: { ...minimal, artifacts: [{ nmae: 'a' }] },
      says: 'artifacts.0',
    },
    {
      what: 'a typo in a signer',
      value: { ...minimal, signers: [{ ...signer, trigers: ['push'] }] },
      says: '"signers.0.trigers", which is no setting',
    },
    { what: 'no signer', value: { ...minimal, signers: [] }, says: '"signers"' },
    {
      what: 'a signer without an issuer',
      value: { ...minimal, signers: [{ identity: 'a@anvil.dev' }] },
      says: '"signers.0"',
    },
    {
      what: 'any workflow',
      value: { ...minimal, signers: [{ ...signer, workflow: 'anvil/forge/.github/workflows/*' }] },
      says: 'not exact',
    },
    {
      what: 'a workflow of any repository',
      value: { ...minimal, signers: [{ ...signer, workflow: 'anvil/*/.github/workflows/a.yml' }] },
      says: 'not exact',
    },
    {
      what: 'an unknown word in a name',
      value: { ...minimal, artifacts: [{ name: 'forge-{platform}' }] },
      says: 'unknown {word}',
    },
    {
      what: 'a name in a folder',
      value: { ...minimal, artifacts: [{ name: '../forge' }] },
      says: 'not exact',
    },
    {
      what: 'a custom instance without its root',
      value: { ...minimal, trust: { instance: 'custom' } },
      says: '"trust"',
    },
    {
      what: 'a root outside the folder',
      value: { ...minimal, trust: { instance: 'custom', root: '../root.json' } },
      says: '"trust.root"',
    },
    { what: 'another version', value: { ...minimal, version: 2 }, says: '"version"' },
    { what: 'a list', value: [], says: 'the file' },
    { what: 'nothing', value: '', says: 'the file' },
    { what: 'no YAML', value: 'a: [', says: 'not valid YAML' },
    { what: 'a key twice', value: 'version: 1\nversion: 1\n', says: 'not valid YAML' },
    { what: 'an alias', value: 'a: &a [1]\nb: *a\n', says: 'alias' },
    { what: 'a page too many', value: `# ${'a'.repeat(300_000)}`, says: 'longer than' },
  ])('with $what is refused', async ({ value, says }) => {
    await expect(read(value)).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringContaining(says),
    });
  });
});

describe('Templates', () => {
  test.each([
    { template: 'forge-{version}', text: 'forge-1.4.2', value: '1.4.2' },
    { template: '{version}', text: '1', value: '1' },
    { template: 'a{version}b{version}', text: 'a1b1', value: '1' },
    { template: 'a{version}b{version}', text: 'a1b2', value: undefined },
    { template: 'forge-{version}.exe', text: 'forge-1.4.2', value: undefined },
    { template: 'forge-{version}', text: 'forge-', value: undefined },
    { template: 'forge', text: 'forge', value: undefined },
  ])('$template in $text is $value', ({ template, text, value }) => {
    expect(valueIn(template, 'version', text)).toBe(value);
  });

  test('leave what they do not know, and take nothing from a prototype', () => {
    expect(fill('{version} {other} {constructor}', { version: '1' })).toBe(
      '1 {other} {constructor}',
    );
  });

  test('tell the version of a folder, or none where two fit as well', async () => {
    const policy = await read(minimal);
    expect(versionOfNames(policy, ['forge-1.4.2-linux-amd64', 'SHA256SUMS'])).toBe('1.4.2');
    expect(versionOfNames(policy, ['forge-1-linux-amd64', 'forge-2-linux-amd64'])).toBeUndefined();
    expect(versionOfNames(policy, ['README'])).toBeUndefined();
    expect(versionOfTag(policy, 'v1.4.2')).toBe('1.4.2');
    expect(versionOfTag(policy, 'nightly')).toBeUndefined();
  });
});

describe('The versions in what a program prints', () => {
  test.each([
    { text: 'forge 1.4.2', versions: ['1.4.2'] },
    { text: 'forge v1.4.2 (linux/amd64)', versions: ['1.4.2'] },
    { text: 'forge version 1.4.2-rc.1+build.5.', versions: ['1.4.2-rc.1+build.5'] },
    { text: '{"version":"1.4.2"}', versions: ['1.4.2'] },
    { text: 'forge 11.4.20', versions: ['11.4.20'] },
    { text: 'forge1.4.2', versions: [] },
    { text: '1.4.2.3.4.5', versions: [] },
    { text: 'go1.25.1 linux', versions: [] },
    { text: '7', versions: [] },
  ])('$text', ({ text, versions }) => {
    expect(versionsIn(text)).toEqual(versions);
  });
});
