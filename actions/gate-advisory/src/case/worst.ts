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
  const remarks = verdicts.filter((verdict) => verdict.reason !== undefined);
  return remarks.length === 0 ? PASS : passWith(reasonsOf(remarks));
}

function failed(failures: readonly (Verdict & { readonly status: 'fail' })[]): Verdict {
  const details = failures.flatMap(({ detail }) => (detail === undefined ? [] : [detail]));
  const detail = new Embargoed(details.map((part) => part.reveal()).join('; '));
  return fail(
    reasonsOf(failures),
    remediesOf(failures),
    ...(details.length === 0 ? ([] as const) : ([detail] as const)),
  );
}

function reasonsOf(verdicts: readonly { readonly reason?: string }[]): string {
  return joined(verdicts.map(({ reason }) => reason));
}

function remediesOf(verdicts: readonly { readonly remedy: string }[]): string {
  return joined(verdicts.map(({ remedy }) => remedy));
}

function joined(texts: readonly (string | undefined)[]): string {
  return [...new Set(texts.filter((text) => text !== undefined))].join('; ');
}
