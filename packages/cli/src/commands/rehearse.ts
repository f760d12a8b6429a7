import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { EmbargoError } from '@embargo/core';
import { isGood, rehearse as play, reportMarkdown, reportPage } from '@embargo/rehearsal';
import type { Rehearsal } from '@embargo/rehearsal';

import { parseWords } from '../command.ts';
import type { Command } from '../command.ts';
import { rehearsalText } from '../rehearsal/rehearsal-text.ts';
import { requestOf } from '../rehearsal/request.ts';

const FOLDER = 'embargo-rehearsal';

const HELP = `Usage: embargo rehearse [FILE] [options]

Plays one vulnerability from its report to the retrospective by your policy and your configuration:
the actions of the suite run as they ship, against a GitHub, a mail server and chats that stand in
for yours on this machine, with a clock that is moved. Nothing leaves the machine and no secret is
needed. Without FILE it plays the policy that GitHub would show.

  --fault CARD    something that goes wrong on top, with a check of how it ends; repeatable, "all"
                  takes every card of docs/rehearsal.md
  --out DIR       where report.html and report.md are written (${FOLDER})
  --from INSTANT  when the report comes in, such as 2026-11-23T09:00Z (the next Monday)
  --config FILE   the configuration (.github/embargo.yml where it exists)
  --starters      plays the workflows that the suite has to copy, not those beside the policy
  --json          prints the rehearsal as one document instead of a summary

Exit: 0 every promise that can be kept was kept, 1 one was broken or something leaked, 2 the job
could not be done.
`;

const OPTIONS = {
  fault: { type: 'string', multiple: true },
  out: { type: 'string' },
  from: { type: 'string' },
  config: { type: 'string' },
  starters: { type: 'boolean' },
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
    const rehearsal = await play(await requestOf({ file: asked, ...values }, terminal.cwd));
    const folder = path.resolve(terminal.cwd, values.out ?? FOLDER);
    const page = write(rehearsal, folder);
    if (values.json === true) terminal.write(`${JSON.stringify(rehearsal)}\n`);
    else terminal.write(rehearsalText(rehearsal, path.relative(terminal.cwd, page) || page));
    return isGood(rehearsal) ? 0 : 1;
  },
};

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
