import { objects, text, texts, choice } from '../http/fields.ts';
import type { JsonObject } from '../http/json.ts';
import { isObject } from '../http/json.ts';
import { invalid } from '../http/refusal.ts';
import { SEVERITIES } from '../state/advisory.ts';
import type { Advisory, AffectedProduct, Credit } from '../state/advisory.ts';

type Writable = Pick<
  Advisory,
  | 'summary'
  | 'description'
  | 'cveId'
  | 'severity'
  | 'cvssVector'
  | 'cweIds'
  | 'vulnerabilities'
  | 'credits'
>;

/** What a request says of an advisory; only what it names is there. Lists replace. */
export function advisoryFields(fields: JsonObject): Partial<Writable> {
  const credits = objects(fields, 'credits')?.map(creditOf);
  return {
    ...textFields(fields),
    ...severityFields(fields),
    ...present('cweIds', texts(fields, 'cwe_ids')),
    ...present('vulnerabilities', objects(fields, 'vulnerabilities')?.map(affectedOf)),
    ...present('credits', credits),
  };
}

function textFields(fields: JsonObject): Partial<Writable> {
  return {
    ...present('summary', text(fields, 'summary')),
    ...present('description', text(fields, 'description')),
    ...('cve_id' in fields ? { cveId: text(fields, 'cve_id') } : {}),
  };
}

/** A request chooses a severity by a word or by a vector, never by both. */
function severityFields(fields: JsonObject): Partial<Writable> {
  const severity = choice(fields, 'severity', SEVERITIES);
  const cvssVector = text(fields, 'cvss_vector_string');
  if (severity !== undefined && cvssVector !== undefined) {
    throw invalid(
      'RepositoryAdvisory',
      'severity',
      'severity and cvss_vector_string exclude each other',
    );
  }
  if (severity !== undefined) return { severity, cvssVector: undefined };
  if (cvssVector !== undefined) return { severity: undefined, cvssVector };
  return 'cvss_vector_string' in fields ? { cvssVector: undefined } : {};
}

function affectedOf(fields: JsonObject): AffectedProduct {
  const product = isObject(fields['package']) ? fields['package'] : {};
  return {
    ecosystem: text(product, 'ecosystem') ?? 'other',
    name: text(product, 'name'),
    vulnerableVersionRange: text(fields, 'vulnerable_version_range'),
    patchedVersions: text(fields, 'patched_versions'),
    vulnerableFunctions: texts(fields, 'vulnerable_functions') ?? [],
  };
}

function creditOf(fields: JsonObject): Credit {
  return {
    login: text(fields, 'login') ?? '',
    type: text(fields, 'type') ?? 'other',
    state: 'pending',
  };
}

function present<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): Partial<Record<Key, Value>> {
  // A record of one computed key: TypeScript widens the key to string.
  return value === undefined ? {} : ({ [key]: value } as Partial<Record<Key, Value>>);
}
