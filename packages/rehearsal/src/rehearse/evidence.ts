import { isInsideWindow, sayMoment, unkeptChannels } from '@embargo/core';
import type { EmbargoConfig, Facts, PolicyPromise, Process } from '@embargo/core';

import type { RehearsedMessage, RehearsedPromise, RehearsedStep } from '../report/rehearsal.ts';

export type Evidence = Pick<RehearsedPromise, 'outcome' | 'evidence'>;

/** The last word of the gate on one check. */
export interface ShownVerdict {
  readonly check: string;
  readonly promise: string;
  readonly status: string;
  readonly reason?: string;
  readonly letsThrough: boolean;
}

/** What a rehearsal can show for its promises. */
export interface Shown {
  readonly facts: Facts;
  readonly config: EmbargoConfig;
  readonly process: Pick<Process, 'releaseWindow'>;
  readonly releasedAt: Date | undefined;
  readonly verdicts: ReadonlyMap<string, ShownVerdict>;
  readonly messages: readonly RehearsedMessage[];
  readonly steps: readonly RehearsedStep[];
  /** Whether every notice that was planned arrived. */
  readonly areNoticesComplete: boolean;
}

/** Which check of the gate holds which promise. */
const CHECKS: Readonly<Record<string, string>> = {
  acknowledged: 'report-acknowledged',
  confirmed: 'accepted',
  'fix-team': 'fix-team-named',
  scored: 'cvss',
  cve: 'cve-requested',
  'private-fix': 'private-fix',
  approved: 'approved',
  backported: 'backports-present',
  'release-day': 'release-day-agreed',
  'severity-lanes': 'severity-lane',
  credited: 'credits-agreed',
};

/** What is seen of a promise beside its times; nothing where times alone show it. */
export function evidenceOf({ id }: PolicyPromise, shown: Shown): Evidence | undefined {
  const check = CHECKS[id];
  if (check !== undefined) return verdictEvidence(check, shown);
  switch (id) {
    case 'binaries':
      return verified(shown);
    case 'release-window':
      return released(shown);
    case 'reports-arrive':
      return arrives(shown.facts);
    case 'announced':
      return announced(shown);
    case 'announcement-content':
    case 'announcement-template':
      return sent(shown);
    default:
      return undefined;
  }
}

function verdictEvidence(check: string, { verdicts, steps }: Shown): Evidence {
  const found = verdicts.get(check);
  if (found === undefined) {
    // In a public repository the gate tells nobody its verdicts, only whether it lets through.
    return gateOf(steps)?.outcome === 'done'
      ? { outcome: 'kept', evidence: `The gate asks for ${check} at publish, and let it through.` }
      : { outcome: 'broken', evidence: `The gate never judged ${check}.` };
  }
  const { letsThrough, promise, reason, status } = found;
  const said = reason === undefined ? promise : `${promise} (${reason})`;
  return { outcome: letsThrough ? 'kept' : 'broken', evidence: `The gate says ${status}: ${said}` };
}

/** Whether it went out while the window was open, by the clock and by the word of the gate. */
function released({ process: { releaseWindow }, releasedAt, steps }: Shown): Evidence {
  if (releasedAt === undefined) return { outcome: 'broken', evidence: 'Nothing was released.' };
  const said = sayMoment(releasedAt);
  if (releaseWindow !== undefined && !isInsideWindow(releaseWindow, releasedAt)) {
    return { outcome: 'broken', evidence: `It was released at ${said}, outside of the window.` };
  }
  const isOpen = gateOf(steps)?.outcome === 'done';
  const word = isOpen ? 'let it through' : 'did not let it through';
  return {
    outcome: isOpen ? 'kept' : 'broken',
    evidence: `It was released at ${said}; the gate ${word} at publish.`,
  };
}

function gateOf(steps: readonly RehearsedStep[]): RehearsedStep | undefined {
  return steps.find(({ title }) => title.startsWith('gate-advisory (publish)'));
}

/** What a stranger finds once the release is out. */
function verified({ steps }: Shown): Evidence {
  const last = steps.findLast(({ title }) => title.startsWith('verify-release'));
  if (last?.outcome !== 'done') {
    return { outcome: 'broken', evidence: last?.detail ?? 'No release was verified.' };
  }
  const evidence = `A program was built, signed, run and downloaded: ${last.title}.`;
  return { outcome: 'kept', evidence };
}

function arrives({ reportChannels = [] }: Facts): Evidence {
  const usable = reportChannels.filter((channel) => channel.usable);
  if (usable.length === 0) return { outcome: 'broken', evidence: 'No channel for reports works.' };
  const kinds = [...new Set(usable.map(({ kind }) => kind.replaceAll('-', ' ')))].join(', ');
  return { outcome: 'kept', evidence: `A report came in; the policy takes them by ${kinds}.` };
}

function announced(shown: Shown): Evidence {
  const [missing] = unkeptChannels(shown.facts, shown.config.channels ?? []);
  if (missing !== undefined) {
    return { outcome: 'broken', evidence: `Nothing is configured for ${missing.kind}.` };
  }
  return sent(shown);
}

function sent({ messages, areNoticesComplete }: Shown): Evidence {
  const told = messages.filter(({ audience }) => audience === 'public');
  const places = [...new Set(told.map(({ channel }) => channel))].join(', ');
  if (!areNoticesComplete) {
    return { outcome: 'broken', evidence: 'Not every notice was sent; the steps say which.' };
  }
  return { outcome: 'kept', evidence: `The notice was sent, once each, by ${places}.` };
}
