import { anyOf, near } from '../language/pattern.ts';
import type { Pattern } from '../language/pattern.ts';

const PROSE: readonly Pattern[] = [
  // "security fixes are provided for the latest release"
  near(
    50,
    /\b(?:security (?:fix(?:es)?|patch(?:es)?|updates?|releases?|support|backports?)|(?:bug ?)?fixes|patches|updates|backports|support)\b/,
    /\b(?:provided?|released|available|made|applied|issued|offered|given|published|supplied|limited|delivered|backported|shipped|for|to|only)\b/,
    /\b(?:latest|most recent|newest|current|last|recent|previous|older|active|non-eol|only)\b/,
    /\b(?:versions?|releases?|branch(?:es)?|series|lines?|minors?|majors?)\b/,
  ),
  // "the latest version is supported"
  near(
    60,
    /\b(?:latest|most recent|newest|current|last|stable|lts|older|previous|earlier|only)\b/,
    /\b(?:versions?|releases?|branch(?:es)?|series|lines?|minors?|majors?)\b/,
    /\b(?:supported|unsupported|maintained|unmaintained|support|security (?:updates?|fix(?:es)?|patch(?:es)?)|patched|receives?|eligible)\b/,
  ),
  // "we support only the two most recent releases"
  near(
    40,
    /\b(?:supports?|supporting|maintains?|maintaining|supported|maintained|backport(?:s|ed)?|analy[sz]es?|accepts?)\b/,
    /\b(?:only|latest|most recent|newest|current|last)\b/,
    /\b(?:versions?|releases?|branch(?:es)?|series|lines?|minors?|majors?)\b/,
  ),
  near(
    40,
    /\bsecurity (?:fixes|patches|updates)\b/,
    /\b(?:active|non-eol|maintained)\b/,
    /\b(?:versions|releases|branches|series|lines)\b/,
  ),
  near(
    30,
    /\b(?:patch|fix) (?:only )?the (?:latest|most recent|newest|current|last)\b/,
    /\b(?:version|release|branch|series|minor|major)\b/,
  ),
  near(
    40,
    /\b(?:fixed|patched|addressed)\b/,
    /\b(?:latest|most recent|newest|current|last)\b/,
    /\b(?:version|release|branch|series|minor|major)\b/,
    /\bonly\b/,
  ),
  near(
    30,
    /\bsupport\b/,
    /\b(?:ends?|lasts?|until|expires)\b/,
    /\b(?:versions?|releases?|minors?|majors?)\b/,
  ),
  near(40, /\bwhich versions\b/, /\b(?:eligible|supported|maintained|receive)\b/),
  /^(?:currently |actively )?supported (?:versions?|releases?|branch(?:es)?)(?: are\b| include\b|:)/,
  // "these versions are no longer supported"
  near(
    60,
    /\b(?:versions?|releases?|branch(?:es)?|series)\b/,
    /\b(?:(?:are|is) (?:(?:not|no longer|currently|actively|still|being|only) ){0,2}(?:supported|maintained)|(?:are|is|currently) receiving|reached (?:their |its )?end)\b/,
  ),
  near(
    90,
    /\b(?:versions?|releases?|branch(?:es)?|series)\b/,
    /\breceives?\b/,
    /\b(?:support|updates?|fix(?:es)?|patch(?:es)?|backports?)\b/,
  ),
  // "only 2.x is supported", "main is maintained"
  near(
    30,
    /\b(?:v?\d{1,4}|\d\.x|main|master|trunk|head)\b/,
    /^[\w.*)`]{0,9}(?: branch)? (?:is|are|will be|gets?|receives?) /,
    /\b(?:supported|maintained|patched|security (?:updates?|fix(?:es)?|patch(?:es)?))\b/,
  ),
  near(
    30,
    /\b(?:supported|maintained|supports?|maintains?|security (?:updates?|fix(?:es)?|patch(?:es)?))\b/,
    /\b(?:only|for|on|to)\b/,
    /(?:\bv?\d+\.(?:\d+|x|\*)|\b(?:main|master|trunk) branch)/,
  ),
  near(40, /\bno\b/, /\b(?:long[- ]term support|lts|backports)\b/),
  near(
    40,
    /\b(?:do not|don't|does not|doesn't|will not|cannot|not) (?:support|backport|maintain)\b/,
    /\b(?:older|previous|old|earlier|versions?|releases?)\b/,
  ),
];

const NAMES =
  /\b(?:latest|most recent|newest|current|last|only|main|master|lts|\d+(?:\.(?:\d+|x))*|v\d+|two|three|four|five)\b/;

/** What a reader should do, or what happens in some case, is no statement of support. */
const NO_STATEMENT =
  /\b(?:upgrad(?:e|ing)|updat(?:e|ing) to|always use|use the|using the|run the|running the|make sure|ensure|check (?:that|if|whether)|reproduc\w+|verify|stay on|keep|as soon as)\b/;
const BUT_STATED = /\bonly\b|\bsupported\b|\breceives\b|\bno longer\b/;
const CASE = /^(?:if|when|once|before|after|should|in case)\b/;

const POINTER =
  /\b(?:see|refer|found|find|listed|check|consult|visit|detail\w*|described|documented|information|available|read|outlined)\b/;
const SUPPORT_PAGE = anyOf(
  /\b(?:version|release|security|product|long[- ]term)?[- ]?support (?:policy|matrix|window|status|period|lifecycle|schedule|page|timeline)|\b(?:release|version|product|support) ?(?:matrix|life ?cycle|lifetime|policy)\b|\bend[- ]of[- ]life\b|\bmaintenance (?:policy|schedule)|\brelease series\b/,
  near(30, /\bsupported\b/, /\b(?:versions?|releases?|branch(?:es)?)/),
  near(50, /\b(?:versions?|releases?|branch(?:es)?|series)\b/, /\bsupported\b/),
);

const ELSEWISE: readonly Pattern[] = [
  near(30, /(?:最新|当前|目前|當前)/, /(?:版本|版|分支)/, /(?:支持|支援|更新|修复|修復|维护|維護)/),
  near(20, /(?:支持|支援|修复|维护)/, /(?:最新|当前)/, /(?:版本|版|分支)/),
  near(
    30,
    /(?:最新|現行|現在)/,
    /(?:バージョン|版|リリース)/,
    /(?:サポート|セキュリティ|更新|対応)/,
  ),
  near(30, /(?:최신|현재)/, /(?:버전|릴리)/, /(?:지원|업데이트|패치)/),
  near(
    60,
    /(?:последн|текущ|актуальн)/,
    /(?:верси|выпуск|релиз|ветк)/,
    /(?:поддерж|обновл|исправл)/,
  ),
  near(
    60,
    /(?:поддерж|обновл|исправл)/,
    /(?:последн|текущ|актуальн)/,
    /(?:верси|выпуск|релиз|ветк)/,
  ),
  near(
    60,
    /(?:neuest|aktuell|letzt)\w*/,
    /(?:version|release)/,
    /(?:unterstütz|sicherheitsupdate|gepflegt|gewartet|support)/,
  ),
  near(
    60,
    /(?:unterstütz|sicherheitsupdate)/,
    /(?:neuest|aktuell|letzt)\w*/,
    /(?:version|release)/,
  ),
  near(
    60,
    /(?:dernière|récente|actuelle)/,
    /version/,
    /(?:support|prise en charge|mises? à jour|corrig|maintenu)/,
  ),
  near(60, /version/, /(?:récente|actuelle)/, /(?:support|prise|mises? à jour|corrig|maintenu)/),
  near(
    60,
    /(?:última|ultima|reciente|actual)/,
    /(?:versi[óo]n|release)/,
    /(?:soport|compatib|actualizaci|parche|manten|recib)/,
  ),
  near(
    60,
    /versi[óo]n/,
    /(?:reciente|actual)/,
    /(?:soport|compatib|actualizaci|parche|manten|recib)/,
  ),
  near(
    60,
    /(?:última|recente|atual)/,
    /(?:vers[ãa]o|release)/,
    /(?:suport|atualiza|corre|mantid|receb)/,
  ),
  near(60, /vers[ãa]o/, /(?:recente|atual)/, /(?:suport|atualiza|corre|mantid|receb)/),
  near(60, /(?:ultima|recente|corrente)/, /versione/, /(?:support|aggiorn|mantenut)/),
];

/** Whether lower-case English text says which versions get fixes. */
export function saysWhichVersions(lower: string): boolean {
  if (CASE.test(lower)) return false;
  if (NO_STATEMENT.test(lower) && !BUT_STATED.test(lower)) return false;
  return PROSE.some((pattern) => pattern.test(lower));
}

/** The same in other languages. */
export function saysWhichVersionsElsewise(lower: string): boolean {
  return ELSEWISE.some((pattern) => pattern.test(lower));
}

/** Whether it names them at all: "the latest", "2.x", "the last three". */
export function namesVersions(lower: string): boolean {
  return NAMES.test(lower);
}

/** Whether it sends the reader elsewhere. */
export function pointsElsewhere(lower: string): boolean {
  return POINTER.test(lower);
}

/** Whether it sends the reader to a page that says so. */
export function pointsToSupport(lower: string): boolean {
  return POINTER.test(lower) && SUPPORT_PAGE.test(lower);
}
