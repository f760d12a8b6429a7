import type { NoticeTemplate } from '@embargo/core';

import type { Phase } from './inputs.ts';

/** What distributors are told stands under these words, always. */
const TERMS = `Embargo policy
{{#hasTerms}}

{{#terms}}
{{text}}
{{/terms}}
{{/hasTerms}}
{{^hasTerms}}

Until the embargo ends this may be shared only inside your organisation, with those who need it to prepare the fix. If it gets out, tell us at once what leaked and to whom.
{{/hasTerms}}
`;

const CASE = `{{#vulnerabilities}}
{{id}}: {{summary}}

{{#impact}}
{{impact}}

{{/impact}}
{{#cvss}}
CVSS {{cvssVersion}} base score {{cvss}}, {{severity}}: {{cvssVector}}

{{/cvss}}
{{#affected}}
- {{name}}{{#ecosystem}} ({{ecosystem}}){{/ecosystem}}: affected {{affectedVersions}}{{#fixedVersion}}, fixed in {{fixedVersion}}{{/fixedVersion}}
{{/affected}}

{{#details}}
{{details}}

{{/details}}
{{#mitigation}}
Mitigation: {{mitigation}}

{{/mitigation}}
{{/vulnerabilities}}
{{#hasPatches}}
Attached, for you to prepare your packages:
{{#patches}}
- {{name}}
{{/patches}}
{{/hasPatches}}
{{^hasPatches}}
No patch is attached.
{{/hasPatches}}
`;

const EMBARGOED = '[EMBARGOED until {{releaseTime}}] {{project}}: ';

/** What a phase tells. */
export const TEXTS: Readonly<Record<Exclude<Phase, 'preflight'>, NoticeTemplate>> = {
  details: {
    title: `${EMBARGOED}{{ids}}`,
    body: `You get this ahead of its release because you are on the list of distributors of {{project}}. It is under embargo until {{releaseTime}}.

${CASE}

Please answer this mail once you have read it, and tell us if the date does not suit you.

${TERMS}`,
  },
  reminder: {
    title: `${EMBARGOED}reminder`,
    body: `The release of {{project}} that we told you of is planned for {{releaseTime}}. Until then all of it stays under embargo.

This is what we will publish then:

{{#publicText}}
{{text}}

{{/publicText}}
${TERMS}`,
  },
  'date-change': {
    title: `${EMBARGOED}new date`,
    body: `{{#isBroken}}
The embargo of what we told you of is broken. When in doubt we go public: the release of {{project}} is planned for now, {{releaseTime}}. Please get ready at once.

A retrospective of the leak follows. If you know how it got out, tell us what leaked and to whom.
{{/isBroken}}
{{^isBroken}}
The release of {{project}} that we told you of has a new date: {{releaseTime}}. The embargo lasts until then.
{{/isBroken}}

${TERMS}`,
  },
  lift: {
    title: '{{project}}: the embargo is lifted',
    body: `{{ids}} of {{project}} is public, and the embargo on it is lifted. You may publish your packages and your notices now.

{{#releaseUrl}}
The release: {{releaseUrl}}
{{/releaseUrl}}
{{#vulnerabilities}}
{{#advisoryUrl}}
{{id}}: {{advisoryUrl}}
{{/advisoryUrl}}
{{/vulnerabilities}}

Thank you for keeping it.

${TERMS}`,
  },
  removal: {
    title: '{{project}}: you are no longer on the list of distributors',
    body: `From now on you get no notices ahead of releases of {{project}}.

{{#reason}}
The reason: {{reason}}

{{/reason}}
What you learned before stays under its embargo until it is public.

${TERMS}`,
  },
};
