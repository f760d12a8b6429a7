import type { Block, PolicyDocument, Section, Sentence } from '../../document/document.ts';
import { TOPIC } from '../../document/topics.ts';
import { foreignSentences } from '../language/foreign.ts';
import { linksIn } from '../language/links-in.ts';
import { sentencesAbout } from '../reader.ts';
import { saysWhichVersionsElsewise } from './elsewise.ts';
import { isSupportHeading } from './heading.ts';
import { namesVersions, pointsElsewhere, pointsToSupport, saysWhichVersions } from './wording.ts';

/** A sentence that says which versions are supported, or where that is said. */
export interface SupportStatement {
  readonly form: 'prose' | 'link';
  readonly sentence: Sentence;
}

/** What the section for it says, else what any sentence says. */
export function findSupportStatement(document: PolicyDocument): SupportStatement | undefined {
  for (const section of document.sections) {
    if (section.heading === undefined || !isSupportHeading(section.heading.flow.lower)) continue;
    const statement = inSection(document, section);
    if (statement !== undefined) return statement;
  }
  return anywhere(document);
}

function inSection(document: PolicyDocument, section: Section): SupportStatement | undefined {
  const sentences = section.blocks.filter(isText).flatMap((block) => block.sentences);
  const first = sentences[0];
  if (first === undefined || /^use this section\b/.test(first.lower)) return undefined;
  const prose = sentences.find(({ lower }) => saysWhichVersions(lower));
  if (prose !== undefined) return { form: formOf(document, prose), sentence: prose };
  const link = sentences.find((sentence) => isPointer(document, sentence));
  if (link !== undefined) return { form: 'link', sentence: link };
  const isLink = hasLink(document, first) && !namesVersions(first.lower);
  return { form: isLink ? 'link' : 'prose', sentence: first };
}

function isText({ kind }: Block): boolean {
  return kind !== 'code' && kind !== 'html';
}

function anywhere(document: PolicyDocument): SupportStatement | undefined {
  const about = sentencesAbout(document, TOPIC.support | TOPIC.fix).filter(
    ({ block }) => block.kind === 'paragraph',
  );
  const prose =
    about.find(({ lower }) => saysWhichVersions(lower)) ??
    foreignSentences(document).find(({ lower }) => saysWhichVersionsElsewise(lower));
  if (prose !== undefined) return { form: formOf(document, prose), sentence: prose };
  const link = about.find((sentence) => isPointer(document, sentence));
  return link === undefined ? undefined : { form: 'link', sentence: link };
}

/** A sentence that names no version stands for the page that its paragraph links to. */
function formOf(document: PolicyDocument, statement: Sentence): 'prose' | 'link' {
  const { lower, block } = statement;
  if (namesVersions(lower)) return 'prose';
  if (pointsElsewhere(lower) && hasLink(document, statement)) return 'link';
  return block.sentences.some((sentence) => isPointer(document, sentence)) ? 'link' : 'prose';
}

function isPointer(document: PolicyDocument, sentence: Sentence): boolean {
  return pointsToSupport(sentence.lower) && hasLink(document, sentence);
}

function hasLink(document: PolicyDocument, sentence: Sentence): boolean {
  return linksIn(document, sentence).some(({ kind }) => kind !== 'image');
}
