import type { PolicyDocument } from '../../document/document.ts';

const OTHER_SCRIPT =
  /[\u0370-\u03ff\u0410-\u044f\u05d0-\u05ea\u0620-\u064a\u0904-\u0939\u0e01-\u0e30\u3041-\u3096\u30a1-\u30fa\u3400-\u9fff\uac00-\ud7a3]{2}/;
const OTHER_WORD =
  /schwachstelle|sicherheit|sécurité|vulnérabilit|seguridad|vulnerabilidad|segurança|sicurezza|vulnerabilità|kwetsbaarhe|beveiliging|bezpiecze|podatno|güvenlik|säkerhet|sårbarhe|sikkerhe|haavoittuv|tietoturva|bezpečnost|zranitelnost|keamanan|kerentanan|bảo mật|lỗ hổng|securitate|biztonság|sebezhető|seguretat/;

const SENTENCES_SAMPLED = 12;

const known = new WeakMap<PolicyDocument, boolean>();

/** Whether part of a policy is written in another language than English. */
export function isForeign(document: PolicyDocument): boolean {
  const before = known.get(document);
  if (before !== undefined) return before;
  const { sentences, sections, source } = document;
  const isOther =
    OTHER_SCRIPT.test(source.text) ||
    sections.some(({ title }) => OTHER_WORD.test(title.toLowerCase())) ||
    sentences.slice(0, SENTENCES_SAMPLED).some(({ lower }) => OTHER_WORD.test(lower));
  known.set(document, isOther);
  return isOther;
}

/** Words of other languages for vulnerabilities and security. */
export const FOREIGN_SECURITY =
  /schwachstelle|sicherheit|verwundbar|vulnérab|faille|sécurité|vulnerab|seguridad|segurança|sicurezza|\bfalla\b|kwetsbaar|beveilig|podatno|bezpiecz|уязвим|безопасн|вразлив|безпек|漏洞|安全|弱点|弱點|脆弱性|セキュリティ|취약|보안|güvenlik|zafiyet|zranitel|bezpečn|sårbar|säkerhet|sikkerhe|haavoittuv|tietoturv|kerentanan|keamanan|lỗ hổng|bảo mật|ثغر|أمن|securitate|sebezhető|sérülékeny|biztonság|seguretat/;

/** Words of other languages for writing to somebody or reporting. */
export const FOREIGN_CONTACT =
  /\be?-?mail|\bmeld|kontakt|\bschreib|\bsend|\bschick|wenden sie|\binformier|courriel|\bsignal|\benvoy|écri|\badress|\bcontact|\bcontat|correo|\breport|\benvi|\bescr|\bnotifi|\bcomuni|\brelat|\bsegnal|\binvia|\bscriv|\bstuur|zgłoś|zgłas|wyślij|napisz|почт|мейл|имейл|напиши|пиши|сообщ|отправ|свяж|связа|обращ|повідом|надішл|邮件|郵件|邮箱|郵箱|电邮|電郵|信箱|发送|發送|联系|聯繫|聯絡|报告|報告|举报|反馈|回報|提交|通知|メール|連絡|送信|お知らせ|問い合わせ|通報|이메일|메일|연락|보고|신고|제보|문의|e-posta|bildir|iletişim|gönder|nahlas|pošlete|e-post|mejl|anmäl|sähköposti|ilmoit|yhteyttä|lapor|hubungi|kirim|báo cáo|liên hệ|gửi|البريد|أبلغ|الإبلاغ|تواصل|jelent|küld|raport|trimite/;

