import { defineRule } from '../../define-rule.ts';
import { filesAtHand } from '../files-at-hand.ts';
import { quoteMatch, spotsAbout } from '../spot.ts';
import { hasOwnersFile } from './codeowners-file.ts';

const CODE_OWNERS = /\bcode[- ]?owners?\b/i;

export const codeOwnersMissing = defineRule({
  code: 'CVD222',
  id: 'code-owners-missing',
  summary: 'A policy that counts on code owners has a file that names them',
  level: 'warning',
  why: 'Where code owners approve a fix or make up its team, the CODEOWNERS file is the list of these people. Without it nobody can tell who may see the fix, and no tool can ask them.',
  mend: 'Add a CODEOWNERS file to `.github/`, or say by another name who it is.',
  source: 'GitHub, "About code owners"',
  controls: ['OSPS-QA-07.01'],
  messages: {
    missing:
      'The policy counts on "{owners}", and the repository has no CODEOWNERS file, expected one',
  },
  check({ documents, repository }, report, unchecked) {
    for (const spot of spotsAbout(documents, 'team', 'approval')) {
      const match = CODE_OWNERS.exec(spot.sentence.text);
      if (match === null) continue;
      const atHand = filesAtHand(repository, unchecked);
      if (atHand === undefined || hasOwnersFile(atHand.files)) return;
      const { text, place } = quoteMatch(spot, match);
      report('missing', place, { owners: text });
    }
  },
});
