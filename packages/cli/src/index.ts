import { facts } from './commands/facts.ts';

const [command, ...rest] = process.argv.slice(2);
if (command === 'facts') {
  process.exitCode = await facts(rest.filter((word) => !word.startsWith('--')));
}
