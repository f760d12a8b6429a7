import { defineRule } from '../../define-rule.ts';
import { TOPIC } from '../../document/topics.ts';
import { sentencesAbout } from '../../facts/reader.ts';

const RANGE =
  /\bwithin (?:the )?(?:first )?(\d{1,3}) ?(?:-|to|~) ?(\d{1,3}) ?((?:(?:business|working|calendar) )?(?:hours?|days?|weeks?|months?))\b(?! (?:prior|before|ahead|in advance))/;

export const rangeLowerBound = defineRule({
  code: 'CVD306',
  id: 'range-lower-bound',
  summary: 'A time limit has one number',
  level: 'info',
  why: '"Within 1-7 days" is seven days, or it forbids the first day. The lower number promises nothing, and readers disagree on what it means.',
  mend: 'Keep the upper number: "within 7 days".',
  source: 'CERT/CC, vulnerability disclosure policy templates, tips on style',
  controls: [],
  messages: { range: '"{text}" has a lower bound, expected "{better}"' },
  check({ document }, report) {
    for (const sentence of sentencesAbout(document, TOPIC.time)) {
      const match = sentence.lower.includes('within') ? RANGE.exec(sentence.lower) : null;
      if (match === null) continue;
      const [found, low = '', high = '', unit = ''] = match;
      if (Number(low) >= Number(high)) continue;
      const start = sentence.offsetAt(match.index);
      const end = sentence.offsetAt(match.index + found.length - 1) + 1;
      const better = `within ${high} ${unit}`;
      const text = sentence.text.slice(match.index, match.index + found.length);
      const edits = [{ span: document.source.span(start, end), text: better }];
      const fix = { description: `Write "${better}"`, edits, safe: false };
      report('range', { start, end }, { text, better, fix });
    }
  },
});
