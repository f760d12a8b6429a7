import { expect, test } from '@jest/globals';

import { unsnappy } from '../../packages/github/src/api/releases/snappy.ts';
import { snappy } from '../../packages/rehearsal/src/github/http/snappy.ts';

test('What was packed is unpacked', () => {
  for (const length of [0, 1, 60, 61, 65_536, 200_000]) {
    const bytes = Buffer.alloc(length, 'forge ');
    expect(unsnappy(snappy(bytes))?.equals(bytes)).toBe(true);
  }
});

test('Copies may overlap with where they go', () => {
  // Ten bytes: the literal "ab", then eight bytes from two bytes back.
  const packed = Buffer.from([10, 0x04, 0x61, 0x62, 0x11, 2]);
  expect(unsnappy(packed)?.toString()).toBe('ababababab');
});

test.each([
  { what: 'nothing', packed: [] },
  { what: 'a length without end', packed: [0xff, 0xff, 0xff, 0xff, 0xff, 0xff] },
  { what: 'more than any bundle', packed: [0xff, 0xff, 0xff, 0xff, 0x0f] },
  { what: 'fewer bytes than said', packed: [10, 0x04, 0x61, 0x62] },
  { what: 'more bytes than said', packed: [1, 0x04, 0x61, 0x62] },
  { what: 'a literal cut off', packed: [4, 0x0c, 0x61] },
  { what: 'a copy from before the beginning', packed: [4, 0x01, 9] },
  { what: 'a copy from nowhere', packed: [6, 0x04, 0x61, 0x62, 0x01, 0] },
])('$what is no block', ({ packed }) => {
  expect(unsnappy(Buffer.from(packed))).toBeUndefined();
});
