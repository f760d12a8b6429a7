import { START_OF_FILE } from '@embargo/core';

import { defineRule } from '../../define-rule.ts';
import type { Report } from '../../define-rule.ts';
import type { RuleContext } from '../../rule.ts';
import { filesAtHand } from '../files-at-hand.ts';
import { mailboxes } from './channels.ts';
import { insightsPath, readInsights } from './security-insights.ts';
import type { Insights, InsightsValue } from './security-insights.ts';

const messages = {
  contact: 'The security insights name "{value}" for reports, expected an address of the policy',
  refused: 'The security insights say that no reports are accepted, the policy asks for them',
  bounty: 'The security insights say of a bug bounty "{value}", the policy says otherwise',
  policy: 'The security insights link to "{value}" as the policy, expected this file',
} as const;

interface Subject {
  readonly context: RuleContext;
  readonly insights: Insights;
  /** The other side of the disagreement. */
  readonly related: (value: InsightsValue) => readonly {
    readonly message: string;
    readonly path: string;
    readonly span: InsightsValue['span'];
  }[];
}

type Say = Report<typeof messages>;

export const securityInsightsMismatch = defineRule({
  code: 'CVD220',
  id: 'security-insights-mismatch',
  summary: 'The security insights say of reports what the policy says',
  level: 'warning',
  why: 'Scanners read the security insights and people read the policy. Where the two disagree, one of them sends reports to the wrong place, and nobody sees which.',
  mend: 'Change the one that is out of date.',
  source: 'OpenSSF Security Insights 1 and 2, vulnerability-reporting',
  controls: ['OSPS-VM-02.01'],
  messages,
  check(context, report, unchecked) {
    const atHand = filesAtHand(context.repository, unchecked);
    const path = atHand && insightsPath(atHand.files);
    if (atHand === undefined || path === undefined) return;
    const text = atHand.readText(path);
    if (text === undefined) {
      unchecked(`${path} is not readable`);
      return;
    }
    const related = ({ span }: InsightsValue): ReturnType<Subject['related']> => [
      { message: 'The security insights say this', path, span },
    ];
    const subject = { context, insights: readInsights(text), related };
    checkContact(subject, report);
    checkAccepted(subject, report);
    checkBounty(subject, report);
    checkPolicy(subject, report);
  },
});

function checkContact({ context, insights, related }: Subject, report: Say): void {
  const contact = insights.get('email-contact') ?? insights.get('email');
  const [box] = mailboxes(context.facts).filter(({ usable }) => usable);
  if (contact === undefined || box === undefined) return;
  const address = contact.value.replace(/^mailto:/i, '').toLowerCase();
  if (!address.includes('@')) return;
  const isNamed = context.documents.some(({ source }) =>
    source.text.toLowerCase().includes(address),
  );
  if (!isNamed) report('contact', box, { value: address, related: related(contact) });
}

function checkAccepted({ context, insights, related }: Subject, report: Say): void {
  const accepted =
    insights.get('reports-accepted') ?? insights.get('accepts-vulnerability-reports');
  const channel = context.facts.reportChannels?.find(({ usable }) => usable);
  if (accepted?.value !== 'false' || channel === undefined) return;
  report('refused', channel, { related: related(accepted) });
}

function checkBounty({ context, insights, related }: Subject, report: Say): void {
  const flag = insights.get('bug-bounty-available');
  const { bounty } = context.facts;
  if (flag === undefined || bounty === undefined) return;
  const { value } = flag;
  if (value === String(!bounty.offered))
    report('bounty', bounty, { value, related: related(flag) });
}

/** A link into this repository to another file than the one that is judged. */
function checkPolicy({ context, insights, related }: Subject, report: Say): void {
  const link = insights.get('security-policy');
  const { owner, name } = context.repository ?? {};
  if (link === undefined || owner === undefined || name === undefined) return;
  const own = `github.com/${owner}/${name}/blob/`.toLowerCase();
  const at = link.value.toLowerCase().indexOf(own);
  if (at === -1) return;
  const [file = ''] = link.value.slice(at + own.length).split(/[?#]/);
  if (file.endsWith(`/${context.document.source.path}`)) return;
  report('policy', { span: START_OF_FILE }, { value: link.value, related: related(link) });
}
