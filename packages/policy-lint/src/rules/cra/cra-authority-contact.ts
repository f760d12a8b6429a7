import { defineRule } from '../../define-rule.ts';
import { headingFor, insertion } from '../../define-schema-rule.ts';
import { isEnglish } from '../../document/language.ts';

const TITLE = /\b(?:cra\b|cyber resilience|regulat|contact)/i;
const AUTHORITY =
  /\b(?:market[- ]surveillance|(?:public|supervisory|national|regulatory|competent) authorit)/;

const SENTENCE =
  'Market surveillance authorities reach us at the same private address as reporters; we answer reasoned requests and hand over the documentation of how we handle vulnerabilities.';

export const craAuthorityContact = defineRule({
  code: 'CVD952',
  id: 'cra-authority-contact',
  summary: 'Market surveillance authorities know whom to ask',
  level: 'info',
  why: 'The Cyber Resilience Act asks stewards of open source to cooperate with market surveillance authorities and to hand over their documentation on request. A request that reaches no one looks like a refusal.',
  mend: 'Name the contact for authorities; it may be the security team.',
  source: 'Regulation (EU) 2024/2847, article 24(2)',
  controls: [],
  only: ['cra'],
  messages: {
    absent:
      'No contact for market surveillance authorities, expected one such as the address of the security team',
  },
  check({ document, documents, kind }, report) {
    if (kind !== 'policy' || !isEnglish(document)) return;
    if (documents.some(({ sentences }) => sentences.some(({ lower }) => AUTHORITY.test(lower)))) {
      return;
    }
    const section = document.sections.find(({ title }) => TITLE.test(title));
    const fix = insertion(document, section ?? document.sections.at(-1), SENTENCE);
    report('absent', headingFor(document, []), { fix });
  },
});
