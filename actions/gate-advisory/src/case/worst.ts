import { Embargoed, unobservable } from '@embargo/core';

import { fail, PASS, passWith } from '../check.ts';
import type { Verdict } from '../check.ts';

/**
 * One verdict over several findings of a check, such as one a pull request: broken where one is
 * broken, unknown where one is unknown, kept only where all are. It names every finding of its kind.
 */
export function worstOf(verdicts: readonly Verdict[]): Verdict {
  const failures = verdicts.filter((verdict) => verdict.status === 'fail');
  if (failures.length > 0) return failed(failures);
  const unknown = verdicts.filter((verdict) => verdict.status === 'unobservable');
  if (unknown.length > 0) return unobservable(reasonsOf(unknown), remediesOf(unknown));
  const remarks = verdicts.flatMap(({ reason }) => (reason === undefined ? [] : [reason]));
  return remarks.length === 0 ? PASS : passWith(joined(remarks));
}

function failed(failures: readonly (Verdict & { readonly status: 'fail' })[]): Verdict {
  const details = failures.flatMap(({ detail }) => (detail === undefined ? [] : [detail.reveal()]));
  const detail = details.length === 0 ? undefined : new Embargoed(details.join('; '));
  return fail(reasonsOf(failures), remediesOf(failures), detail);
}

function reasonsOf(verdicts: readonly { readonly reason: string }[]): string {
  return joined(verdicts.map(({ reason }) => reason));
}

function remediesOf(verdicts: readonly { readonly remedy: string }[]): string {
  return joined(verdicts.map(({ remedy }) => remedy));
}

function joined(texts: readonly string[]): string {
  return [...new Set(texts)].join('; ');
}
