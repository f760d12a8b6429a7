import { advisoryClient, keepComment } from '@embargo/case';
import { openAdvisoryComments } from '@embargo/github';
import type { AdvisoryComments, Log } from '@embargo/github';
import type { Ledger } from '@embargo/ledger';

import { COMMENT_NAME, gateComment } from '../report/comment.ts';
import type { JudgedCase } from '../report/summary.ts';
import type { Gathered, GatheredCase, Setting } from './gathered-case.ts';
import { judgeCase } from './judge-case.ts';
import type { Judged } from './judge-case.ts';
import { pullRequestsOf } from './readiness.ts';

interface Means {
  readonly setting: Setting;
  readonly ledger: Pick<Ledger, 'record'>;
  readonly log: Log;
}

/** Judges every case that was gathered, and keeps the comment on its advisory up to date. */
export async function judgeCases(gathered: Gathered, means: Means): Promise<JudgedCase[]> {
  const { setting, ledger } = means;
  const { connections, inputs, project } = setting;
  const api = openAdvisoryComments(advisoryClient(connections), inputs.repository);
  const judged: JudgedCase[] = [];
  for (const one of gathered.cases) {
    const found = await judgeCase(ledger, one, { gathered, setting });
    if (inputs.isCommenting) await tell(one, found, { ...means, api });
    const { policyPath } = project.promises;
    judged.push({ rulings: found.rulings, policyPath, linkTo: project.linkTo });
  }
  return judged;
}

/**
 * A comment that cannot be written changes nothing of the verdict. Only a private run says so: in
 * public it would tell that there is an advisory.
 */
async function tell(
  { advisory, fork, comments }: GatheredCase,
  { rulings, remarks, isClaimed }: Judged,
  { setting, api, log }: Means & { readonly api: AdvisoryComments },
): Promise<void> {
  if (comments.status === 'unobservable' || comments.value === 'unsupported') return;
  const { stage, now, isPrivate, project } = setting;
  const body = gateComment({
    ...{ stage, now, rulings, remarks },
    pullRequests: pullRequestsOf(fork),
    policyPath: project.promises.policyPath,
    linkTo: project.linkTo,
  });
  const { ghsaId } = advisory;
  const kept = { ghsaId, name: COMMENT_NAME, body, comments: comments.value, isClaimed };
  const failure = await keepComment(kept, api);
  if (failure !== undefined && isPrivate) {
    log.warning(`The comment on an advisory was not written: ${failure}`);
  }
}
