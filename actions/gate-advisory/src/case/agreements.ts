import type { CaseRecord } from '@embargo/case';
import { isSameLogin } from '@embargo/core';

/** Somebody's word for a release day. */
export type Agreement = CaseRecord['agreements'][number];

/** Of each person the latest word by now, as people change their mind; all of those said at once. */
export function standingAgreements(agreements: readonly Agreement[], now: Date): Agreement[] {
  const said = agreements.filter(({ at }) => at <= now);
  return said.filter(
    ({ by, at }) => !said.some((other) => isSameLogin(other.by, by) && other.at > at),
  );
}
