import { defineRule } from '../../define-rule.ts';
import { isEnglish } from '../../document/language.ts';
import { near } from '../../facts/language/pattern.ts';
import { quote, spotsAbout } from '../spot.ts';
import type { Quote, Spot } from '../spot.ts';

/** The fix goes to the one branch. */
const TO_DEFAULT = near(
  120,
  /\b(?:merg|cherry-pick|commits?\b|land|apply\b|applied\b|push)\w{0,6}/,
  /\b(?:main|master|default|trunk) branch\b/,
);
const NAME = /\b(?:main|master|default|trunk) branch$/;
const PORTED = /\bback-?port/;
const TO_OTHERS =
  /\b(?:release|supported|stable|maintained|maintenance|affected|relevant|older) (?:\w+ )?(?:branch|version|release|line)/;

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
    if (documents.some(({ sentences }) => sentences.some(({ lower }) => PORTED.test(lower))))
      return;
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
  const found = lower.includes('branch') ? TO_DEFAULT.find(lower) : undefined;
  if (found === undefined || TO_OTHERS.test(lower)) return undefined;
  const [name = ''] = NAME.exec(lower.slice(found.start, found.end)) ?? [];
  return quote(spot, found.end - name.length, found.end);
}
