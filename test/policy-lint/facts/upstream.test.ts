import { readPolicy } from '@embargo/policy-lint';
import { expect, test } from '@jest/globals';

const read = (text: string) => readPolicy('SECURITY.md', text).facts.upstream?.span.start.line;

test.each([
  { text: 'When the flaw is upstream, we follow the schedule of that project.', line: 1 },
  { text: 'Intro.\n\nAn embargo of a third-party vendor takes precedence over ours.', line: 3 },
  { text: 'If a dependency is affected, its disclosure timeline may extend ours.', line: 1 },
  { text: 'We align our dates: the release date depends on other projects.', line: 1 },
  { text: 'Flaws in third-party modules go to their maintainers.', line: undefined },
  { text: 'We pull changes from upstream.', line: undefined },
])('$text', ({ text, line }) => {
  expect(read(text)).toBe(line);
});