/** One sentence that asks not to report in public, by language. */
export const FOREIGN_FORBIDS: readonly RegExp[] = [
  /(?:勿|不要|不得|不可|避免|别|禁止)[^。]{0,40}(?:公开|公開|issue|讨论区|論壇)/,
  /(?:公開|公に|公の|issue|パブリック)[^。]{0,40}(?:しないで|避け|控え|ご遠慮|禁止|作らないで)/,
  /(?:공개|이슈|issue)[^.]{0,40}(?:마십시오|마세요|말아|금지|삼가|않도록)/,
  /\b(?:nicht|kein|keine|keinen|niemals|vermeiden|anstatt|statt)\b[^.]{0,60}(?:öffentlich|\bissue|tracker)/,
  /(?:\bne |\bn'|évite|au lieu d|plutôt que)[^.]{0,80}(?:publi|\bissue|\bticket)/,
  /\b(?:no|nunca|evite|evita|evitar|en lugar de|en vez de)\b[^.]{0,60}(?:p[úu]blic|\bissue|incidencia)/,
  /(?:\bnão|\bnao|\bnunca|\bevite|\bem vez de)\b[^.]{0,60}(?:p[úu]blic|\bissue)/,
  /\b(?:non|evita|evitare|evitate|invece di)\b[^.]{0,60}(?:pubblic|\bissue)/,
  /(?:не (?:создава|публику|сообща|открыва|раскрыва|обсужда|размеща|разглаша|створюй|повідомля)|вместо)[^.]{0,60}(?:публичн|открыт|общедоступ|публічн|issue)/,
  /\b(?:geen|niet|nooit|vermijd)\b[^.]{0,60}(?:openba|publiek|\bissue)/,
  /\bnie\b[^.]{0,60}(?:publiczn|\bissue)/,
  /(?:herkese açık|kamuya açık|\bissue)[^.]{0,60}(?:mayın|meyin)/,
  /(?:\binte|\bikke|\bälä)\b[^.]{0,60}(?:offentlig|publik|julki|\bissue)/,
  /\bne\w{4,14}te?\b[^.]{0,60}(?:veřejn|\bissue)/,
  /(?:\bjangan\b|\bkhông\b|đừng)[^.]{0,60}(?:publik|umum|công khai|\bissue)/,
];

/** One sentence that sends reporters to a public tracker, by language. */
export const FOREIGN_DIRECTS: readonly RegExp[] = [
  /(?:提交|创建|創建|新建|建立|开|開|提)(?:一个|一個|个|到|至)?[^。，勿不]{0,12}issue/,
  /issue[^。]{0,10}(?:を作成|を立て|で報告|してください)/,
  /(?:이슈|issue)[^.]{0,12}(?:등록|생성|남겨|올려)/,
  /(?:erstelle|öffne|eröffne)[^.]{0,30}\bissue/,
  /(?:crée|ouvr)[^.]{0,30}(?:\bissue|\bticket)/,
  /(?:crea|cree|abr[ae]|abrir|crie|criar|apri|aprite)\b[^.]{0,30}\bissue/,
  /(?:создайте|откройте|заведите|створіть)[^.]{0,30}(?:issue|тикет|обсуждени)/,
];

/** One sentence that says what a report should hold, by language. */
export const FOREIGN_CONTENTS: readonly RegExp[] = [
  /(?:包含|包括|提供|附上|说明|說明|描述|注明|註明)[^。]{0,50}(?:步骤|步驟|复现|重现|重現|版本|影响|影響|描述|poc|截图|截圖|日志)/,
  /(?:手順|再現|影響|バージョン|詳細|概念実証)[^。]{0,50}(?:含め|記載|提供|添え|記述|明記|お知らせ|教えて)/,
  /(?:재현|단계|영향|버전|상세|자세한|증명)[^.]{0,50}(?:포함|제공|기재|설명|첨부|작성)/,
  /(?:\bgeben sie|beschreib|fügen sie|\benthalten|\bangeben|\bliefern|\bnennen)[^.]{0,90}(?:schritte|reprodu|version|auswirkung|beschreibung|nachstell)/,
  /(?:\binclu(?:ez|re)|décri(?:vez|re)|\bfourni(?:ssez|r)|précise[rz]|\bindique[rz]|\bjoi(?:gnez|ndre))[^.]{0,90}(?:étapes|reprodu|versions? (?:affect|concern|touch)|impact|description|preuve|capture)/,
  /\b(?:inclu(?:ya|ye|ir|yan)|describ(?:a|e|ir)|proporcion(?:e|a|ar)|detall(?:e|a|ar)|adjunt(?:e|a|ar)|indi(?:que|ca|car)|aport(?:e|a|ar))\b[^.]{0,90}(?:pasos|reprod|versi\S{1,5} afect|impacto|descripci|prueba|captura)/,
  /(?:\binclu(?:a|ir|am)|\bdescrev(?:a|er)|\bforne(?:ça|cer)|\bdetalh(?:e|ar)|\banex(?:e|ar)|\binforme)[^.]{0,90}(?:etapas|passos|reprod|vers\S{1,5} afet|impacto|descri|prova|detalhad)/,
  /\b(?:inclu(?:di|dere|dete|da)|descriv(?:i|ere|ete)|forni(?:sci|re|te)|indic(?:a|are|ate)|alleg(?:a|are|ate))\b[^.]{0,90}(?:passagg|riprod|version\S interess|impatto|descrizione|prova)/,
  /(?:опиш|укаж|укажите|приложит|включ|предостав|добавьте)[^.]{0,90}(?:шаг|воспроизв|верси|влияни|описани|затронут|вплив|крок)/,
  /(?:\bvermeld|\bbeschrijf|\bvoeg|\bgeef)[^.]{0,90}(?:stappen|reprodu|versie|impact|beschrijving)/,
  /(?:\bopisz|\bpodaj|\bdołącz|\bzałącz)[^.]{0,90}(?:krok|odtworz|wersj|wpływ|opis)/,
  /(?:adımlar|yeniden|sürüm|etki|açıklama)[^.]{0,60}(?:ekley|içer|belirt|paylaş)/,
];

/** The end of a sentence that introduces a list of what a report should hold. */
export const FOREIGN_CONTENTS_LEAD =
  /(?:(?:сообщени|отч[её]т|письм|звіт)\S{0,3}[^.]{0,30}(?:укажите|опишите|приложите|вкажіть)|(?:报告|報告|邮件|请|請)[^。]{0,20}(?:包含|包括|提供|附上|注明)|報告[^。]{0,20}(?:含め|記載)|보고[^.]{0,20}(?:포함|기재)|\b(?:informe|reporte|correo|relat\S{1,4}|rapport|signalement|meldung|bericht|segnalazione|melding)\b[^.]{0,40}(?:inclu\w+|indiqu\w+|contenir|contener|conter|enthalten|angeben|bevatten))[^.。]{0,40}[:：]$/;

/** GitHub's private reports, by language. */
export const FOREIGN_PRIVATE_REPORT: readonly RegExp[] = [
  /(?:github|代码托管|仓库|倉庫|gitee|gitlab)[^。]{0,40}(?:安全(?:性)?(?:公告|摘要|建议|通告|报告)|私密|私有|私人)/,
  /(?:私密|私有|私下)[^。]{0,12}(?:安全)?(?:漏洞)?(?:报告|通道|渠道)[^。]{0,20}(?:功能|github|提交|联系)/,
  /github[^。]{0,40}(?:セキュリティ\s?アドバイザリ|プライベート|非公開)/,
  /(?:github|깃허브)[^.]{0,40}(?:보안 ?권고|비공개|보안 탭)/,
  /github[^.]{0,60}(?:рекомендаци[йи] по безопасности|приватн|консультаци|вкладк\S{0,3} security)|(?:рекомендаци[йи] по безопасности|приватн\S{0,4} (?:отч|сообщ))[^.]{0,60}github/,
  /(?:sicherheitshinweis|sicherheitsmeldung|conseil de sécurité|avis de sécurité|aviso de seguridad|asesoramiento de seguridad|comunicado de segurança|aviso de segurança|avviso di sicurezza|beveiligingsadvies)[^.]{0,60}(?:github|advisor)/,
  /github[^.]{0,40}(?:private (?:schwachstellen|vulnerability)|privatbericht|signalement privé|informes? privad|reporte privad|relat\S{1,6} privad|segnalazion\S privat)/,
];
