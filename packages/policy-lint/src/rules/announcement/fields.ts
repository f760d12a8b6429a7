import type { AnnouncementField, Facts } from '@embargo/core';

import type { Block, PolicyDocument } from '../../document/document.ts';

/** How a message names a field. */
export const FIELD_NAMES: Readonly<Record<AnnouncementField, string>> = {
  'affected-versions': 'the affected versions',
  'fixed-versions': 'the fixed version',
  cve: 'the CVE id',
  severity: 'the severity',
  impact: 'the impact',
  mitigation: 'mitigations',
  binaries: 'where the binaries are',
  upgrade: 'how to upgrade',
  'pull-requests': 'the merged changes',
  credit: 'who is credited',
  details: 'the details',
};

/** What shows in a template that it has a place for a field. */
const IN_TEMPLATE: Readonly<Record<AnnouncementField, RegExp>> = {
  'affected-versions':
    /affect|vulnerable (?:to|if|version)|am i |is my |old_?version|older (?:than|that)|prior to|versions? before|impacted/i,
  'fixed-versions':
    /fixed|patched|upgrad(?:e|ed|ing) to|update to|\$\{?(?:new_?|fix_?|fixed_?)?version|new (?:release|version)|now available|availability of/i,
  cve: /\bcve/i,
  severity: /severity|cvss|rating|critical|score/i,
  impact: /impact|vulnerab|consequence|attacker|detail|summary|descri/i,
  mitigation: /mitigat|work-?around/i,
  binaries: /binar|download|artifact|artefact|image|package|https?:\/\/|\$\{?\w*(?:url|link)/i,
  upgrade: /upgrad|updat|install/i,
  'pull-requests': /pull|\bprs?\b|commit|merge|patch|https?:\/\/|\$\{?\w*(?:url|link|pr)\b/i,
  credit: /credit|thank|acknowledg|report(?:ed|er)|discovered by|found by/i,
  details: /detail|descri|summary|vulnerab|about/i,
};

/** An announcement template, where it stands. */
export interface Template {
  readonly document: PolicyDocument;
  readonly block: Block;
}

/** The block that holds the announcement template. */
export function templateOf(
  documents: readonly PolicyDocument[],
  { announcementTemplate: fact }: Facts,
): Template | undefined {
  if (fact === undefined) return undefined;
  const document = documents.find(
    ({ source }) => (fact.path ?? documents[0]?.source.path) === source.path,
  );
  if (document === undefined) return undefined;
  const start = document.source.offset(fact.span.start);
  const end = document.source.offset(fact.span.end);
  const block = document.blocks.find(
    (candidate) => candidate.kind === 'code' && candidate.start < end && candidate.end > start,
  );
  return block === undefined ? undefined : { document, block };
}

/** Whether a template has a place for a field. */
export function hasField({ block }: Template, field: AnnouncementField): boolean {
  return IN_TEMPLATE[field].test(block.flow.text);
}

/** "a", "a and b", "a, b and c" */
export function enumerate(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
