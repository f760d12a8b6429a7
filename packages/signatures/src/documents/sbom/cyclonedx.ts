import type { DocumentFields } from '../fields.ts';
import { Refusal } from '../reading.ts';
import type { Component, Sbom } from '../sbom.ts';

const VERSIONS = ['1.4', '1.5', '1.6', '1.7'];
const MAX_COMPONENTS = 200_000;

/** https://cyclonedx.org/docs/ */
export function readCycloneDx(fields: DocumentFields): Sbom {
  const specVersion = fields.text('specVersion');
  if (!VERSIONS.includes(specVersion)) {
    const found = `The SBOM is CycloneDX ${specVersion.slice(0, 20)}`;
    throw new Refusal('SBOM_VERSION_UNKNOWN', `${found}, expected ${VERSIONS.join(', ')}`);
  }
  const about = fields.optionalObject('metadata')?.optionalObject('component');
  return {
    format: 'cyclonedx',
    specVersion,
    ...(about === undefined ? {} : { subject: componentOf(about) }),
    components: nested(fields),
  };
}

/** Components hold components; a list of those still to be opened keeps the depth off the stack. */
function nested(fields: DocumentFields): readonly Component[] {
  const components: Component[] = [];
  const open = [fields];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const inner of next.optionalObjects('components', MAX_COMPONENTS) ?? []) {
      components.push(componentOf(inner));
      open.push(inner);
    }
    if (components.length > MAX_COMPONENTS) {
      const found = `The SBOM has more than ${MAX_COMPONENTS} components`;
      throw new Refusal('DOCUMENT_TOO_MANY', found);
    }
  }
  return components;
}

function componentOf(fields: DocumentFields): Component {
  const version = fields.optionalText('version');
  const purl = fields.optionalText('purl');
  return {
    name: fields.text('name'),
    ...(version === undefined ? {} : { version }),
    ...(purl === undefined ? {} : { purl }),
  };
}
