import { defineRule } from '../../define-rule.ts';

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
  check({ facts }, report) {
    const { encryption } = facts;
    if (encryption?.form === 'on-request') report('request', encryption);
  },
});
