import { anyOf, near, where } from '../language/pattern.ts';
import type { Pattern } from '../language/pattern.ts';
import { LIMITS } from './limits.ts';

const FLAW = /\b(?:vulnerabilit(?:y|ies)|security[ -](?:issue|bug|problem|flaw|defect|concern))/;

/** "in scope", but neither whether something is, nor the scope of a text or a bounty. */
const IN_OR_OUT = where(
  'scope',
  /\b(?:in|not in the|out[ -]of|outside(?: of)?(?: the| our)?|within(?: the| our)?|beyond(?: the)?)[ -]scope\b/,
  /^(?:security |program )?scope ?[:-] /,
);

/** "are not considered vulnerabilities", "is considered a vulnerability" */
const CONSIDERED = where(
  'consider|treat|regard|count|classif|qualif|constitut',
  near(
    80,
    /(?:\b(?:not|never|neither|nor)\b|n't\b)/,
    /\b(?:consider|considers|considered|treat|treated|regard|regarded|count|counted|classif(?:y|ied)|qualify|constitute)\b/,
    FLAW,
  ),
  near(
    40,
    /(?<!\b(?:each|every|any|an?) [\w -]{1,24} that )\b(?:is|are|be|we|will) (?:also |generally |usually |only |all )?(?:consider|considered|treat|treated|regarded|classified)\b/,
    /^(?: to be| as)?(?: an?| valid| high| critical| serious| potential){0,3} (?:vulnerabilit(?:y|ies)|(?:security|in)[ -](?:issue|bug|scope|problem|vulnerabilit))/,
  ),
);

/** "bugs that need root are not security issues" */
const NOT_ONE = where(
  'not a |not an |not vuln|not sec|not considered',
  near(
    120,
    /\b(?:bugs|issues|flaws|crashes|attacks|findings|vulnerabilities|problems|behaviou?rs?|features|reports) /,
    /\b(?:are|is) (?:generally |usually |explicitly |therefore |thus )?not (?:an? )?(?:security )?(?:vulnerabilit|issues?\b|bugs?\b|problems?\b)/,
  ),
  /\b(?:(?:is|are) (?:generally|usually|typically|explicitly)|(?:that|this)(?:'s| is)) not (?:considered )?(?:an? )?(?:security )?(?:vulnerabilit|issue)/,
);

/** "the following are excluded" */
const EXCLUDED = where(
  'exclu|eligible|non-qualifying|out of|accepted|covered',
  near(
    60,
    /\b(?:vulnerabilities|issues|reports|findings|bugs)\b/,
    /\b(?:are|is) (?:not eligible|ineligible|excluded|not accepted|not covered)\b/,
  ),
  near(
    80,
    /\b(?:following|these|such) /,
    /\b(?:are|is) (?:not |explicitly |generally ){0,2}(?:excluded|ineligible|eligible|non-qualifying|out of|accepted|covered)\b/,
  ),
);

/** "report bugs in third-party modules to those who maintain them" */
const ELSEWHERE = where(
  'third-party|third party|upstream|dependenc',
  near(
    80,
    /\breport\b/,
    /\b(?:third[- ]party|upstream|dependenc\w+)\b/,
    /\b(?:person|team|maintain\w*|respective|vendor|owners?|directly)\b/,
  ),
  near(
    80,
    /\b(?:third[- ]party|upstream|dependenc\w+)\b/,
    /\b(?:should|must|please|need to) (?:be |instead be )?(?:report|go to|directed)/,
  ),
);

const ACCEPTED = anyOf(
  where(
    'accept|not consider|not handle|reject|not cover|exclude',
    near(
      60,
      /\b(?:not accept|n't accept|not consider|not handle|reject|not cover|not covered|exclude[sd]?)\b/,
      /\b(?:vulnerabilit\w+|reports?|issues|bugs|submissions|findings)\b/,
    ),
  ),
  where(
    'only|currently',
    near(
      80,
      /\b(?:only|currently)\b/,
      /\b(?:accept|support|consider|cover|interested in)(?:s|ing)?\b/,
      /\b(?:reports?|reporting|vulnerabilit\w+|submissions)\b/,
    ),
  ),
);

const APPLIES = where(
  'applies|covers|is limited|extends',
  /\bthis (?:security |disclosure |vulnerability |vdp )?(?:policy|program|document|process) (?:only |also )?(?:applies|covers|is limited|extends)\b/,
);

const NAMED = anyOf(
  where('examples of', /^examples of (?:[\w-]+ )?(?:vulnerabilit|security issues)/),
  where(
    'interest',
    /^(?:of )(?:particular|special|most) interest\b/,
    /^(?:we(?:'re| are) )?(?:especially|particularly|most) interested in (?:hearing |reports |issues |bugs |flaws |findings |anything |ways |:)/,
  ),
  where(
    'what ',
    near(60, /\bwhat (?:is|counts|constitutes|qualifies|are|we consider|do we consider)\b/, FLAW),
  ),
);

const VERDICTS = anyOf(CONSIDERED, NOT_ONE, EXCLUDED, LIMITS);
const STATES = anyOf(ELSEWHERE, ACCEPTED, APPLIES, NAMED);

/** Tells how a report travels. */
const TRAVELS = /\b(?:via|through|by e-?mail|e-?mailed|using the)\b/;

/** Asks whether a finding is a vulnerability, or in what language to write: no scope. */
const NO_SCOPE =
  /^(?:if|when|where|for(?! (?:example|instance))|should|in case|even if|whether)\b[^:]*$|\b(?:unsure|not sure|whether|your (?:issue|report|bug|finding))\b|\bin english\b|\bor reject|\bnew vulnerabilit|\b(?:why|explain|checks?|decides?|determines?)\b/;

/** The scope of a text or of a programme elsewhere. */
const OTHER_SCOPE: Pattern = anyOf(
  /(?<!\bnot in the )\bscope of (?:this|the) (?:document|page|guide|section|process|readme)/,
  /\bscope (?:lists?|tables?|sections?)\b/,
  /^(?!.{0,80}\bfollowing\b).{0,400}\bbounty\b/,
);

/** Whether a sentence, in lower case, says what counts as a vulnerability here. */
export function statesScope(lower: string): boolean {
  if (IN_OR_OUT.test(lower)) return !lower.includes('whether') && !OTHER_SCOPE.test(lower);
  const states = VERDICTS.test(lower) || (STATES.test(lower) && !TRAVELS.test(lower));
  return states && !NO_SCOPE.test(lower) && !OTHER_SCOPE.test(lower);
}

/** Headings under which it is said. */
export const SCOPE_HEADING: Pattern = anyOf(
  where(
    'scope',
    /^(?:[\d.]{1,6} |[^\w\s]{1,4} )?(?:(?:in|out|within|outside)[ -](?:of[ -])?)?(?:the )?scope\b|\bscope and\b/,
    /\b(?:vulnerability|program|security|research|testing|our|policy) scope$/,
  ),
  where(
    'interest|care about|count|not vuln|not sec|not bugs',
    /\b(?:areas|topics|classes|issues|vulnerabilities|findings) of (?:\w{1,12} )?interest\b/,
    /\bwhat (?:we care about|(?:does not|doesn't|will not|won't) (?:count|qualify))\b/,
    /^(?:what (?:is|are) |(?:things|issues|bugs|reports|findings) that are )?not (?:an? )?(?:security |valid )?(?:vulnerabilit|bugs|issues)/,
  ),
  where(
    'exclusion|qualifying|eligible',
    /\b(?:exclusions|non-?qualifying|qualifying vulnerabilit\w+|ineligible|eligible (?:vulnerabilit|issue|report|bug)\w*)\b/,
  ),
  where(
    'vulnerab|non-issue',
    /\b(?:non-?vulnerabilit\w+|vulnerability (?:definition|criteria|examples)|known non-issues|examples of vulnerabilities)\b/,
  ),
  where(
    'report',
    /\bwhen (?:should i |should you |to )?(?:not )?(?:to )?(?:report|(?:send|submit|make|file) an? (?:\w{1,14} )?report)\b|\bwhat (?:not to|should(?:n't| not)? (?:i |you |be )?(?:not )?)\s?report/,
  ),
  where(
    'what ',
    near(
      30,
      /\bwhat (?:we|is|isn't|does|constitutes|counts|qualifies) /,
      /(?:vulnerab|security (?:issue|bug)|accept|cover|consider)/,
    ),
  ),
);

/** A model of threats or trust draws the line too. */
export const MODEL_HEADING: Pattern = where(
  'model|boundar|assumption',
  /\b(?:threat|security|trust|attack(?:er)?) (?:model|boundar(?:y|ies)|assumptions)\b/,
);
