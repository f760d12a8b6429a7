import type { PolicyDocument, Sentence } from '../../document/document.ts';

/** Where the letters of other scripts begin; symbols and emoji are left out below. */
const FIRST_OTHER_LETTER = 0x370;
const OTHER_SCRIPT =
  /[\u0370-\u03ff\u0410-\u044f\u05d0-\u05ea\u0620-\u064a\u0904-\u0939\u0e01-\u0e30\u3041-\u3096\u30a1-\u30fa\u3400-\u9fff\uac00-\ud7a3]/;
const OTHER_WORD =
  /schwachstelle|sicherheit|signaler|\bfaille|sécurité|vulnérabilit|seguridad|vulnerabilidad|segurança|sicurezza|vulnerabilità|kwetsbaarhe|beveiliging|bezpiecze|podatno|güvenlik|säkerhet|sårbarhe|sikkerhe|haavoittuv|tietoturva|bezpečnost|zranitelnost|keamanan|kerentanan|bảo mật|lỗ hổng|securitate|biztonság|sebezhető|seguretat/;

/** Letters that English does without: accented, Cyrillic, kana, Han, Hangul. */
const FOREIGN_LETTER = /[\u00c0-\u024f\u0400-\u04ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** A name with an accent does not make a text foreign, one sentence in eight does. */
const FOREIGN_SHARE = 8;

const SENTENCES_SAMPLED = 12;
const LETTERS_APART = 4;

interface Reading {
  readonly isForeign: boolean;
  readonly sentences: readonly Sentence[];
}

/** Found once a document. */
const known = new WeakMap<PolicyDocument, Reading>();

/** Whether part of a policy is written in another language than English. */
export function isForeign(document: PolicyDocument): boolean {
  return readingOf(document).isForeign;
}

/**
 * The sentences that may be in another language than English: all of them where part of the text
 * is, otherwise those with a letter that English does not have.
 */
export function foreignSentences(document: PolicyDocument): readonly Sentence[] {
  return readingOf(document).sentences;
}

function readingOf(document: PolicyDocument): Reading {
  const before = known.get(document);
  if (before !== undefined) return before;
  const { source, sentences } = document;
  const marked = FOREIGN_LETTER.test(source.text)
    ? sentences.filter(({ text }) => FOREIGN_LETTER.test(text))
    : [];
  const isOther =
    (marked.length > 0 && marked.length * FOREIGN_SHARE >= sentences.length) ||
    hasForeignWords(document);
  const reading = { isForeign: isOther, sentences: isOther ? sentences : marked };
  known.set(document, reading);
  return reading;
}

function hasForeignWords({ sentences, sections }: PolicyDocument): boolean {
  return (
    sentences.some(({ text }) => holdsOtherScript(text)) ||
    sections.some(({ title }) => OTHER_WORD.test(title.toLowerCase())) ||
    sentences.slice(0, SENTENCES_SAMPLED).some(({ lower }) => OTHER_WORD.test(lower))
  );
}

/** Looks at some letters only: a sentence in another script has many. */
function holdsOtherScript(text: string): boolean {
  for (let at = 0; at < text.length; at += LETTERS_APART) {
    if (text.charCodeAt(at) >= FIRST_OTHER_LETTER && OTHER_SCRIPT.test(text.charAt(at))) {
      return true;
    }
  }
  return false;
}

/** Words of other languages for vulnerabilities and security. */
export const FOREIGN_SECURITY =
  /schwachstelle|sicherheit|verwundbar|vulnérab|faille|sécurité|vulnerab|seguridad|segurança|sicurezza|\bfalla\b|kwetsbaar|beveilig|podatno|bezpiecz|уязвим|безопасн|вразлив|безпек|漏洞|安全|弱点|弱點|脆弱性|セキュリティ|취약|보안|güvenlik|zafiyet|zranitel|bezpečn|sårbar|säkerhet|sikkerhe|haavoittuv|tietoturv|kerentanan|keamanan|lỗ hổng|bảo mật|ثغر|أمن|securitate|sebezhető|sérülékeny|biztonság|seguretat/;

/** Words of other languages for writing to somebody or reporting. */
export const FOREIGN_CONTACT =
  /\be?-?mail|\bmeld|kontakt|\bschreib|\bsend|\bschick|wenden sie|\binformier|courriel|\bsignal|\benvoy|écri|\badress|\bcontact|\bcontat|correo|\breport|\benvi|\bescr|\bnotifi|\bcomuni|\brelat|\bsegnal|\binvia|\bscriv|\bstuur|zgłoś|zgłas|wyślij|napisz|почт|мейл|имейл|напиши|пиши|сообщ|отправ|свяж|связа|обращ|повідом|надішл|邮件|郵件|邮箱|郵箱|电邮|電郵|信箱|发送|發送|联系|聯繫|聯絡|报告|報告|举报|反馈|回報|提交|通知|メール|連絡|送信|お知らせ|問い合わせ|通報|이메일|메일|연락|보고|신고|제보|문의|e-posta|bildir|iletişim|gönder|nahlas|pošlete|e-post|mejl|anmäl|sähköposti|ilmoit|yhteyttä|lapor|hubungi|kirim|báo cáo|liên hệ|gửi|البريد|أبلغ|الإبلاغ|تواصل|jelent|küld|raport|trimite/;
