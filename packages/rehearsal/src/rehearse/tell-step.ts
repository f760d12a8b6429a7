import type { RehearsedStep } from '../report/rehearsal.ts';
import type { BundleResult } from './jobs/run-bundle.ts';
import type { ActionStep } from './jobs/hands.ts';

/** Inputs that say what an action is asked for, in the order of a sentence. */
const TELLING = ['phase', 'mode', 'source'] as const;

/** What a step of a workflow does: `gate-advisory (readiness): Judge`. */
export function titleOf({
  action,
  name,
  given,
}: Pick<ActionStep, 'action' | 'name' | 'given'>): string {
  const asked = TELLING.flatMap((input) => given[input] ?? []).filter((word) => word !== '');
  return `${action}${asked.length === 0 ? '' : ` (${asked.join(', ')})`}: ${name}`;
}

/** A gate that says no is a result; an action that says no where it should do is a failure. */
export function outcomeOf(
  { isGood, log, outputs }: BundleResult,
  { mayClose = false }: { readonly mayClose?: boolean },
): Pick<RehearsedStep, 'outcome' | 'detail'> {
  if (isGood) return { outcome: 'done' };
  const said = /^::error[^:]*::(.*)$/m.exec(log)?.[1] ?? log.trim().slice(-400);
  const detail = said === '' ? {} : { detail: unescaped(said) };
  if (mayClose && outputs['open'] === 'false') return { outcome: 'closed', ...detail };
  return { outcome: outputs['status'] === 'held' ? 'held' : 'failed', ...detail };
}

/** As the runner reads what a command of a workflow says. */
function unescaped(said: string): string {
  return said.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}
