import { defineRule } from '../../define-rule.ts';
import type { Sentence } from '../../document/document.ts';
import { TOPIC } from '../../document/topics.ts';
import { findDurations } from '../../facts/language/duration.ts';
import { sentencesAbout } from '../../facts/reader.ts';

const VAGUE =
  /\b(?:asap|(?:as (?:soon|quick|quickly|fast|promptly|swiftly) as (?:possible|we can|practical|practicable|feasible|reasonably possible)))\b/;

/** What the reporter or the user is asked to do is no promise. */
const ASKED_OF_OTHERS =
  /\b(?:please|you (?:should|must|can|may|are)|users? (?:should|must|are)|upgrade|we (?:ask|encourage|urge|recommend|request)|report(?:ed)? (?:it|them|any|this|to)|let us know|contact us|inform us)\b/;

export const vagueDeadline = defineRule({
  code: 'CVD305',
  id: 'vague-deadline',
  summary: 'A step that has a time has one that can be told',
  level: 'info',
  why: '"As soon as possible" is kept by whatever happens. A reporter cannot plan with it, and a gate cannot check it.',
  mend: 'Name the time after which the reporter may ask what keeps you.',
  source: 'OSPS Baseline VM-01.01, "a clear timeframe for response"',
  controls: ['OSPS-VM-01.01'],
  messages: { vague: '"{text}" is no time limit, expected one such as "within 7 days"' },
  check({ document }, report) {
    for (const sentence of sentencesAbout(document, VAGUE_TOPICS)) {
      const match = isCandidate(sentence) ? VAGUE.exec(sentence.lower) : null;
      if (match === null) continue;
      const last = match.index + match[0].length;
      const start = sentence.offsetAt(match.index);
      const text = sentence.text.slice(match.index, last);
      report('vague', { start, end: sentence.offsetAt(last - 1) + 1 }, { text });
    }
  },
});

const VAGUE_TOPICS = TOPIC.fix | TOPIC.response | TOPIC.publicity | TOPIC.time | TOPIC.update;

function isCandidate({ lower }: Sentence): boolean {
  return (
    (lower.includes('asap') || lower.includes('as ')) &&
    VAGUE.test(lower) &&
    !ASKED_OF_OTHERS.test(lower) &&
    findDurations(lower).length === 0
  );
}
