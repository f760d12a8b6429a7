import { latest } from '@embargo/case';

import type { ResponseStep } from '../case.ts';

/** Asks whoever made it public to go on in private; the answer decides the plan. */
export const askForPrivacy: ResponseStep = {
  id: 'ask-for-privacy',
  isDue: ({ said }, { project }) =>
    latest(said, 'public-disclosure') !== undefined &&
    latest(said, 'privacy-asked') === undefined &&
    project.promises.facts.publicDisclosure?.askForPrivacy === true,
  take: () =>
    Promise.resolve({
      asked:
        'Ask whoever made it public whether it can go on in private, and write what they say: `/privacy-asked agreed|refused|none`; refused or without an answer everything is due at once',
      prepared: { title: 'The question to whoever made it public', text: QUESTION },
    }),
};

const QUESTION = `Thank you for looking into this. What you wrote may tell others how to attack users before there is a
fix. Would you handle it with us in private from here on: hold back further details, take down what
can be taken down, and report the rest by our security policy? You will be credited, and you will
hear from us how the fix stands and when it comes out.`;
