import type { DocumentFields } from '../fields.ts';
import { Refusal } from '../reading.ts';
import type { Component, Sbom } from '../sbom.ts';

const VERSIONS = ['SPDX-2.2', 'SPDX-2.3'];
const DOCUMENT = 'SPDXRef-DOCUMENT';
const MAX_PACKAGES = 200_000;
const MAX_RELATIONSHIPS = 1_000_000;
const MAX_REFERENCES = 10_000;

/** https://spdx.github.io/spdx-spec/v2.3/ */
export function readSpdx(fields: DocumentFields): Sbom {
  const written = fields.text('spdxVersion');
  if (!VERSIONS.includes(written)) {
    const found = `The SBOM is ${written.slice(0, 20)}, expected ${VERSIONS.join(' or ')}`;
    throw new Refusal('SBOM_VERSION_UNKNOWN', found);
  }
  if (fields.text('SPDXID') !== DOCUMENT) {
    const found = `"SPDXID" of the SBOM is not ${DOCUMENT}`;
    throw new Refusal('DOCUMENT_FIELD_WRONG', found);
  }
  const described = describedBy(fields);
  const packages = (fields.optionalObjects('packages', MAX_PACKAGES) ?? []).map((inner) => ({
    isSubject: described.has(inner.text('SPDXID')),
    component: componentOf(inner),
  }));
  const [subject] = packages.filter(({ isSubject }) => isSubject);
  return {
    format: 'spdx',
    specVersion: written.replace('SPDX-', ''),
    ...(subject === undefined ? {} : { subject: subject.component }),
    components: packages.filter((one) => one !== subject).map(({ component }) => component),
  };
}

function describedBy(fields: DocumentFields): ReadonlySet<string> {
  const described = new Set(fields.optionalTexts('documentDescribes', MAX_PACKAGES) ?? []);
  for (const relationship of fields.optionalObjects('relationships', MAX_RELATIONSHIPS) ?? []) {
    if (relationship.text('relationshipType') !== 'DESCRIBES') continue;
    if (relationship.text('spdxElementId') !== DOCUMENT) continue;
    described.add(relationship.text('relatedSpdxElement'));
  }
  return described;
}

function componentOf(fields: DocumentFields): Component {
  const version = fields.optionalText('versionInfo');
  const references = fields.optionalObjects('externalRefs', MAX_REFERENCES) ?? [];
  const purl = references
    .find((reference) => reference.optionalText('referenceType') === 'purl')
    ?.text('referenceLocator');
  return {
    name: fields.text('name'),
    ...(version === undefined ? {} : { version }),
    ...(purl === undefined ? {} : { purl }),
  };
}
