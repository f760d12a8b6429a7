const YES_MARK =
  /[✅✔☑✓✓🟢👍🆗]|:(?:white_check_mark|heavy_check_mark|ballot_box_with_check|check_mark|green_circle|large_green_circle|green_heart|ok|\+1|thumbsup):/u;

const NO_MARK =
  /[❌❎✖✗✘✕⛔🚫🔴🛑]|:(?:x|no_entry(?:_sign)?|negative_squared_cross_mark|heavy_multiplication_x|cross_mark|red_circle|stop_sign|-1|thumbsdown):/u;

const NO =
  /^(?:n|no|none|false|never|eol|×|nein|non|n[ãa]o|нет|ні|nie|nej|nee|hayır|tidak|không|否|不|いいえ|아니)(?![a-zа-яё])|\b(?:not|no longer|unsupported|unmaintained|end[- ]of[- ](?:life|support|maintenance)|deprecated|discontinued|obsolete|retired|expired|dropped|abandoned|archived|nicht|non pris|no soportad|sin soporte|sem suporte)|n't\b|(?:не|больше не) поддерж|不再|不支持|停止|终止|終了|非対応|対象外|未対応|미지원|종료|않/;

const YES =
  /^(?:y|yes|true|full(?:y)?|current(?:ly)?|active(?:ly)?|latest|stable|lts|supported|maintained|security|ok|ja|oui|s[íi]|sim|да|так|tak|ano|evet|ya|có|是|はい|예|네|支持|支援|対応|サポート|지원)(?![a-zа-яё])|\b(?:supported|maintained|receiv\w+ (?:security )?(?:fixes|patches|updates)|(?:security|critical|bug) ?(?:fixes|patches|updates|support)|fixes|unterstützt|supportée?|prise? en charge|soportad[oa]|suportad[oa]|compatible)\b|поддерживается/;

/** "until 2027", "EOL 2026-09-28": a date says neither yes nor no without a clock. */
const DATED = /\b(?:19|20)\d\d\b/;

/** What a table's cell says of a version: supported, not supported, or neither. */
export function verdictOf(lower: string): boolean | undefined {
  const yes = YES_MARK.test(lower);
  const no = NO_MARK.test(lower);
  if (yes !== no) return yes;
  if (yes) return undefined;
  if (NO.test(lower)) return DATED.test(lower) ? undefined : false;
  return YES.test(lower) ? true : undefined;
}
