import { defineRule } from '../../define-rule.ts';
import { insertion } from '../../define-schema-rule.ts';
import { privateListOf } from './private-list.ts';

const SENTENCE =
  'If a distributor breaks the embargo, the security team assesses the damage and decides whether to release earlier; when in doubt, it goes public at once.';

export const embargoBreachUndefined = defineRule({
  code: 'CVD504',
  id: 'embargo-breach-undefined',
  summary: 'There is a step for a broken embargo',
  level: 'warning',
  why: 'Every early notice is a risk that the vulnerability gets out before the fix. Who must report a leak, and who decides on an earlier release, has to be clear before it happens, not on the evening it does.',
  mend: 'Say whom a member tells of a leak, who decides, and that the release may come earlier.',
  source:
    'Kubernetes security release process; FIRST guidelines, "respond quickly to early disclosure"',
  controls: [],
  messages: {
    undefined:
      'Vulnerabilities are shared before they are public and nothing says what happens when they leak, expected a step for a broken embargo',
  },
  check(context, report, unchecked) {
    if (context.facts.embargoBreach !== undefined) return;
    const list = privateListOf(context, unchecked);
    if (list === undefined || !(list.isList || list.notices.length > 0)) return;
    const { document, section } = list.home ?? { document: context.document, section: undefined };
    report('undefined', list.place, { fix: insertion(document, section, SENTENCE) });
  },
});
