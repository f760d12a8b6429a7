import { creditsAgreed } from '../../../actions/gate-advisory/src/checks/credits-agreed.ts';
import type { Evidence } from '../../../actions/gate-advisory/src/evidence/evidence.ts';
import { describeCheck } from './describe-check.ts';
import { LOGINS, withAdvisory } from './kept-case.ts';

type Credit = Evidence['advisory']['credits'][number];

const from = { policy: 'quay', stage: 'publish' } as const;
const reporter = { login: LOGINS.reporter, type: 'reporter' } as const;
const finder = { login: LOGINS.outsider, type: 'finder' } as const;

function credited(...credits: readonly Credit[]): (evidence: Evidence) => Evidence {
  return (evidence) => withAdvisory(evidence, { credits });
}

/** The report came by mail, so that GitHub does not know who sent it. */
function byMail(...credits: readonly Credit[]): (evidence: Evidence) => Evidence {
  return (evidence) => {
    const { report, ...advisory } = evidence.advisory;
    return report === undefined ? evidence : { ...evidence, advisory: { ...advisory, credits } };
  };
}

describeCheck(creditsAgreed, {
  pass: [
    { what: 'the reporter accepted', from },
    { what: 'the reporter declined', from, change: credited({ ...reporter, state: 'declined' }) },
    {
      what: 'the reporter in other capitals',
      from,
      change: credited({ ...reporter, login: LOGINS.reporter.toUpperCase(), state: 'accepted' }),
    },
    {
      what: 'the reporter as one of several',
      from,
      change: credited({ ...finder, state: 'accepted' }, { ...reporter, state: 'accepted' }),
    },
    {
      what: 'a report by mail, with somebody credited',
      from,
      change: byMail({ ...finder, state: 'accepted' }),
    },
  ],
  fail: [
    {
      what: 'no answer yet',
      from,
      change: credited({ ...reporter, state: 'pending' }),
      reason: '1 of 1 credit has no answer yet',
      remedy: 'accept or decline',
    },
    {
      what: 'one answer that is not there yet (partial)',
      from,
      change: credited({ ...finder, state: 'pending' }, { ...reporter, state: 'accepted' }),
      reason: '1 of 2 credits',
    },
    {
      what: 'an answer that is not there, and one that GitHub does not tell',
      from,
      change: credited(reporter, { ...finder, state: 'pending' }),
    },
    {
      what: 'a reporter whom nobody credits (contradictory)',
      from,
      change: credited({ ...finder, state: 'accepted' }),
      reason: 'the reporter is not among those',
      remedy: 'add the reporter to the credits',
    },
    { what: 'nobody is credited (missing)', from, change: credited() },
  ],
  unobservable: [
    {
      what: 'GitHub does not tell the answer (truncated)',
      from,
      change: credited(reporter),
      reason: 'did not tell what those credited answered',
      remedy: '`repository_advisories: read`',
    },
    {
      what: 'GitHub tells the answer of one only (partial)',
      from,
      change: credited({ ...reporter, state: 'accepted' }, finder),
    },
    {
      what: 'nobody is credited and nobody known as the reporter (missing)',
      from,
      change: byMail(),
      reason: 'does not tell who reported the vulnerability',
      remedy: 'waive',
    },
  ],
  'not-applicable': [
    {
      what: 'a policy that does not speak of credit',
      from: { policy: 'warden', stage: 'publish' },
    },
  ],
});
