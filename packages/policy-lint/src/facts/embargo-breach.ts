import type { Section, Sentence } from '../document/document.ts';
import { TERM } from '../document/terms.ts';
import { sectionsOfPrivateList } from './distributors/list-sections.ts';
import { anyOf, near, where } from './language/pattern.ts';
import { defineReader, sentencesSaying, spanOf } from './reader.ts';

const CASE =
  /\b(?:if|should|when|whenever|what if|in case|in the (?:event|unfortunate)|once|where|leads? to|results? in|los(?:e|es|ing)|removed|excluded|revoked)\b/;
const EMBARGO_BROKEN = where(
  'embargo',
  near(
    40,
    /\bembargo/,
    /\b(?:broken|breached|violated|compromised|leaked|leaks|fails|is lifted early|ends? early)/,
  ),
  near(40, /\b(?:break|broke|breach|violat|leak)/, /\bembargo/),
);
const LEAKED = anyOf(
  /\b(?:leak(?! (?:hurts?|harms?|costs?|would|could|does)\b)|prematurely|premature disclosure)/,
  near(30, /\b(?:shared?|disclosed?) /, /\b(?:beyond|early|without)\b/),
);

const LOOK_BACK = /\b(?:retrospective|post-?mortem|look back)/;
const LEAK = /\b(?:after|following|of|on) (?:the|a|each|every|any) (?:leak|breach|broken embargo)/;

/** What happens when somebody inside the embargo lets it out. */
export const embargoBreach = defineReader('embargoBreach', (document) => {
  const sections = sectionsOfPrivateList(document);
  const sentence = sentencesSaying(document, TERM.breach).find((candidate) =>
    tellsOfBreach(candidate, sections),
  );
  if (sentence === undefined) return undefined;
  // A question in front of its answer: the answer belongs to it.
  const end = sentence.text.endsWith('?') ? sentence.block.end : sentence.end;
  const told = { span: spanOf(document, { start: sentence.start, end }) };
  const lookedBack = sentencesSaying(document, TERM.breach).find(
    ({ lower }) => LOOK_BACK.test(lower) && LEAK.test(lower),
  );
  if (lookedBack === undefined) return told;
  return { ...told, retrospective: { span: spanOf(document, lookedBack) } };
});

function tellsOfBreach({ lower, block }: Sentence, sections: ReadonlySet<Section>): boolean {
  const isBreach =
    EMBARGO_BROKEN.test(lower) || (sections.has(block.section) && LEAKED.test(lower));
  return isBreach && CASE.test(lower);
}
