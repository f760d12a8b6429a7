import { defineRule } from '../../define-rule.ts';

export const publicIssueChannel = defineRule({
  code: 'CVD203',
  id: 'public-issue-channel',
  summary: 'Nobody is sent to a public place with a vulnerability',
  level: 'error',
  why: 'A vulnerability in a public issue is known to everyone who watches the repository, long before there is a fix.',
  mend: 'Send reporters to a private channel, and ask them not to open a public issue.',
  source: 'OSPS Baseline VM-03.01; CNCF TAG Security templates',
  controls: ['OSPS-VM-03.01'],
  messages: { public: 'Reporters are sent to a public place, expected a private channel' },
  check({ facts }, report) {
    const place = facts.directsPublicReports;
    if (place !== undefined) report('public', place);
  },
});
