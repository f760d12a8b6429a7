import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import {
  embeddedRoot,
  ghTrustedRoots,
  readTrustedRoots,
  thresholdsOf,
  trustWarnings,
} from '@embargo/signatures';
import type { TrustedRoot } from '@embargo/signatures';
import { afterAll, describe, expect, test } from '@jest/globals';

import { describeShared, readShared } from '../../support/shared.ts';
import { createForge } from '../../support/sigstore/forge.ts';
import { put } from '../../support/sigstore/json.ts';
import type { Path } from '../../support/sigstore/json.ts';

const forge = createForge();
const github = createForge('github');

function read(root: unknown): TrustedRoot {
  const [trusted] = readTrustedRoots(Buffer.from(JSON.stringify(root)), 'root.json');
  if (trusted === undefined) throw new Error('no root');
  return trusted;
}

describe('The embedded root', () => {
  test.each([
    ['public-good', 2, 2, 2, 1],
    ['staging', 4, 1, 4, 1],
  ] as const)('of %s can be used whole', async (instance, ...counts) => {
    const root = await embeddedRoot(instance);
    const { logs, certificateAuthorities, certificateLogs, timestampAuthorities } = root;
    expect(root.unusable).toEqual([]);
    expect(
      [logs, certificateAuthorities, certificateLogs, timestampAuthorities].map(
        (authorities) => authorities.length,
      ),
    ).toEqual(counts);
  });

  test('warns a month before what vouched for it expires, and after', async () => {
    const root = await embeddedRoot('public-good');
    const warnings = (day: string): readonly string[] => trustWarnings(root, new Date(day));
    expect(warnings('2027-03-01')).toEqual([]);
    expect(warnings('2027-04-01')).toEqual([
      expect.stringContaining('will be out of date on 2027-04-22'),
    ]);
    expect(warnings('2027-05-01')).toEqual([
      expect.stringContaining('is out of date since 2027-04-22'),
    ]);
  });
});

describe('Thresholds', () => {
  test.each([
    ['of everything that the root has', forge, 'certificate', [1, 1, 1]],
    ["without logs at GitHub's instance", github, 'certificate', [0, 0, 1]],
    ['without a time for a key', forge, 'key', [1, 1, 0]],
    ["without anything but the signature for a key at GitHub's", github, 'key', [0, 0, 0]],
  ] as const)('are one %s', (...[, { trustedRoot }, signer, expected]) => {
    const { logEntries, certificateTimestamps, times } = thresholdsOf(read(trustedRoot), signer);
    expect([logEntries, certificateTimestamps, times]).toEqual(expected);
  });
});

