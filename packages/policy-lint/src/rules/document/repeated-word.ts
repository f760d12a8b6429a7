import { defineRule } from '../../define-rule.ts';
import { isEnglish } from '../../document/language.ts';

const TWICE = /\b([a-z]{2,20}) \1\b(?![-'.@/])/g;

/** Words that English does repeat. */
const REPEATABLE = new Set([
  'that',
  'had',
  'very',
  'no',
  'ha',
  'knock',
  'so',
  'bye',
  'many',
  'far',
]);

export const repeatedWord = defineRule({
  code: 'CVD108',
  id: 'repeated-word',
  summary: 'No word stands twice in a row',
  level: 'info',
  why: 'A doubled word is a slip, and slips in a policy that people read under pressure cost trust.',
  mend: 'Delete one of the two.',
  source: 'Vale, repetition',
  controls: [],
  messages: { twice: 'The word "{word}" stands twice in a row' },
  check({ document }, report) {
    if (!isEnglish(document)) return;
    for (const sentence of document.sentences) {
      for (const { 0: pair, 1: word = '', index } of sentence.lower.matchAll(TWICE)) {
        if (REPEATABLE.has(word) || /[-'.@/\\]/.test(sentence.lower.charAt(index - 1))) continue;
        const start = sentence.offsetAt(index);
        const second = sentence.offsetAt(index + word.length + 1);
        const end = second + word.length;
        const isPlain = end - start === pair.length;
        const edits = [{ span: document.source.span(start + word.length, end), text: '' }];
        const fix = { description: `Delete the second "${word}"`, edits, safe: true };
        report('twice', { start, end }, { word, ...(isPlain ? { fix } : {}) });
      }
    }
  },
});
