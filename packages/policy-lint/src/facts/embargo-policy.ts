import type { PolicyDocument, Sentence } from '../document/document.ts';
import { TERM } from '../document/terms.ts';
import { isContentsEntry } from './language/links-in.ts';
import { anyOf, near, where } from './language/pattern.ts';
import { withHeading } from './language/heading-span.ts';
import { defineReader, sentencesSaying, spanOf } from './reader.ts';

/** Who may hold what is not public yet. */
const RECEIVER = anyOf(
  /\b(?:member|recipient|receiver|subscriber|participant|distributor|vendor|partners|downstream|collaborator|employees|individuals)/,
  /\b(?:anyone|those|people|everyone|parties|organi[sz]ations) (?:on|who|with|receiving|notified|under) /,
  where(
    'embargo',
    /\bembargoed (?:information|details|content|material|issue|vulnerab|data|patch|fix|advisor|communication|disclosure|discussion)|\bunder embargo/,
  ),
  /\binformation (?:from|on|shared|received|disclosed|under|provided) /,
);

const PASS_ON =
  /\b(?:shar|public|publish|disclos|discuss|reveal|redistribut|distribut(?:e|ing)\b|forward|notify|leak|use[ds]? |using|deploy|hint|pass(?:ed|ing)? on)/;
/** What they may not do, or only so far. */
const RESTRICTION = anyOf(
  near(
    80,
    /\b(?:must|may|shall|should|can|will|do|does|are|is|agrees?|expected|required|obliged|bound)(?:n't| not| never| only) |\b(?:cannot|never) /,
    PASS_ON,
  ),
  near(
    40,
    /\b(?:forbidden|prohibited|barred|refrain|not allowed|not permitted|agreeing not) /,
    PASS_ON,
  ),
  where(
    'privat|confiden|secret|embargo|within',
    near(
      100,
      /\b(?:keep|keeping|kept|hold|held|treat|treated|remain|maintain) /,
      /\b(?:private|confidential|secret|embargo|within the (?:list|team|group))/,
    ),
  ),
  /\bneed[- ]to[- ]know\b|\bonly be (?:shared|used|disclosed|discussed|distributed)/,
  /\b(?:nda|non-disclosure agreement|traffic light protocol|tlp:)/,
);

/** "During the embargo, details are shared only with …", "no vendor deploys a patch before" */
const HOLDERS = anyOf(
  where(
    'embargo',
    near(
      40,
      /\b(?:during|under|throughout|while under|for the duration of) (?:the |an |any )?embargo,?/,
      /\b(?:is|are|may be|will be|stays?|remains?) (?:only |strictly )?(?:shared|disclosed|known|limited|restricted|available|discussed|visible)\b/,
    ),
  ),
  where(
    'embargo',
    near(
      50,
      /\b(?:abide by|adher(?:e|es|ing) to|compl(?:y|ies|ying) with|honou?r|agree to (?:keep|respect|follow|honou?r)|observe)\b/,
      /\b(?:terms of (?:the|any|an|our|this) embargo|(?:the|any|an|our|this) embargo(?! polic))/,
    ),
  ),
  near(
    40,
    /\bno (?:distributor|vendor|stakeholder|member|recipient|partner|downstream)s?\b/,
    /\b(?:shar|publi|disclos|discuss|reveal|redistribut|forward|deploy|releas|ship|commit)/,
  ),
);

/** The project's own promises to reporters, and its requests to them. */
const REPORTER =
  /\b(?:report(?:er|ers|s|ed|ing)?|researchers?|finders?)\b|\byour (?:name|identity|personal|submission|information|details|findings)/;

/** The list itself is kept secret, or what reporters tell the project is, by a key or by word. */
const SECRECY_OF_OURS = anyOf(
  /\b(?:encrypt(?:s|ed|ing)?|pgp|gpg)\b/,
  /\b(?:kept|keep) (?:voluntarily |intentionally |deliberately )?(?:as )?(?:small|short|minimal|low|to a minimum)\b/,
  near(
    160,
    /\b(?:list|names|members(?:hip)?) (?:of|for) /,
    /\b(?:is|are|will) not\b/,
    /^(?: and will not)?(?: be)?(?: made)? public/,
  ),
  /\bshared with (?:us|me|(?:the|our) (?:[\w-]{1,20} )?(?:team|committee|maintainers|group|project))\b/,
);

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
  return sentencesSaying(document, TERM.bound | TERM.bind).find(
    ({ lower, block }) =>
      (HOLDERS.test(lower) ||
        (RECEIVER.test(lower) && RESTRICTION.test(lower) && !REPORTER.test(lower))) &&
      !SECRECY_OF_OURS.test(lower) &&
      block.kind !== 'heading' &&
      !isContentsEntry(document, block),
  );
}
