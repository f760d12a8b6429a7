import type { PolicyDocument, Sentence } from '../document/document.ts';
import { TOPIC } from '../document/topics.ts';
import { earlier, firstMatching } from './find-sentence.ts';
import { foreignSentences } from './language/foreign-sentences.ts';
import { withFirstSentence } from './language/heading-span.ts';
import { anyOf, near } from './language/pattern.ts';
import type { Pattern } from './language/pattern.ts';
import { defineReader, sentencesAbout, spanOf } from './reader.ts';

const IN_OR_OUT =
  /\b(?:in|out[ -]of|outside(?: of)?(?: the| our)?|within(?: the| our)?|beyond(?: the)?)[ -]scope\b/;

/** The scope of a text or of a programme elsewhere. */
const OTHER_SCOPE =
  /\bscope of (?:this|the) (?:document|page|guide|section|process|readme)|\bbounty\b/;

const JUDGED: readonly Pattern[] = [
  /^(?:security |program )?scope ?[:-] |^examples of (?:[\w-]+ )?(?:vulnerabilit|security issues)/,
  /\b(?:(?:is|are) (?:generally|usually|typically|explicitly)|(?:that|this)(?:'s| is)) not (?:considered )?(?:an? )?(?:security )?(?:vulnerabilit|issue)/,
  near(
    60,
    /\b(?:vulnerabilities|issues|reports|findings|bugs)\b/,
    /\b(?:are|is) (?:not eligible|ineligible|excluded|not accepted|not covered)\b/,
  ),
  // "are not considered vulnerabilities"
  near(
    80,
    /(?:\b(?:not|never|neither|nor)\b|n't\b)/,
    /\b(?:consider|considers|considered|treat|treated|regard|regarded|count|counted|classif(?:y|ied)|qualify|constitute)\b/,
    /\b(?:vulnerabilit(?:y|ies)|security[ -](?:issue|bug|problem|flaw|vulnerabilit|defect|concern|relevant))/,
  ),
  // "is considered a vulnerability"
  /\b(?:is|are|be|we|will) (?:also |generally |usually |only |all )?(?:consider|considered|treat|treated|regarded|classified) (?:to be |as )?(?:an? |valid |high |critical |serious |potential )*(?:security )?(?:vulnerabilit(?:y|ies)|(?:security|in)[ -](?:issue|bug|scope|problem|vulnerabilit))/,
  near(
    60,
    /\bwhat (?:is|counts|constitutes|qualifies|are|we consider|do we consider|is and is(?:n't| not))\b/,
    /\b(?:vulnerabilit|security (?:issue|bug|problem))/,
  ),
  near(
    80,
    /\b(?:following|these|such) /,
    /\b(?:are|is) (?:not |explicitly |generally )*(?:a |an )?(?:excluded|ineligible|eligible|non-qualifying|out of|accepted|covered|security (?:issues|vulnerabilities|bugs)|vulnerabilities)\b/,
  ),
  near(
    120,
    /\b(?:bugs|issues|flaws|crashes|attacks|findings|vulnerabilities|problems|behaviou?rs?|features|reports) /,
    /\b(?:are|is) (?:generally |usually |explicitly |therefore |thus )?not (?:a |an )?(?:security )?(?:vulnerabilit(?:y|ies)|security (?:issues?|bugs?|problems?|vulnerabilit(?:y|ies)))\b/,
  ),
  // "report bugs in third-party modules to those who maintain them"
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
  near(
    60,
    /\b(?:not accept|n't accept|not consider|not handle|reject|not cover|not covered|exclude[sd]?)\b/,
    /\b(?:vulnerabilit\w+|reports?|issues|bugs|submissions|findings)\b/,
  ),
  near(
    80,
    /\b(?:only|currently)\b/,
    /\b(?:accept|support|consider|cover|interested in)(?:s|ing)?\b/,
    /\b(?:reports?|reporting|vulnerabilit\w+|submissions)\b/,
  ),
  /\bthis (?:security |disclosure |vulnerability |vdp )?(?:policy|program|document|process) (?:only |also )?(?:applies|covers|is limited|extends)\b/,
];

/** Asks whether a finding is a vulnerability, or how a report travels: no scope. */
const NO_SCOPE =
  /^(?:if|when|where|for|should|in case|even if|whether)\b[^:]*$|\b(?:unsure|not sure|whether|your (?:issue|report|bug|finding))\b|\b(?:via|through|by e-?mail|in english|e-?mailed|using the)\b|\bnew vulnerabilit|\b(?:why|explain|checks?|decides?|determines?)\b/;

const HEADING = anyOf(
  /^(?:\d+(?:\.\d+)*\.? |[^\w\s]+ )?(?:(?:in|out|within|outside)[ -](?:of[ -])?)?(?:the )?scope\b|\b(?:vulnerability|program|security|research|testing|our|policy) scope$|\b(?:scope and|exclusions|non-?qualifying|non-?vulnerabilit\w+|qualifying vulnerabilit\w+|ineligible|eligible (?:vulnerabilit|issue|report|bug)\w*|vulnerability (?:definition|criteria|examples)|known non-issues|examples of vulnerabilities)\b|\bwhen (?:should i |should you |to )?(?:not )?(?:to )?report\b|\bwhat (?:not to|should(?:n't| not)? (?:i |you |be )?(?:not )?)\s?report/,
  near(
    30,
    /\bwhat (?:we|is|isn't|does|constitutes|counts|qualifies) /,
    /(?:vulnerab|security (?:issue|bug)|accept|cover|consider)/,
  ),
);

const MODEL_HEADING =
  /\b(?:threat|security|trust|attack(?:er)?) (?:model|boundar(?:y|ies)|assumptions)\b/;

const FOREIGN_HEADING =
  /范围|範圍|範囲|対象外|スコープ|범위|област[ьи] (?:действ|примен)|рамк|geltungsbereich|anwendungsbereich|périmètre|(?:^|\s)portée|^alcance|fuera de(?:l)? alcance|escopo|ambito/;

const FOREIGN: readonly Pattern[] = [
  near(30, /不(?:属于|屬於|视为|視為|在)/, /(?:漏洞|范围|範圍)/),
  near(12, /不在/, /范围/),
  /(?:対象外|範囲外|脆弱性[^。]{0,10}(?:とは)?(?:みなし|見なし|扱い)ません)/,
  near(20, /(?:취약점|범위)/, /(?:제외|해당하지|간주하지)/),
  /вне (?:области|рамок)/,
  near(40, /не (?:считаются|является|являются|рассматрива)/, /уязвимост/),
  /außerhalb des (?:geltungs|anwendungs)bereichs/,
  near(40, /(?:gelten|zählen|werden)/, /nicht (?:als|zu)/, /(?:sicherheitslücke|schwachstelle)/),
  /hors (?:du )?(?:périmètre|(?:de )?portée|champ)/,
  near(40, /ne (?:sont|constituent) pas/, /(?:vulnérabilit|faille)/),
  /fuera del? alcance|dentro del alcance|fora d[eo] escopo|dentro do escopo|fuori (?:dall')?ambito/,
  near(40, /no (?:se consideran|son)/, /vulnerabilidad/),
  near(40, /não são/, /vulnerabilidade/),
];

/** What counts as a vulnerability here and what does not. */
export const scope = defineReader('scope', (document) => {
  const sentence = find(document);
  return sentence === undefined
    ? undefined
    : { span: spanOf(document, withFirstSentence(document, sentence)) };
});

/** A heading says it best; a threat model says it only where nothing else does. */
function find(document: PolicyDocument): Sentence | undefined {
  const { sentences } = document;
  return (
    sentences.find(({ block, lower }) => block.kind === 'heading' && HEADING.test(lower)) ??
    stated(document) ??
    foreignScope(document) ??
    sentences.find((sentence) => isModelHeading(document, sentence))
  );
}

function stated(document: PolicyDocument): Sentence | undefined {
  const about = sentencesAbout(document, TOPIC.scope).filter(
    ({ lower }) => !OTHER_SCOPE.test(lower),
  );
  const inOrOut = about.find(({ lower }) => IN_OR_OUT.test(lower) && !/\bwhether\b/.test(lower));
  const judged = firstMatching(
    about.filter(({ lower }) => !NO_SCOPE.test(lower)),
    JUDGED,
  );
  return earlier(inOrOut, judged);
}

/** A model that is only linked says nothing here. */
function isModelHeading({ sentences }: PolicyDocument, { block, lower, index }: Sentence): boolean {
  if (block.kind !== 'heading' || !MODEL_HEADING.test(lower)) return false;
  return sentences[index + 3]?.block.section === block.section;
}

function foreignScope(document: PolicyDocument): Sentence | undefined {
  const foreign = foreignSentences(document);
  return (
    foreign.find(({ block, lower }) => block.kind === 'heading' && FOREIGN_HEADING.test(lower)) ??
    firstMatching(foreign, FOREIGN)
  );
}
