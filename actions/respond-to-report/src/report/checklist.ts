import { commentMark, latest, standing } from '@embargo/case';
import type { Said } from '@embargo/case';
import { codeMarkdown, inert, plainMarkdown, sayInstant } from '@embargo/core';
import type { PolicyPromise } from '@embargo/core';
import type { EntryKind } from '@embargo/ledger';

import type { Prepared } from '../case.ts';

/** The checklist is found again by this, and edited in place. */
export const CHECKLIST = 'checklist';

export interface Checklist {
  /** All that the policy promises. */
  readonly promises: readonly PolicyPromise[];
  readonly policyPath: string;
  readonly said: readonly Said[];
  /** What the suite asks people to do now. */
  readonly asked: readonly string[];
  /** What they need for that. */
  readonly prepared: readonly Prepared[];
}

/** What shows that a promise of the suite was kept. */
const SHOWN_BY: Readonly<Record<string, EntryKind>> = {
  acknowledged: 'acknowledged',
  confirmed: 'confirmed',
  'lead-named': 'fix-lead-named',
  'fix-team': 'fix-team-named',
  cve: 'cve-requested',
  fixed: 'fix-completed',
  'release-day': 'release-day-agreed',
  'distributors-told': 'patches-told',
  'forthcoming-notice': 'forthcoming-told',
  released: 'released',
  retrospective: 'retrospective-held',
  'privacy-asked': 'privacy-asked',
  'upstream-agreed': 'upstream-date',
  'severity-decided': 'severity-decided',
  'reporter-updated': 'reporter-updated',
};

/** Every promise of the policy for one case, who keeps it, and what people have to do now. */
export function checklistComment(checklist: Checklist): string {
  const { promises, policyPath, said, asked, prepared } = checklist;
  return inert(
    [
      commentMark(CHECKLIST),
      '### What the policy promises',
      ...(asked.length === 0 ? [] : ['', '#### To do now', '']),
      ...asked.map((sentence) => `- [ ] ${shown(sentence)}`),
      ...prepared.flatMap(folded),
      '',
      ...promises
        .filter(({ isOfCase }) => isOfCase)
        .map((promise) => lineOf(promise, { said, policyPath })),
      '',
      `Tick what only people keep with a comment ${codeMarkdown('/done PROMISE')}; the record that counts is the ledger.`,
      '',
    ].join('\n'),
  );
}

function lineOf(
  promise: PolicyPromise,
  { said, policyPath }: Pick<Checklist, 'said' | 'policyPath'>,
): string {
  const { id, says, stated, keptBy, isTicked } = promise;
  const place = codeMarkdown(`${stated.path ?? policyPath}:${stated.span.start.line}`);
  const kept = keptOf(id, said);
  const who = isTicked ? `by people, ${codeMarkdown(`/done ${id}`)}` : `by ${keptBy.join(', ')}`;
  if (kept === undefined) return `- [ ] ${plainMarkdown(says)} (${place}; ${who})`;
  const when = sayInstant(new Date(kept.at));
  return `- [x] ${plainMarkdown(says)} (${place}; ${codeMarkdown(kept.by)}, ${when})`;
}

function keptOf(id: string, said: readonly Said[]): Pick<Said, 'at' | 'by'> | undefined {
  const tick = standing(said, 'ticked').findLast(({ data }) => data.item === id);
  const kind = SHOWN_BY[id];
  return tick ?? (kind === undefined ? undefined : latest(said, kind));
}

/** Between fences that are longer than any in the text, so that it stands there as it is. */
function folded({ title, text }: Prepared): readonly string[] {
  const longest = Math.max(2, ...(text.match(/~+/g) ?? []).map(({ length }) => length));
  const fence = '~'.repeat(longest + 1);
  const summary = `<details><summary>${plainMarkdown(title)}</summary>`;
  return ['', summary, '', `${fence}text`, text, fence, '', '</details>'];
}

/** Code spans of our own sentences stay what they are. */
function shown(sentence: string): string {
  return sentence
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') ? part : plainMarkdown(part)))
    .join('');
}
