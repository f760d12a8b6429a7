import { main } from './main.ts';

process.exitCode = await main(process.argv.slice(2), {
  write: (text) => process.stdout.write(text),
  complain: (sentence) => process.stderr.write(`embargo: ${sentence}\n`),
  cwd: process.cwd(),
});
