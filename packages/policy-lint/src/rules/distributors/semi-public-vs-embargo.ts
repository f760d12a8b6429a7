import { defineRule } from '../../define-rule.ts';
import { noticesIn } from './notices.ts';

/** Notice of every vulnerability, so that no band is left out. */
const OF_ALL =
  /\b(?:any|all|every|each)\b[^.]{0,30}\b(?:vulnerabilit|cve|security (?:issue|fix|release))/;

export const semiPublicVsEmbargo = defineRule({
  code: 'CVD512',
  id: 'semi-public-vs-embargo',
  summary: 'A fix that may be made in the open is not also promised embargoed notice',
  level: 'info',
  why: 'A fix in a public pull request can be read by everyone on the day it is opened. Distributors who are promised days of notice for the same vulnerability get it after the attackers.',
  mend: 'Leave the band with semi-public fixes out of the notice, or make those fixes in private too.',
  source: 'Kubernetes security release process',
  controls: [],
  messages: {
    open: 'Fixes of this band may be made in the open, while distributors are promised notice before the disclosure of every vulnerability',
    promised:
      'Notice is promised for every vulnerability, while fixes of one band may be made in the open',
  },
  check({ facts, documents }, report) {
    const band = facts.severityBands?.find(({ effect }) => effect === 'semi-public-fix');
    if (band === undefined || facts.distributors === undefined) return;
    const notice = noticesIn(documents).find(({ lower }) => OF_ALL.test(lower));
    if (notice === undefined) return;
    report('open', band);
    report('promised', notice);
  },
});
