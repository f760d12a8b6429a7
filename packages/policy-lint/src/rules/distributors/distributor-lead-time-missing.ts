import { defineRule } from '../../define-rule.ts';
import { insertion } from '../../define-schema-rule.ts';
import { privateListOf } from './private-list.ts';

const SENTENCE = 'Distributors are told at least 7 days before the release.';

export const distributorLeadTimeMissing = defineRule({
  code: 'CVD502',
  id: 'distributor-lead-time-missing',
  summary: 'Advance notice has a duration before the release',
  level: 'warning',
  why: 'A distributor needs days to build, test and ship; notice "in advance" can be an hour. Without a duration before the release nobody can plan for the notice, and nobody can tell whether it was kept.',
  mend: 'Say how long before the release or the public disclosure the notice comes, such as "at least 7 days before", and the longest embargo.',
  source:
    'Kubernetes security release process; linux-distros list policy; OpenSSF guide to coordinated vulnerability disclosure',
  controls: [],
  messages: {
    missing:
      'Advance notice is promised without a duration before the release, expected one such as "at least 7 days before"',
  },
  check(context, report, unchecked) {
    const list = privateListOf(context, unchecked);
    if (list === undefined || !(list.isList || list.notices.length > 0)) return;
    if (list.fact.leadTimes.some(({ direction }) => direction === 'before')) return;
    const [first, ...others] = list.notices;
    const section = first?.in.sections.findLast(({ start }) => start <= first.start);
    const fix = insertion(first?.in ?? context.document, section, SENTENCE);
    report('missing', first ?? list.fact, { fix });
    for (const notice of others) report('missing', notice);
  },
});
