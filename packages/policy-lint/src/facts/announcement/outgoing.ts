/** Verbs that make something public by themselves. */
const PUBLISHES =
  /(?<![-_@./\w])(?:announc|broadcast|publici[sz]|cross-post|posted|posts|publish(?!ed (?:version|package|artifact|crate|image|code|release|module|gem|library|research))|ver(?:ö|oe)ffentlich|annonc|publi(?:é|ca|er))/;

/** Verbs that do so with a channel behind them: "documented in the change log". */
const TELLS =
  /\b(?:communicat|distribut|disseminat|notif|inform(?:s|ed|ing)?\b|disclos|shar(?:e|ed|ing)\b|releas|documented|listed|lists|mention|noted|describ|track|record|sent\b|send\b|sending|(?:made )?available|alert|post\b|highlight|report(?:ed)? publicly|delivered|provided|(?:made|go(?:es)?) public)/;
const THROUGH = /\b(?:on|in|via|through|to|using|by|at|as|across|over|with)\b[^.]{0,80}$/;

/** What is told, so that a key on a web site is no announcement. */
const NEWS =
  /\b(?:vulnerabilit|securit|fix|patch|update|releas|advisor|disclos|cves?\b|incident|announce|users\b|community\b|public|notification|builds?\b)/;
const NO_NEWS =
  /\b(?:pgp|gpg|public key|fingerprint|retrospective|post-?mortem|feedback|leaked|embargoed|supported versions?|support policy|versions supported)\b/;

/** Readers are told where to look or to sign up. */
const FOLLOWS =
  /\b(?:subscrib|sign up|signing up|follow|watch|join|monitor|consult|read|see|check|visit|view|find|found|browse|stay|look|we (?:maintain|keep|host|offer|run)\b)/;
const FOLLOWED =
  /\b(?:announce|notifications?\b|(?:security|version|release|fix) updates?\b|updates (?:on|about)|alerts?\b|news\b|security (?:bulletins?|releases|notices?|information)|(?:disclosed|known|past|published|previous|historical|existing|resolved|fixed|all|list of|our) (?:[\w-]{1,20} ){0,2}(?:vulnerabilit|advisories|disclosures|issues))/;
const PAST_NEWS =
  /^(?:\W{0,3})(?:all |list of |past |published |previous |known |disclosed |historical ){1,2}(?:security )?(?:advisories|vulnerabilities|bulletins)\b/;
const SIGN_UP = /\bsubscrib|\bsign(?:ing)? up\b/;
const SIGN_UP_KIND = /\b(?:mailing|rss|atom|newsletter|feed|announce)/;

/** An advisory that is opened for its readers, not for the work on the fix. */
const OPENS_ADVISORY =
  /\b(?:open|opens|creat|fil|rais|issu|releas|writ|draft and publish)(?:e|es|ed|ing)? (?:an?|the|new|our|corresponding|appropriate) [^.]{0,30}advisory\b/;
const IS_OPENED =
  /\badvisor(?:y|ies)\b[^.]{0,40}\b(?:will|is|are|may|should) be (?:\w{1,12} )?(?:created|opened|issued|released|listed|filed|made|sent)/;
const FOR_READERS =
  /\b(?:acknowledg|credit|inform|notif|public|users|community|ecosystem|describ|detail|disclos|confirmed|once|after|when|fix)/;
