import { defineRule } from '../../define-rule.ts';
import { headingFor, insertion } from '../../define-schema-rule.ts';
import type { Sentence } from '../../document/document.ts';
import { TOPIC } from '../../document/topics.ts';
import { sentencesAbout } from '../../facts/reader.ts';
import { judgesAbsence } from '../absence.ts';
import { intakeHeading } from '../intake-place.ts';

const ESCALATES = /(?<!privilege )\bescalat|\bfollow(?:ing)?[ -]up\b/;

const ANSWER =
  /\b(?:respon(?:d|ds|ded|ses?)|repl(?:y|ies|ied)|answer|hear|heard|acknowledg|receiv|confirmation|react)/g;
const NEGATION = /\b(?:not|no|without|never|nobody|fail|fails|failed)\b|n't\b/;

/** How far before the answer its negation may stand. */
const REACH = 70;

const SENTENCE =
  'If nobody has answered after 5 business days, please write to a maintainer in private and ask for the state of your report, without its details.';

export const noEscalation = defineRule({
  code: 'CVD214',
  id: 'no-escalation',
  summary: 'A reporter who gets no answer is told what to do',
  level: 'info',
  why: 'Messages get lost. A reporter who is not told whom to turn to next concludes that nobody cares, and publishes.',
  mend: 'Name a second person or channel, and after how long to use it.',
  source: 'CERT Guide to Coordinated Vulnerability Disclosure, unresponsive vendors',
  controls: ['OSPS-VM-01.01'],
  messages: {
    silent: 'Nothing is said for the case that nobody answers, expected whom to ask then',
  },
  check(context, report, unchecked) {
    const { document } = context;
    if (!judgesAbsence(context, unchecked)) return;
    const about = sentencesAbout(document, TOPIC.response);
    if (about.some(speaksOfSilence)) return;
    const anchor = intakeHeading(context);
    const fix = insertion(document, anchor?.section, SENTENCE);
    report('silent', anchor ?? headingFor(document, []), { fix });
  },
});

function speaksOfSilence({ lower }: Sentence): boolean {
  if (ESCALATES.test(lower)) return true;
  if (!NEGATION.test(lower)) return false;
  for (const { index } of lower.matchAll(ANSWER)) {
    if (NEGATION.test(lower.slice(Math.max(0, index - REACH), index))) return true;
  }
  return false;
}
