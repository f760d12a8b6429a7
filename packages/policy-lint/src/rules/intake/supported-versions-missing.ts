import { defineSchemaRule } from '../../define-schema-rule.ts';

export const supportedVersionsMissing = defineSchemaRule({
  code: 'CVD218',
  id: 'supported-versions-missing',
  summary: 'It is said which versions get security fixes',
  level: 'warning',
  why: 'Users of an old version wait for a fix that never comes, and reporters test versions that nobody mends. Both are spared by one line.',
  mend: 'Add a table of versions, or a sentence such as "the latest minor release", or a link to where it stands.',
  source: 'OSPS Baseline DO-04.01, DO-05.01; CNCF TAG Security template',
  controls: ['OSPS-DO-04.01', 'OSPS-DO-05.01'],
  baseline: 3,
  schema: { required: ['supportedVersions'] },
  absent: {
    message:
      'Nothing says which versions get security fixes, expected a table, a sentence or a link',
    under: [],
    sentence: 'Security fixes are made for the latest release only.',
  },
});
