import type { Block, PolicyDocument } from '../document/document.ts';
import { anyOf, near } from './language/pattern.ts';
import { defineReader, spanOf } from './reader.ts';

/** `$VERSION`, `${VERSION}`, `{{ version }}`, `<VERSION>`, `[VERSION]` */
const VARIABLE =
  /\$\{?[A-Za-z_]\w{1,40}\}?|\{\{ ?[\w.-]{1,40} ?\}\}|<[A-Z][A-Z0-9_ -]{1,40}>|\[(?!SECURITY\]|ANN|ADVISORY\]|RELEASE\]|CVE\])[A-Z][A-Z0-9_ -]{2,40}\]/g;

const TEMPLATE_TITLE = near(
  30,
  /\b(?:announcement|advisory|notice|notification|disclosure|release)/,
  /\b(?:template|example|format)/,
);
const TEMPLATE_INTRO = anyOf(
  near(
    80,
    /\b(?:announcement|advisor|notice|e-?mail|disclosure|notification)/,
    /\b(?:template|format|following|follows|like this|below)/,
  ),
  near(80, /\btemplate\b/, /\b(?:announcement|advisory|notice|e-?mail|disclosure)/),
);
/** A template of what reporters send in. */
const REPORT = /\breport(?:ing|s)?\b|\bsubmi/;
const ANNOUNCES =
  /\b(?:announc|advisory|security (?:release|update|fix|notice)|now available|vulnerab|cve)/;

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
  if (!isFilledIn || !ANNOUNCES.test(flow.lower)) return false;
  const before = blocks[index - 1]?.flow.lower ?? '';
  const title = section.title.toLowerCase();
  if (REPORT.test(title)) return false;
  if (TEMPLATE_TITLE.test(title) || TEMPLATE_INTRO.test(before)) return true;
  return /^subject:/m.test(flow.lower) && !REPORT.test(before);
}