const WE_OPEN = /\bwe(?:'ll| will| may) (?:also |then )?(?:open|create|file)\b/;
const FOR_WORK =
  /\b(?:draft|private|privately|collaborat|fork|visiting|temporary|to report|visible)\b/;
/** "We use GitHub Security Advisories to announce vulnerabilities" */
const USED_TO_TELL =
  /\b(?:we|team|project|maintainers) uses?\b[^.]{0,80}\bto (?:publicly )?(?:publish|announce|disclose|communicate|notify|inform|share|broadcast)\b/;
const IN_WORK = /\b(?:draft|temporary|collaborator|tagging|fix (?:branch|team|lead))\b/;
const ADVISORY_OUT =
  /\badvisor(?:y|ies)\b[^.]{0,120}\bpublicly (?:disclos|announc|releas|availab)|\badvisories (?:are|will be) (?:listed|released|issued)|\b(?:will|may|to|then|we|and|team) issue (?:an?|the|security|github|our)\b[^.]{0,40}\badvisor/;

/** The reader is asked to come to the project, not told where it goes. */
const INCOMING =
  /\bplease (?:do not |don't |also |first |privately |responsibly |instead )?(?:report|disclose|contact|send|submit|e-?mail|use|open|file|create|reach|notify|inform|follow|message|dm|refrain|share|provide|include|raise)\b|\b(?:notify|inform|contact|tell|alert|e-?mail|let|reach|message) (?:us|me|(?:the |our )?(?:[\w-]{1,20} )?(?:maintainers?|team|developers?|authors?|owners?))\b|\breport (?:it|them|this|these|an?|any|the|all|your|security|vulnerabilit|suspected|potential|issues|bugs|via|through|using|privately)\b|\breports? (?:can|should|may|must|are|is) (?:be )?(?:sent|submitted|made|shared|filed|reported|welcome|accepted)|\b(?:should|must|can|may|need to) be (?:\w{1,15} )?(?:disclosed|reported|submitted|communicated|shared|sent|raised|filed|posted)\b(?! publicly)|\bif (?:you|anyone|someone|somebody) (?:find|found|discover|believe|think|knows?|have (?:found|discovered))|\b(?:you|researchers?|reporters?|anyone|users|individuals) (?:can|may|should|must|could|are (?:asked|encouraged|invited|requested) to) (?:also |privately |responsibly |always )?(?:report|disclose|submit|share|send|contact|open|use|create|complete|notify|inform)\b|\b(?:handle|accept|receive|manage|prefer|process|collect)s? (?:[\w-]{1,20} ){0,2}(?:reports?|disclosures?|submissions?|reporting)\b|\b(?:issues?|vulnerabilities|reports?|bugs?|details|information|exploits?) (?:posted|filed|opened|reported|shared|raised|submitted)\b|^(?:submit|report|use|file|go to|navigate|click|contact|e-?mail)\b|^(?:disclose|share|send|post) (?:it|them|the (?:issue|vulnerab|details)|your|any|details|vulnerabilities)\b/;

const NOT_SO =
  /\b(?:prohibited|forbidden|not (?:allowed|permitted))\b|\b(?:do not|don't|never|must not|should not|shouldn't|avoid|refrain|instead of|rather than|not to|not publish|not post|cannot|won't|will not|is not|are not|not be)\b[^.]{0,60}\b(?:public|publish|post|disclos|share|open|discuss|report|file|tweet|announc|us(?:e|ing)|creat)/;

/** Whether a lower-case sentence, with its first channel at an index, says where news goes. */
export function isOutgoing(lower: string, at: number): boolean {
  if (NO_NEWS.test(lower)) return false;
  if (opensAdvisory(lower)) return true;
  if (INCOMING.test(lower) || NOT_SO.test(lower)) return false;
  if (PUBLISHES.test(lower)) return true;
  const before = lower.slice(0, at);
  if (IN_WORK.test(lower)) return false;
  if (TELLS.test(before) && THROUGH.test(before) && NEWS.test(lower)) return true;
  return isFollowed(lower);
}

function opensAdvisory(lower: string): boolean {
  if (ADVISORY_OUT.test(lower)) return true;
  if (USED_TO_TELL.test(lower) && !/\bprivate/.test(lower)) return !INCOMING.test(lower);
  if (FOR_WORK.test(lower)) return false;
  if (IS_OPENED.test(lower)) return true;
  return OPENS_ADVISORY.test(lower) && (FOR_READERS.test(lower) || WE_OPEN.test(lower));
}

function isFollowed(lower: string): boolean {
  if (SIGN_UP.test(lower) && SIGN_UP_KIND.test(lower)) return true;
  if (PAST_NEWS.test(lower)) return true;
  return FOLLOWS.test(lower) && FOLLOWED.test(lower);
}
