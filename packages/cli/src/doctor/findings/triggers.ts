import { runsOf } from '../set-up.ts';
import type { ActionRun, Finding, SetUp } from '../set-up.ts';
import { placeOf } from './uses.ts';

interface Wanted {
  /** One of them is enough. */
  readonly events: readonly string[];
  readonly because: string;
}

const EVERY_HOUR = "schedule: [{ cron: '23 * * * *' }]";

/** Actions that see embargoed text, and whose log says so. */
const PRIVATE = new Set([
  'respond-to-report',
  'track-deadlines',
  'notify-distributors',
  'hold-retrospective',
]);

/** Whether what must run by itself does, and where nobody else reads along. */
export function triggersFindings(setUp: SetUp): readonly Finding[] {
  return runsOf(setUp).flatMap((run) => [...triggerFindings(run), ...placeFindings(run)]);
}

function triggerFindings({ action, inputs, workflow, use }: ActionRun): Finding[] {
  // Who calls a workflow of the adopter's own decides when.
  if (workflow.triggers.has('workflow_call')) return [];
  const wanted = wantedBy(action, inputs['mode'] ?? '');
  if (wanted === undefined || wanted.events.some((event) => workflow.triggers.has(event))) {
    return [];
  }
  const [first = ''] = wanted.events;
  return [
    {
      ...placeOf({ workflow }, use.line),
      level: 'error',
      code: first === 'schedule' ? 'schedule-missing' : 'trigger-missing',
      message: `${action} does not run on ${wanted.events.join(' or ')} here, ${wanted.because}`,
      remedy: `Add ${first === 'schedule' ? EVERY_HOUR : first} under on`,
    },
  ];
}

function wantedBy(action: string, mode: string): Wanted | undefined {
  switch (action) {
    case 'validate-policy':
      return {
        events: ['pull_request'],
        because: 'expected it: else nothing is compared with the policy before a change',
      };
    case 'respond-to-report':
    case 'track-deadlines':
    case 'hold-retrospective':
      return { events: ['schedule'], because: 'expected it: a deadline passes without an event' };
    case 'gate-advisory':
      return wantedByMode(mode);
    default:
      return undefined;
  }
}

function wantedByMode(mode: string): Wanted | undefined {
  if (mode === 'audit') {
    return { events: ['push'], because: 'expected it: a merge of a fork is only seen there' };
  }
  if (mode === 'leak-check') {
    return {
      events: ['pull_request', 'pull_request_target', 'push', 'schedule'],
      because: 'expected one of them: else nothing public is looked at',
    };
  }
  return undefined;
}

function placeFindings({ action, inputs, workflow, use }: ActionRun): Finding[] {
  const isReadiness = action === 'gate-advisory' && inputs['mode'] === 'readiness';
  if (workflow.side === 'control' || !(PRIVATE.has(action) || isReadiness)) return [];
  return [
    {
      ...placeOf({ workflow }, use.line),
      level: 'error',
      code: 'in-public',
      message: `${action} runs in the public repository, whose logs everybody reads, expected it in the private control repository`,
      remedy: 'Move the workflow to the control repository',
    },
  ];
}
