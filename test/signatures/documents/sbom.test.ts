import { gzipSync } from 'node:zlib';

import { readSbom, readSbomPredicate } from '@embargo/signatures';
import { describe, expect, test } from '@jest/globals';

import { bytesOf, codeOf, valueOf } from './reading.ts';

const cyclonedx = {
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  metadata: { component: { type: 'application', name: 'forge', version: '1.4.2' } },
  components: [
    { type: 'library', name: 'lock', version: '2.0.1', purl: 'pkg:npm/lock@2.0.1' },
    { type: 'library', name: 'outer', components: [{ type: 'library', name: 'inner' }] },
  ],
};

const spdx = {
  spdxVersion: 'SPDX-2.3',
  SPDXID: 'SPDXRef-DOCUMENT',
  name: 'forge',
  packages: [
    { SPDXID: 'SPDXRef-forge', name: 'forge', versionInfo: '1.4.2' },
    {
      SPDXID: 'SPDXRef-lock',
      name: 'lock',
      versionInfo: '2.0.1',
      externalRefs: [{ referenceType: 'purl', referenceLocator: 'pkg:npm/lock@2.0.1' }],
    },
  ],
  relationships: [
    {
      spdxElementId: 'SPDXRef-DOCUMENT',
      relationshipType: 'DESCRIBES',
      relatedSpdxElement: 'SPDXRef-forge',
    },
  ],
};

describe('what a program is made of', () => {
  test.each([
    { what: 'CycloneDX', bytes: bytesOf(cyclonedx), count: 3 },
    { what: 'CycloneDX packed by gzip', bytes: gzipSync(bytesOf(cyclonedx)), count: 3 },
    { what: 'SPDX', bytes: bytesOf(spdx), count: 1 },
    {
      what: 'SPDX of another producer',
      bytes: bytesOf({ ...spdx, relationships: [], documentDescribes: ['SPDXRef-forge'] }),
      count: 1,
    },
  ])('is read from $what', ({ bytes, count }) => {
    const { subject, components } = valueOf(readSbom(bytes));
    expect(subject).toEqual({ name: 'forge', version: '1.4.2' });
    expect(components).toHaveLength(count);
    expect(components).toContainEqual({
      name: 'lock',
      version: '2.0.1',
      purl: 'pkg:npm/lock@2.0.1',
    });
  });

  test('is read from an attestation', () => {
    expect(valueOf(readSbomPredicate(cyclonedx)).format).toBe('cyclonedx');
  });
});

describe('an SBOM is refused', () => {
  test.each([
    { what: 'in XML', value: '<bom/>', code: 'DOCUMENT_NOT_JSON' },
    { what: 'in tags', value: 'SPDXVersion: SPDX-2.3', code: 'DOCUMENT_NOT_JSON' },
    { what: 'of another format', value: { sbom: true }, code: 'SBOM_FORMAT_UNKNOWN' },
    { what: 'of SPDX 3', value: { '@graph': [] }, code: 'SBOM_FORMAT_UNKNOWN' },
    { what: 'that is a list', value: [], code: 'DOCUMENT_FIELD_WRONG' },
    {
      what: 'of an old CycloneDX',
      value: { ...cyclonedx, specVersion: '1.1' },
      code: 'SBOM_VERSION_UNKNOWN',
    },
    {
      what: 'of an old SPDX',
      value: { ...spdx, spdxVersion: 'SPDX-1.2' },
      code: 'SBOM_VERSION_UNKNOWN',
    },
    {
      what: 'of another document',
      value: { ...spdx, SPDXID: 'SPDXRef-a' },
      code: 'DOCUMENT_FIELD_WRONG',
    },
    {
      what: 'with a component without a name',
      value: { ...cyclonedx, components: [{}] },
      code: 'DOCUMENT_FIELD_MISSING',
    },
    {
      what: 'with a version that is a number',
      value: { ...cyclonedx, components: [{ name: 'a', version: 1 }] },
      code: 'DOCUMENT_FIELD_WRONG',
    },
    {
      what: 'with components as a text',
      value: { ...cyclonedx, components: 'none' },
      code: 'DOCUMENT_FIELD_WRONG',
    },
    { what: 'cut off', value: JSON.stringify(spdx).slice(0, 200), code: 'DOCUMENT_NOT_JSON' },
  ])('$what', ({ value, code }) => {
    expect(codeOf(readSbom(bytesOf(value)))).toBe(code);
  });

  test('that nests without end', () => {
    const text = `${'{"bomFormat":"CycloneDX","components":['.repeat(100)}${']}'.repeat(100)}`;
    expect(codeOf(readSbom(Buffer.from(text)))).toBe('DOCUMENT_TOO_DEEP');
  });

  test('that unpacks to more than is read, within bounded memory', () => {
    const bomb = gzipSync(Buffer.alloc(256 * 1024 * 1024, ' '));
    expect(bomb.length).toBeLessThan(1024 * 1024);
    const before = process.memoryUsage().rss;
    expect(codeOf(readSbom(bomb))).toBe('DOCUMENT_TOO_LARGE');
    expect(process.memoryUsage().rss - before).toBeLessThan(160 * 1024 * 1024);
  });

  test('that is gzip cut off', () => {
    expect(codeOf(readSbom(gzipSync(bytesOf(spdx)).subarray(0, 60)))).toBe('DOCUMENT_NOT_GZIP');
  });
});
