import type { ReportChannel } from '@embargo/core';

import type { PolicyDocument } from '../../document/document.ts';
import { withoutEscalations } from './escalation.ts';
import { mailboxesOf } from './mailboxes.ts';
import { namedAdvisoriesOf } from './named-advisories.ts';
import { blanksOf, handlesOf, namedPlatformsOf } from './named-channels.ts';
import { unaddressedOf } from './unaddressed.ts';
import { manualChannelsOf, webChannelsOf } from './web-channels.ts';

const known = new WeakMap<PolicyDocument, readonly ReportChannel[]>();

/** Every private way to report that a document offers, in its order, each address once. */
export function channelsOf(document: PolicyDocument): readonly ReportChannel[] {
  const before = known.get(document);
  if (before !== undefined) return before;
  const addressed = [
    ...mailboxesOf(document),
    ...webChannelsOf(document),
    ...handlesOf(document),
    ...blanksOf(document),
  ];
  const hasForm = addressed.some(({ kind }) => kind === 'github-advisory');
  const hasBounty = addressed.some(({ kind }) => kind === 'bounty-platform');
  const channels = [
    ...addressed,
    ...(hasForm ? [] : advisoriesOf(document)),
    ...(hasBounty ? [] : namedPlatformsOf(document)),
  ];
  const all = channels.length > 0 ? channels : unaddressedOf(document);
  const distinct = withoutEscalations(document, distinctOf(all.toSorted(byPlace)));
  known.set(document, distinct);
  return distinct;
}

/** Private reports on GitHub where no form is linked: by the manual, or by name alone. */
function advisoriesOf(document: PolicyDocument): ReportChannel[] {
  const manuals = manualChannelsOf(document);
  return manuals.length > 0 ? manuals : namedAdvisoriesOf(document);
}

function distinctOf(channels: readonly ReportChannel[]): ReportChannel[] {
  const seen = new Set<string>();
  return channels.filter(({ kind, value }) => {
    const key = `${kind} ${value.toLowerCase().replace(/\/$/, '')}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function byPlace({ span: one }: ReportChannel, { span: other }: ReportChannel): number {
  return one.start.line - other.start.line || one.start.column - other.start.column;
}
