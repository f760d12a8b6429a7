import type { PolicyDocument, Sentence } from '../document/document.ts';
import { TOPIC } from '../document/topics.ts';
import { firstMatching } from './find-sentence.ts';
import { foreignSentences } from './language/foreign.ts';
import { withFirstSentence } from './language/heading-span.ts';
import { near } from './language/pattern.ts';
import type { Pattern } from './language/pattern.ts';
import { defineReader, sentencesAbout, spanOf } from './reader.ts';

const PROMISES: readonly Pattern[] = [
  /\bsafe[ -]harbou?rs?\b/,
  near(
    120,
    /\blegal action is (?:initiated|brought|taken)\b/,
    /\b(?:make (?:it )?known|authori[sz]ed|complian|in accordance)/,
  ),
  near(
    80,
    /\b(?:not|never|no|refrain|without|waive)\b/,
    /\b(?:legal (?:action|proceeding|consequence|claim|threat|measure|remed)|law ?suit|litigation|prosecut|sue\b|law enforcement|(?:civil|criminal) (?:action|claim|charge|compl|liab))/,
  ),
  near(60, /n't\b/, /\b(?:legal (?:action|proceeding)|law ?suit|prosecut|sue\b)/),
  near(
    120,
    /\bgood[ -]faith\b/,
    /\b(?:authori[sz]ed|lawful|protected|exempt|legal (?:protection|immunity))/,
  ),
  near(120, /\b(?:authori[sz]ed|lawful|protected|exempt|waive)\b/, /\bgood[ -]faith\b/),
  near(
    60,
    /\b(?:research|activit\w+|conduct|actions?|testing)\b/,
    /\b(?:considered|regarded|treated)\b/,
    /\b(?:authori[sz]ed|lawful)/,
  ),
  near(
    80,
    /\bconsider(?:ed)?\b/,
    /\b(?:research|activit|conduct|action|testing)/,
    /\b(?:authori[sz]ed|lawful)/,
  ),
];

const FOREIGN: readonly Pattern[] = [
  /safe[ -]harbou?r|安全港|セーフハーバー|세이프 ?하버/,
  near(30, /(?:不会|不會|不追究|免于|免於|不采取|不採取)/, /(?:法律|诉讼|訴訟|起诉|起訴)/),
  near(12, /不追究/, /责任/),
  near(30, /(?:法的|訴訟)/, /(?:ません|しない|行わない)/),
  near(30, /법적/, /(?:않|없)/),
  near(60, /(?:не буд|не стан|не наме)/, /(?:юридич|судебн|преследова|иск)/),
  near(60, /(?:keine|nicht|auf)/, /(?:rechtlich|juristisch|strafrechtlich|strafanzeige|klage)/),
  near(
    60,
    /(?:pas|aucune?|ni)\b/,
    /(?:poursuite|action en justice|actions? (?:légale|judiciaire))/,
  ),
  near(
    60,
    /(?:no|ning[uú]n\w?|n[ãa]o|nenhuma)\b/,
    /(?:(?:acci[oó]n|acciones|a[çc][ãa]o|a[çc][õo]es|medidas?) (?:legal|legales|judicial|judiciales|legais|judiciais))/,
  ),
  near(60, /(?:non|nessuna?)\b/, /azion[ei] legal[ei]/),
];

/** Who researches in good faith has nothing to fear from the law. */
export const safeHarbor = defineReader('safeHarbor', (document) => {
  const sentence = find(document);
  return sentence === undefined
    ? undefined
    : { span: spanOf(document, withFirstSentence(document, sentence)) };
});

function find(document: PolicyDocument): Sentence | undefined {
  const about = sentencesAbout(document, TOPIC.legal);
  return (
    firstMatching(
      about.filter(({ block }) => block.kind !== 'heading'),
      PROMISES,
    ) ??
    firstMatching(foreignSentences(document), FOREIGN) ??
    firstMatching(about, PROMISES.slice(0, 1))
  );
}
