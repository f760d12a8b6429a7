import { defineSchemaRule } from '../../define-schema-rule.ts';
import type { Anchor } from '../../define-schema-rule.ts';
import type { RuleContext } from '../../rule.ts';

export const severityOwnerMissing = defineSchemaRule({
  code: 'CVD405',
  id: 'severity-owner-missing',
  summary: 'Someone has the last word on the severity of a vulnerability',
  level: 'info',
  why: 'Reporter, maintainer and distributor often read the same vector differently. Where severity decides on dates or notice, a policy that names no owner of the decision invites a dispute during an embargo.',
  mend: 'Say who decides in the end, such as "the security team has the last word on severity".',
  source: 'CERT Guide to CVD, section on prioritisation',
  controls: [],
  schema: {
    if: { required: ['severityBands'] },
    then: { required: ['severityOwner'] },
  },
  absent: {
    message:
      'Severity decides on how a vulnerability is handled and nobody has the last word on it, expected an owner such as "the security team"',
    under: [/severity|cvss/i, /triage|assess|fix/i],
    near: firstBand,
    sentence: 'The security team has the last word on the severity of a vulnerability.',
  },
});

/** Where severity first decides on something. */
function firstBand({ document, facts }: RuleContext): Anchor | undefined {
  const band = facts.severityBands?.find(({ path }) => path === undefined);
  if (band === undefined) return undefined;
  const start = document.source.offset(band.span.start);
  const section = document.sections.findLast((candidate) => candidate.start <= start);
  return { start, end: document.source.offset(band.span.end), section };
}
