import { expect, test } from '@jest/globals';

import { tokenExpiry } from '../../../packages/github/src/api/client/token-expiry.ts';

test.each([
  { header: '2026-12-01 09:00:00 UTC', at: '2026-12-01T09:00:00.000Z' },
  { header: '2026-12-01 09:00:00 +0200', at: '2026-12-01T07:00:00.000Z' },
  { header: '2026-12-01 09:00:00 -05:30', at: '2026-12-01T14:30:00.000Z' },
  { header: '2026-13-01 09:00:00 UTC', at: undefined },
  { header: 'never', at: undefined },
  { header: undefined, at: undefined },
])('a token ends at $at where the answer says $header', ({ header, at }) => {
  expect(tokenExpiry(header)?.toISOString()).toBe(at);
});
