import type { Sentence } from '../document/document.ts';
import { TOPIC } from '../document/topics.ts';
import { isContentsEntry } from './language/links-in.ts';
import { withHeading } from './language/heading-span.ts';
import { defineReader, sentencesAbout, spanOf } from './reader.ts';

/** Who may hold what is not public yet. */
const RECEIVER =
  /\b(?:members?|recipients?|receivers?|subscribers?|participants?|distributors?|vendors?|partners|downstreams?|collaborators|employees|individuals|anyone (?:on|with|who|receiving)|(?:those|people|everyone|parties|organi[sz]ations) (?:on|who|with|receiving|notified|under)|embargoed (?:information|details|content|material|issues?|vulnerabilit|data|patch|fix|advisor|communication|disclosure|discussion)|information (?:from|on|shared (?:on|with|via|through|in)|received|disclosed|under|provided) |under embargo)/;

/** What they may not do, or only so far. */
const RESTRICTION =
  /\b(?:must|may|shall|should|can|will|do|does|are|is|agree|expected|required|obliged|bound)(?:n't| not| never| only)\b[^.]{0,80}\b(?:shar|public|disclos|discuss|reveal|redistribut|distribut|forward|notify|leak|use[ds]?\b|deploy|hint)|\b(?:forbidden|prohibited|barred|refrain|not (?:allowed|permitted)|agree not|agreeing not|expected not|required not)\b[^.]{0,40}\b(?:shar|public|disclos|discuss|reveal|redistribut|distribut|forward|notify|leak|use|using|deploy)|\bneed-to-know\b|\bneed to know\b|\b(?:keep|keeping|kept|hold|held|treat|treated|remain|maintain)\b[^.]{0,100}\b(?:private|confidential|secret|embargo|within the (?:list|team|group))|\bonly be (?:shared|used|disclosed|discussed|distributed)\b|\b(?:nda|non-disclosure agreement|traffic light protocol|tlp:)\b/;

/** The project's own promises to reporters, and its requests to them. */
const REPORTER =
  /\b(?:report(?:er|ers|s|ed|ing)?|researchers?|finders?|your (?:name|identity|personal|submission|information|details|findings))\b/;

const TITLE = /\bembargo(?:ed)? (?:polic|rule|term|agreement|guideline|condition|requirement)/i;
const BINDING = /\b(?:must|may|shall|should|not|never|only|agree|expected|required|confidential)\b/;

/** What those who are told early may do with what they are told. */
export const embargoPolicy = defineReader('embargoPolicy', (document) => {
  const sentence = sentencesAbout(document, TOPIC.embargo | TOPIC.distributor | TOPIC.team).find(
    (candidate) => binds(candidate) && !isContentsEntry(document, candidate.block),
  );
  return sentence && { span: spanOf(document, withHeading(document, sentence)) };
});

function binds({ lower, block }: Sentence): boolean {
  if (block.kind === 'heading') return false;
  if (TITLE.test(block.section.title) && BINDING.test(lower)) return true;
  return RESTRICTION.test(lower) && RECEIVER.test(lower) && !REPORTER.test(lower);
}
