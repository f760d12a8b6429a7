import { defineRule } from '../../define-rule.ts';

export const timelinesNotBinding = defineRule({
  code: 'CVD109',
  id: 'timelines-not-binding',
  summary: 'Time limits are promises and not suggestions',
  level: 'info',
  why: 'Where a policy calls its own time limits suggestions nobody can rely on them: neither a reporter who plans a publication, nor a distributor, nor a release gate, which then only warns.',
  mend: 'Say which limits you keep, and which are aims.',
  source: 'OSPS Baseline VM-01.01, "a clear timeframe for response"; RFC 2119',
  controls: ['OSPS-VM-01.01'],
  messages: { suggestions: 'The time limits are called suggestions, expected which of them hold' },
  check({ facts }, report) {
    const binding = facts.timelinesBinding;
    if (binding?.value === false) report('suggestions', binding);
  },
});
