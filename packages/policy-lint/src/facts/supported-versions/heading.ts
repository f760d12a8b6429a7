const SUPPORT = /\b(?:support|maintained|end[- ]of[- ]life|eol\b|life ?(?:time|cycle))/;
const VERSION = /\b(?:version|release|branch|product)/;

/** Headings that say it in other words. */
const OTHERWISE =
  /\b(?:patched|covered) versions?\b|^(?:versions?|versioning|end[- ]of[- ]life|eol)$|\bsupport (?:policy|matrix|window|period|lifecycle|status|schedule|timeline)\b|\bversions? (?:that|which|we|receiving|with|under)\b|\bsecurity (?:fix|patch|update|support) (?:policy|coverage)\b/;

const FOREIGN_SUPPORT =
  /支持|支援|サポート|対応|지원|поддерж|unterstützt|gepflegt|support|prise|maintenue|soport|compatib|manten|suport|mantid|ondersteund|wspierane|destekle|didukung|podporovan|stöd|støtte|understøtt|hỗ trợ|підтримуван|مدعوم/;
const FOREIGN_VERSION =
  /版本|バージョン|버전|верси|version|versione|versões|versioni|versies|wersje|sürüm|versi\b|verze|phiên bản|версі|الإصدارات/;

/** How releases are made is another matter. */
const PROCESS = /\b(?:process|procedure|security release|releasing|release notes)\b/;

/** Whether a heading, in lower case, promises to say which versions are supported. */
export function isSupportHeading(lower: string): boolean {
  if (PROCESS.test(lower)) return false;
  return (
    (SUPPORT.test(lower) && VERSION.test(lower)) ||
    OTHERWISE.test(lower) ||
    (FOREIGN_SUPPORT.test(lower) && FOREIGN_VERSION.test(lower))
  );
}
