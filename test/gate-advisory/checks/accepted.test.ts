import { accepted } from '../../../actions/gate-advisory/src/checks/accepted.ts';
import { describeCheck } from './describe-check.ts';
import { keptCase, NOW, withAdvisory } from './kept-case.ts';

describeCheck(accepted, {
  pass: [
    { what: 'a draft' },
    { what: 'a draft at the build', from: { stage: 'build' } },
    { what: 'a draft at the publication', from: { stage: 'publish' } },
    { what: 'a policy of few words', from: { policy: 'flotilla' } },
    {
      what: 'a draft that the project wrote itself, without a report',
      change: ({ advisory: { report, ...advisory }, ...evidence }) =>
        report === undefined ? keptCase() : { ...evidence, advisory },
    },
  ],
  fail: [
    {
      what: 'a report in triage',
      change: (evidence) => withAdvisory(evidence, { state: 'triage' }),
      reason: 'the advisory is in triage, expected a draft',
      remedy: 'accept the report',
    },
    {
      what: 'a report in triage at the publication',
      from: { stage: 'publish' },
      change: (evidence) => withAdvisory(evidence, { state: 'triage' }),
    },
    {
      what: 'a closed advisory',
      change: (evidence) => withAdvisory(evidence, { state: 'closed' }),
      reason: 'the advisory is closed, expected a draft',
    },
    {
      what: 'a withdrawn advisory',
      from: { stage: 'publish' },
      change: (evidence) => withAdvisory(evidence, { state: 'withdrawn' }),
      reason: 'the advisory is withdrawn',
    },
    {
      what: 'an advisory that is published before its fork was merged',
      change: (evidence) => withAdvisory(evidence, { state: 'published', publishedAt: NOW }),
      reason: 'published already, which deleted its fork',
    },
  ],
  unobservable: [
    {
      what: 'a draft that has been published (contradictory)',
      change: (evidence) => withAdvisory(evidence, { publishedAt: NOW }),
      reason: 'the advisory is a draft, and yet published',
    },
    {
      what: 'a draft whose report nobody accepted (contradictory)',
      change: (evidence) => withAdvisory(evidence, { report: { isAccepted: false } }),
    },
  ],
  'not-applicable': [
    {
      what: 'an advisory that is published already',
      from: { stage: 'publish' },
      change: (evidence) => withAdvisory(evidence, { state: 'published', publishedAt: NOW }),
      reason: 'it is published already',
    },
    {
      what: 'a build for an advisory that is published already',
      from: { stage: 'build' },
      change: (evidence) => withAdvisory(evidence, { state: 'published', publishedAt: NOW }),
    },
  ],
});
