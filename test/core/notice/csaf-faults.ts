import * as basic from '@secvisogram/csaf-validator-lib/basic.js';
import validate from '@secvisogram/csaf-validator-lib/validate.js';

// Its modules have no types; each export of this one is a test.
const TESTS: readonly unknown[] = Object.values(basic as Readonly<Record<string, unknown>>);

/** What the reference validator finds wrong in a CSAF 2.0 document: its schema and mandatory tests. */
export async function csafFaults(document: unknown): Promise<readonly string[]> {
  const { tests } = await validate(TESTS, document);
  return tests.flatMap(({ name, isValid, errors }) =>
    isValid ? [] : errors.map(({ instancePath, message }) => `${name} ${instancePath} ${message}`),
  );
}
