import { near } from './pattern.ts';
import type { Pattern } from './pattern.ts';

/** One sentence that asks not to report in public, by language. */
export const FOREIGN_FORBIDS: readonly Pattern[] = [
  near(40, /(?:勿|不要|不得|不可|避免|别|禁止)/, /(?:公开|公開|issue|讨论区|論壇)/),
  near(
    40,
    /(?:公開|公に|公の|issue|パブリック)/,
    /(?:しないで|しないよう|避け|控え|ご遠慮|禁止|作らないで|ではなく|書かず|書かない|使わず|せずに|作成せず|作らず|立てず|投稿せず|記載せず|出さず)/,
  ),
  near(
    40,
    /(?:공개|이슈|issue)/,
    /(?:말고|하지 말|대신|마십시오|마세요|말아|금지|삼가|않도록|올리기 전|만들지)/,
  ),
  near(
    60,
    /(?<!wird |werden )\b(?:nicht|kein|keine|keinen|niemals|vermeiden|anstatt|statt)\b/,
    /(?:öffentlich|\bissue|tracker)/,
  ),
  near(80, /(?:\bne |\bn'|évite|au lieu d|plutôt que)/, /(?:publi|\bissue|\bticket)/),
  near(
    60,
    /\b(?<!\bsi )(?:no|nunca|evite|evita|evitar|en lugar de|en vez de)\b(?! (?:est|fuera|hay))/,
    /(?:p[úu]blic|\bissue|incidencia)/,
  ),
  near(60, /(?:\bnão|\bnao|\bnunca|\bevite|\bem vez de)\b/, /(?:p[úu]blic|\bissue)/),
  near(60, /\b(?:non|evita|evitare|evitate|invece di)\b/, /(?:pubblic|\bissue)/),
  near(
    60,
    /(?:не (?:создава|публику|сообща|открыва|использу|раскрыва|обсужда|размеща|разглаша|створюй|повідомля)|вместо)/,
    /(?:публичн|открыт|общедоступ|публічн|issue)/,
  ),
  near(60, /\b(?:geen|niet|nooit|vermijd)\b/, /(?:openba|publiek|\bissue)/),
  near(90, /\bnie\b/, /(?:publiczn|\bpublikuj|\bujawniaj|\bissue)/),
  near(
    60,
    /(?:herkese açık|kamuya açık|\bissue)/,
    /(?:mayın|meyin|\b(?:açma|paylaşma|oluşturma|bildirme|yazma)\b)/,
  ),
  near(60, /(?:\binte|\bikke|\bälä)\b/, /(?:offentlig|publik|julki|\bissue)/),
  near(60, /\bne\w{4,14}te?\b/, /(?:veřejn|\bissue)/),
  near(60, /(?:\bjangan\b|\bkhông\b|đừng)/, /(?:publik|umum|công khai|\bissue)/),
];

/** One sentence that sends reporters to a public tracker, by language. */
export const FOREIGN_DIRECTS: readonly Pattern[] = [
  near(12, /(?:提交|创建|創建|新建|建立|开|開|提)(?:一个|一個|个|到|至)?/, /issue/),
  near(
    12,
    /(?:通过|透過|经由|使用|利用|到|至|在)/,
    /issues?/,
    /(?:提交|报告|報告|反馈|回報|回报|提出|上报|提报)/,
  ),
  near(10, /issue/, /(?:を作成|を立て|で報告|してください)/),
  near(12, /(?:이슈|issue)/, /(?:등록|생성|남겨|올려)/),
  near(30, /(?:erstelle|öffne|eröffne)/, /\bissue/),
  near(30, /(?:crée|ouvr)/, /(?:\bissue|\bticket)/),
  near(30, /(?:crea|cree|abr[ae]|abrir|crie|criar|apri|aprite)\b/, /\bissue/),
  near(
    40,
    /(?:github|gitlab|herkese açık|\bbir|konu|hata)(?: \S{1,12})? (?:issue|kayd|konu)|\bissues?\b/,
    /(?:üzerinden|aracılığıyla|bildir|açın|oluşturun|açabilir)/,
  ),
  near(30, /(?:создайте|откройте|заведите|створіть)/, /(?:issue|тикет|обсуждени)/),
];

/** One sentence that says what a report should hold, by language. */
export const FOREIGN_CONTENTS: readonly Pattern[] = [
  near(
    50,
    /(?:包含|包括|提供|附上|说明|說明|描述|注明|註明)/,
    /(?:步骤|步驟|复现|重现|重現|版本|影响|影響|描述|poc|截图|截圖|日志)/,
  ),
  near(
    50,
    /(?:情報|手順|再現|影響|バージョン|詳細|概念実証)/,
    /(?:含め|記載(?!した|され)|提供|添え|記述|明記|お知らせ|教えて)/,
  ),
  near(16, /報告|連絡/, /次の|次を|以下|下記/, /含め|記載|書い|書き|教え|添え|お知らせ|記入|明記/),
  near(20, /(?:zgłoszeni|raport|wiadomoś)/, /(?:powin\S{1,4}|musi|ma) (?:zawiera|obejmowa)/),
  near(50, /(?:정보|재현|단계|영향|버전|상세|자세한|증명)/, /(?:포함|제공|기재|설명|첨부|작성)/),
  near(
    90,
    /(?:\bgeben sie|beschreib|füg(?:e|t|en) |\bgib(?:t| )|\bnenn(?:e|t) |\benthalten|\bangeben|\bliefern|\bnennen)/,
    /(?:schritte|reprodu|betroffen|proof|version|auswirkung|beschreibung|nachstell)/,
  ),
  near(60, /\bhilfreich\b/, /(?:version|fassung|betroffen|schritte|reprodu|nachvollzieh)/),
  near(
    100,
    /\b(?:envíe?|envie|enviar|mande|envoyez|écrivez|inviate?)(?![a-zà-ú])/,
    /\b(?:com|con|avec)\b/,
    /(?:etapas|passos|pasos|étapes|passaggi|reprod|riprod|impact)/,
  ),
  near(
    90,
    /(?:\binclu(?:s|ez|re)\b|décri(?:s|vez|re|vant)\b|\bfourni(?:s|ssez|r)\b|\bdonne[rz]?\b|précise[rz]?\b|\bindique[rz]?\b|\bjoi(?:ns|gnez|ndre)\b)/,
    /(?:étapes|reprodu|versions? (?:affect|concern|touch)|impact|description|preuve|capture)/,
  ),
  near(
    90,
    /\b(?:inclu(?:ya|ye|ir|yan)|describ(?:a|e|ir|iendo)|proporcion(?:e|a|ar)|detall(?:e|a|ar)|adjunt(?:e|a|ar)|indi(?:que|ca|car)|aport(?:e|a|ar))\b/,
    /(?:pasos|reprod|versi\S{1,5} afect|impacto|descripci|prueba|captura)/,
  ),
  near(
    90,
    /(?:\binclu(?:a|ir|am)|\bdescrev(?:a|er|endo)|\bforne(?:ça|cer)|\bdetalh(?:e|ar)|\banex(?:e|ar)|\binforme)/,
    /(?:etapas|passos|reprod|vers\S{1,5} afet|impacto|descri|prova|detalh)/,
  ),
  near(
    90,
    /\b(?:inclu(?:di|dere|dete|da)|descriv(?:i|ere|ete)|forni(?:sci|re|te)|indic(?:a|are|ate)|alleg(?:a|are|ate))\b/,
    /(?:passagg|riprod|version\S interess|impatto|descrizione|prova)/,
  ),
  near(
    90,
    /(?:опиш|укаж|укажите|приложит|включ|предостав|добавьте)/,
    /(?:шаг|воспроизв|верси|влияни|описани|затронут|вплив|крок)/,
  ),
  near(80, /(?:пишите|напишите|отправьте|присылайте)/, /(?:шаг|воспроизв|затронут)/),
  near(
    90,
    /(?:\bvermeld|\bbeschrijf|\bvoeg|\bgeef)/,
    /(?:stappen|reprodu|versie|impact|beschrijving)/,
  ),
  near(90, /(?:\bopisz|\bpodaj|\bdołącz|\bzałącz)/, /(?:krok|odtworz|wersj|wpływ|opis)/),
  near(
    60,
    /(?:adımlar|yeniden|sürüm|etki|açıklama)/,
    /(?:ekley|içer|belirt|paylaş|dahil ed|yazın|sunun)/,
  ),
  near(20, /(?:리포트|신고|제보|보고서?)/, /(?:아래|다음)/, /(?:있으면|적어|담아|알려)/),
];

/** What the team promises to hand out, in the words in which it asks for things. */
export const FOREIGN_OFFERS: Pattern =
  /^(?:proporcionar|proveer|fornecer|fournir|fornire)(?:emos|ons|emo)? (?:des|uma?|une?|una) (?:actuali|atuali|aggiorn|mise|parche|corr[ei]|patch)/;

/** The title of a list of what a report should hold. */
export const FOREIGN_CONTENTS_TITLE: Pattern =
  /qué incluir|que incluir|o que incluir|que doit contenir|informations? à (?:fournir|inclure|transmettre|communiquer)|éléments à fournir|información (?:a incluir|necesaria)|informações (?:a incluir|necessárias)|informazioni da (?:includere|fornire)|qu'inclure|que inclure|cosa includere|was .{0,30}(?:enthalten|angeben)|bitte angeben|что (?:включить|указать|сообщить)|(?:报告|報告).{0,6}(?:内容|內容)|報告に含める|보고.{0,6}(?:내용|포함)|포함할/;

/** The end of a sentence that introduces a list of what a report should hold. */
export const FOREIGN_CONTENTS_LEAD: readonly Pattern[] = [
  /^(?:(?:por favor|bitte|merci de|veuillez),? )?(?:incluy[ae]n?|incluí|inclua|incluez|inclure|inclus|include(?:re|te)|includi|angeben|indiquez|укажите|приложите|опишите|包含|包括)\s?[:：]$/,
  near(
    40,
    /\b(?:incluy[ae]n?|incluir|inclua|adjunt[ae]|indi(?:ca|que)|proporcion[ae]|includi|includere)\b/,
    /(?:reporte|informe|correo|mensaje|relat|mensagem|siguiente|seguinte|segnalazione|seguent)/,
  ),
  near(
    60,
    /\b(?:folgende|details|informationen|angaben)\b/,
    /(?:mitsenden|mitschicken|mitteilen|beilegen|beifügen|angeben|\ban:|\bbei:|nennen|enthalten)/,
  ),
  near(30, /(?:сообщени|отч[её]т|письм|звіт)/, /(?:укажите|опишите|приложите|вкажіть)/),
  near(60, /(?:报告|報告|邮件|请|請|建议|建議)/, /(?:包含|包括|提供|附上|注明|含め|記載)/),
  near(
    40,
    /\b(?:inclure|incluez|indiquer|préciser|fournir|fournissant)\b/,
    /(?:signalement|rapport|détails|éléments|informations)/,
  ),
  near(20, /보고/, /(?:포함|기재)/),
  near(
    60,
    /(?:bilgi|rapor|bildirim|ayrıntı)/,
    /(?:ekley|dahil ed|içer|belirt|paylaş|yazın|sağlay|iletin|sunun)/,
  ),
  near(30, /(?:aşağıdaki|şu bilgi)/, /(?:ekley|dahil ed|belirt|paylaş|yazın|iletin)/),
  near(
    100,
    /\b(?:envie|mande|escreva|envía|envíe|escribe|écrivez|envoyez|scrivi|invia|senden|schreib)/,
    /\b(?:com|con|avec|mit)\s?:$/,
  ),
  /^(?:(?:merci (?:de |d')|veuillez |prière de |pensez à |por favor,? |si prega di |bitte )?(?:y )?(?:indiquer|préciser|fournir|joindre|inclure|décrire|indique|especifique|detalle|adjunte|informe|descreva|anexe|indicare|specificare|descrivere|allegare|fornire|mitteilen|nennen sie|beschreiben sie))\b.{0,60}:$/,
  near(
    20,
    /(?:zgłoszeni|raporcie|wiadomoś|mailu)/,
    /(?:podaj|zawrzyj|uwzględnij|dołącz|opisz|załącz|umieść)/,
  ),
  near(
    80,
    /\b(?:informe|reporte|correo|relato|relatório|rapport|signalement|meldung|bericht|segnalazione|melding)\b/,
    /(?:inclu\w|indiqu\w|contenir|contener|conter|enthalten|angeben|bevatten)/,
  ),
];
