import { defineRule } from '../../define-rule.ts';
import { FOREIGN } from '../../define-schema-rule.ts';
import type { Link, PolicyDocument } from '../../document/document.ts';
import { isEnglish } from '../../document/language.ts';

/** Targets that reach people, whatever the text around them says. */
const REACHES_PEOPLE =
  /^mailto:|\/security\/advisories|\/security\/policy|hackerone|bugcrowd|huntr|intigriti|yeswehack|tidelift|discord|t\.me\/|matrix\.to|forms?\b|contact|report/i;

export const noContact = defineRule({
  code: 'CVD202',
  id: 'no-contact',
  summary: 'The policy names a security contact',
  level: 'error',
  why: 'A policy without a contact leaves the reporter where there was none: looking for a name in the commit log, or opening a public issue.',
  mend: 'Name an address, a form or the "Report a vulnerability" button, and say that reports go there.',
  source: 'OSPS Baseline VM-02.01; OpenSSF Best Practices vulnerability_report_process',
  controls: ['OSPS-VM-02.01'],
  baseline: 1,
  messages: { none: 'No security contact, expected an address, a form or a reporting button' },
  check({ facts, kind, document, repository }, report, unchecked) {
    if (kind === 'pointer') return;
    if (facts.reportChannels !== undefined || facts.directsPublicReports !== undefined) return;
    if (document.links.some(reachesPeople)) return;
    if (!isEnglish(document) && document.links.length > 0) {
      unchecked(FOREIGN);
      return;
    }
    // The page that GitHub shows above the text has the button where the switch is on.
    if (repository?.privateReporting === true) return;
    report('none', firstLine(document));
  },
});

function reachesPeople({ kind, url }: Link): boolean {
  return kind === 'address' || REACHES_PEOPLE.test(url);
}

function firstLine({ blocks, source }: PolicyDocument): { start: number; end: number } {
  const [first] = blocks;
  return first ?? { start: 0, end: Math.max(0, source.text.search(/\r?\n|$/)) };
}
