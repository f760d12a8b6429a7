import { anyOf, near } from '../language/pattern.ts';
import type { Pattern } from '../language/pattern.ts';

/** Headings of a scope in other languages. */
export const FOREIGN_SCOPE_HEADING: Pattern = anyOf(
  /скоуп/,
  /(?:^|[^a-zçğıöşü])kapsam(?:ı|ımız)?(?![a-zçğıöşü])/,
  /^(?!.*(?:サポート|支持|支援|지원)).*(?:范围|範圍|範囲|범위)|対象外|スコープ|област[ьи] (?:действ|примен)|рамк|geltungsbereich|anwendungsbereich|périmètre|(?:^|\s)portée|^alcance|fuera de(?:l)? alcance|escopo|ambito|^kapsam\b|^zakres\b/,
);

/** Sentences that draw one. */
export const FOREIGN_SCOPE: readonly Pattern[] = [
  /^(?:escopo|alcance|périmètre|portée|geltungsbereich|ambito|область действия)[^.:]{0,20}:$/,
  near(30, /不(?:属于|屬於|视为|視為|在)/, /(?:漏洞|范围|範圍)/),
  near(12, /不在/, /范围/),
  // A version that is not supported is no scope.
  /^(?![^。]*(?:版|バージョン|リリース|ブランチ|サポート))[^。]*(?:対象外|範囲外)/,
  near(10, /脆弱性/, /(?:みなし|見なし|扱い)ません/),
  near(20, /(?:취약점|범위)/, /(?:제외|해당하지|간주하지)/),
  /вне (?:области|рамок)|(?:не в|вне) скоуп/,
  near(20, /счита\S{1,6}/, /уязвимост/),
  near(30, /(?:^|\s)(?:è|sono|viene|vengono) considerat/, /vulnerabilità/),
  near(20, /\bse consideran?\b|(?:^|\s)(?:é|são) considerad/, /vulnerabilidad/),
  near(20, /\b(?:est|sont) considéré/, /vulnérabilit|faille/),
  near(20, /\b(?:gilt|gelten) als/, /sicherheitslücke|schwachstelle/),
  near(40, /не (?:считаются|является|являются|рассматрива)/, /уязвимост/),
  /außerhalb des (?:geltungs|anwendungs)bereichs/,
  near(40, /(?:gelten|zählen|werden)/, /nicht (?:als|zu)/, /(?:sicherheitslücke|schwachstelle)/),
  /hors (?:du )?(?:périmètre|(?:de )?portée|champ)/,
  near(40, /ne (?:sont|constituent) pas/, /(?:vulnérabilit|faille)/),
  /fuera del? alcance|dentro del alcance|fora d[eo] escopo|dentro do escopo|fuori (?:dall')?ambito/,
  /\bkapsam (?:içi|dışı|dahil)/,
  near(60, /güvenlik açığı/, /(?:kabul|sayıl|değerlendiril)/, /(?:edilmez|maz|mez)/),
  near(40, /no (?:se consideran|son)/, /vulnerabilidad/),
  near(40, /não são/, /vulnerabilidade/),
];
