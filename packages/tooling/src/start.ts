import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

import { EmbargoError, inert, isInsideWindow, nextOpening, sayWindow } from '@embargo/core';
import type { Process } from '@embargo/core';
import { decode, formatText, judge, readPolicy, sayFacts } from '@embargo/policy-lint';
import type { Policy } from '@embargo/policy-lint';

import { ROOT } from './root.ts';

/** The project's own policy shows what a run looks like where none is given. */
const SAMPLE = path.join(ROOT, '.github/SECURITY.md');

const HELP = `Usage: npm start [-- FILE]

Reads a security policy from end to end: what it promises, what is wrong with it, when a fix may go
out, and a rehearsal of a release by it. Without FILE it takes this project's own policy.
`;

const [given, ...more] = process.argv.slice(2);

try {
  if (given === '--help' || given === '-h') process.stdout.write(HELP);
  else await start();
} catch (error) {
  if (!(error instanceof EmbargoError)) throw error;
  process.stderr.write(`embargo: ${inert(error.message)}\n`);
  process.exitCode = 2;
}

async function start(): Promise<void> {
  if (more.length > 0) throw usage(`${more.length + 1} files were given, expected one policy`);
  if (given?.startsWith('-') === true) throw usage(`"${given}" is no option, expected a policy`);
  const file = given ?? path.relative(process.cwd(), SAMPLE);
  const { text, isPolicy } = await tour(file);
  process.stdout.write(inert(text));
  if (isPolicy) rehearse(file);
}

function usage(problem: string): EmbargoError {
  return new EmbargoError('USAGE', `${problem}; see "npm start -- --help"`);
}

/** Reads a policy from end to end: what it promises, what is wrong with it, when it may release. */
async function tour(file: string): Promise<{ readonly text: string; readonly isPolicy: boolean }> {
  const text = decode(file, bytesOf(file));
  const policy = readPolicy(file, text);
  const judgement = await judge({ policy, profile: 'recommended' });
  const said = [
    `${file} is ${kindOf(policy)}.`,
    '',
    'What it promises',
    ...promises(policy),
    '',
    'What is wrong with it',
    formatText([{ ...judgement, path: file, text, policy, profile: 'recommended', unchecked: [] }]),
    'When a fix may go out',
    `  ${release(judgement.process, new Date())}`,
    '',
    'Next: npm run --silent embargo -- lint --help',
    '',
  ];
  return { text: said.join('\n'), isPolicy: policy.kind === 'policy' };
}

/** Plays release day by the policy; what it shows, good or bad, is a result. */
function rehearse(file: string): void {
  const cli = path.join(ROOT, 'packages/cli/src/index.ts');
  process.stdout.write('\n');
  // This project's own workflows release its actions, and have no advisories to look at.
  const own = given === undefined ? ['--starters'] : [];
  const run = spawnSync(process.execPath, [cli, 'rehearse', file, ...own], { stdio: 'inherit' });
  if (run.status !== 0 && run.status !== 1) process.exitCode = 2;
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    const isFolder = statSync(file, { throwIfNoEntry: false })?.isDirectory() === true;
    const found = isFolder ? 'is a folder' : 'cannot be read';
    const message = `${file} ${found}, expected the path of a security policy`;
    throw new EmbargoError('FILE_UNREADABLE', message, { cause });
  }
}

function kindOf({ kind }: Policy): string {
  switch (kind) {
    case 'policy':
      return 'a security policy';
    case 'pointer':
      return 'a pointer to a policy elsewhere';
    case 'not-a-policy':
      return 'no security policy';
  }
}

function promises({ facts }: Policy): string[] {
  const said = sayFacts(facts);
  if (said.length === 0) return ['  nothing'];
  const width = Math.max(...said.map(({ title }) => title.length));
  return said.map(({ title, value, place, strength }) => {
    const note = strength === undefined || strength === 'must' ? '' : ` (${strength})`;
    return `  line ${String(place.span.start.line).padStart(4)}  ${title.padEnd(width)}  ${value}${note}`;
  });
}

function release({ releaseWindow }: Process, now: Date): string {
  if (releaseWindow === undefined) return 'at any time: the policy names no release window';
  const line = String(releaseWindow.origin.span.start.line);
  const says = `line ${line} says ${sayWindow(releaseWindow)}`;
  if (isInsideWindow(releaseWindow, now)) return `now: ${says}`;
  const opening = nextOpening(releaseWindow, now);
  if (opening === undefined) return `never: ${says}, and no such day comes within 400 days`;
  return `closed now: ${says}; next opening ${opening.toISOString().slice(0, 16)}Z`;
}
