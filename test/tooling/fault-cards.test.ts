import { readFileSync } from 'node:fs';
import path from 'node:path';

import { faultNamed, FAULTS } from '@embargo/rehearsal';
import { expect, test } from '@jest/globals';

import { withFaultCards } from '../../packages/tooling/src/generate-fault-cards.ts';

const PAGE = path.resolve(import.meta.dirname, '../../docs/rehearsal.md');

test('the page of rehearsals has every card as it is', () => {
  const page = readFileSync(PAGE, 'utf8');
  expect(withFaultCards(page)).toBe(page);
  expect(FAULTS.every(({ name }) => page.includes(`| \`${name}\` |`))).toBe(true);
});

test('cards are known by their names, and a kill by any number', () => {
  expect(FAULTS.map(({ name }) => faultNamed(name)?.name)).toEqual(FAULTS.map(({ name }) => name));
  expect(faultNamed('kill-at-effect-12')?.name).toBe('kill-at-effect-12');
  expect(faultNamed('kill-at-effect-0')).toBeUndefined();
  expect(faultNamed('storm')).toBeUndefined();
});
