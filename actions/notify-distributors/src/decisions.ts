import { openCaseStore } from '@embargo/case';
import type { OpenPromises } from '@embargo/case';
import { EmbargoError } from '@embargo/core';
import { latestOf } from '@embargo/ledger';

import type { Inputs } from './inputs.ts';
import type { Run } from './main.ts';
import { caseIdOf } from './prepare.ts';

/**
 * When the fix goes out. Where the embargo is broken that is now, and only on the word of a person
 * that the ledger keeps. Throws `REQUEST_REFUSED` without it.
 */
export async function planDate(run: Omit<Run, 'releasesAt'>): Promise<Date | undefined> {
  const { inputs, connections, notice, deps } = run;
  if (!inputs.isBroken) return inputs.source.releasesAt;
  if (inputs.phase !== 'date-change') {
    throw new EmbargoError(
      'INPUT_INVALID',
      `Input "embargo-broken" is true in the phase "${inputs.phase}", expected it with date-change`,
    );
  }
  const store = openCaseStore(inputs.ledger, connections);
  const reading = await store.read(caseIdOf(notice));
  const said = reading.status === 'readable' ? latestOf(reading, 'public-disclosure') : undefined;
  if (said === undefined || said.by.endsWith('[bot]')) {
    throw new EmbargoError(
      'REQUEST_REFUSED',
      'Nobody recorded that the vulnerability is public, expected the word of a person before the release is planned for now; comment /public-since INSTANT on the advisory',
    );
  }
  return inputs.source.releasesAt ?? deps.now();
}

/** Whether to tell distributors at all is a person's decision where the policy says so. */
export function checkDecided({ facts, policyPath }: OpenPromises, inputs: Inputs): void {
  const { phase, decidedBy } = inputs;
  const fact = facts.distributors;
  if (phase !== 'details' || decidedBy !== undefined || fact === undefined) return;
  const band = facts.severityBands?.find(({ effect }) => effect === 'early-distributor-notice');
  if (fact.strength === 'must' && band === undefined) return;
  const { span, path = policyPath } = band ?? fact;
  throw new EmbargoError(
    'INPUT_INVALID',
    `${path}:${span.start.line} leaves it to a decision whether distributors are told, and Input "decided-by" is empty; give the login of who decided`,
  );
}
