import { defineRule } from '../../define-rule.ts';
import { headingFor, insertion } from '../../define-schema-rule.ts';
import { isEnglish } from '../../document/language.ts';
import { spotsAbout } from '../spot.ts';

const TITLE = /\b(?:dependenc|supply chain|sca\b)/i;
const DEPENDENCIES =
  /\b(?:dependenc(?:y|ies)|third-party (?:components?|librar(?:y|ies)|packages?)|sca|software composition|dependabot|renovate)\b/;
const THRESHOLD =
  /\b(?:critical|high|medium|low|cvss|severity)\b|\b(?:within|before|no later than)\b[^.]{0,30}\b(?:\d|hours?|days?|weeks?|releases?)\b/;
const REMEDIES = /\b(?:fix|patch|updat|upgrad|remediat|remov|replac|resolv|block|triag|address)/;

const SENTENCE =
  'Findings of high or critical severity in a dependency are fixed, or shown not to affect us, before the next release; all others within 90 days.';

export const scaThresholdMissing = defineRule({
  code: 'CVD953',
  id: 'sca-threshold-missing',
  summary: 'Findings in dependencies have a threshold for remediation',
  level: 'info',
  why: 'A scanner of dependencies finds something every week. Without a threshold each finding is argued anew, or none is acted on; with one, a release can be held back by rule.',
  mend: 'Say from which severity on a finding in a dependency is fixed, and by when.',
  source: 'OSPS Baseline VM-05.01 and VM-05.02',
  controls: ['OSPS-VM-05.01', 'OSPS-VM-05.02'],
  only: ['baseline-3'],
  messages: {
    absent:
      'No threshold for fixing vulnerabilities in dependencies, expected one such as "high and critical before the next release"',
  },
  check({ document, documents, kind }, report) {
    if (kind !== 'policy' || !isEnglish(document)) return;
    for (const { sentence } of spotsAbout(documents, 'fix', 'update', 'severity', 'triage')) {
      const { lower } = sentence;
      if (DEPENDENCIES.test(lower) && THRESHOLD.test(lower) && REMEDIES.test(lower)) return;
    }
    const section = document.sections.find(({ title }) => TITLE.test(title));
    const fix = insertion(document, section ?? document.sections.at(-1), SENTENCE);
    report('absent', headingFor(document, [TITLE]), { fix });
  },
});
