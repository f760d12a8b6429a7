import type { PolicyDocument, Sentence } from '../document/document.ts';
import { TOPIC } from '../document/topics.ts';
import { Clue } from './language/clue.ts';
import { cvssVersionOf, cvssVersionOfUrl } from './language/cvss-version.ts';
import { near } from './language/pattern.ts';
import { defineReader, sentencesAbout, spanOf } from './reader.ts';

const CVSS = new Clue('cvss|vulnerability scoring');

/** "may have another severity than CVSS suggests", "we do not use CVSS" */
const NOT_USED = near(
  80,
  /\b(?:(?:different|other|another|lower|higher) \w{1,14} than|differs? from|(?:do|does) not (?:use|rely|score|assign)|don't (?:use|rely|score|assign)|unlike|rather than|instead of)\b/,
  /\b(?:cvss|vulnerability scoring)/,
);

interface Mention {
  readonly sentence: Sentence;
  readonly version: string | undefined;
}

/** Severity is scored by CVSS: where a version is written, else where one is linked, else at all. */
export const cvss = defineReader('cvss', (document) => {
  const written = writtenIn(document);
  const best =
    written.find(({ version }) => version !== undefined) ??
    linkedVersion(document) ??
    written.find(({ sentence }) => sentence.block.kind !== 'heading') ??
    written[0];
  if (best === undefined) return undefined;
  const { sentence, version } = best;
  return { span: spanOf(document, sentence), ...(version === undefined ? {} : { version }) };
});

function writtenIn(document: PolicyDocument): Mention[] {
  return sentencesAbout(document, TOPIC.severity)
    .filter(({ lower }) => CVSS.isIn(lower) && !NOT_USED.test(lower))
    .map((sentence) => ({ sentence, version: cvssVersionOf(sentence.lower) }));
}

/** The first link to a calculator or a specification of a version. */
function linkedVersion({ links }: PolicyDocument): Mention | undefined {
  for (const { url, kind, start, end, block } of links) {
    const version = kind === 'image' ? undefined : cvssVersionOfUrl(url);
    if (version === undefined) continue;
    const sentence = block?.sentences.find((one) => one.start < end && start < one.end);
    if (sentence !== undefined) return { sentence, version };
  }
  return undefined;
}
