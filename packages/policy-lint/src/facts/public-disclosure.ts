import { TOPIC } from '../document/topics.ts';
import { anyOf, near, where } from './language/pattern.ts';
import { defineReader, sentencesAbout, spanOf } from './reader.ts';

const IS_PUBLIC = anyOf(
  near(
    90,
    /\b(?:if|when|whenever|where|once|in (?:the )?case|in the event|should|for|upon)\b/,
    /^[^,.;]{0,90}?\b(?:public(?:ly)?|0-?days?|zero-?days?|in the wild|leak(?:s|ed)?|exploited)\b/,
  ),
  /\bin (?:an? |cases? of (?:an? )?)?public disclosures?\b|^\W{0,3}(?:vulnerabilities that are )?(?:already )?public(?:ly)? (?:disclosed|known)\b/,
);

const HURRIES = where(
  'asap|soon|quickly|fast|early|immediate|accelerat|expedit|shorten|delay|compressed|right away|forward',
  near(
    80,
    /\b(?:time[- ]?(?:lines?|frames?|limits?)|deadlines?|schedules?|process|steps?|windows?|fix(?:es)?|patch(?:es)?|release|addressed|handled|treated|resolved)\b/,
    /^[^.;]{0,80}?\b(?:asap|as soon as possible|as (?:quickly|fast|early|soon) as|immediate(?:ly)?|accelerat|expedit|shorten|without delay|compressed|right away|brought forward)/,
  ),
  near(
    60,
    /\b(?:accelerat|expedit|shorten|immediately\b)/,
    /^[^.;]{0,60}?\b(?:time[- ]?(?:lines?|frames?)|deadlines?|schedules?|process|fix|patch|release)\b/,
  ),
);
/** The reporter is told to hurry, not the project. */
const TELLS_REPORTER = anyOf(
  /\bplease\b|\bimmediately (?:e-?mail|inform|notify|contact|report)/,
  near(
    40,
    /\b(?:e-?mail|inform|notify|contact|report|tell|alert)\b/,
    /^[^.;]{0,40}?\b(?:immediately|asap|as soon as)/,
  ),
);

const GOES_PUBLIC = anyOf(
  near(
    60,
    /\b(?:intent|intend|plans?\b|planning\b|wish|wants?\b|threat|making\b|made\b|posted\b|filed\b|announc|has\b|have\b|already\b)/,
    /^[^.;]{0,60}?\b(?:public(?:ly)?|publish|disclose)\b/,
  ),
  near(40, /\breport/, /^[^.;]{0,40}?\b(?:publicly|in public)\b/),
  /\bpublic(?:ly)? (?:report|disclosed|reported|released|filed|posted|disclosure)\b/,
);
const ASKS = where(
  'privat|confidential|delay|withhold|hold off|postpone|coordinated|embargo',
  near(
    110,
    /\b(?:will|may|can|to|should|we|team|src|pst|psc|shall) (?:first |then |always |politely )?(?:request|ask|urge|invite|encourage)s?\b/,
    /^[^.;]{0,110}?\b(?:privat(?:e|ely)|confidential(?:ly)?|delay|withhold|hold off|postpone|coordinated|embargo)\b/,
  ),
);

/** What happens when a vulnerability is public already, or is about to be. */
export const publicDisclosure = defineReader('publicDisclosure', (document) => {
  const sentences = sentencesAbout(document, TOPIC.publicity | TOPIC.embargo | TOPIC.time);
  const hurry = sentences.find(
    ({ lower }) => HURRIES.test(lower) && IS_PUBLIC.test(lower) && !TELLS_REPORTER.test(lower),
  );
  const ask = sentences.find(({ lower }) => ASKS.test(lower) && GOES_PUBLIC.test(lower));
  const sentence = hurry ?? ask;
  if (sentence === undefined) return undefined;
  return {
    span: spanOf(document, sentence),
    ...(hurry === undefined ? {} : { effect: 'as-soon-as-possible' as const }),
    askForPrivacy: ask !== undefined,
  };
});
