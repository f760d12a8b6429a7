import type { ActStep, WorkflowStep } from './step.ts';

/** What people do. */
export function person(step: Omit<ActStep, 'kind'>): ActStep {
  return { kind: 'person', ...step };
}

/** What GitHub does by itself. */
export function github(step: Omit<ActStep, 'kind'>): ActStep {
  return { kind: 'github', ...step };
}

/** A workflow that somebody or something starts. */
export function workflow(step: Omit<WorkflowStep, 'kind'>): WorkflowStep {
  return { kind: 'workflow', ...step };
}
