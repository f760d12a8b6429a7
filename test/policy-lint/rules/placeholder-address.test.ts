import { judge, readPolicy } from '@embargo/policy-lint';
import { expect, test } from '@jest/globals';

test.each([
  { link: '[write to us](mailto:crew@example.com)', says: 'crew@example.com' },
  { link: '[our form](https://forms.example.com/new)', says: 'https://forms.example.com/new' },
  { link: '<crew@example.com>', says: 'crew@example.com' },
  { link: '[mail](mailto:crew@example.com?subject=Report)', says: 'crew@example.com' },
])('$link is quoted as $says', async ({ link, says }) => {
  const policy = readPolicy('SECURITY.md', `# Security\n\nReport vulnerabilities here: ${link}.\n`);
  const { diagnostics } = await judge({ policy, profile: 'recommended' });
  const found = diagnostics.find(({ rule }) => rule === 'placeholder-address');
  expect(found?.message).toBe(`"${says}" is a sample address, expected one that somebody reads`);
});
