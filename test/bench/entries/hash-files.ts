import { hashFiles } from '@embargo/signatures';

// Hashes the files named, alone, so that it can be measured as a process.
for (const { digest } of await hashFiles(process.argv.slice(2))) {
  process.stdout.write(`${digest.hex}\n`);
}
