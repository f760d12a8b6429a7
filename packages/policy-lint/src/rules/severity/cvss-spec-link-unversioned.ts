import { defineRule } from '../../define-rule.ts';

const UNVERSIONED = /\/\/(?:www\.)?first\.org\/cvss\/((?:specification-document|user-guide)#\S+)/i;

export const cvssSpecLinkUnversioned = defineRule({
  code: 'CVD414',
  id: 'cvss-spec-link-unversioned',
  summary: 'A link to a section of the CVSS specification names the version',
  level: 'info',
  why: 'The address without a version always leads to the newest specification, whose sections are numbered differently. A reader who follows a band or a metric lands on another page than the one the policy means.',
  mend: 'Put the version into the address, such as `/cvss/v3.1/specification-document`.',
  source: 'FIRST, addresses of the CVSS specifications',
  controls: [],
  messages: {
    unversioned:
      '"{url}" leads to a section of whichever version is current, expected one such as https://www.first.org/cvss/v3.1/specification-document',
  },
  check({ documents }, report) {
    for (const document of documents) {
      for (const { kind, url, urlStart, urlEnd } of document.links) {
        if (kind === 'definition' || !UNVERSIONED.test(url)) continue;
        report('unversioned', { start: urlStart, end: urlEnd, in: document }, { url });
      }
    }
  },
});
