import type { Block, PolicyDocument } from '../document/document.ts';
import { defineReader, spanOf } from './reader.ts';

/** `$VERSION`, `${VERSION}`, `{{ version }}`, `<VERSION>`, `[VERSION]` */
const VARIABLE =
  /\$\{?[A-Za-z_]\w{1,40}\}?|\{\{ ?[\w.-]{1,40} ?\}\}|<[A-Z][A-Z0-9_ -]{1,40}>|\[(?!SECURITY\]|ANN|ADVISORY\]|RELEASE\]|CVE\])[A-Z][A-Z0-9_ -]{2,40}\]/g;

const TEMPLATE_TITLE =
  /\b(?:announcement|advisory|notice|notification|disclosure|release)\b[^.]{0,30}\b(?:template|example|format)/i;
const TEMPLATE_INTRO =
  /\b(?:announcements?|advisor(?:y|ies)|notices?|e-?mails?|disclosures?|notifications?)\b[^.]{0,80}\b(?:template|format|following|like this|as follows|below)|\btemplate\b[^.]{0,80}\b(?:announcement|advisory|notice|e-?mail|disclosure)/i;
/** A template of what reporters send in. */
const REPORT = /\breport(?:ing|s)?\b|\bsubmi/i;
const ANNOUNCES =
  /\b(?:announc|advisory|security (?:release|update|fix|notice)|now available|vulnerab|cve)/i;

/** The text that announcements are filled in from, and what is to be filled in. */
export const announcementTemplate = defineReader('announcementTemplate', (document) => {
  const block = document.blocks.find(
    (candidate, index) => candidate.kind === 'code' && isTemplate(document, candidate, index),
  );
  if (block === undefined) return undefined;
  const variables = block.flow.text.match(VARIABLE) ?? [];
  return { span: spanOf(document, block), variables: [...new Set(variables)] };
});

function isTemplate({ blocks }: PolicyDocument, { flow, section }: Block, index: number): boolean {
  const isFilledIn = flow.text.search(VARIABLE) !== -1;
  if (!isFilledIn || !ANNOUNCES.test(flow.text)) return false;
  const before = blocks[index - 1]?.flow.text ?? '';
  if (REPORT.test(section.title)) return false;
  if (TEMPLATE_TITLE.test(section.title) || TEMPLATE_INTRO.test(before)) return true;
  return /^subject:/im.test(flow.text) && !REPORT.test(before);
}
