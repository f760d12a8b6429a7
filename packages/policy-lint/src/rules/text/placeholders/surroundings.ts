import type { Block, PolicyDocument } from '../../../document/document.ts';
import { partAt } from '../../../document/places.ts';

/** The inline code around an offset, without its backticks. */
export function inlineCodeAt(
  { source }: PolicyDocument,
  { start, end }: Block,
  offset: number,
): string | undefined {
  const { text } = source;
  let open = text.indexOf('`', start);
  while (open !== -1 && open < offset) {
    const run = backticksAt(text, open);
    const close = closingRun(text, open + run, run);
    if (close === undefined || close > end) open = text.indexOf('`', open + run);
    else if (close > offset) return text.slice(open + run, close);
    else open = text.indexOf('`', close + run);
  }
  return undefined;
}

function closingRun(text: string, from: number, length: number): number | undefined {
  let at = text.indexOf('`', from);
  while (at !== -1) {
    const run = backticksAt(text, at);
    if (run === length) return at;
    at = text.indexOf('`', at + run);
  }
  return undefined;
}

function backticksAt(text: string, offset: number): number {
  let end = offset;
  while (text.charCodeAt(end) === 96) end++;
  return end - offset;
}

/** Text whose gaps the reader is meant to fill in: a title, a format, an example. */
const TO_FILL_IN =
  /\b(?:templates?|formats?|formatted|for example|examples?|sample|e\.g\.|subject|titled?|prefix|branch(?:es)?|named|placeholders?|replac(?:e|ing)|substitut(?:e|ing)|where [`"'<]|(?:each|every|any) (?:repo\b|repository|project))/;

/** Whether what stands at an offset is a form that the policy gives the reader. */
export function isForm(document: PolicyDocument, block: Block, offset: number): boolean {
  if (block.section.title !== '' && TO_FILL_IN.test(block.section.title.toLowerCase())) return true;
  const sentence = partAt(block.sentences, offset);
  if (sentence === undefined) return false;
  if (TO_FILL_IN.test(sentence.lower)) return true;
  const before = document.sentences[sentence.index - 1];
  return before?.text.endsWith(':') === true && TO_FILL_IN.test(before.lower);
}
