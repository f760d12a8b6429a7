import { createHash } from 'node:crypto';

import { EmbargoError } from '@embargo/core';

import { folderOf } from '../adoption/folders.ts';
import { parseWords } from '../command.ts';
import type { Command } from '../command.ts';
import { examinationDocument } from '../doctor/examination-document.ts';
import { examine } from '../doctor/examine.ts';
import { openSetUp } from '../doctor/open-set-up.ts';
import { sayExamination } from '../doctor/say-examination.ts';

const HELP = `Usage: embargo doctor [DIR] [--control DIR] [--json]

Checks an adopted set-up by its files alone, without network: that every promise of the policy has a
workflow that keeps it or reminds people of it, that workflows and configuration can be read, pin one
commit of the suite, pass it the inputs and secrets that it takes and run when and where they must.
What no file shows, secrets and the rights of the App, is listed to be looked up.

  DIR            a checkout of the public repository (this folder)
  --control DIR  a checkout of the private control repository
  --json         one document (schemas/adoption-report.schema.json)

Exit: 0 no error, 1 errors, 2 the job could not be done.
`;

const OPTIONS = { control: { type: 'string' }, json: { type: 'boolean' } } as const;

/** `embargo doctor` */
export const doctor: Command = {
  help: HELP,
  async run(words, terminal) {
    const { values, positionals } = parseWords('doctor', words, OPTIONS);
    const [asked = '.', ...more] = positionals;
    if (more.length > 0) {
      throw new EmbargoError('USAGE', `${more.length + 1} folders were given, expected one`);
    }
    const { cwd } = terminal;
    const folder = folderOf('The folder', asked, cwd);
    const control =
      values.control === undefined ? undefined : folderOf('--control', values.control, cwd);
    const open = await openSetUp(folder, control);
    const examination = examine(open);
    const { policyPath: path } = open.setUp;
    const sha256 = createHash('sha256').update(open.bytes).digest('hex');
    terminal.write(
      values.json === true
        ? `${JSON.stringify(examinationDocument({ path, sha256 }, examination))}\n`
        : sayExamination(path, examination),
    );
    return examination.findings.some(({ level }) => level === 'error') ? 1 : 0;
  },
};
