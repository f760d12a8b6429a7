import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { EmbargoError, parseInstant } from '@embargo/core';
import { openCheckout } from '@embargo/github';
import { judge } from '@embargo/policy-lint';
import { isGood, rehearse as play, reportMarkdown, reportPage } from '@embargo/rehearsal';
import type { Rehearsal } from '@embargo/rehearsal';

import { parseWords } from '../command.ts';
import type { Command } from '../command.ts';
import { openConfig } from '../open-config.ts';
import { askedFor, openPolicy, policyPaths } from '../open-policy.ts';
import { rehearsalText } from '../rehearsal/rehearsal-text.ts';

const SUITE = path.resolve(import.meta.dirname, '../../../..');
const FOLDER = 'embargo-rehearsal';
const DAY = 86_400_000;
/** Of the days of `Date`, with 9 in the morning for a report that somebody is there to read. */
const [MONDAY, MORNING] = [1, 9];

const HELP = `Usage: embargo rehearse [FILE] [options]

Plays one vulnerability from its report to the retrospective by your policy and your configuration:
the actions of the suite run as they ship, against a GitHub, a mail server and chats that stand in
for yours on this machine, with a clock that is moved. Nothing leaves the machine and no secret is
needed. Without FILE it plays the policy that GitHub would show.

  --out DIR       where report.html and report.md are written (${FOLDER})
  --from INSTANT  when the report comes in, such as 2026-11-23T09:00Z (the next Monday)
  --config FILE   the configuration (.github/embargo.yml where it exists)
  --json          prints the rehearsal as one document instead of a summary

Exit: 0 every promise that can be kept was kept, 1 one was broken or something leaked, 2 the job
could not be done.
`;

const OPTIONS = {
  out: { type: 'string' },
  from: { type: 'string' },
  config: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/** `embargo rehearse` */
export const rehearse: Command = {
  help: HELP,
  async run(words, terminal) {
    const { values, positionals } = parseWords('rehearse', words, OPTIONS);
    const [asked, ...more] = positionals;
    if (more.length > 0) {
      throw new EmbargoError('USAGE', `${more.length + 1} files were given, expected one policy`);
    }
    const checkout = openCheckout(terminal.cwd);
    const located = await openConfig(values.config, checkout);
    const wanted = askedFor(asked === undefined ? [] : [asked], located);
    const [name = ''] = policyPaths(wanted, checkout);
    const { policy, bytes } = openPolicy(name, checkout);
    const rehearsal = await play({
      project: projectOf(name, checkout.root),
      policyPath: policy.document.source.path,
      policySha256: createHash('sha256').update(bytes).digest('hex'),
      policy,
      judgement: await judge({ policy, profile: 'recommended', config: located }),
      ...(located === undefined ? {} : { config: located.config }),
      from: values.from === undefined ? nextMonday(new Date()) : instantOf(values.from),
      suite: SUITE,
    });
    const folder = path.resolve(terminal.cwd, values.out ?? FOLDER);
    const page = write(rehearsal, folder);
    if (values.json === true) terminal.write(`${JSON.stringify(rehearsal)}\n`);
    else terminal.write(rehearsalText(rehearsal, path.relative(terminal.cwd, page) || page));
    return isGood(rehearsal) ? 0 : 1;
  },
};

function projectOf(name: string, root: string): string {
  const folder = path.dirname(path.resolve(root, name));
  return path.basename(['.github', 'docs'].includes(path.basename(folder)) ? root : folder);
}

function instantOf(text: string): Date {
  const instant = parseInstant(text);
  if (instant !== undefined) return instant;
  const message = `--from is "${text}", expected an instant with its zone such as 2026-11-23T09:00Z`;
  throw new EmbargoError('USAGE', message);
}

function nextMonday(now: Date): Date {
  const days = (MONDAY + 7 - now.getUTCDay()) % 7 || 7;
  const day = new Date(now.getTime() + days * DAY);
  day.setUTCHours(MORNING, 0, 0, 0);
  return day;
}

/** Gives the path of the page. */
function write(rehearsal: Rehearsal, folder: string): string {
  try {
    mkdirSync(folder, { recursive: true });
    const page = path.join(folder, 'report.html');
    writeFileSync(page, reportPage(rehearsal));
    writeFileSync(path.join(folder, 'report.md'), reportMarkdown(rehearsal));
    return page;
  } catch (cause) {
    const message = `The report cannot be written to ${folder}, expected a folder; name another by --out`;
    throw new EmbargoError('FILE_UNREADABLE', message, { cause });
  }
}
