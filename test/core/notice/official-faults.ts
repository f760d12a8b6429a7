import type { DocumentKind } from '@embargo/core';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv';
import formats from 'ajv-formats';

import { readShared } from '../../support/shared.ts';

const FILES: Readonly<Record<DocumentKind, string>> = {
  osv: 'osv.json',
  csaf: 'csaf20.json',
  openvex: 'openvex.json',
  cve: 'cve511.json',
};

const compiled = new Map<DocumentKind, ValidateFunction>();

/** What the official schema of a format finds wrong; empty where nothing. */
export function officialFaults(kind: DocumentKind, document: unknown): readonly string[] {
  const validate = compiled.get(kind) ?? compile(kind);
  compiled.set(kind, validate);
  if (validate(document)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message = '' }) => `${instancePath} ${message}`,
  );
}

function compile(kind: DocumentKind): ValidateFunction {
  const schema = JSON.parse(readShared('schemas', FILES[kind])) as { readonly $schema?: string };
  const isDraft7 = schema.$schema?.includes('draft-07') ?? false;
  const Validator = isDraft7 ? Ajv : Ajv2020;
  const ajv = new Validator({ strict: false, allErrors: true });
  formats.default(ajv);
  // An IRI is a URI that may have letters of any script; ours have none.
  ajv.addFormat('iri', /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i);
  // CSAF refers to FIRST's schemas of CVSS by address; its own validator checks those parts.
  for (const version of ['2.0', '3.0', '3.1']) {
    const properties = { version: { const: version } };
    ajv.addSchema({ properties }, `https://www.first.org/cvss/cvss-v${version}.json`);
  }
  return ajv.compile(schema);
}
