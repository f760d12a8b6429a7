import { defineRule } from '../../define-rule.ts';
import { headingFor, insertion } from '../../define-schema-rule.ts';
import type { PolicyDocument } from '../../document/document.ts';
import { isEnglish } from '../../document/language.ts';

const TITLE = /\b(?:vex|advisor)/i;
const VEX = /\b(?:open)?vex\b|\bvulnerability exploitability exchange\b|\bcsaf\b|\bnot affected\b/;

const SENTENCE =
  'Vulnerabilities in components that do not affect this project are recorded in an OpenVEX document next to each release.';

export const vexMissing = defineRule({
  code: 'CVD954',
  id: 'vex-missing',
  summary: 'Vulnerabilities that do not affect the project are recorded in a VEX document',
  level: 'info',
  why: 'Scanners report every vulnerable component whether or not the project uses the vulnerable part. A VEX statement answers that once for everybody, instead of in one issue after the other.',
  mend: 'Publish a VEX document (OpenVEX, CSAF or CycloneDX) and say where it is.',
  source: 'OSPS Baseline VM-04.02',
  controls: ['OSPS-VM-04.02'],
  only: ['baseline-3'],
  messages: {
    absent:
      'No word on vulnerabilities in components that do not affect the project, expected where their VEX document is',
  },
  check({ document, documents, kind }, report) {
    if (kind !== 'policy' || !isEnglish(document) || documents.some(namesVex)) return;
    const section = document.sections.find(({ title }) => TITLE.test(title));
    const fix = insertion(document, section ?? document.sections.at(-1), SENTENCE);
    report('absent', headingFor(document, [TITLE]), { fix });
  },
});

function namesVex({ sentences, links }: PolicyDocument): boolean {
  return (
    sentences.some(({ lower }) => VEX.test(lower)) ||
    links.some(({ url }) => /(?:^|[./_-])(?:open)?vex(?:[./_-]|$)/i.test(url))
  );
}
