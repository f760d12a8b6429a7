import type { Facts } from '@embargo/core';

import { defineRule } from '../../define-rule.ts';

export const policyLinkOnly = defineRule({
  code: 'CVD103',
  id: 'policy-link-only',
  summary: 'The policy is in the file and not only linked from it',
  level: 'error',
  why: 'A file that only links elsewhere breaks silently when the other place moves, and is not versioned with the code it speaks for. A reader, a scanner and this linter find no promise in it.',
  mend: 'Say in the file how to report, by when you answer and what happens then; keep the link for the rest.',
  source: 'OpenSSF Scorecard Security-Policy, securityPolicyContainsText',
  controls: ['OSPS-VM-01.01'],
  messages: {
    pointer: 'Only a link or an address, expected how to report and what happens then',
  },
  check({ document, facts, kind }, report) {
    if (kind !== 'pointer' || isInRepository(facts)) return;
    const link = document.links.find(({ block }) => block !== undefined);
    const first = document.blocks.find((block) => block.kind !== 'heading');
    const place = link?.block ?? first ?? document.blocks[0];
    if (place !== undefined) report('pointer', place);
  },
});

/** Whether a file of the repository, which moves with the code, says how to report. */
function isInRepository(facts: Facts): boolean {
  const { reportChannels = [], acknowledgement = [], forbidsPublicReports } = facts;
  const intake = [...reportChannels, ...acknowledgement, forbidsPublicReports];
  return intake.some((fact) => fact?.path !== undefined);
}
