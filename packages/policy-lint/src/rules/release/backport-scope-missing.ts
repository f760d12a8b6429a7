import { defineRule } from '../../define-rule.ts';
import { isEnglish } from '../../document/language.ts';
import { quote, spotsAbout } from '../spot.ts';
import type { Quote, Spot } from '../spot.ts';

/** The fix goes to the one branch. */
const TO_DEFAULT =
  /\b(?:merge\w*|cherry-pick\w*|commits?|land\w*|appl(?:y|ied)|push\w*)\b[^.]{0,120}\b((?:main|master|default|trunk) branch)\b/;
const TO_OTHERS =
  /\bback-?port|\b(?:release|supported|stable|maintained|maintenance|affected|relevant|older) (?:\w+ )?(?:branch|version|release|line)/;

export const backportScopeMissing = defineRule({
  code: 'CVD610',
  id: 'backport-scope-missing',
  summary: 'It is said which supported branches get the fix',
  level: 'info',
  why: 'Users of an older version that is still supported need to know whether the fix reaches them or whether they must upgrade. Merging into the default branch alone leaves them guessing on the worst day.',
  mend: 'Say that the fix goes to all supported release branches too, or which versions are left out.',
  source: 'OSPS Baseline DO-04.01 and DO-05.01; Kubernetes security release process',
  controls: ['OSPS-DO-05.01'],
  messages: {
    missing:
      'The fix goes to the {found} and nothing says which supported versions get it, expected the branches it is ported to',
  },
  check({ document, documents, facts }, report) {
    if (facts.supportedVersions !== undefined || !isEnglish(document)) return;
    const branches = facts.backports?.branches ?? [];
    if (branches.some((branch) => branch !== 'default-branch')) return;
    for (const spot of spotsAbout(documents, 'support')) {
      const found = defaultBranchIn(spot);
      if (found === undefined) continue;
      report('missing', found.place, { found: found.text });
      return;
    }
  },
});

function defaultBranchIn(spot: Spot): Quote | undefined {
  const { lower } = spot.sentence;
  const match = lower.includes('branch') ? TO_DEFAULT.exec(lower) : null;
  if (match === null || TO_OTHERS.test(lower)) return undefined;
  const end = match.index + match[0].length;
  return quote(spot, end - (match[1] ?? '').length, end);
}
