import { describe, expect, test } from '@jest/globals';

import {
  readManifest,
  writeManifest,
} from '../../../actions/build-release/src/artifacts/manifest.ts';
import type { Manifest } from '../../../actions/build-release/src/artifacts/manifest.ts';
import { loadSchema } from '../../support/schema.ts';
import { change, put } from '../../support/sigstore/json.ts';
import type { Path } from '../../support/sigstore/json.ts';

const { faultsOf, examples } = loadSchema('build-manifest');

const manifest: Manifest = {
  schemaVersion: 1,
  tag: 'v1.2.3',
  version: '1.2.3',
  commit: '0123456789abcdef0123456789abcdef01234567',
  isClean: true,
  sourceDateEpoch: 1_700_000_000,
  runId: '3003',
  artifacts: [{ name: 'forge', platform: 'linux/amd64', sha256: 'ab'.repeat(32), size: 3 }],
  sbom: { name: 'sbom.cdx.json', sha256: 'cd'.repeat(32) },
};

function read(value: unknown): Manifest {
  return readManifest(Buffer.from(JSON.stringify(value)), 'of the test');
}

test('what is written fits its schema, and is read as it was', () => {
  const text = writeManifest(manifest);
  expect(faultsOf(JSON.parse(text))).toEqual([]);
  expect(readManifest(Buffer.from(text), 'of the test')).toEqual(manifest);
});

test.each(examples)("the schema's example %# is read", (example) => {
  expect(read(example)).toEqual(example);
});

test('keys that are not known are tolerated', () => {
  const more = { ...manifest, builder: 'another' };
  expect(faultsOf(more)).toEqual([]);
  expect(read(more)).toEqual(more);
});

describe('the reader and the schema refuse', () => {
  const digest = 'ab'.repeat(32).toUpperCase();
  test.each([
    ['another version', ['schemaVersion'], 2],
    ['no tag', ['tag'], undefined],
    ['a version that is a number', ['version'], 1],
    ['a short commit', ['commit'], '0123456'],
    ['a tree that was changed', ['isClean'], false],
    ['a time that is a text', ['sourceDateEpoch'], '1700000000'],
    ['a time in parts', ['sourceDateEpoch'], 1.5],
    ['a time beyond all', ['sourceDateEpoch'], 2 ** 60],
    ['a run that is a number', ['runId'], 3003],
    ['no artifacts', ['artifacts'], []],
    ['artifacts that are no list', ['artifacts'], {}],
    ['an artifact that is none', ['artifacts', 0], 'forge'],
    ['an artifact without a name', ['artifacts', 0, 'name'], undefined],
    ['an artifact without a platform', ['artifacts', 0, 'platform'], undefined],
    ['an artifact without a size', ['artifacts', 0, 'size'], undefined],
    ['a digest in capitals', ['artifacts', 0, 'sha256'], digest],
    ['an SBOM that is a text', ['sbom'], 'sbom.cdx.json'],
    ['an SBOM without a digest', ['sbom', 'sha256'], undefined],
  ] satisfies readonly (readonly [string, Path, unknown])[])('%s', (...[, path, value]) => {
    const wrong = put(manifest, path, value);
    expect(faultsOf(wrong)).not.toEqual([]);
    expect(() => read(wrong)).toThrow(expect.objectContaining({ code: 'ARTIFACT_WRONG' }));
  });
});

test.each([
  ['nothing', undefined, 'is absent'],
  ['no JSON', Buffer.from('{"schemaVersion": 1'), 'is no JSON'],
  ['null', Buffer.from('null'), 'has another form'],
  ['a deep nest', Buffer.from('['.repeat(500_000)), 'is no JSON'],
  ['more than any is', Buffer.alloc(1024 * 1024 + 1, ' '), 'is larger than 1 MiB'],
])('%s is refused', (_, bytes, sentence) => {
  expect(() => readManifest(bytes, 'of the test')).toThrow(
    expect.objectContaining({ code: 'ARTIFACT_WRONG', message: expect.stringContaining(sentence) }),
  );
});

test('one of 1,000 artifacts fits', () => {
  const many = change(manifest, ['artifacts'], (old) =>
    Array.from({ length: 1000 }, () => old).flat(),
  );
  expect(read(many).artifacts).toHaveLength(1000);
});
