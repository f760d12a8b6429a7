import type { Place } from '../../define-rule.ts';
import { defineRule } from '../../define-rule.ts';
import { insertion } from '../../define-schema-rule.ts';
import { privateListOf } from './private-list.ts';
import type { PrivateList } from './private-list.ts';

const CRITERIA_TITLE = /\b(?:criteri|eligib|requirement|member)/i;

const SENTENCE =
  'To join the list, write to the security team and say for each criterion how you meet it.';

export const joinProcedureMissing = defineRule({
  code: 'CVD506',
  id: 'join-procedure-missing',
  summary: 'A private list says how to ask for membership',
  level: 'info',
  why: 'A distributor who meets every criterion still has to know whom to ask. Where that is not said, requests arrive as public issues or not at all.',
  mend: 'Say where a request goes and what it must contain.',
  source: 'OpenSSF guide to coordinated vulnerability disclosure; Kubernetes distributors list',
  controls: [],
  messages: {
    missing:
      'A private list gets early notice and nothing says how to join it, expected where a request goes',
  },
  check(context, report, unchecked) {
    const list = privateListOf(context, unchecked);
    if (list?.isList !== true || list.fact.joining !== undefined) return;
    const { document, section } = list.home ?? { document: context.document, section: undefined };
    const fix = insertion(document, section, SENTENCE);
    report('missing', criteriaHeading(list) ?? list.place, { fix });
  },
});

/** The heading of the criteria, under which an applicant looks for the way in. */
function criteriaHeading({ home, fact }: PrivateList): Place | undefined {
  if (home === undefined || fact.criteria === undefined) return undefined;
  const { document, section } = home;
  const heading = document.sections.find(
    ({ title, start, level }) =>
      start > section.start && level > section.level && CRITERIA_TITLE.test(title),
  )?.heading;
  return heading && { start: heading.start, end: heading.end, in: document };
}
