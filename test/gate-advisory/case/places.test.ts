import { expect, test } from '@jest/globals';

import { windowPlaces } from '../../../actions/gate-advisory/src/case/places.ts';
import { promisesOf } from '../checks/model-policies.ts';

test('limits stand where the policy or the configuration states them, as firmly as it does', () => {
  const config = { version: 1, disclosure: { within: 'P90D' } } as const;
  const place = { span: { start: { line: expect.any(Number) } }, strength: 'must' };
  expect(windowPlaces(promisesOf('warden', config).process.disclosure)).toMatchObject([
    { file: 'configuration', ...place },
  ]);
  expect(windowPlaces(promisesOf('flotilla').process.acknowledgement)).toMatchObject([
    { file: 'policy', ...place },
  ]);
});
