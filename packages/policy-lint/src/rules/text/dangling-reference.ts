import type { Fix } from '@embargo/core';

import { defineRule } from '../../define-rule.ts';
import type { PolicyDocument, Sentence } from '../../document/document.ts';
import { TOPIC } from '../../document/topics.ts';
import { sentencesAbout } from '../../facts/reader.ts';
import { readReferences } from './references/read-references.ts';
import type { Reference } from './references/read-references.ts';
import { isResolved, isTitled, sideOf } from './references/resolve.ts';
import type { Side } from './references/resolve.ts';
import { findUnfinished } from './references/unfinished.ts';

/** Each is looked for in all of the text; nobody follows more of them. */
const MOST_JUDGED = 500;

export const danglingReference = defineRule({
  code: 'CVD801',
  id: 'dangling-reference',
  summary: 'What the policy says stands above or below does stand there',
  level: 'error',
  why: 'A promise such as "the template is available below" breaks silently when the section is dropped or never copied along. A reader in a hurry searches for rules that do not exist.',
  mend: 'Add what is missing, link to where it stands, or take the reference out.',
  source: 'Policies that were copied without all of their sections',
  controls: [],
  messages: {
    absent: '"{text}" points at something that does not stand {direction}',
    elsewhere: '"{text}" points the wrong way, what it names stands {other}',
    unfinished: '"{text}" is followed by nothing, expected what it announces',
  },
  check({ documents }, report) {
    for (const document of documents) {
      const references = sentencesAbout(document, TOPIC.reference).flatMap((sentence) =>
        readReferences(sentence).map((reference) => ({ sentence, reference })),
      );
      for (const { sentence, reference } of references.slice(0, MOST_JUDGED)) {
        judge(document, sentence, reference);
      }
      for (const sentence of findUnfinished(document)) {
        const place = { start: sentence.start, end: sentence.end, in: document };
        report('unfinished', place, { text: sentence.text });
      }
    }

    function judge(document: PolicyDocument, sentence: Sentence, reference: Reference): void {
      const { direction } = reference;
      if (isResolved(sideOf(document, sentence, direction), reference)) return;
      const text = sentence.text.slice(reference.from, reference.to);
      const place = {
        start: sentence.offsetAt(reference.from),
        end: sentence.offsetAt(reference.to - 1) + 1,
        in: document,
      };
      const other = direction === 'above' ? 'below' : 'above';
      if (isElsewhere(sideOf(document, sentence, other), reference)) {
        const fix = turnRound(document, place.end, other);
        report('elsewhere', place, { text, other, ...(fix === undefined ? {} : { fix }) });
      } else report('absent', place, { text, direction });
    }
  },
});

function isElsewhere(side: Side, { referent, isAct }: Reference): boolean {
  return referent.length > 1 && !isAct && isTitled(side, referent);
}

function turnRound({ source }: PolicyDocument, end: number, other: string): Fix | undefined {
  const written = source.text.slice(end - 5, end);
  if (written !== 'above' && written !== 'below') return undefined;
  const edits = [{ span: source.span(end - 5, end), text: other }];
  return { description: `Write "${other}"`, edits, safe: false };
}
