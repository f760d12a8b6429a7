import { defineSchemaRule } from '../../define-schema-rule.ts';

export const cvssVersionMissing = defineSchemaRule({
  code: 'CVD401',
  id: 'cvss-version-missing',
  summary: 'A policy that scores with CVSS says which version',
  level: 'warning',
  why: 'The versions of CVSS give the same vulnerability different scores. Where none is named, two people who both follow the policy can land on two sides of a threshold.',
  mend: 'Name the version, such as "CVSS v3.1" or "CVSS v4.0", and link to the calculator of that version.',
  source: 'FIRST CVSS v3.1 and v4.0 user guides; CNCF incident response template',
  controls: [],
  schema: { properties: { cvss: { required: ['version'] } } },
  absent: {
    message:
      'CVSS is used without its version, expected one such as "CVSS v3.1", as versions score differently',
    under: [/cvss|severity|scor/i, /fix|patch|triage|assess/i],
    sentence: 'Severity is scored with CVSS v3.1.',
  },
});
