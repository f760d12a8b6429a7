import type { NoticePhase } from '../view/view-of-case.ts';
import { RELEASE_SECTIONS } from './release-sections.ts';
import type { NoticeTemplate } from './template.ts';

/** How a channel marks its texts up. */
export type Markup = 'markdown' | 'slack' | 'plain';

const HEADINGS: Readonly<Record<Markup, (text: string) => string>> = {
  markdown: (text) => `### ${text}`,
  slack: (text) => `*${text}*`,
  plain: (text) => `== ${text} ==`,
};

const RELEASE_TITLE =
  '{{#correction}}Correction: {{/correction}}{{project}}{{#version}} {{version}}{{/version}} fixes {{ids}}{{#severity}} ({{severity}}){{/severity}}';

const FORTHCOMING_TITLE = 'Forthcoming security release of {{project}} on {{releaseDate}}';

const FORTHCOMING = `A release of {{project}} that fixes a security problem is being prepared. It is planned for {{releaseTime}}.

Until then no more is told, so that everybody can upgrade before the problem is known. Please make sure that somebody can upgrade that day.

{{#mitigation}}
HEADING(What helps until then)

{{mitigation}}
{{/mitigation}}
`;

const BRIEF = `{{#correction}}
Corrected: {{correction}}

{{/correction}}
{{project}}{{#version}} {{version}}{{/version}} fixes {{ids}}{{#severity}}, severity {{severity}}{{#cvss}} (CVSS {{cvss}}){{/cvss}}{{/severity}}. Please upgrade.

{{#vulnerabilities}}
{{id}}: {{summary}}. Affected: {{affectedVersions}}{{#fixedVersions}}; fixed in {{fixedVersions}}{{/fixedVersions}}.
{{/vulnerabilities}}
`;

const TERSEST = '{{project}}{{#version}} {{version}}{{/version}} fixes {{ids}}. Please upgrade.';

/**
 * What a notice says where neither the policy nor the configuration has a template: the texts from
 * the fullest to the shortest, each of which tells by links what it leaves out.
 */
export function defaultTemplates(phase: NoticePhase, markup: Markup): readonly NoticeTemplate[] {
  if (phase === 'forthcoming') {
    return [{ title: FORTHCOMING_TITLE, body: marked(FORTHCOMING, markup) }];
  }
  return [RELEASE_SECTIONS, BRIEF, TERSEST].map((body) => ({
    title: RELEASE_TITLE,
    body: marked(body, markup),
  }));
}

/** Headings in the markup of the channel. */
function marked(body: string, markup: Markup): string {
  return body.replace(/^HEADING\((.{1,100})\)$/gm, (_, text: string) => HEADINGS[markup](text));
}
