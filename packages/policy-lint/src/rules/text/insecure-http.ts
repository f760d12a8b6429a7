import { defineRule } from '../../define-rule.ts';
import { hostOf, writtenLinks } from './links/written-links.ts';

/** Addresses without a network between, or with its own encryption. */
const OWN_NETWORK =
  /^(?:localhost|127\.|10\.|192\.168\.|\[|.*\.(?:onion|i2p|local|internal|test)$)/;

/** Sites known to answer over HTTPS. */
const ENCRYPTED =
  /(?:^|\.)(?:github\.com|github\.io|githubusercontent\.com|gitlab\.com|google\.com|mitre\.org|cve\.org|nist\.gov|first\.org|apache\.org|wikipedia\.org|openpgp\.org|ubuntu\.com|mit\.edu|python\.org|npmjs\.com|readthedocs\.io|hackerone\.com|bugcrowd\.com|owasp\.org|slack\.com|discord\.gg|twitter\.com|semver\.org|creativecommons\.org|ietf\.org|w3\.org|debian\.org|kernel\.org|gnu\.org|gnupg\.org|openwall\.com|fedoraproject\.org)$/;

export const insecureHttp = defineRule({
  code: 'CVD815',
  id: 'insecure-http',
  summary: 'Links use HTTPS',
  level: 'warning',
  why: 'Whoever sits on the network path of an http:// link can read the report typed into it, or swap the key it offers.',
  mend: 'Write https:// and see that the page opens.',
  source: 'OSPS Baseline BR-03.01; RFC 9116, section 2.5',
  controls: ['OSPS-BR-03.01'],
  messages: { plain: '"{url}" is not encrypted, expected https://' },
  check({ documents }, report) {
    for (const document of documents) {
      for (const { url, start, end } of writtenLinks(document)) {
        if (!url.startsWith('http://') && !url.startsWith('HTTP://')) continue;
        const host = hostOf(url);
        if (host === undefined || OWN_NETWORK.test(host)) continue;
        const edits = [{ span: document.source.span(start, start + 4), text: 'https' }];
        const fix = { description: 'Write https://', edits, safe: ENCRYPTED.test(host) };
        report('plain', { start, end, in: document }, { url, fix });
      }
    }
  },
});
