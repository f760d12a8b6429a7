import type { PolicyDocument, Sentence } from '../../document/document.ts';
import { TERM } from '../../document/terms.ts';
import { anyOf, near, when, where } from '../language/pattern.ts';

/** A list whose very name says that its readers hear of vulnerabilities before the public. */
const LIST = where(
  'list|group|program',
  near(
    28,
    /\b(?:distributor|vendor|downstream|packager|partner|stakeholder|operator)s?'? /,
    /\b(?:list|group)\b/,
  ),
  near(
    28,
    /\b(?:early|advanced?|embargo(?:ed)?|pre-?\s?(?:disclosure|notification|announcement|release)) /,
    /\b(?:list|group|program)/,
  ),
  near(
    28,
    /\blists? (?:for|of) /,
    /\b(?:distributors|vendors|packagers|integrators|partners|downstream|operators|providers)/,
  ),
);
const FOR_EARLY_NEWS = when(
  ['for early', 'for advance'],
  /\bfor (?:early|advanced?) (?:private |confidential )?(?:information|notice|notification|disclosure)/,
);
/** The same in the address or the file of a list. */
const LIST_ADDRESS = when(
  ['-announce', '-list', '-security', '-disc', 'distros', 'vendor-sec', 'disclosure@', 'early-not'],
  /\b(?:distrib(?:utors?)?|vendors?|partners?|downstreams?|embargo|pre-?disclosure)-(?:announce|list|security|disclosure|discuss)|\blinux-distros|\bdistros@|\bvendor-sec\b|\b(?:predisclosure|pre-disclosure|early-notice|early-disclosure)@/,
);

const RECEIVER =
  /\b(?:distributors?|distros?|distributions|vendors|downstreams?|packagers|package maintainers|integrators|partners|stakeholders|providers|operators|validators|resellers|oems|licensees|subscribers|subscribed (?:parties|members|organi[sz]ations|users)|adopters|customers|(?:dependent|third[- ]party) (?:services|software|products|projects)|(?:affected|known|relevant) third[- ]parties|trusted (?:part(?:ies|ners)|users|contacts|third)|high-(?:profile|exposure)|(?:key|major|large|critical|enterprise|selected|select) (?:users|deployments|parties|organi[sz]ations|entities))\b/;

const EARLY =
  /\b(?:in advance|advanced? (?:private |security )?(?:notice|notification|warning|copy|copies|information|disclosure|access|details)|earlier than|pre-?(?:notif|disclos|announc|release)|heads[ -]up|expected (?:publishing|publication|disclosure|release) date|privately|private (?:notice|notification|information|disclosure)|under (?:an |strict )?embargo|embargoed|embargo (?:window|period)|ahead of time|beforehand|early(?! (?:development|stage|release|version|alpha|adopter|morning|evening|in the)))|\bduring (?:the )?(?:[\w-]{1,20} ){0,2}(?:development|embargo)\b/;
const BEFORE_PUBLIC = near(
  80,
  /\b(?:before|prior to|ahead of|in advance of)\b/,
  /\b(?:public|disclos|announc|releas|publish|general|embargo|patch|fix|known|advisor)/,
);

/** "This list gives actionable information to multiple distribution vendors at once". */
const SERVES_VENDORS = near(
  60,
  /\b(?:this|the) list (?:is|gives|provides|serves|exists) /,
  /\b(?:actionable|timely|advance) information to (?:multiple |several |many )?(?:distribut|vendor|downstream)/,
);
/** "notify the validators so they can prepare" */
const SO_THEY_PREPARE = near(
  120,
  /\b(?:notif(?:y|ies|ied)|inform(?:s|ed)?|alert(?:s|ed)?|warn(?:s|ed)?) (?:\w{1,14} ){0,3}/,
  RECEIVER,
  /\b(?:so (?:that )?they can|(?:in order )?to) prepare\b|\btime to prepare\b/,
);

/** The project says that it tells nobody early. */
const NOBODY = anyOf(
  /\bno (?:advance|early|private|prior|pre)/,
  near(
    30,
    /\b(?:not|never|nor|cannot)\b|n't\b/,
    /\b(?:notif|inform|notice|provid|offer|shar|disclos|give|operate|maintain|have|run|report|post|send|contact)/,
  ),
);

/** The sentence asks somebody to come to the project instead. */
const INCOMING =
  /\b(?:please|report (?:it|them|this|any|a|the|security|vulnerabilit)|(?:researcher|finder)s?\b|(?:customers|partners|vendors|users|distributors|providers|operators) (?:should|must|can|may|are encouraged to|need to) (?:first )?(?:report|contact|e-?mail|notify|inform|use|send|submit))/;

const ANY_TERMS = { terms: -1 };

/** "You may contact the linux-distros list" is said to reporters. */
const TELLS_READER =
  /\byou (?:may|can|could|should|must) (?:also |then )?(?:contact|e-?mail|write to|cc|notify|post to)\b/;

const known = new WeakMap<PolicyDocument, ReadonlySet<Sentence>>();

/** The sentences that say that a closed circle hears of a vulnerability before the public. */
export function earlyNotices(document: PolicyDocument): ReadonlySet<Sentence> {
  const found = known.get(document);
  if (found !== undefined) return found;
  const notices = new Set(
    document.sentences.filter(
      (sentence) => isEarlyNotice(sentence) || introducesReceivers(document, sentence),
    ),
  );
  known.set(document, notices);
  return notices;
}

/** Whether lower-case text names a list of those who hear early; a sentence knows its terms. */
export function namesPrivateList(lower: string, { terms } = ANY_TERMS): boolean {
  if ((terms & (TERM.receiver | TERM.early)) === 0) return false;
  return LIST_ADDRESS.test(lower) || LIST.test(lower) || FOR_EARLY_NEWS.test(lower);
}

function isEarlyNotice(sentence: Sentence): boolean {
  const { lower, terms } = sentence;
  if (!has(terms, TERM.receiver) && !has(terms, TERM.early)) return false;
  const isNamed =
    has(terms, TERM.list) && (namesPrivateList(lower, sentence) || SERVES_VENDORS.test(lower));
  if (!isNamed && !tellsReceivers(lower, terms)) return false;
  if (TELLS_READER.test(lower)) return false;
  return !(has(terms, TERM.refuse) && NOBODY.test(lower));
}

function tellsReceivers(lower: string, terms: number): boolean {
  if (has(terms, TERM.receiver) && lower.includes('prepare') && SO_THEY_PREPARE.test(lower))
    return true;
  const needed = TERM.receiver | TERM.early | TERM.tell;
  if ((terms & needed) !== needed || !RECEIVER.test(lower)) return false;
  if (INCOMING.test(lower)) return false;
  return EARLY.test(lower) || BEFORE_PUBLIC.test(lower);
}

/** "We send advance notice to:" in front of a list of those who get it. */
function introducesReceivers(
  { sentences }: PolicyDocument,
  { lower, terms, index }: Sentence,
): boolean {
  if (!has(terms, TERM.early) || !has(terms, TERM.tell) || !lower.endsWith(':')) return false;
  const next = sentences[index + 1];
  return next?.block.opensItem === true && RECEIVER.test(next.lower) && EARLY.test(lower);
}

function has(terms: number, term: number): boolean {
  return (terms & term) !== 0;
}
