import { defineRule } from '../../define-rule.ts';
import { TOPIC } from '../../document/topics.ts';
import { sentencesAbout } from '../../facts/reader.ts';

const TERM = /\bresponsible disclosures?\b/g;

export const responsibleDisclosureTerm = defineRule({
  code: 'CVD111',
  id: 'responsible-disclosure-term',
  summary: 'The process is called coordinated vulnerability disclosure',
  level: 'info',
  why: '"Responsible disclosure" says that whoever discloses otherwise is irresponsible, and leaves out what the maintainers owe the reporter. Standards and coordinators have called it coordinated for years.',
  mend: 'Write "coordinated vulnerability disclosure".',
  source: 'OpenSSF guide for maintainers; CERT Guide to Coordinated Vulnerability Disclosure',
  controls: [],
  messages: { term: 'Found "{text}", expected "{better}"' },
  check({ document }, report) {
    const { source } = document;
    for (const sentence of sentencesAbout(document, TOPIC.publicity)) {
      if (!sentence.lower.includes('responsible disc') || sentence.lower.includes('coordinated')) {
        continue;
      }
      for (const match of sentence.lower.matchAll(TERM)) {
        const start = sentence.offsetAt(match.index);
        const text = sentence.text.slice(match.index, match.index + match[0].length);
        const end = sentence.offsetAt(match.index + text.length - 1) + 1;
        const better = betterFor(text);
        const isPlain = source.text.slice(start, end) === text;
        const isQuiet = sentence.block.kind !== 'heading';
        const edits = [{ span: source.span(start, end), text: better }];
        const fix = { description: `Write "${better}"`, edits, safe: isQuiet };
        report('term', { start, end }, { text, better, ...(isPlain ? { fix } : {}) });
      }
    }
  },
});

/** The better term in the case of the old one. */
function betterFor(text: string): string {
  const plural = text.toLowerCase().endsWith('s') ? 's' : '';
  if (!text.startsWith('R')) return `coordinated vulnerability disclosure${plural}`;
  return text.includes(' D')
    ? `Coordinated Vulnerability Disclosure${plural}`
    : `Coordinated vulnerability disclosure${plural}`;
}
