import type { Diagnostic, Facts } from '@embargo/core';

import type { Policy } from '../read-policy.ts';

/** What a policy alone can show of an OSPS Baseline control. */
export interface ControlStatus {
  /** `OSPS-VM-01.01` */
  readonly id: string;
  readonly title: string;
  readonly status: 'passed' | 'failed' | 'needs review';
}

interface Control {
  readonly id: string;
  readonly title: string;
  /** The fact that shows it, or nothing where a policy cannot show it. */
  readonly shownBy?: (facts: Facts) => boolean;
}

// OSPS Baseline v2026.02.19, the controls that a security policy speaks to.
const CONTROLS: readonly Control[] = [
  {
    id: 'OSPS-VM-01.01',
    title: 'Disclosure policy with a time for response',
    shownBy: ({ acknowledgement }) => acknowledgement !== undefined,
  },
  {
    id: 'OSPS-VM-02.01',
    title: 'Security contacts',
    shownBy: ({ reportChannels }) => reportChannels?.some(({ usable }) => usable) === true,
  },
  {
    id: 'OSPS-VM-03.01',
    title: 'Private reporting',
    shownBy: ({ reportChannels }) => reportChannels?.some(({ usable }) => usable) === true,
  },
  {
    id: 'OSPS-VM-04.01',
    title: 'Vulnerabilities are published',
    shownBy: ({ announcementChannels }) => announcementChannels !== undefined,
  },
  {
    id: 'OSPS-BR-06.01',
    title: 'Signed releases',
    shownBy: ({ binaries }) => binaries?.signed === true,
  },
  {
    id: 'OSPS-DO-04.01',
    title: 'Scope and duration of support',
    shownBy: ({ supportedVersions }) => supportedVersions !== undefined,
  },
  { id: 'OSPS-VM-04.02', title: 'VEX for what does not affect the project' },
  { id: 'OSPS-VM-05.01', title: 'Threshold for dependency findings' },
];

/**
 * Failed where an error breaks it, passed where the facts show it, failed where a warning says why
 * they do not, else for a person to see.
 */
export function controlStatuses(
  { facts }: Policy,
  diagnostics: readonly Diagnostic[],
): ControlStatus[] {
  return CONTROLS.map(({ id, title, shownBy }) => {
    const isShown = shownBy?.(facts) === true;
    const isBroken = diagnostics.some(
      ({ controls, level }) =>
        controls.includes(id) && (level === 'error' || (level === 'warning' && !isShown)),
    );
    if (isBroken) return { id, title, status: 'failed' };
    return { id, title, status: isShown ? 'passed' : 'needs review' };
  });
}
