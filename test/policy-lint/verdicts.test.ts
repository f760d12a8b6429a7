import { expect, test } from '@jest/globals';

import verdicts from '../fixtures/verdicts/errors.json' with { type: 'json' };
import { DRAWN, drawErrors } from '../support/drawn-errors.ts';
import { describeShared } from '../support/shared.ts';

describeShared('errors in real policies are right', () => {
  test('a person has read every one that is drawn', async () => {
    const drawn = await drawErrors();
    expect(drawn).toHaveLength(DRAWN);
    expect(drawn.filter((error) => verdictOn(error) === undefined)).toEqual([]);
  });

  test('at least 95 of 100 hold', async () => {
    const drawn = await drawErrors();
    const wrong = drawn.filter((error) => verdictOn(error)?.right !== true);
    expect({ isEnough: wrong.length <= DRAWN * 0.05, wrong }).toMatchObject({ isEnough: true });
  });
});

interface Spot {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
}

function verdictOn({ file, line, rule }: Spot): { readonly right: boolean } | undefined {
  return verdicts.verdicts.find(
    (verdict) => verdict.file === file && verdict.line === line && verdict.rule === rule,
  );
}
