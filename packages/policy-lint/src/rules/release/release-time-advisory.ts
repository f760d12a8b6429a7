import { defineSchemaRule } from '../../define-schema-rule.ts';

export const releaseTimeAdvisory = defineSchemaRule({
  code: 'CVD604',
  id: 'release-time-advisory',
  summary: 'The release hour is a rule and not a recommendation',
  level: 'info',
  why: 'A recommended hour binds nobody: operators cannot rely on it, and the release gate can only warn. Where it is meant, it costs nothing to say "must".',
  mend: 'Write "must be released" or "is released", and name the exceptions, such as a vulnerability that is public already.',
  source: 'RFC 2119; CERT Guide to CVD on wording of policies',
  controls: [],
  schema: {
    properties: { releaseWindow: { properties: { strength: { const: 'must' } } } },
  },
  wrong:
    'The release time is only recommended, expected a rule such as "is released from 16:00 UTC"',
});
