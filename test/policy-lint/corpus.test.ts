import { readdirSync, readFileSync } from 'node:fs';

import { decode, readPolicy } from '@embargo/policy-lint';
import type { Policy } from '@embargo/policy-lint';
import { expect, test } from '@jest/globals';

import { describeShared, hasShared, readShared, sharedPath } from '../support/shared.ts';
import type { Label } from './corpus/labels.ts';
import { score } from './corpus/score.ts';

function read(...names: readonly string[]): Policy {
  const name = names.at(-1) ?? '';
  return readPolicy(name, decode(name, readFileSync(sharedPath('corpus', ...names))));
}

describeShared('real policies are read as people read them', () => {
  const labels = hasShared
    ? readShared('corpus/labels.jsonl')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Label)
    : [];
  const { f1, lines, values, kinds, misses } = score(
    labels.map((label) => ({ label, policy: read('open', label.id) })),
  );

  test('facts are found where they are and nowhere else', () => {
    expect({ isEnough: f1 >= 0.95, f1, misses }).toMatchObject({ isEnough: true });
  });

  test('facts stand on the lines that state them', () => {
    expect({ isEnough: lines >= 0.94, lines }).toMatchObject({ isEnough: true });
  });

  test('limits are as long as they say', () => {
    expect({ isEnough: values >= 0.98, values, misses }).toMatchObject({ isEnough: true });
  });

  test('a policy, a pointer to one and another text are told apart', () => {
    expect({ isEnough: kinds >= 0.95, kinds }).toMatchObject({ isEnough: true });
  });

  test.each(hasShared ? readdirSync(sharedPath('corpus/negatives')) : [])(
    '%s is no policy',
    (name) => {
      expect(read('negatives', name).kind).toBe('not-a-policy');
    },
  );
});
