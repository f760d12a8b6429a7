import type { PolicyDocument, Sentence } from '../document/document.ts';
import { TOPIC } from '../document/topics.ts';
import { Clue } from './language/clue.ts';
import { near, placeOf } from './language/pattern.ts';
import type { Phrase } from './language/pattern.ts';
import { defineReader, sentencesAbout, spanOf } from './reader.ts';

const ABOUT = new Clue('severit|cvss|risk|score|rating');

/** What follows whoever decides, and the words without which it is not there. */
const DECIDES: readonly (readonly [clue: Clue, pattern: Phrase | RegExp])[] = [
  [new Clue('is final'), /(?:'s?) (?:call|word|decision|judge?ment|assessment|rating) is final\b/],
  [
    new Clue('discretion| say| word|authority|decision| call|right to '),
    near(
      25,
      / (?:has|have|holds?|retains?|reserves?|keeps?)\b/,
      /\b(?:discretion|say|word|authority|decision|call|right to (?:determine|decide|set|change|adjust|classify))\b/,
    ),
  ],
  [
    new Clue('final |ultimate |last '),
    near(
      5,
      / (?:makes?|takes?|will make|gives?)\b/,
      /\b(?:final|ultimate|last) (?:call|decision|determination|say|word|judge?ment)/,
    ),
  ],
  [
    new Clue('decide|determine|assign| set|classif|settle|define'),
    near(
      0,
      / (?:decides?|determines?|assigns?|sets?|classif(?:y|ies)|settles?|defines?)\b/,
      // "sets the schedule by severity" decides on something else.
      /^(?: (?!by\b|based\b|per\b|after\b|depending\b|according\b)[\w'"-]{1,20}){0,5} (?:severity|cvss|risk|score|rating)/,
    ),
  ],
];

const DECIDED = new Clue(' by | to |discretion of');
/** What comes before whoever decides. */
const DECIDED_BY = near(
  80,
  /\b(?:severity|cvss|risk|score|rating)\b/,
  /\b(?:(?:decided|determined|set|assigned|made|classified|established|chosen|settled)(?: solely| ultimately)? by|(?:up|left) to) (?=[a-z])/,
);
const AT_DISCRETION = /\bat the (?:sole |full )?discretion of (?=[a-z])/;

const CLAUSE_START = /[,;:(|]\s?|\b(?:that|and then|but|because|while|since|as|however)\s/;
const CLAUSE_END =
  /[,;:().|]|\s(?:using|based|according|with|on|in|who|which|and (?:is|may|will|can)|after|when|during|per|following|at|for|to|as|from|before|once|if)\s/;
const ADVERBS = /(?: (?:ultimately|finally|solely|alone|will|shall|may)){1,3}$/;
const LEADING = /^(?:ultimately|finally|in the end|note|the|our|a|an)\s/i;

/** A team, a role or an acronym: scores and calculators decide nothing. */
const SOMEBODY =
  /\b(?:teams?|committee|maintainers?|leads?|council|group|officers?|coordinators?|managers?|developers?|owners?|members?|board|wg|sig|staff|engineers?|authors?|chairs?|responders?|triagers?|foundation|project|organi[sz]ation|community)\b/i;
const VERB = /\b(?:will|to|can|is|are|has|should|may|must|does|be)\b/i;
const ACRONYM = /\b(?!CVSS|CVE|CWE|NVD|EPSS|OWASP)[A-Z]{2,6}\b/;

const MOST_WORDS = 6;

/** Who has the last word on a vulnerability's severity. */
export const severityOwner = defineReader('severityOwner', (document) => {
  const about = sentencesAbout(document, TOPIC.severity).filter(({ lower }) => ABOUT.isIn(lower));
  // Where several sentences name someone, the one that says "severity" means it most.
  const owner = ownerIn(about.filter(({ lower }) => lower.includes('severit'))) ?? ownerIn(about);
  if (owner === undefined) return undefined;
  return { span: spanOf(document, owner.sentence), actor: owner.actor };
});

interface Owner {
  readonly sentence: PolicyDocument['sentences'][number];
  readonly actor: string;
}

function ownerIn(sentences: readonly Sentence[]): Owner | undefined {
  for (const sentence of sentences) {
    const actor = actorBefore(sentence) ?? actorAfter(sentence);
    if (actor !== undefined) return { sentence, actor };
  }
  return undefined;
}

function actorBefore({ text, lower }: Sentence): string | undefined {
  for (const [clue, pattern] of DECIDES) {
    const decides = clue.isIn(lower) ? placeOf(pattern, lower) : undefined;
    if (decides === undefined) continue;
    const clause = text.slice(0, decides.start).replace(ADVERBS, '').split(CLAUSE_START).at(-1);
    const actor = nameOf(clause ?? '');
    if (actor !== undefined) return actor;
  }
  return undefined;
}

function actorAfter({ text, lower }: Sentence): string | undefined {
  if (!DECIDED.isIn(lower)) return undefined;
  const decided = DECIDED_BY.find(lower) ?? placeOf(AT_DISCRETION, lower);
  if (decided === undefined) return undefined;
  const rest = text.slice(decided.end);
  return nameOf(rest.slice(0, CLAUSE_END.exec(rest)?.index));
}

function nameOf(text: string): string | undefined {
  let name = text.trim();
  while (LEADING.test(name)) name = name.replace(LEADING, '').trim();
  if (name.split(' ').length > MOST_WORDS || VERB.test(name)) return undefined;
  return SOMEBODY.test(name) || ACRONYM.test(name) ? name : undefined;
}
