/**
 * The whole of a release notice: what, affected and fixed versions, score, am I affected, how do I
 * upgrade, mitigation, details, merged pull requests, credit, binaries and how to verify them. A
 * line `HEADING(…)` is a heading in the markup of the channel.
 */
export const RELEASE_SECTIONS = `{{#correction}}
This corrects an earlier notice: {{correction}}

{{/correction}}
{{project}}{{#version}} {{version}}{{/version}} fixes {{ids}}{{#severity}}, severity {{severity}}{{/severity}}. Please upgrade.

{{#vulnerabilities}}
HEADING({{id}}: {{summary}})

{{#impact}}
{{impact}}

{{/impact}}
{{#cvss}}
CVSS {{cvssVersion}} base score {{cvss}}, {{severity}}: {{cvssVector}}
{{/cvss}}
{{^cvss}}
{{#severity}}
Severity: {{severity}}
{{/severity}}
{{/cvss}}

{{#affected}}
- {{name}}{{#ecosystem}} ({{ecosystem}}){{/ecosystem}}: affected {{affectedVersions}}{{#fixedVersion}}, fixed in {{fixedVersion}}{{/fixedVersion}}
{{/affected}}

HEADING(Am I affected?)

{{#detection}}{{detection}}{{/detection}}{{^detection}}You are if you run an affected version.{{/detection}}

HEADING(What if I cannot upgrade yet?)

{{#mitigation}}{{mitigation}}{{/mitigation}}{{^mitigation}}Nothing but the upgrade is known to help.{{/mitigation}}

{{#details}}
HEADING(Details)

{{details}}
{{/details}}

{{#hasPullRequests}}
HEADING(Merged pull requests)

{{#pullRequests}}
- {{title}}
{{/pullRequests}}
{{/hasPullRequests}}

{{#hasCredits}}
HEADING(Credit)

{{#credits}}
- {{name}} ({{type}})
{{/credits}}
{{/hasCredits}}

{{/vulnerabilities}}
HEADING(How do I upgrade?)

{{#upgrade}}{{upgrade}}{{/upgrade}}{{^upgrade}}Install {{#version}}{{project}} {{version}}{{/version}}{{^version}}a fixed version{{/version}}.{{/upgrade}}

{{#hasBinaries}}
HEADING(Where are the binaries, and how do I verify them?)

{{#verification}}
{{verification}}

{{/verification}}
{{#binaries}}
- {{name}}, SHA-256 {{sha256}}
{{/binaries}}
{{/hasBinaries}}

{{#shortened}}
The rest is left out here for its length; it is behind the links below.
{{/shortened}}
`;
