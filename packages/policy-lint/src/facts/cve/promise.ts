import { Clue } from '../language/clue.ts';
import { anyOf, near, where } from '../language/pattern.ts';
import type { Pattern, Phrase } from '../language/pattern.ts';

/** "request a CVE" */
const GETS = where(
  'request|assign|obtain|reserv|allocat|acquir|retriev',
  near(60, /\b(?:request|assign|obtain|reserv|allocat|acquir|retriev)/, /\bcves?\b/),
);

/** "an advisory with an associated CVE ID" */
const COMES_WITH = where(
  'advisor',
  near(
    60,
    /\b(?:publish|release|issue|create|post|open)(?:s|es|ed)? (?:an? |the )(?:\w{1,12} ){0,3}advisor(?:y|ies)\b/,
    /^ (?:with|including|and) (?:an? |its )?(?:associated |corresponding )?cves?\b/,
  ),
);

/** Weaker words: "apply for a CVE", "issue a CVE" */
const MAY_GET = near(
  35,
  /\b(?:appl(?:y|ies|ied|ying)|registers?|issu(?:es?|ing) an?|attach(?:es)?|seeks?|get(?:s|ting)?|receives?|fil(?:es?|ing)|creates?|procedures?|publish(?:es)?)\b/,
  /\bcves?\b/,
);

/** "a CVE will be requested" */
const IS_GOT = near(
  80,
  /\bcves?\b/,
  /\b(?:requested|assigned|reserved|obtained|issued|allocated|registered|created|filed|published|assignments?|requests?|reservation|numbering)\b/,
);

/** Another member of a list, not "if appropriate," */
const LIST_GOES_ON =
  /(?<!appropriate|applicable|warranted|needed|necessary|required|possible)[,;](?! (?:if|where|when|as)\b)/;

/** Names a CVE that somebody else got, or waits for one that may exist. */
const NOT_A_PROMISE: Pattern = anyOf(
  where(
    'no cve|not |never ',
    /\bno cves?\b/,
    near(
      30,
      /\bcves?\b/,
      /\b(?:not|never) (?:be )?(?:requested|assigned|issued|reserved|obtained)\b/,
    ),
  ),
  where('evidence', near(40, /\bevidence\b/, /\bcves?\b/)),
  where(
    'not mean|guarantee',
    near(160, /\b(?:(?:does|do) not mean|n't mean|not guarantee|no guarantee)\b/, /\bcves?\b/),
  ),
  where('if available|if known|if any', /\bif (?:available|known|any)\b/),
  where(
    'assigned',
    /\b(?:that|which|has|have|already|been|is|are|was|were) (?:been )?(?:already )?assigned (?:an? )?(?:\w+ )?cves?\b/,
  ),
  where(
    'published',
    near(
      80,
      /\b(?:disclosed|known|past|fixed|all|previous) cves\b/,
      /\b(?:are|is) (?:published|listed|found)\b/,
    ),
  ),
  where('report', /\breport(?:ing)? (?:known |public )?cves\b/),
  where(
    'do not |never|avoid|should not ',
    near(40, /\b(?:do not|never|please avoid|should not) /, /\bcves?\b/),
  ),
  where(
    'does not |will not ',
    near(
      30,
      /\b(?:does|will) not (?:normally |usually |generally )?(?:assign|request|obtain|issue)/,
      /\bcves?\b/,
    ),
  ),
  where("don't ", near(40, /\bdon't /, /\bcves?\b/)),
  where('if ', /\bif (?:there (?:is|are|was)|it has|one has) (?:already )?(?:an? )?cves?\b/),
  where('if ', near(30, /\bif (?:an? )?cves?\b/, /\b(?:has|have|was|is already)\b/)),
  where(
    'dependenc|upstream|third-party|third party',
    near(40, /\b(?:dependenc\w+|upstream|third[- ]party)\b/, /\bcves?\b/),
  ),
);

const NUMBERING = where(
  'cna|cve numbering',
  /\b(?:we|project|foundation|team|company) (?:is|are|acts? as|act as) (?:an? |our own )?(?:cna\b|cve numbering)/,
);

const FOREIGN = anyOf(
  near(
    40,
    /cve/,
    /(?:申请|申請|分配|获取|取得|採番|割り当て|要求|申し込|할당|신청|발급|요청|запр|присв|назнач|получ|beantrag|zugewies|vergeben|zuweis|angeforder|demand|attribu|solicit|asign|atribu|pedid|richie|assegn)/,
  ),
  near(
    40,
    /(?:申请|申請|分配|获取|取得|요청|запр|присв|назнач|получ|beantrag|zugewies|vergeb|anforder|demand|attribu|solicit|asign|atribu|richie|assegn)/,
    /cve/,
  ),
);

const MAY_PROMISE = new Clue('cve|cna');

/** Whether lower-case English text promises that a CVE is got. */
export function promisesCve(lower: string): boolean {
  if (!MAY_PROMISE.isIn(lower)) return false;
  if (NUMBERING.test(lower)) return true;
  return (
    (GETS.test(lower) || COMES_WITH.test(lower) || mayGet(lower) || isGot(lower)) &&
    !NOT_A_PROMISE.test(lower)
  );
}

/** The same in other languages. */
export function promisesCveElsewise(lower: string): boolean {
  return lower.includes('cve') && FOREIGN.test(lower);
}

function mayGet(lower: string): boolean {
  const text = textOf(MAY_GET, lower);
  return text !== undefined && !LIST_GOES_ON.test(text);
}

function isGot(lower: string): boolean {
  const text = textOf(IS_GOT, lower);
  return text !== undefined && !LIST_GOES_ON.test(text.slice(text.lastIndexOf('cve')));
}

function textOf(phrase: Phrase, lower: string): string | undefined {
  const place = phrase.find(lower);
  return place === undefined ? undefined : lower.slice(place.start, place.end);
}
