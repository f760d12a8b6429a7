import type { Facts } from '@embargo/core';

import type { PolicyDocument, Sentence } from '../document/document.ts';
import { TOPIC } from '../document/topics.ts';
import { linksIn } from './language/links-in.ts';
import { anyOf, near } from './language/pattern.ts';
import { defineReader, sentencesAbout, spanOf } from './reader.ts';

type Form = NonNullable<Facts['encryption']>['form'];

const KEY_BLOCK = '-----BEGIN PGP PUBLIC KEY BLOCK';

const PGP =
  /\b(?:open)?pgp\b|\bgpg\b|\bgnupg\b|\bs\/mime\b|\bkeybase\b|\bkeyservers?\b|\bpublic key id\b|\b(?:our|my) public key\b/;
const KEY = /\bkeys?\b|\bfingerprint|\bcertificate\b/;
/** "The following key may be used to send us sensitive information". */
const KEY_FOR_SECRETS = anyOf(
  near(60, /\bkeys?\b/, /\b(?:encrypt|sensitive|confidential|communicate)/),
  near(80, /\bencrypt/, /\b(?:key|e-?mail|message|report|communication)/),
);
const SIGNS = /\bsign(?:s|ed|ing|atures?)?\b|\bverif(?:y|ies|ied|ication)\b|\bcommits?\b|\bssh\b/;
const SENDS = /encrypt|sensitive|\breport|\be-?mail|\bmessage|communicat|\bcontact/;
const TRANSPORT = /\b(?:tls|https(?!:)|transport|hop-to-hop|end-to-end|in transit|at rest|disk)\b/;

const ON_REQUEST =
  /\brequest(?:s|ed|ing)?\b|\bupon\b|\bask(?:ing)? (?:us |me |for )|\bon demand\b|auf anfrage|mediante solicita|sob (?:pedido|demanda)|su richiesta|na życzenie|na żądanie|op aanvraag|按需|请求|リクエスト|ご要望|요청|sur demande|bajo petición|a pedido|по запросу/;
/** "we will tell you how to send an encrypted message" */
const HOW_TO_ENCRYPT = near(
  80,
  /\b(?:instructions?|how to|we (?:will|can)|arrange|set up)\b/,
  /\bencrypted (?:message|e-?mail|channel|report|communication)/,
);
/** A field of somebody else's form asks for it. */
const INTO_FORM = near(60, /\bkeys?\b/, /\b(?:past|field|checkbox)/);
const FOUND_ELSEWHERE =
  /\b(?:download|find|found|published|available (?:at|on|from)|includ(?:es?|ing)|contains?|linked|keyservers?)\b/;
const KEYSERVER = /\bkeyservers?\b|\bkeys\.|\bkeybase\b|\bpgp\.\w/;
const FINGERPRINT = /(?:[0-9a-f]{4}[ :]{0,2}){10}|\b0x[0-9a-f]{8,40}\b/;
const KEY_URL = /pgp|gpg|\.asc\b|keybase\.io|keys\.|keyserver|pks\/lookup|encryption|\bkeys?$/;

const LISTED_BELOW = near(60, /\bkeys?\b/, /\bbelow\b/);
const SENTENCES_AROUND = 3;

/** How a report can be encrypted. */
export const encryption = defineReader('encryption', (document) => {
  const inline = document.source.text.indexOf(KEY_BLOCK);
  if (inline !== -1) return inlineKey(document, inline);
  for (const sentence of sentencesAbout(document, TOPIC.encryption)) {
    const form = formIn(document, sentence);
    if (form !== undefined) return { span: spanOf(document, sentence), form };
  }
  return undefined;
});

/** A key in the text, from the sentence that introduces it. */
function inlineKey(document: PolicyDocument, start: number): Facts['encryption'] {
  const { source, sentences } = document;
  const next = sentences.findIndex((sentence) => sentence.start >= start);
  const before = sentences.slice(0, next === -1 ? sentences.length : next);
  const introduction = before
    .slice(-SENTENCES_AROUND)
    .find((sentence) => sentence.block.kind !== 'heading' && isAboutKeys(sentence));
  const span =
    introduction === undefined
      ? source.span(start, start + KEY_BLOCK.length)
      : spanOf(document, introduction);
  return { span, form: 'inline-key' };
}

function formIn(document: PolicyDocument, sentence: Sentence): Form | undefined {
  const { lower, block } = sentence;
  if (block.kind === 'heading' || !isAboutKeys(sentence)) return undefined;
  if (hasKeyNearby(document, sentence)) return 'link-or-fingerprint';
  if (ON_REQUEST.test(lower) || HOW_TO_ENCRYPT.test(lower)) return 'on-request';
  return PGP.test(lower) && KEY.test(lower) ? formElsewhere(document, sentence) : undefined;
}

/** A key that is offered and not shown has to be found or asked for. */
function formElsewhere(document: PolicyDocument, sentence: Sentence): Form | undefined {
  const { lower } = sentence;
  const isElsewhere = FOUND_ELSEWHERE.test(lower);
  const isPlaced = KEYSERVER.test(lower) || linksIn(document, sentence).length > 0;
  if (isElsewhere && isPlaced) return 'link-or-fingerprint';
  if (!lower.includes('encrypt')) return undefined;
  return isElsewhere ? 'link-or-fingerprint' : 'on-request';
}

function isAboutKeys({ lower }: Sentence): boolean {
  if ((TRANSPORT.test(lower) && !PGP.test(lower)) || INTO_FORM.test(lower)) return false;
  if (SIGNS.test(lower) && !SENDS.test(lower)) return false;
  return (
    (PGP.test(lower) && (KEY.test(lower) || SENDS.test(lower) || FINGERPRINT.test(lower))) ||
    KEY_FOR_SECRETS.test(lower)
  );
}

/** Whether a key is linked in the sentence, or its fingerprint stands there or just below. */
function hasKeyNearby(document: PolicyDocument, sentence: Sentence): boolean {
  const { index, start, end, block } = sentence;
  const isLinked = document.links.some(
    (link) =>
      link.block === block &&
      link.end > start &&
      link.start <= end &&
      KEY_URL.test(`${link.url} ${link.text}`.toLowerCase()),
  );
  const shown = LISTED_BELOW.test(sentence.lower)
    ? document.sentences.length
    : SENTENCES_AROUND + 2;
  return (
    isLinked ||
    document.sentences.slice(index, index + shown).some(({ lower }) => FINGERPRINT.test(lower))
  );
}