describe('A root', () => {
  test('of GitHub warns when authorities have been renewed since', () => {
    const root = read(github.trustedRoot);
    expect(trustWarnings(root, new Date('2025-05-01'))).toEqual([]);
    expect(trustWarnings(root, new Date('2026-03-04'))).toEqual([
      expect.stringContaining('is out of date since 2025-10-30'),
    ]);
  });

  test.each([
    ['a log with a key of a kind that is not known', ['tlogs', 0, 'publicKey', 'rawBytes'], 'AAAA'],
    ['a log that hashes otherwise', ['tlogs', 0, 'hashAlgorithm'], 'SHA3_512'],
    ['a log without a start', ['tlogs', 0, 'publicKey', 'validFor'], undefined],
    [
      'a certificate log without a start',
      ['ctlogs', 0, 'publicKey', 'validFor', 'start'],
      undefined,
    ],
    ['an authority without a start', ['certificateAuthorities', 0, 'validFor'], undefined],
    ['an authority without certificates', ['certificateAuthorities', 0, 'certChain'], {}],
    [
      'an authority that is no certificate',
      ['certificateAuthorities', 0, 'certChain', 'certificates', 0, 'rawBytes'],
      'AAAA',
    ],
    [
      'a timestamp authority for another purpose',
      ['timestampAuthorities', 0, 'certChain', 'certificates', 0],
      undefined,
    ],
  ] satisfies readonly (readonly [string, Path, unknown])[])(
    'with %s does without it, and says so',
    (...[, path, value]) => {
      const root = read(put(forge.trustedRoot, path, value));
      const [kind = '', index = ''] = path;
      expect(root.unusable).toEqual([expect.stringContaining(`${kind}[${index}]`)]);
      expect(trustWarnings(root, new Date('2026-03-04')).join()).toContain('cannot be used');
    },
  );

  test.each([
    ['tlogs', 'logEntries'],
    ['ctlogs', 'certificateTimestamps'],
  ] as const)('whose %s cannot be used asks for them all the same', (kind, threshold) => {
    const root = read(put(forge.trustedRoot, [kind], [{ hashAlgorithm: 'SHA3_512' }]));
    expect(thresholdsOf(root, 'certificate')[threshold]).toBe(1);
  });

  test('that states nothing asks for nothing, and does not grow old', () => {
    const root = read({ mediaType: typeOf(forge.trustedRoot) });
    expect(thresholdsOf(root, 'key')).toEqual({
      logEntries: 0,
      certificateTimestamps: 0,
      times: 0,
    });
    expect(trustWarnings(root, new Date('2036-03-04'))).toEqual([]);
  });

  test('is named in a warning as its file is', () => {
    const root = read(put(forge.trustedRoot, ['tlogs', 0, 'hashAlgorithm'], 'SHA3_512'));
    expect(trustWarnings(root, new Date('2026-03-04')).join()).toMatch(/^root\.json holds/);
  });

  test.each([
    ['of another type', { mediaType: 'application/json' }],
    ['without a type', { tlogs: [] }],
    ['whose logs are no list', put(forge.trustedRoot, ['tlogs'], {})],
    [
      'whose time is none',
      put(forge.trustedRoot, ['tlogs', 0, 'publicKey', 'validFor', 'start'], 'now'),
    ],
    ['that is a list', []],
  ])('%s is an error', (_, root) => {
    expect(() => read(root)).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }));
  });

  test.each(['', 'no root', '{"mediaType":"a","mediaType":"b"}', '[1]\n[2]\n'])(
    'that is no JSON of one meaning is an error: %j',
    (text) => {
      expect(() => readTrustedRoots(Buffer.from(text), 'root.json')).toThrow(
        expect.objectContaining({ code: 'INPUT_INVALID' }),
      );
    },
  );
});

describe("The roots that GitHub's command line prints", () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'embargo-gh-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const withGh = (script: string): readonly TrustedRoot[] | undefined => {
    writeFileSync(path.join(folder, 'gh'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    return ghTrustedRoots({ PATH: `${folder}:/usr/bin:/bin` });
  };

  test('are read line by line', () => {
    const lines = [forge, github].map(({ trustedRoot }) => JSON.stringify(trustedRoot));
    writeFileSync(path.join(folder, 'roots'), lines.join('\n'));
    const roots = withGh(`[ "$*" = 'attestation trusted-root' ] && cat ${folder}/roots`);
    expect(roots?.map(({ logs }) => logs.length)).toEqual([2, 0]);
  });

  test('are none where there is no such command', () => {
    expect(ghTrustedRoots({ PATH: path.join(folder, 'nowhere') })).toBeUndefined();
  });

  test.each([
    ['fails', 'exit 4', 'EVIDENCE_UNAVAILABLE'],
    ['prints something else', 'echo hello', 'INPUT_INVALID'],
  ])('are an error where the command %s', (_, script, code) => {
    expect(() => withGh(script)).toThrow(expect.objectContaining({ code }));
  });
});

describeShared("GitHub's own root", () => {
  test('can be used whole, and asks for a timestamp and no log', () => {
    const root = read(JSON.parse(readShared('trust', 'trusted_root_github.json')));
    expect(root.unusable).toEqual([]);
    expect(root.certificateAuthorities).toHaveLength(6);
    expect(root.timestampAuthorities).toHaveLength(6);
    expect(thresholdsOf(root, 'certificate')).toEqual({
      logEntries: 0,
      certificateTimestamps: 0,
      times: 1,
    });
  });
});

function typeOf(root: unknown): unknown {
  return Object.entries(root ?? {}).find(([name]) => name === 'mediaType')?.[1];
}
