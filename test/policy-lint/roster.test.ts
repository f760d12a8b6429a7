import { readRoster } from '@embargo/policy-lint';
import { expect, test } from '@jest/globals';

test('a roster is read from YAML', async () => {
  const text = 'version: 1\nmembers:\n  - login: ada\n    roles: [member]\n';
  expect(await readRoster('roster.yml', text)).toEqual({
    version: 1,
    members: [{ login: 'ada', roles: ['member'] }],
  });
});

test.each([
  { text: 'version: 1\nmembers: []\n', place: 'roster.yml:2:' },
  { text: 'version: 1\nmembers:\n  - login: ada\n    role: member\n', place: 'roster.yml:3:' },
  { text: 'version: 2\nmembers:\n  - login: ada\n    roles: [member]\n', place: 'version: 1' },
  {
    text: 'version: 1\nmembers:\n  - login: ada\n    roles: [member]\n    since: 2026-13-01\n',
    place: 'roster.yml:5:',
  },
])('what is wrong in a roster is said with its place: $place', async ({ text, place }) => {
  await expect(readRoster('roster.yml', text)).rejects.toThrow(place);
});
