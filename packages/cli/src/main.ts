import { EmbargoError, inert } from '@embargo/core';

import type { ExitCode, Terminal } from './command.ts';
import { commands } from './commands.ts';

const HELP = `Usage: embargo COMMAND …

Your SECURITY.md, enforced.

${commands.map(({ name, summary }) => `  ${name.padEnd(14)} ${summary}`).join('\n')}

"embargo COMMAND --help" says more. Exit: 0 yes, 1 no, 2 the job could not be done.
`;

/** Runs the command that the words name; an error is one sentence, never a stack trace. */
export async function main(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = words;
  if (name === '--help' || name === '-h' || name === 'help') {
    terminal.write(HELP);
    return 0;
  }
  const entry = commands.find((candidate) => candidate.name === name);
  if (entry === undefined) {
    const names = commands.map((candidate) => candidate.name).join(', ');
    const found = name === undefined ? 'No command was given' : `"${name}" is no command`;
    terminal.complain(inert(`${found}, expected one of: ${names}; see "embargo --help"`));
    return 2;
  }
  const command = await entry.load();
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.write(command.help);
    return 0;
  }
  try {
    return await command.run(rest, terminal);
  } catch (error) {
    terminal.complain(inert(sentenceOf(error)));
    return 2;
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof EmbargoError) return error.message;
  const said = error instanceof Error ? error.message : String(error);
  return `The job could not be done: ${said}`;
}
