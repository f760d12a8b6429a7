import { readPolicy } from '@embargo/policy-lint';
import { expect, test } from '@jest/globals';

const read = (text: string) => readPolicy('SECURITY.md', text).facts.timelinesBinding?.value;

test.each([
  { text: 'The timelines in this document are suggestions.', value: false },
  { text: 'All time limits below are goals, not guarantees.', value: false },
  { text: 'Response times are best-effort, as we are volunteers.', value: false },
  { text: 'Response targets (non-binding):', value: false },
  { text: 'These are response targets rather than a service-level agreement.', value: false },
  { text: 'We cannot guarantee these deadlines.', value: false },
  { text: 'The deadlines are not binding.', value: false },
  { text: 'The following timeframes are guidelines only.', value: false },
  { text: 'The timelines of this policy are binding.', value: true },
  { text: 'We treat these as firm deadlines.', value: true },
  { text: 'Our deadlines are strictly enforced.', value: true },
  { text: 'The timeline depends on the severity.', value: undefined },
  { text: 'We agree on a timeline with the reporter.', value: undefined },
  { text: 'Suggestions for a fix are welcome.', value: undefined },
])('$text', ({ text, value }) => {
  expect(read(text)).toBe(value);
});
