import {
  readProvenance,
  readReleaseAttestation,
  readStatement,
  subjectsWith,
} from '@embargo/signatures';
import { describe, expect, test } from '@jest/globals';

import { bytesOf, codeOf, valueOf } from './reading.ts';

const SHA = '1'.repeat(64);
const COMMIT = '2'.repeat(40);

const statement = {
  _type: 'https://in-toto.io/Statement/v1',
  subject: [{ name: 'forge-linux', digest: { sha256: SHA } }],
  predicateType: 'https://slsa.dev/provenance/v1',
  predicate: {
    buildDefinition: {
      buildType: 'https://actions.github.io/buildtypes/workflow/v1',
      externalParameters: { workflow: { ref: 'refs/tags/v1', path: '.github/workflows/r.yml' } },
      resolvedDependencies: [
        { uri: 'git+https://github.com/anvil/forge', digest: { gitCommit: COMMIT } },
      ],
    },
    runDetails: {
      builder: { id: 'https://github.com/anvil/forge/.github/workflows/r.yml@refs/tags/v1' },
      metadata: { invocationId: 'run 7', startedOn: '2026-11-23T16:00:00Z' },
    },
  },
};
const read = (value: unknown) => readStatement(bytesOf(value));

describe('statements', () => {
  test('have subjects that are found by their digest', () => {
    const value = valueOf(read(statement));
    expect(subjectsWith(value, SHA).map(({ name }) => name)).toEqual(['forge-linux']);
    expect(subjectsWith(value, '0'.repeat(64))).toEqual([]);
  });

  test('may be of the first form, and without a predicate', () => {
    const { predicate, ...rest } = { ...statement, _type: 'https://in-toto.io/Statement/v0.1' };
    expect(predicate).toBeDefined();
    expect(valueOf(read(rest)).predicate).toEqual({});
  });

  test.each([
    { what: 'a list', value: [], code: 'DOCUMENT_FIELD_WRONG' },
    { what: 'null', value: null, code: 'DOCUMENT_FIELD_WRONG' },
    { what: 'no type', value: { ...statement, _type: undefined }, code: 'DOCUMENT_FIELD_MISSING' },
    {
      what: 'another type',
      value: { ...statement, _type: 'https://in-toto.io/Statement/v2' },
      code: 'STATEMENT_TYPE_UNKNOWN',
    },
    { what: 'no subject', value: { ...statement, subject: [] }, code: 'STATEMENT_WITHOUT_SUBJECT' },
    {
      what: 'subjects as a text',
      value: { ...statement, subject: 'a' },
      code: 'DOCUMENT_FIELD_WRONG',
    },
    {
      what: 'a subject without a digest',
      value: { ...statement, subject: [{ name: 'a' }] },
      code: 'DOCUMENT_FIELD_MISSING',
    },
    {
      what: 'a subject with an empty digest',
      value: { ...statement, subject: [{ name: 'a', digest: {} }] },
      code: 'SUBJECT_DIGEST_WRONG',
    },
    {
      what: 'a digest in upper case',
      value: { ...statement, subject: [{ digest: { sha256: 'A'.repeat(64) } }] },
      code: 'SUBJECT_DIGEST_WRONG',
    },
    {
      what: 'a digest cut off',
      value: { ...statement, subject: [{ digest: { sha256: 'a'.repeat(63) } }] },
      code: 'SUBJECT_DIGEST_WRONG',
    },
    {
      what: 'a digest that is a number',
      value: { ...statement, subject: [{ digest: { sha256: 7 } }] },
      code: 'DOCUMENT_FIELD_WRONG',
    },
    {
      what: 'too many subjects',
      value: { ...statement, subject: Array.from({ length: 20_001 }, () => ({})) },
      code: 'DOCUMENT_TOO_MANY',
    },
    {
      what: 'a predicate that is a list',
      value: { ...statement, predicate: [] },
      code: 'DOCUMENT_FIELD_WRONG',
    },
    {
      what: 'half a document',
      value: JSON.stringify(statement).slice(0, -9),
      code: 'DOCUMENT_NOT_JSON',
    },
  ])('with $what are refused', ({ value, code }) => {
    expect(codeOf(read(value))).toBe(code);
  });
});

