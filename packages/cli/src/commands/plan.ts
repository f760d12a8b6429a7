import { createHash } from 'node:crypto';

import { CONFIG_PATH, EmbargoError, planOf, processOf } from '@embargo/core';
import type { Contradiction } from '@embargo/core';
import { openCheckout } from '@embargo/github';

import { parseWords } from '../command.ts';
import type { Command, ExitCode, Terminal } from '../command.ts';
import { openConfig } from '../open-config.ts';
import { askedFor, openPolicy, policyPaths } from '../open-policy.ts';
import { CASE_OPTIONS, eventsOf, nowOf, ratingOf, scoredCvss } from '../plan/case-options.ts';
import type { ScoredCvss } from '../plan/case-options.ts';
import { planDocument, scoreDocument } from '../plan/plan-document.ts';
import { planText, sayScore } from '../plan/plan-text.ts';

const HELP = `Usage: embargo plan [FILE] --from INSTANT [options]
       embargo plan --cvss VECTOR [--json]

Says when everything that a policy promises is due, and the next instant at which a fix can go out
without breaking a promise, or the smallest set of promises that cannot all be kept. Without FILE it
reads the policy that GitHub would show. With --cvss alone it scores the vector.

  --from INSTANT          when the report came in; each INSTANT names its zone, such as
                          2026-11-18T09:00Z or 2026-11-18T10:00+01:00
  --cvss VECTOR           a CVSS vector of v3.0, v3.1 or v4.0
  --severity WORD         none, low, medium, high, critical (by the score unless given)
  --json                  one document (schemas/plan.schema.json)
  --config FILE           the configuration (${CONFIG_PATH} where it exists)
  --now INSTANT           plans from then on (the latest of the events below that are over)

What has happened, or will:
  --acknowledged INSTANT  the report was acknowledged
  --triaged INSTANT       it was confirmed
  --disclosed INSTANT     the security team was told in private (--from unless given)
  --fix-team INSTANT      the fix team was named
  --fixed INSTANT         the fix is ready
  --told INSTANT          distributors were told
  --reminded INSTANT      and told once more, shortly ahead of the release
  --public INSTANT        the vulnerability became public
  --upstream INSTANT      another project, on which the fix depends, goes public
  --next-patch INSTANT    the next patch release goes out anyway

Exit: 0 a date was found, 1 promises cannot all be kept, 2 the job could not be done.
`;

const OPTIONS = {
  ...CASE_OPTIONS,
  json: { type: 'boolean' },
  config: { type: 'string' },
} as const;

/** `embargo plan` */
export const plan: Command = {
  help: HELP,
  async run(words, terminal) {
    const { values, positionals } = parseWords('plan', words, OPTIONS);
    const cvss = scoredCvss(values);
    if (cvss !== undefined && values.from === undefined && positionals.length === 0) {
      return printScore(cvss, { isJson: values.json === true, terminal });
    }
    const [asked, ...more] = positionals;
    if (more.length > 0) {
      throw new EmbargoError('USAGE', `${more.length + 1} files were given, expected one policy`);
    }
    const events = eventsOf(values);
    const checkout = openCheckout(terminal.cwd);
    const config = await openConfig(values.config, checkout);
    const [path = ''] = policyPaths(askedFor(asked === undefined ? [] : [asked], config), checkout);
    const { policy, bytes } = openPolicy(path, checkout);
    const { process, contradictions } = processOf(policy.facts, config);
    warn(contradictions, terminal);
    const rating = ratingOf(values, cvss);
    const planned = { facts: policy.facts, process, events, rating, now: nowOf(values, events) };
    const shown = { plan: planOf(planned), planned, cvss };
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const document = planDocument({ path, sha256 }, shown);
    terminal.write(values.json === true ? `${JSON.stringify(document)}\n` : planText(path, shown));
    return shown.plan.status === 'planned' ? 0 : 1;
  },
};

function printScore(
  cvss: ScoredCvss,
  { isJson, terminal }: { readonly isJson: boolean; readonly terminal: Terminal },
): ExitCode {
  terminal.write(isJson ? `${JSON.stringify(scoreDocument(cvss))}\n` : `${sayScore(cvss)}\n`);
  return 0;
}

/** The policy's side is taken, and that is said. */
function warn(contradictions: readonly Contradiction[], terminal: Terminal): void {
  for (const { message, configuration } of contradictions) {
    const place = `${configuration.path ?? ''}:${String(configuration.span.start.line)}`;
    terminal.complain(`${place} ${message}; the policy's promise is used`);
  }
}
