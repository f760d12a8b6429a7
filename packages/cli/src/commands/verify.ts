import { createHash } from 'node:crypto';
import path from 'node:path';

import { EmbargoError, inert, observed } from '@embargo/core';
import {
  embeddedRoot,
  expectedRelease,
  gatherFolder,
  ghTrustedRoots,
  judgeRelease,
  readBounded,
  readReleaseFolder,
  readReleasePolicy,
  readTrustedRoots,
  reportDocument,
  reportText,
  trustWarnings,
  versionOfNames,
} from '@embargo/signatures';
import type { ReleasePolicy, TrustedRoot } from '@embargo/signatures';

import { parseWords } from '../command.ts';
import type { Command } from '../command.ts';

const HELP = `Usage: embargo verify DIR --policy FILE [options]

Verifies a folder of release files as a stranger would: every artifact is there, for its platform,
signed by whom the policy names, built as its provenance says, and nothing else lies beside it. No
network is used, and no program is run.

  --policy FILE           the release policy (schemas/release-policy.schema.json)
  --release VERSION       the version; by the names of the files unless given
  --commit SHA            the commit that the tag is at, to compare with
  --trusted-root F        what to trust instead of what the policy names
  --json                  one document (schemas/verify-report.schema.json)

Exit: 0 verified, 1 not verified, 2 the job could not be done.
`;

const OPTIONS = {
  policy: { type: 'string' },
  release: { type: 'string' },
  commit: { type: 'string' },
  'trusted-root': { type: 'string' },
  json: { type: 'boolean' },
} as const;

const MAX_POLICY_BYTES = 1024 * 1024;
const MAX_ROOT_BYTES = 4 * 1024 * 1024;
const MAX_KEY_BYTES = 1024 * 1024;

/** `embargo verify` */
export const verify: Command = {
  help: HELP,
  async run(words, terminal) {
    const { values, positionals } = parseWords('verify', words, OPTIONS);
    const folder = path.resolve(terminal.cwd, oneFolder(positionals));
    const policy = await openReleasePolicy(terminal.cwd, values.policy);
    const files = await readReleaseFolder(folder);
    const version =
      values.release ?? versionOf(policy.policy, { folder, names: [...files.assets.keys()] });
    const expected = expectedRelease(policy.policy, version);
    const trustedRoots = await rootsOf(policy, values['trusted-root'], terminal.cwd);
    const gathered = await gatherFolder({
      folder,
      files,
      expected,
      trustedRoots,
      ...keysOf(policy),
    });
    const now = new Date();
    const evidence = {
      ...gathered,
      source: 'directory' as const,
      now,
      ...(values.commit === undefined ? {} : { commit: observed({ sha: values.commit }) }),
    };
    const report = reportDocument(evidence, judgeRelease(evidence), policy.reference);
    const text = values.json === true ? `${JSON.stringify(report)}\n` : inert(reportText(report));
    terminal.write(text);
    for (const warning of trustedRoots.flatMap((root) => trustWarnings(root, now))) {
      terminal.complain(warning);
    }
    return report.result === 'passed' ? 0 : 1;
  },
};

interface OpenReleasePolicy {
  readonly policy: ReleasePolicy;
  /** What the policy's own paths start from. */
  readonly folder: string;
  readonly reference: { readonly path: string; readonly sha256: string };
}

async function openReleasePolicy(
  cwd: string,
  name: string | undefined,
): Promise<OpenReleasePolicy> {
  if (name === undefined) throw usage('--policy is missing');
  const file = path.resolve(cwd, name);
  const bytes = readBounded(file, MAX_POLICY_BYTES);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const policy = await readReleasePolicy(name, bytes.toString('utf8'));
  return { policy, folder: path.dirname(file), reference: { path: name, sha256 } };
}

async function rootsOf(
  { policy, folder }: OpenReleasePolicy,
  given: string | undefined,
  cwd: string,
): Promise<readonly TrustedRoot[]> {
  const { instance = 'public-good', root } = policy.trust ?? {};
  const named = root === undefined ? undefined : path.join(folder, root);
  const file = given === undefined ? named : path.resolve(cwd, given);
  if (file !== undefined) return readTrustedRoots(readBounded(file, MAX_ROOT_BYTES), file);
  if (instance === 'public-good') return [await embeddedRoot('public-good')];
  const roots = ghTrustedRoots(process.env);
  if (roots !== undefined) return roots;
  throw new EmbargoError(
    'EVIDENCE_UNAVAILABLE',
    "The policy trusts GitHub's instance and gh is not on this machine, expected its trusted roots; write what gh attestation trusted-root prints elsewhere into a file for --trusted-root",
  );
}

function keysOf({ policy, folder }: OpenReleasePolicy): { openpgpKeys?: Uint8Array } {
  if (policy.openpgp === undefined) return {};
  return { openpgpKeys: readBounded(path.join(folder, policy.openpgp.keys), MAX_KEY_BYTES) };
}

interface NamedFolder {
  readonly folder: string;
  readonly names: readonly string[];
}

function versionOf(policy: ReleasePolicy, { folder, names }: NamedFolder): string {
  const version = versionOfNames(policy, names);
  if (version !== undefined) return version;
  const [{ name } = { name: '' }] = policy.artifacts;
  if (!names.some((one) => holdsArtifact(policy, one))) {
    throw usage(
      `${folder} has no file such as "${name}" of the policy, expected a release's files; name their folder`,
    );
  }
  throw usage('The names of the files tell no one version, expected --release VERSION');
}

/** Whether a name is, but for its variables, one of the policy's artifacts. */
function holdsArtifact({ artifacts }: ReleasePolicy, file: string): boolean {
  return artifacts.some(({ name }) => {
    const parts = name.split(/\{\w+\}/).filter((part) => part.length > 1);
    return parts.every((part) => file.includes(part));
  });
}

function oneFolder([folder, ...others]: readonly string[]): string {
  if (folder !== undefined && others.length === 0) return folder;
  throw usage(`${others.length + (folder === undefined ? 0 : 1)} folders were given, expected one`);
}

function usage(problem: string): EmbargoError {
  return new EmbargoError('USAGE', `${problem}; see "embargo verify --help"`);
}
