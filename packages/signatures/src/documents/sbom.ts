import { DocumentFields } from './fields.ts';
import { gunzip, isGzip } from './gunzip.ts';
import { reading, Refusal } from './reading.ts';
import type { Reading } from './reading.ts';
import { readCycloneDx } from './sbom/cyclonedx.ts';
import { readSpdx } from './sbom/spdx.ts';
import { JSON_LIMITS, parseStrictJson } from './strict-json.ts';

/** What a program is made of. */
export interface Sbom {
  readonly format: 'cyclonedx' | 'spdx';
  /** `1.6`, `2.3` */
  readonly specVersion: string;
  /** What the document is about; absent where it does not say. */
  readonly subject?: Component;
  /** Everything in it, without the subject. */
  readonly components: readonly Component[];
}

export interface Component {
  readonly name: string;
  readonly version?: string;
  /** A package URL: https://github.com/package-url/purl-spec */
  readonly purl?: string;
}

/** The types that an attestation of an SBOM has, by the document's format. */
export const SBOM_TYPES: Readonly<Record<Sbom['format'], readonly string[]>> = {
  cyclonedx: ['https://cyclonedx.org/bom'],
  spdx: [
    'https://spdx.dev/Document',
    'https://spdx.dev/Document/v2.2',
    'https://spdx.dev/Document/v2.3',
  ],
};

/** Reads CycloneDX 1.4 to 1.7 or SPDX 2.2 and 2.3, as JSON, plain or packed by gzip. */
export function readSbom(bytes: Uint8Array): Reading<Sbom> {
  return reading(() => {
    const plain = isGzip(bytes) ? gunzip(bytes, 'the SBOM', JSON_LIMITS.bytes) : bytes;
    return sbomOf(parseStrictJson(plain, 'the SBOM'));
  });
}

/** Reads an SBOM that stands in an attestation. */
export function readSbomPredicate(predicate: unknown): Reading<Sbom> {
  return reading(() => sbomOf(predicate));
}

function sbomOf(value: unknown): Sbom {
  const fields = new DocumentFields(value, 'the SBOM');
  if (fields.optionalText('bomFormat') === 'CycloneDX') return readCycloneDx(fields);
  if (fields.optionalText('spdxVersion') !== undefined) return readSpdx(fields);
  const found = 'The SBOM is neither CycloneDX nor SPDX 2, expected JSON of one of them';
  throw new Refusal('SBOM_FORMAT_UNKNOWN', found);
}
