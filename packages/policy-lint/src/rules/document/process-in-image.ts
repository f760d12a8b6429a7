import { defineRule } from '../../define-rule.ts';
import type { Link, PolicyDocument, Section } from '../../document/document.ts';

const PROMISES_PROCESS =
  /\b(?:process|timeline|time-line|workflow|flow-?chart|diagram|procedure|schedule|life-?cycle|flow)\b/;
const LEADS_IN = /\b(?:following|below|shows?|illustrat\w+|depict\w+|figure|as follows|see)\b/;
const BADGE = /shields\.io|badge|\/workflows\/|logo/i;

export const processInImage = defineRule({
  code: 'CVD106',
  id: 'process-in-image',
  summary: 'What the policy promises stands in its text, not in a picture',
  level: 'warning',
  why: 'What only a picture says can be neither searched, nor compared with the last version, nor read aloud, nor checked. When the process changes the picture stays as it was.',
  mend: 'Write the steps and the time limits as text, and keep the picture beside them.',
  source: 'WCAG 2.2, 1.4.5 Images of Text; CERT Guide to Coordinated Vulnerability Disclosure',
  controls: [],
  messages: {
    alone: 'The section "{title}" holds only an image, expected its content as text',
    led: 'The image "{name}" stands for what "{lead}" announces, expected it as text',
  },
  check({ document }, report) {
    for (const link of document.links) {
      if (link.kind !== 'image' || !standsAlone(link) || BADGE.test(link.url)) continue;
      const lead = leadOf(document, link);
      const section = link.block?.section;
      if (section !== undefined && isAllOf(link, section)) {
        report('alone', link, { title: section.title });
      } else if (lead !== undefined) {
        report('led', link, { name: link.url.slice(link.url.lastIndexOf('/') + 1), lead });
      }
    }
  },
});

/** Whether a titled section holds nothing beside the image. */
function isAllOf({ block }: Link, { level, blocks }: Section): boolean {
  return level > 0 && blocks.every((other) => other === block || other.flow.text.trim() === '');
}

/** Whether nothing but the image is in its block. */
function standsAlone({ block, text }: Link): boolean {
  if (block === undefined || block.kind === 'heading') return false;
  const seen = block.flow.text.trim();
  return seen === '' || seen === text.trim();
}

/** The sentence before the image that says a process is shown in it. */
function leadOf({ blocks }: PolicyDocument, { block }: Link): string | undefined {
  const before = block && blocks[blocks.indexOf(block) - 1];
  if (before === undefined || before.section !== block?.section) return undefined;
  const lead = before.sentences.find(
    ({ lower }) => PROMISES_PROCESS.test(lower) && LEADS_IN.test(lower),
  );
  return lead?.text.slice(0, 80);
}
