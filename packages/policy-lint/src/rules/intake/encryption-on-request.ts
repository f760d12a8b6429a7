import type { Located } from '@embargo/core';

import { defineRule } from '../../define-rule.ts';
import type { Place } from '../../define-rule.ts';
import type { PolicyDocument } from '../../document/document.ts';

const REQUEST = /\b(?:(?:up)?on request|request\w*|ask\w*)\b/i;

export const encryptionOnRequest = defineRule({
  code: 'CVD209',
  id: 'encryption-on-request',
  summary: 'The key for encrypted reports is published',
  level: 'info',
  why: 'A key that has to be asked for by unencrypted e-mail costs a round trip, and cannot be checked against anything. Most reporters will not ask.',
  mend: 'Publish the key and its fingerprint, or use private vulnerability reporting, which needs none.',
  source: 'RFC 9116, Encryption',
  controls: [],
  messages: {
    request: 'The key is sent on request only, expected a link to it or its fingerprint',
  },
  check({ facts, document }, report) {
    const { encryption } = facts;
    if (encryption?.form === 'on-request') report('request', wordsIn(document, encryption));
  },
});

/** The words that ask for the key, where the sentence is long. */
function wordsIn({ source }: PolicyDocument, { span, path }: Located): Place {
  if (path !== undefined) return { span, path };
  const start = source.offset(span.start);
  const end = source.offset(span.end);
  const at = source.text.slice(start, end).search(REQUEST);
  return { start: start + Math.max(0, at), end };
}
