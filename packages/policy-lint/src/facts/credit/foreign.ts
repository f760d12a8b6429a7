import { near } from '../language/pattern.ts';
import type { Pattern } from '../language/pattern.ts';

/** The same in other languages. */
export const FOREIGN_CREDITS: readonly Pattern[] = [
  /致谢|致謝|鸣谢|鳴謝|(?<!自己|电子|電子|数字|代码|コード)署名(?!证书|証明|付き|鍵|検証|算法)|公开感谢|公開感謝|感谢名单|荣誉榜|名人堂|表彰/,
  /謝辞|クレジット/,
  near(30, /(?:氏名|お名前|貢献)/, /(?:掲載|記載|公表|称え|表彰)/),
  /크레딧|명예의 전당/,
  near(20, /(?:기여|공로)/, /(?:인정|표시|명시|감사)/),
  /зал\w* славы/,
  near(40, /(?:упомян|укаж|указа)/, /(?:имя|вас|автор|исследовател)/),
  near(20, /публичн\w*/, /(?:благодар|призна)/),
  /namentlich|danksagung/,
  near(40, /(?:öffentlich|in den release notes)/, /(?:dank|erwähn|nenn|anerk|würdig)/),
  near(40, /(?:anerkenn|würdig)/, /(?:beitr|arbeit|hilfe)/),
  near(30, /beiträge?/, /(?:anerkenn|würdig)/),
  /\bcr[ée]dit(?:er|é|és|ée|erons)\b|remerciements?\b/,
  near(
    40,
    /(?:remerci|mentionn|reconna)/,
    /(?:publi|contribution|votre nom|notes de version|avis)/,
  ),
  /\bcr[ée]ditos?\b|\b(?:acreditar|creditar|creditad|acreditad)/,
  near(
    40,
    /(?:reconoc|reconhec|mencion|agradec)/,
    /(?:públic|publicamente|contribuci|contribuiç|su nombre|seu nome|esfuerzo|trabajo|notas)/,
  ),
  /vermelden?\b|naamsvermelding|podziękowani|teşekkür (?:listesi|sayfası|bölümü|dosyası)|uvede|omnämn|điểm danh|згада/,
  near(
    30,
    /(?:nennen wir|erwähnen wir|nennung)/,
    /\b(?:dich|sie|dein|ihr|namen?|finder|entdecker)/,
  ),
  near(40, /благодарност/, /(?:файл|hall|релиз|заметк|спис|changelog|readme|публичн|\.md)/),
  near(20, /упоминани/, /(?:релиз|заметк|advisory|спис|changelog)/),
  near(
    30,
    /(?:segnalator|ricercator|scopritor)/,
    /(?:accreditat|riconosciut|ringraziat|menzionat|citat)/,
  ),
  near(
    40,
    /(?:contribu|pesquisador|relator|reporter|investigador|informante)/,
    /(?:ser[ãá][on]? (?:reconhecid|reconocid|creditad|acreditad|mencionad|listad)|agradecid)/,
  ),
  near(40, /araştırmacı/, /(?:takdir|teşekkür|kredi|anılır|adı(?:nı|na)? )/),
  near(40, /(?:adınız|isminiz|katkınız)/, /(?:anılır|yer al|belirt|listelen|teşekkür|duyur)/),
  near(40, /(?:riconosc|menzion|ringrazi)/, /(?:pubblic|contribut|nome|note di rilascio)/),
];
