import { near } from '../language/pattern.ts';
import type { Pattern } from '../language/pattern.ts';

/** News in other languages: "Les avis de sécurité sont publiés", "在 GitHub Releases 中公告". */
const TELLS: readonly Pattern[] = [
  /公告[。；;，,]?$/,
  near(12, /发布|發布|发表|公布|披露/, /公告|通告|说明|說明/),
  near(24, /在|通过|透過|于/, /公告|公布|发布|發布|通知|披露/),
  /(?:公表|告知|お知らせ|公開|掲載|周知)(?:し|さ|いた|予定|[。]|$)/,
  near(
    20,
    /changelog|변경 ?(?:내역|로그|사항)|릴리[스즈] ?노트/,
    /남기|남긴|기록|적습|반영|명시|표기/,
  ),
  /(?:공지|게시|발표|알립|안내)/,
  /(?:публик|опублик|анонс|уведомл|оповещ|объявл)/,
  near(
    60,
    /\b(?:werden|wird|wir)\b/,
    /(?:veröffentlicht|veröffentlichen|bekannt gegeben|bekanntgegeben|angekündigt|informieren)/,
  ),
  near(60, /\b(?:sont|est|seront|sera|nous)\b/, /(?:publié|annonc|diffus|communiqu)/),
  near(
    60,
    /(?:^|\s)(?:se|son|es|serán|será|vengono|viene|verranno|verrà|saranno|são|é|serão|sono|è)(?![a-zà-ú])/,
    /(?:public(?:a|an|ad)|pubblic|anunci|annunci|divulga|comunic)/,
  ),
  /(?:publicaremos|anunciaremos|divulgaremos|pubblicheremo|annunceremo|publikujemy|ogłaszamy|ogłosimy)/,
];
/** What reporters are asked to leave to the project, or to settle with it. */
const ASKS =
  /\b(?:nicht|kein|keine|ne|n'|pas|no|non|não|nie|coorden|coordin)|勿|不要|请|請|しないで|控え|하지|마세요|не /;

/** Whether a lower-case sentence in another language than English says that news goes out. */
export function tellsAbroad(lower: string): boolean {
  return !ASKS.test(lower) && TELLS.some((pattern) => pattern.test(lower));
}
