import { defineRule } from '../../define-rule.ts';
import { privateListOf } from './private-list.ts';

export const removalProcedureMissing = defineRule({
  code: 'CVD507',
  id: 'removal-procedure-missing',
  summary: 'A private list says how a member leaves it',
  level: 'info',
  why: 'Members change their business, go silent or leak. A list that only grows ends with more people holding secrets than anyone can vouch for.',
  mend: 'Say when a member is removed: criteria no longer met, no answer for some months, an embargo broken.',
  source: 'Kubernetes distributors list; CNCF embargo policy template',
  controls: [],
  messages: {
    missing:
      'A private list gets early notice and nothing says when a member is removed, expected a removal rule',
  },
  check(context, report, unchecked) {
    const list = privateListOf(context, unchecked);
    if (list?.isList === true && list.fact.removal === undefined) report('missing', list.place);
  },
});
