import { defineRule } from '../../define-rule.ts';
import { hostOf, writtenLinks } from './links/written-links.ts';

/** Services that anybody can make a short address with; not those of one owner, such as aka.ms. */
const SHORTENERS = new Set(
  (
    't.co bit.ly tinyurl.com goo.gl ow.ly is.gd buff.ly rebrand.ly cutt.ly t.ly tiny.cc ' +
    'shorturl.at rb.gy lnkd.in git.io s.id v.gd j.mp tr.im dlvr.it bl.ink short.io surl.li ' +
    'shorten.is u.to x.gd clck.ru t1p.de urlz.fr kutt.it soo.gd'
  ).split(' '),
);

export const urlShortener = defineRule({
  code: 'CVD812',
  id: 'url-shortener',
  summary: 'Links say where they lead',
  level: 'warning',
  why: 'A shortened link hides its target, and who controls the short name can change it. In the one document that reporters trust with secrets, that is a risk for nothing.',
  mend: 'Follow the link once and write the address it ends at.',
  source: 'OWASP, unvalidated redirects',
  controls: [],
  messages: { short: '"{url}" hides its target, expected the address it leads to' },
  check({ documents }, report) {
    for (const document of documents) {
      for (const { url, start, end } of writtenLinks(document)) {
        // A short name stands in a short address.
        const host = url.length > 60 ? undefined : hostOf(url)?.replace('www.', '');
        if (host === undefined || !SHORTENERS.has(host)) continue;
        report('short', { start, end, in: document }, { url });
      }
    }
  },
});
