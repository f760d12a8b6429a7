import type { Sentence } from '../../document/document.ts';

/** A list whose very name says that its readers hear of vulnerabilities before the public. */
const LIST =
  /\bdistributors?'? (?:[\w-]{1,20} ){0,2}(?:list|group|program)|\b(?:vendors?|downstreams?|packagers?|partners?|stakeholders?|operators?)'? (?:[\w-]{1,20} ){0,2}list\b|\b(?:early|advanced?|embargo(?:ed)?|pre-?\s?(?:disclosure|notification|announcement|release)) (?:security )?(?:(?:disclosure|notification|notice|warning|information|access|announcement) )?(?:mailing |distribution )?(?:list|group|program)|\blists? (?:for|of) (?:[\w-]{1,20} ){0,3}(?:distributors|vendors|packagers|integrators|partners|downstream|operators|providers)|\bfor (?:early|advanced?) (?:private |confidential )?(?:information|notice|notification|disclosure)/;

/** The same in the address or the file of a list. */
const LIST_ADDRESS =
  /\b(?:distrib(?:utors?)?|vendors?|partners?|downstreams?|embargo|pre-?disclosure)-(?:announce|list|security|disclosure|discuss)|\blinux-distros|\bdistros@|\bvendor-sec\b|\b(?:predisclosure|pre-disclosure|early-notice|early-disclosure)@/;

const RECEIVER =
  /\b(?:distributors?|distros?|distributions|vendors|downstreams?|packagers|package maintainers|integrators|partners|stakeholders|providers|operators|validators|resellers|oems|licensees|subscribers|adopters|customers|trusted (?:part(?:ies|ners)|users|contacts|third)|high-(?:profile|exposure)|(?:key|major|large|critical|enterprise|selected|select) (?:users|deployments|parties|organi[sz]ations|entities))\b/;

const TELL =
  /\b(?:notif|inform(?:ed|s|ing|)\b|contact(?:ed|ing|)\b|alert|told\b|tell\b|warn|shar(?:e|ed|ing)\b|provid(?:e|ed|es|ing)\b|sen[dt]\b|give[ns]?\b|giving|disclos|distributed\b|e-?mail|announce|notice|receiv|advised?\b|heads[ -]up|brief|available|circulat|deliver|gets?\b|hears?\b|learns?\b|suppl(?:y|ied)\b|pre-?disclos|access\b)/;

const EARLY =
  /\b(?:in advance|advanced? (?:private |security )?(?:notice|notification|warning|copy|copies|information|disclosure|access|details)|early (?:private |security )?(?:notice|notification|disclosure|warning|access|information|copy|copies|details)|earlier than|pre-?(?:notif|disclos|announc|release)|heads[ -]up|privately|private (?:notice|notification|information|disclosure)|under (?:an |strict )?embargo|embargoed|ahead of time|beforehand|early(?! (?:development|stage|release|version|alpha|adopter|morning|evening|in the)))|\b(?:before|prior to|ahead of|in advance of)\b[^.]{0,80}\b(?:public|disclos|announc|releas|publish|general|embargo|patch|fix|known|advisor)|\bduring (?:the )?(?:[\w-]{1,20} ){0,2}(?:development|embargo)\b/;

/** The project says that it tells nobody early. */
const NOBODY =
  /\bno (?:advanced?|early|private|prior|pre-?)|(?:\b(?:not|never|nor|cannot)|n't)\b[^.]{0,30}\b(?:notif|inform|notice|provid|offer|shar|disclos|give|operate|maintain|have|run|report|post|send|contact)/;

/** The sentence asks somebody to come to the project instead. */
const INCOMING =
  /\b(?:please|report (?:it|them|this|any|a|the|security|vulnerabilit)|(?:researcher|finder)s?\b|(?:customers|partners|vendors|users|distributors|providers|operators) (?:should|must|can|may|are encouraged to|need to) (?:first )?(?:report|contact|e-?mail|notify|inform|use|send|submit))/;

/** Whether a sentence says that a closed circle hears of a vulnerability before the public. */
export function isEarlyNotice({ lower }: Sentence): boolean {
  if (namesPrivateList(lower)) return !NOBODY.test(lower);
  return (
    EARLY.test(lower) &&
    RECEIVER.test(lower) &&
    TELL.test(lower) &&
    !NOBODY.test(lower) &&
    !INCOMING.test(lower)
  );
}

/** Whether lower-case text names a list of those who hear early. */
export function namesPrivateList(lower: string): boolean {
  return LIST.test(lower) || LIST_ADDRESS.test(lower);
}
