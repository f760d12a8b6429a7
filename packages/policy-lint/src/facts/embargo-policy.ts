import type { PolicyDocument, Sentence } from '../document/document.ts';
import { TOPIC } from '../document/topics.ts';
import { isContentsEntry } from './language/links-in.ts';
import { withHeading } from './language/heading-span.ts';
import { defineReader, sentencesAbout, spanOf } from './reader.ts';

const ABOUT = TOPIC.embargo | TOPIC.distributor | TOPIC.team | TOPIC.publicity;

/** Who may hold what is not public yet. */
const RECEIVER =
  /\b(?:members?|recipients?|receivers?|subscribers?|participants?|distributors?|vendors?|partners|downstreams?|collaborators|employees|individuals|anyone (?:on|with|who|receiving)|(?:those|people|everyone|parties|organi[sz]ations) (?:on|who|with|receiving|notified|under)|embargoed (?:information|details|content|material|issues?|vulnerabilit|data|patch|fix|advisor|communication|disclosure|discussion)|information (?:from|on|shared (?:on|with|via|through|in)|received|disclosed|under|provided) |under embargo)/;

/** What they may not do, or only so far. */
const RESTRICTION =
  /\b(?:must|may|shall|should|can|will|do|does|are|is|agree|expected|required|obliged|bound)(?:n't| not| never| only)\b[^.]{0,80}\b(?:shar|public|publish|disclos|discuss|reveal|redistribut|distribute|forward|notify|leak|use[ds]?\b|deploy|hint|pass(?:ed)? on)|\b(?:cannot|never)\b[^.]{0,30}\b(?:shar|publish|disclos|discuss|reveal|redistribut|distribute|forward|leak|use\b|deploy)|\b(?:forbidden|prohibited|barred|refrain|not (?:allowed|permitted)|agree not|agreeing not|expected not|required not)\b[^.]{0,40}\b(?:shar|public|publish|disclos|discuss|reveal|redistribut|distributing|distribute\b|forward|notify|leak|use|using|deploy|passing on)|\bneed[- ]to[- ]know\b|\b(?:keep|keeping|kept|hold|held|treat|treated|remain|maintain)\b[^.]{0,100}\b(?:private|confidential|secret|embargo|within the (?:list|team|group))|\bonly be (?:shared|used|disclosed|discussed|distributed)\b|\b(?:nda|non-disclosure agreement|traffic light protocol|tlp:)/;

/** The project's own promises to reporters, and its requests to them. */
const REPORTER =
  /\b(?:report(?:er|ers|s|ed|ing)?|researchers?|finders?|your (?:name|identity|personal|submission|information|details|findings))\b/;

const TITLE = /\bembargo(?:ed)? (?:polic|rule|term|agreement|guideline|condition|requirement)/i;
const BINDING = /\b(?:must|may|shall|should|not|never|only|agree|expected|required|confidential)\b/;

/** What those who are told early may do with what they are told. */
export const embargoPolicy = defineReader('embargoPolicy', (document) => {
  const sentence = inEmbargoSection(document) ?? anywhere(document);
  return sentence && { span: spanOf(document, withHeading(document, sentence)) };
});

function inEmbargoSection(document: PolicyDocument): Sentence | undefined {
  const section = document.sections.find(({ title }) => TITLE.test(title));
  if (section === undefined) return undefined;
  for (const { sentences } of section.blocks) {
    const sentence = sentences.find(({ lower }) => BINDING.test(lower));
    if (sentence !== undefined) return sentence;
  }
  return undefined;
}

function anywhere(document: PolicyDocument): Sentence | undefined {
  return sentencesAbout(document, ABOUT).find(
    ({ lower, block }) =>
      RECEIVER.test(lower) &&
      RESTRICTION.test(lower) &&
      !REPORTER.test(lower) &&
      block.kind !== 'heading' &&
      !isContentsEntry(document, block),
  );
}