describe('provenance', () => {
  test('says who built what, from what, and when', () => {
    expect(valueOf(readProvenance(valueOf(read(statement))))).toMatchObject({
      builderId: 'https://github.com/anvil/forge/.github/workflows/r.yml@refs/tags/v1',
      invocationId: 'run 7',
      startedOn: new Date('2026-11-23T16:00:00Z'),
      internalParameters: {},
    });
  });

  const { buildDefinition, runDetails } = statement.predicate;
  test.each([
    {
      what: 'another predicate',
      change: { predicateType: 'https://slsa.dev/provenance/v0.2' },
      code: 'PREDICATE_TYPE_OTHER',
    },
    { what: 'no predicate', change: { predicate: undefined }, code: 'DOCUMENT_FIELD_MISSING' },
    {
      what: 'no definition',
      change: { predicate: { runDetails } },
      code: 'DOCUMENT_FIELD_MISSING',
    },
    {
      what: 'no builder',
      change: { predicate: { buildDefinition, runDetails: {} } },
      code: 'DOCUMENT_FIELD_MISSING',
    },
    {
      what: 'parameters that are a text',
      change: {
        predicate: { buildDefinition: { ...buildDefinition, externalParameters: 'a' }, runDetails },
      },
      code: 'DOCUMENT_FIELD_WRONG',
    },
    {
      what: 'a time without a zone',
      change: {
        predicate: {
          buildDefinition,
          runDetails: { ...runDetails, metadata: { startedOn: '2026-11-23T16:00:00' } },
        },
      },
      code: 'DOCUMENT_FIELD_WRONG',
    },
    {
      what: 'a time that is none',
      change: {
        predicate: {
          buildDefinition,
          runDetails: { ...runDetails, metadata: { finishedOn: '2026-13-41T99:00:00Z' } },
        },
      },
      code: 'DOCUMENT_FIELD_WRONG',
    },
  ])('with $what is refused', ({ change, code }) => {
    expect(codeOf(readProvenance(valueOf(read({ ...statement, ...change }))))).toBe(code);
  });
});

describe("GitHub's attestation of an immutable release", () => {
  const tag = { uri: 'pkg:github/anvil/forge@v1', digest: { sha1: COMMIT } };
  const asset = { name: 'forge-linux', digest: { sha256: SHA } };
  const release = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [tag, asset],
    predicateType: 'https://in-toto.io/attestation/release/v0.2',
    predicate: { repository: 'anvil/forge', repositoryId: '12', ownerId: '3', tag: 'v1' },
  };

  test('says which bytes were published under which tag', () => {
    const value = valueOf(readReleaseAttestation(valueOf(read(release))));
    expect(value).toEqual({
      repository: 'anvil/forge',
      repositoryId: '12',
      ownerId: '3',
      tag: 'v1',
      commit: COMMIT,
      assets: new Map([['forge-linux', SHA]]),
    });
  });

  test.each([
    { what: 'no tag', change: { subject: [asset] }, code: 'DOCUMENT_FIELD_MISSING' },
    { what: 'two tags', change: { subject: [tag, tag, asset] }, code: 'DOCUMENT_FIELD_MISSING' },
    {
      what: 'an asset twice',
      change: { subject: [tag, asset, asset] },
      code: 'SUBJECT_DIGEST_WRONG',
    },
    {
      what: 'an asset without a name',
      change: { subject: [tag, { digest: { sha256: SHA } }] },
      code: 'SUBJECT_DIGEST_WRONG',
    },
    { what: 'no repository', change: { predicate: { tag: 'v1' } }, code: 'DOCUMENT_FIELD_MISSING' },
    {
      what: 'another predicate',
      change: { predicateType: 'https://in-toto.io/attestation/release' },
      code: 'PREDICATE_TYPE_OTHER',
    },
  ])('with $what is refused', ({ change, code }) => {
    expect(codeOf(readReleaseAttestation(valueOf(read({ ...release, ...change }))))).toBe(code);
  });
});
