import type { Block, PolicyDocument, Sentence } from '../document/document.ts';
import { TOPIC } from '../document/topics.ts';
import { firstMatching } from './find-sentence.ts';
import { channelsOf } from './intake/channels.ts';
import { foreignSentences } from './language/foreign.ts';
import { withFirstSentence } from './language/heading-span.ts';
import { defineReader, sentencesAbout, spanOf } from './reader.ts';
import { MODEL_HEADING, SCOPE_HEADING, statesScope } from './scope/english.ts';
import { FOREIGN_SCOPE, FOREIGN_SCOPE_HEADING } from './scope/foreign.ts';

const POLICY_TITLE = /^security$|secur\w{0,6} (?:polic|process|disclos|report)|vulnerab|disclos/;

/** What counts as a vulnerability here and what does not. */
export const scope = defineReader('scope', (document) => {
  const sentence = find(document);
  return sentence === undefined
    ? undefined
    : { span: spanOf(document, withFirstSentence(document, sentence)) };
});

/** A heading says it best; a threat model says it only where nothing else does. */
function find(document: PolicyDocument): Sentence | undefined {
  const headings = document.sections.flatMap(({ heading }) => heading?.sentences ?? []);
  return (
    headings.find(({ lower }) => SCOPE_HEADING.test(lower)) ??
    sentencesAbout(document, TOPIC.scope).find(({ lower }) => statesScope(lower)) ??
    foreignScope(document) ??
    (isAboutReporting(document)
      ? headings.find((heading) => isModel(document, heading))
      : undefined)
  );
}

/** The guide to a program has a model of threats too, and says nothing of reports. */
function isAboutReporting(document: PolicyDocument): boolean {
  const title = document.sections.find(({ level }) => level === 1)?.title.toLowerCase();
  if (title === undefined || POLICY_TITLE.test(title)) return true;
  return channelsOf(document).length > 0;
}

/** A model that is only linked says nothing here. */
function isModel({ sentences }: PolicyDocument, { block, lower, index }: Sentence): boolean {
  if (!MODEL_HEADING.test(lower)) return false;
  const { section } = block;
  if (sentences[index + 3]?.block.section !== section) return false;
  return !lower.includes('security model') || section.blocks.some(drawsLine);
}

/** Whether a text tells whom the project trusts, and not only how it is built. */
function drawsLine({ flow }: Block): boolean {
  return /attack|adversar|untrusted|\btrusts?\b|assum|threat|boundar|\bnot (?:protect|defend|guard)/.test(
    flow.lower,
  );
}

function foreignScope(document: PolicyDocument): Sentence | undefined {
  const foreign = foreignSentences(document);
  return (
    foreign.find(
      ({ block, lower }) => block.kind === 'heading' && FOREIGN_SCOPE_HEADING.test(lower),
    ) ?? firstMatching(foreign, FOREIGN_SCOPE)
  );
}
