import { defineSchemaRule } from '../../define-schema-rule.ts';
import type { Anchor } from '../../define-schema-rule.ts';
import type { RuleContext } from '../../rule.ts';
import { intakeHeading } from '../intake-place.ts';

export const creditMissing = defineSchemaRule({
  code: 'CVD215',
  id: 'credit-missing',
  summary: 'A reporter is told whether the find is credited',
  level: 'info',
  why: 'Credit is often the only pay. A reporter who knows that the find will carry their name, or that it will not if they prefer, has one reason less to publish it first.',
  mend: 'Say that you name the reporter in the advisory unless they ask you not to.',
  source: 'OpenSSF Best Practices vulnerability_report_credit',
  controls: [],
  schema: { required: ['credit'] },
  absent: {
    message: 'Nothing is said about crediting reporters, expected whether the advisory names them',
    near: creditPlace,
    under: [/report/i],
    sentence: 'We name you in the advisory as the finder unless you ask us not to.',
  },
});

/** A section on credit that credits something else is the place to look at. */
function creditPlace(context: RuleContext): Anchor | undefined {
  const section = context.document.sections.find(({ title }) =>
    /^(?:credits?|acknowledge?ments?|thanks)$/i.test(title),
  );
  if (section?.heading === undefined) return intakeHeading(context);
  return { start: section.heading.start, end: section.heading.end, section };
}
