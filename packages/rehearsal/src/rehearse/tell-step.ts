import type { RehearsedStep } from '../report/rehearsal.ts';
import type { BundleResult } from './jobs/run-bundle.ts';
import type { ActionStep } from './jobs/hands.ts';

/** Inputs that say what an action is asked for, in the order of a sentence. */
const TELLING = ['phase', 'mode', 'source'] as const;

const ERROR = '::error';

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
  const said = errorIn(log);
  const detail = said === '' ? {} : { detail: said };
  if (mayClose && outputs['open'] === 'false') return { outcome: 'closed', ...detail };
  return { outcome: outputs['status'] === 'held' ? 'held' : 'failed', ...detail };
}

/** What an action says is wrong: its annotation, or the end of its log. */
export function errorIn(log: string): string {
  const line = log.split('\n').find((one) => one.startsWith(ERROR));
  if (line === undefined) return log.trim().slice(-400);
  return unescaped(line.slice(line.indexOf('::', ERROR.length) + 2));
}

/** As the runner reads what a command of a workflow says. */
function unescaped(said: string): string {
  return said.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}
