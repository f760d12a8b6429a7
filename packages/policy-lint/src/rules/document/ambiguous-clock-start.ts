import { defineRule } from '../../define-rule.ts';
import type { PolicyDocument } from '../../document/document.ts';
import { TOPIC } from '../../document/topics.ts';
import { sentencesAbout, sentencesAboutAll } from '../../facts/reader.ts';

const FROM_DISCLOSURE =
  /\b(?:of|after|from|following|since|upon) (?:the |initial |first )?disclosure\b(?! (?:to (?:us|the)\b|by\b|(?:polic|process|deadline|date|timeline|period)))/;

const UNIT = /\b(?:hours?|days?|weeks?|months?)\b/;

const DEFINES = /["'*]?\bdisclosure["']? (?:means|is (?:the|when)|refers to|here is|here means)\b/;

export const ambiguousClockStart = defineRule({
  code: 'CVD110',
  id: 'ambiguous-clock-start',
  summary: 'A time limit says from what moment it counts',
  level: 'warning',
  why: '"Disclosure" is the report to the team for some readers and the publication for others, and weeks lie between the two. A limit that counts from a word with two meanings cannot be kept or checked.',
  mend: 'Count from "the report", "the acknowledgement" or "the publication", or say once what "disclosure" means.',
  source: 'CERT/CC, vulnerability disclosure policy templates; OSPS Baseline VM-01.01',
  controls: ['OSPS-VM-01.01'],
  messages: {
    ambiguous:
      'The limit counts from "{text}", which may be the report or the publication, expected which',
  },
  check({ document }, report) {
    const about = sentencesAboutAll(document, TOPIC.time | TOPIC.publicity);
    const hits = about.flatMap((sentence) => {
      const match = sentence.lower.includes('disclosure') && FROM_DISCLOSURE.exec(sentence.lower);
      if (!match || !UNIT.test(sentence.lower)) return [];
      const start = sentence.offsetAt(match.index);
      const text = sentence.text.slice(match.index, match.index + match[0].length);
      return [{ start, end: sentence.offsetAt(match.index + match[0].length - 1) + 1, text }];
    });
    if (hits.length === 0 || definesDisclosure(document)) return;
    for (const { start, end, text } of hits) report('ambiguous', { start, end }, { text });
  },
});

function definesDisclosure(document: PolicyDocument): boolean {
  return sentencesAbout(document, TOPIC.publicity).some(
    ({ lower }) => lower.includes('disclosure') && DEFINES.test(lower),
  );
}
