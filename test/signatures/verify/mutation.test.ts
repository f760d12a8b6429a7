import { generateKeyPairSync } from 'node:crypto';

import { describe, expect, test } from '@jest/globals';

import {
  createForge,
  ENVELOPE,
  expectedKey,
  keyBundle,
  verdict,
} from '../../support/sigstore/forge.ts';
import { leaves, put, textAt } from '../../support/sigstore/json.ts';
import type { Path } from '../../support/sigstore/json.ts';

const forge = createForge();
const github = createForge('github');
const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });

/**
 * What may change, and why nothing that a verifier tells changes with it. Two more are no leaves:
 * members that the format does not know are passed over, as protobuf's JSON passes over them; and
 * what a chain holds behind its leaf is not read, for the trusted root says who issued the leaf.
 */
const HARMLESS: readonly (readonly [RegExp, string])[] = [
  [/publicKey\.hint$/, 'a hint: the key is the one that the verifier was given'],
  [
    /rfc3161Timestamps\.0\.signedTimestamp$/,
    'the certificates in a token are not signed: those of the trusted root are used (see below)',
  ],
];

const BUNDLES = [
  { name: 'a message on Rekor v1', of: forge, bundle: forge.bundle() },
  {
    name: 'a message on Rekor v2',
    of: forge,
    bundle: forge.bundle({ log: 'v2', isTimestamped: true }),
  },
  { name: 'an envelope on Rekor v1', of: forge, bundle: forge.bundle({ content: ENVELOPE }) },
  {
    name: 'an envelope on Rekor v2',
    of: forge,
    bundle: forge.bundle({ content: ENVELOPE, log: 'v2', isTimestamped: true }),
  },
  { name: "an envelope of GitHub's", of: github, bundle: github.bundle({ content: ENVELOPE }) },
  {
    name: 'a message by a key',
    of: forge,
    bundle: keyBundle(forge, { keys, content: 'message', log: 'v2' }),
    policy: { expected: expectedKey(keys) },
  },
];

describe.each(BUNDLES)('Of $name', ({ of, bundle, policy = {} }) => {
  test('every leaf changed in every way is refused, but for what is harmless', async () => {
    expect(await verdict(of, bundle, policy)).toBe('accepted');
    const accepted: string[] = [];
    for (const [path, leaf] of leaves(bundle)) {
      for (const value of mutationsOf(leaf).filter((mutated) => mutated !== leaf)) {
        const changed = put(bundle, path, value);
        if (isHarmless(path)) continue;
        if ((await verdict(of, changed, policy)) === 'accepted') {
          accepted.push(`${path.join('.')}: ${JSON.stringify(leaf)} → ${JSON.stringify(value)}`);
        }
      }
    }
    expect(accepted).toEqual([]);
  }, 120_000);
});

/** Where a response says that it was granted: 1, with modifications, says so as 0 does. */
const STATUS = 8;

test('of a timestamp, each byte counts but those of the certificates that come with it', async () => {
  const bundle = github.bundle();
  const path = [
    'verificationMaterial',
    'timestampVerificationData',
    'rfc3161Timestamps',
    0,
    'signedTimestamp',
  ];
  const stamp = Buffer.from(textAt(bundle, ...path), 'base64');
  const [leaf = stamp] = github.parts.timestamps.chain;
  const start = stamp.indexOf(leaf);
  const accepted: number[] = [];
  for (const place of stamp.keys()) {
    if (place === STATUS || (place >= start && place < start + leaf.length)) continue;
    const changed = put(bundle, path, flippedAt(stamp, place).toString('base64'));
    if ((await verdict(github, changed)) === 'accepted') accepted.push(place);
  }
  expect(start).toBeGreaterThan(0);
  expect(accepted).toEqual([]);
}, 120_000);

function isHarmless(path: Path): boolean {
  return HARMLESS.some(([pattern]) => pattern.test(path.join('.')));
}

function mutationsOf(leaf: unknown): readonly unknown[] {
  const text = String(leaf);
  const others = [
    undefined,
    '',
    0,
    true,
    {},
    [],
    [leaf],
    `${text} `,
    `${text}A`,
    text.slice(0, -1),
  ];
  if (/^\d+$/.test(text)) {
    const number = BigInt(text);
    return [...others, String(number + 1n), String(number - 1n), `0${text}`, `+${text}`, '-1'];
  }
  const bytes = Buffer.from(text, 'base64');
  if (bytes.toString('base64') !== text) return [...others, text.toUpperCase(), flipped(text)];
  const places = [
    0,
    1,
    4,
    bytes.length >> 2,
    bytes.length >> 1,
    bytes.length - 5,
    bytes.length - 1,
  ];
  return [
    ...others,
    ...places.map((place) => flippedAt(bytes, place).toString('base64')),
    bytes.subarray(0, -1).toString('base64'),
    Buffer.concat([bytes, Buffer.of(0)]).toString('base64'),
    bytes.toString('base64url'),
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('hex'),
  ];
}

function flipped(text: string): string {
  const middle = text.length >> 1;
  const other = text[middle] === 'a' ? 'b' : 'a';
  return text.slice(0, middle) + other + text.slice(middle + 1);
}

function flippedAt(bytes: Buffer, place: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[place] = (copy[place] ?? 0) ^ 1;
  return copy;
}
