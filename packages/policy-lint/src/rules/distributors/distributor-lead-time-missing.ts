import { defineRule } from '../../define-rule.ts';
import { insertion } from '../../define-schema-rule.ts';
import { noticesIn } from './notices.ts';
import { privateListOf } from './private-list.ts';

/** Lists of other projects have a longest embargo of their own. */
const OTHERS = /\b(?:linux-distros|vendor-sec|distros@)/;

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
    if (list === undefined) return;
    if (list.fact.leadTimes.some(({ direction }) => direction === 'before')) return;
    const notices = noticesIn(context.documents);
    if (notices.some(({ lower }) => OTHERS.test(lower))) return;
    const [first] = notices;
    const section = first?.in.sections.findLast(({ start }) => start <= first.start);
    const sentence = 'Distributors are told at least 7 days before the release.';
    const fix = insertion(first?.in ?? context.document, section, sentence);
    report('missing', first ?? list.fact, { fix });
    for (const notice of notices.slice(1)) report('missing', notice);
  },
});
