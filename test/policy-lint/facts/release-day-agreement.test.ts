import { readPolicy } from '@embargo/policy-lint';
import { expect, test } from '@jest/globals';

const read = (text: string) => readPolicy('SECURITY.md', text).facts.releaseDayAgreement?.actors;

test.each([
  {
    text: 'The security team and the release managers will agree on the release day.',
    actors: ['security team', 'release managers'],
  },
  {
    text: 'The disclosure date is agreed between the maintainers and the reporter.',
    actors: ['maintainers', 'reporter'],
  },
  { text: 'The PSIRT and the leads agree on the day of the release.', actors: ['PSIRT', 'leads'] },
  { text: 'We negotiate a disclosure date with you.', actors: ['project', 'reporter'] },
  {
    text: 'Once the fix is ready, the Fix Lead coordinates a release date with the vendor.',
    actors: ['Fix Lead', 'vendor'],
  },
  {
    text: 'The Fix Team writes the fix. The Fix Team tests it. The Fix team and the PSIRT agree on a fix release day.',
    actors: ['Fix Team', 'PSIRT'],
  },
  { text: 'This holds until the disclosure date that was agreed upon by the list.' },
  { text: 'We aim to agree on a disclosure timeline with you.', actors: ['project', 'reporter'] },
  { text: 'We agree that security matters.' },
  { text: 'The release date is announced on the list.' },
])('$text', ({ text, actors }) => {
  expect(read(text)).toEqual(actors);
});
