import { defineRule } from '../../define-rule.ts';
import { insertion } from '../../define-schema-rule.ts';
import { namesPrivateList } from '../../facts/distributors/early-notice.ts';
import type { RuleContext } from '../../rule.ts';
import { privateListOf } from './private-list.ts';
import type { PrivateList } from './private-list.ts';

const LIST = /\blists?\b/;
const SENTENCE =
  'The distributors list is open to organisations that ship this project to users of their own and fix vulnerabilities in what they ship. To join, write to the security team and say how you meet this.';

export const distributorListUndefined = defineRule({
  code: 'CVD501',
  id: 'distributor-list-undefined',
  summary: 'A list that is promised early notice is defined',
  level: 'error',
  why: 'A promise to a list that nobody can find, join or write to is kept towards nobody. On the day it counts, the team has to make up who is told, and a vendor who was left out will ask why.',
  mend: 'Add a section on the list: who may be on it, how to join, and the address; or link to the document that says so.',
  source:
    'OpenSSF guide to coordinated vulnerability disclosure, "List the requirements and directions for requesting access"',
  controls: [],
  messages: {
    undefined:
      'A list is promised early notice and defined nowhere, expected who is on it and how to join: "{promise}"',
  },
  check(context, report, unchecked) {
    const list = privateListOf(context, unchecked);
    if (list === undefined || isDefined(list)) return;
    const promises = list.notices.filter(({ lower }) => LIST.test(lower));
    const [first] = promises;
    if (first === undefined) return;
    if (isToldOfElsewhere(context, new Set(promises.map(({ start }) => start)))) return;
    const { source, sections } = first.in;
    const promise = source.text.slice(first.start, first.end).replace(/\s+/g, ' ');
    const section = sections.findLast(({ start }) => start <= first.start);
    report('undefined', first, { promise, fix: insertion(first.in, section, SENTENCE) });
  },
});

function isDefined({ home, fact }: PrivateList): boolean {
  const { members, criteria, joining, removal, address } = fact;
  return (home ?? members ?? criteria ?? joining ?? removal ?? address) !== undefined;
}

/** Whether the list is named outside the promises, where it may be explained. */
function isToldOfElsewhere({ documents }: RuleContext, promised: ReadonlySet<number>): boolean {
  return documents.some(({ sentences }) =>
    sentences.some(
      (sentence) => namesPrivateList(sentence.lower, sentence) && !promised.has(sentence.start),
    ),
  );
}
