import { Clue } from '../language/clue.ts';
import { anyOf, where } from '../language/pattern.ts';
import type { Pattern } from '../language/pattern.ts';

const SUPPORT: Pattern = where(
  'support|maintained|end-of-life|end of life|eol|lifetime|lifecycle|life cycle',
  /\b(?:support|maintained|end[- ]of[- ]life|eol\b|life ?(?:time|cycle))/,
);
const VERSION = new Clue('version|release|branch|product');

/** Headings that say it in other words. */
const OTHERWISE: Pattern = anyOf(
  where(
    'version',
    /^(?:versions?|versioning)$|\b(?:patched|covered) versions?\b|\bversions? (?:that|which|we|receiving|with|under)\b/,
  ),
  where('end-of-life|end of life|eol', /^(?:end[- ]of[- ]life|eol)$/),
  where(
    'support |policy|coverage',
    /\bsupport (?:policy|matrix|window|period|lifecycle|status|schedule|timeline)\b|\bsecurity (?:fix|patch|update|support) (?:policy|coverage)\b/,
  ),
);

const FOREIGN_SUPPORT =
  '支持|支援|サポート|対応|対象|지원|поддерж|unterstützt|gepflegt|support|prise|maintenue|soport|compatib|manten|suport|mantid|ondersteund|wspierane|destekle|didukung|podporovan|stöd|støtte|understøtt|hỗ trợ|підтримуван|مدعوم';
const FOREIGN_VERSION =
  '版本|バージョン|버전|верси|version|versões|versioni|versies|wersje|sürüm|versiyon|versi |verze|phiên bản|версі|الإصدارات';
const ELSEWISE_SUPPORT = new Clue(FOREIGN_SUPPORT);
const ELSEWISE_VERSION = new Clue(FOREIGN_VERSION);

/** Headings that promise it without the word for versions. */
const ELSEWISE_RANGE = where(
  'サポート|支持|支援|지원|unterstützt',
  /(?:サポート|支持|支援|지원) ?(?:対象|範囲|範圍|范围|对象|범위|대상)|unterstützter stand|unterstützte (?:branches|zweige)/,
);

/** How releases are made is another matter. */
const PROCESS = new Clue('process|procedure|security release|releasing|release notes');

/** "Supported Python versions": what the project runs on, not what gets fixes. */
const RUNTIME =
  /\b(?:python|php|node(?:\.?js)?|java|jdk|ruby|rust|golang|go|\.net|dotnet|browsers?|compilers?|platforms?|operating systems?|os|database|postgresql|mysql) (?:versions?|releases?)\b|\bsupported (?:browsers|platforms|operating systems|runtimes|compilers|databases)\b/;

/** Whether a heading, in lower case, promises to say which versions are supported. */
export function isSupportHeading(lower: string): boolean {
  if (PROCESS.isIn(lower) || RUNTIME.test(lower)) return false;
  return (
    (VERSION.isIn(lower) && SUPPORT.test(lower)) ||
    OTHERWISE.test(lower) ||
    ELSEWISE_RANGE.test(lower) ||
    (ELSEWISE_SUPPORT.isIn(lower) && ELSEWISE_VERSION.isIn(lower))
  );
}
