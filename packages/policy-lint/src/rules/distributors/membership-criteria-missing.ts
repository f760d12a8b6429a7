import { defineRule } from '../../define-rule.ts';
import { privateListOf } from './private-list.ts';

export const membershipCriteriaMissing = defineRule({
  code: 'CVD505',
  id: 'membership-criteria-missing',
  summary: 'A private list says who may be on it',
  level: 'warning',
  why: 'Everyone on the list holds working exploits before users have the fix. Without criteria the project can neither refuse a dubious applicant nor explain why it took another.',
  mend: "List the criteria, such as users beyond one's own organisation, a record of fixing vulnerabilities, and acceptance of the embargo.",
  source: 'OpenSSF guide to coordinated vulnerability disclosure; Kubernetes distributors list',
  controls: [],
  messages: {
    missing:
      'A private list gets early notice and nothing says who may be on it, expected membership criteria',
  },
  check(context, report, unchecked) {
    const list = privateListOf(context, unchecked);
    if (list?.isList === true && list.fact.criteria === undefined) report('missing', list.place);
  },
});
