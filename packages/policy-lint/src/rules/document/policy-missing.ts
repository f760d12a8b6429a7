import { defineRule } from '../../define-rule.ts';
import { filesAtHand } from '../files-at-hand.ts';
import { isPolicyPath } from './policy-paths.ts';

export const policyMissing = defineRule({
  code: 'CVD101',
  id: 'policy-missing',
  summary: 'The repository has a security policy where GitHub looks for one',
  level: 'error',
  why: 'GitHub shows a policy to reporters only when it lies in `.github/`, in the root or in `docs/`. A policy that nobody is shown is a policy that nobody follows: the report goes to the public tracker.',
  mend: 'Add a `SECURITY.md` to `.github/`, to the root or to `docs/`, or to the `.github` repository of the owner.',
  source: 'OpenSSF Scorecard Security-Policy; OSPS Baseline VM-01.01',
  controls: ['OSPS-VM-01.01', 'OSPS-VM-02.01'],
  messages: {
    missing:
      'No security policy in .github/, the root or docs/, expected a SECURITY.md in one of them',
    elsewhere:
      'The policy is "{path}", where GitHub does not look, expected it in .github/, the root or docs/',
  },
  check({ document, repository }, report, unchecked) {
    // A file that does not call itself a security policy is judged as the text it is.
    const name = document.source.path.split('/').at(-1) ?? '';
    if (!name.toLowerCase().includes('security')) return;
    const files = filesAtHand(repository, unchecked)?.files;
    if (files === undefined) return;
    for (const path of files) if (isPolicyPath(path)) return;
    const { path } = document.source;
    if (files.has(path)) report('elsewhere', { start: 0, end: 0 }, { path });
    else report('missing', { start: 0, end: 0 });
  },
});
