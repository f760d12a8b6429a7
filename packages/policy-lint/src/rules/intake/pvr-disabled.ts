import { defineRule } from '../../define-rule.ts';
import type { RepositoryView } from '../../repository.ts';
import { advisoryUrlIn } from './advisory-url.ts';

export const pvrDisabled = defineRule({
  code: 'CVD210',
  id: 'pvr-disabled',
  summary: "GitHub's private reporting is on where the policy sends reporters to it",
  level: 'error',
  why: 'The link to the advisory form leads to a page without a form while private vulnerability reporting is off. The policy looks right and the reporter stands before a closed door.',
  mend: 'Switch private vulnerability reporting on in the settings, or name another channel.',
  source: 'OpenSSF Scorecard issue 2465; OSPS Baseline VM-03.01',
  controls: ['OSPS-VM-03.01'],
  messages: {
    off: 'Reporters are sent to "{value}", but private vulnerability reporting is off, expected it on',
  },
  check({ facts, repository }, report, unchecked) {
    const channels = facts.reportChannels ?? [];
    const forms = channels.filter(
      ({ kind, value }) => kind === 'github-advisory' && isOwn(value, repository),
    );
    const [form] = forms;
    if (form === undefined) return;
    if (repository?.privateReporting === undefined) {
      unchecked('whether private vulnerability reporting is on is not known');
    } else if (!repository.privateReporting) report('off', form, { value: form.value });
  },
});

/** Whether a form is the repository's own: one without a URL is the button on its page. */
function isOwn(value: string, repository: RepositoryView | undefined): boolean {
  const url = advisoryUrlIn(value);
  if (url === undefined || repository?.owner === undefined) return true;
  return (
    url.owner.toLowerCase() === repository.owner.toLowerCase() &&
    url.name.toLowerCase() === repository.name?.toLowerCase()
  );
}
