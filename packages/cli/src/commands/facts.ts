import { createHash } from 'node:crypto';

import { EmbargoError, inert } from '@embargo/core';
import type { FactsDocument } from '@embargo/core';
import { openCheckout } from '@embargo/github';
import type { Checkout } from '@embargo/github';
import { sayFacts } from '@embargo/policy-lint';

import { parseWords } from '../command.ts';
import type { Command, ExitCode, Terminal } from '../command.ts';
import { openPolicy, policyPaths } from '../open-policy.ts';
import type { OpenPolicy } from '../open-policy.ts';

const HELP = `Usage: embargo facts [FILE…] [--json]

Prints what each policy promises, with the lines that promise it. Without FILE it reads the policy
that GitHub would show: .github/SECURITY.md, SECURITY.md or docs/SECURITY.md.

  --json   one facts document a line (schemas/security-policy.schema.json)

Exit: 0 done, 2 a file could not be read.
`;

/** `embargo facts` */
export const facts: Command = {
  help: HELP,
  run: (words, terminal) => {
    const { values, positionals } = parseWords('facts', words, { json: { type: 'boolean' } });
    const checkout = openCheckout(terminal.cwd);
    const format = values.json === true ? formatDocument : formatPeople;
    let code: ExitCode = 0;
    for (const name of policyPaths(positionals, checkout)) {
      if (!print(name, { checkout, terminal, format, isJson: values.json === true })) code = 2;
    }
    return Promise.resolve(code);
  },
};

interface Printing {
  readonly checkout: Checkout;
  readonly terminal: Terminal;
  readonly format: (open: OpenPolicy) => string;
  readonly isJson: boolean;
}

/** Prints one file's facts; false where it cannot be read. */
function print(name: string, { checkout, terminal, format, isJson }: Printing): boolean {
  try {
    terminal.write(format(openPolicy(name, checkout)));
    return true;
  } catch (error) {
    if (!(error instanceof EmbargoError)) throw error;
    if (isJson) terminal.write(`${JSON.stringify({ path: name, error: error.message })}\n`);
    else terminal.complain(error.message);
    return false;
  }
}

function formatDocument({ path, bytes, policy }: OpenPolicy): string {
  const document: FactsDocument = {
    schemaVersion: 1,
    path,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    kind: policy.kind,
    facts: policy.facts,
  };
  return `${JSON.stringify(document)}\n`;
}

function formatPeople({ path, policy }: OpenPolicy): string {
  const rows = sayFacts(policy.facts);
  const width = Math.max(0, ...rows.map(({ title }) => title.length));
  const lines = rows.map(({ title, value, place, strength }) => {
    const where = `${place.path ?? path}:${String(place.span.start.line)}`;
    const note = strength === undefined || strength === 'must' ? '' : ` [${strength}]`;
    return `  ${title.padEnd(width)}  ${value}${note}  (${where})`;
  });
  return inert([`${path}: ${policy.kind}`, ...lines, ''].join('\n'));
}
