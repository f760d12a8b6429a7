// What a fresh clone needs before anything else runs: Node 24 where the machine's Node is older,
// the pinned pnpm, and the packages of the lock file. Plain JavaScript for Node 20, no packages.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname ?? '.', '../../..');

const NODE_VERSION = '24.21.0';
const PNPM_VERSION = '12.21.0';

const tools = path.join(root, '.tools');
const bin = path.join(tools, 'node_modules', '.bin');

/** Makes the checkout ready, and says which Node runs it and with which environment. */
export function setUp() {
  const node = ownNodeSuffices() ? process.execPath : toolNode();
  const stamp = path.join(tools, 'stamp');
  const wanted = fingerprint();
  const isReady = existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && existsSync(node);
  const PATH = [path.dirname(node), bin, process.env.PATH].join(path.delimiter);
  const env = { ...process.env, PATH };
  if (!isReady) {
    install(env);
    writeFileSync(`${stamp}.new`, wanted);
    renameSync(`${stamp}.new`, stamp);
  }
  return { node, env };
}

function ownNodeSuffices() {
  return Number(process.versions.node.split('.')[0]) >= 24;
}

function toolNode() {
  const name = process.platform === 'win32' ? 'node.exe' : path.join('bin', 'node');
  return path.join(tools, 'node_modules', nodePackage(), name);
}

function nodePackage() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  return `node-${platform}-${process.arch}`;
}

function install(env) {
  process.stderr.write('Setting up: tools and packages come from npm, once.\n');
  mkdirSync(tools, { recursive: true });
  const packages = [`pnpm@${PNPM_VERSION}`];
  // npm drops what it is not asked for, so a Node 24 that an older Node needed here stays.
  if (!ownNodeSuffices() || existsSync(toolNode())) {
    packages.push(`${nodePackage()}@${NODE_VERSION}`);
  }
  const quiet = ['--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund'];
  command('npm', ['install', '--prefix', tools, '--loglevel=error', ...quiet, ...packages], env);
  command('pnpm', ['install', '--frozen-lockfile', '--reporter=silent'], { ...env, CI: 'true' });
}

function command(name, words, env) {
  const shell = process.platform === 'win32';
  const run = spawnSync(name, words, { cwd: root, env, shell, stdio: ['ignore', 'pipe', 'pipe'] });
  if (run.status === 0) return;
  const said = `${run.stdout ?? ''}${run.stderr ?? ''}`.trim() || String(run.error);
  process.stderr.write(`${said}\nSetting up failed at "${name} ${words[0]}", see above.\n`);
  process.exit(2);
}

/** Changes when what is installed must change. */
function fingerprint() {
  const hash = createHash('sha256').update(`${NODE_VERSION} ${PNPM_VERSION}`);
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json']) {
    hash.update(readFileSync(path.join(root, file)));
  }
  return hash.digest('hex');
}
