import { DocumentFields } from './fields.ts';
import type { JsonObject } from './fields.ts';
import { reading, Refusal } from './reading.ts';
import type { Reading } from './reading.ts';
import { parseStrictJson } from './strict-json.ts';

/** What somebody said about artifacts: https://github.com/in-toto/attestation/tree/main/spec/v1 */
export interface Statement {
  readonly type: (typeof STATEMENT_TYPES)[number];
  readonly subjects: readonly Subject[];
  readonly predicateType: string;
  /** Empty where the statement has none. */
  readonly predicate: JsonObject;
}

export interface Subject {
  readonly name?: string;
  readonly uri?: string;
  /** By algorithm; those of SHA-1, SHA-2 and Git are lower-case hexadecimal of their length. */
  readonly digests: ReadonlyMap<string, string>;
}

export const STATEMENT_TYPES = [
  'https://in-toto.io/Statement/v1',
  'https://in-toto.io/Statement/v0.1',
] as const;

/** GitHub takes 1,024 subjects; its own release attestation has one for each asset, and the tag. */
const MAX_SUBJECTS = 20_000;
const MAX_DIGESTS = 16;

const HEX_LENGTHS: ReadonlyMap<string, readonly number[]> = new Map([
  ['sha1', [40]],
  ['sha224', [56]],
  ['sha256', [64]],
  ['sha384', [96]],
  ['sha512', [128]],
  ['gitCommit', [40, 64]],
  ['gitTree', [40, 64]],
  ['gitTag', [40, 64]],
]);

/** Reads the payload of an attestation. */
export function readStatement(bytes: Uint8Array): Reading<Statement> {
  return reading(() => statementOf(parseStrictJson(bytes, 'the statement')));
}

/** Which of the subjects have this SHA-256. */
export function subjectsWith(statement: Statement, sha256: string): readonly Subject[] {
  return statement.subjects.filter(({ digests }) => digests.get('sha256') === sha256);
}

function statementOf(value: unknown): Statement {
  const fields = new DocumentFields(value, 'the statement');
  const written = fields.text('_type');
  const type = STATEMENT_TYPES.find((known) => known === written);
  if (type === undefined) {
    const expected = STATEMENT_TYPES.join(' or ');
    throw new Refusal('STATEMENT_TYPE_UNKNOWN', `The statement's type is no ${expected}`);
  }
  const subjects = fields.objects('subject', MAX_SUBJECTS).map(subjectOf);
  if (subjects.length === 0) {
    throw new Refusal('STATEMENT_WITHOUT_SUBJECT', 'The statement has no subject, expected one');
  }
  return {
    type,
    subjects,
    predicateType: fields.text('predicateType'),
    predicate: fields.optionalJson('predicate') ?? {},
  };
}

function subjectOf(fields: DocumentFields): Subject {
  const name = fields.optionalText('name');
  const uri = fields.optionalText('uri');
  return {
    ...(name === undefined ? {} : { name }),
    ...(uri === undefined ? {} : { uri }),
    digests: digestsOf(fields.object('digest')),
  };
}

/** The digests of a subject or a dependency; one at least. */
export function digestsOf(fields: DocumentFields): ReadonlyMap<string, string> {
  const algorithms = fields.keys;
  if (algorithms.length === 0 || algorithms.length > MAX_DIGESTS) {
    const found = `A subject has ${algorithms.length} digests, expected 1 to ${MAX_DIGESTS}`;
    throw new Refusal('SUBJECT_DIGEST_WRONG', found);
  }
  return new Map(
    algorithms.map((algorithm) => [algorithm, digestOf(fields.text(algorithm), algorithm)]),
  );
}

function digestOf(value: string, algorithm: string): string {
  const lengths = HEX_LENGTHS.get(algorithm);
  if (lengths === undefined) return value;
  if (lengths.includes(value.length) && /^[0-9a-f]+$/.test(value)) return value;
  throw new Refusal(
    'SUBJECT_DIGEST_WRONG',
    `A ${algorithm} is no lower-case hexadecimal of ${lengths.join(' or ')} characters`,
  );
}
