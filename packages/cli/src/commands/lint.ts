import type { LocatedConfig } from '@embargo/core';
import { CONFIG_PATH, EmbargoError, inert } from '@embargo/core';
import { openCheckout } from '@embargo/github';
import type { Checkout } from '@embargo/github';
import {
  formatJson,
  formatMarkdown,
  formatSarif,
  formatText,
  judge,
  PROFILES,
  readPolicy,
} from '@embargo/policy-lint';
import type { LintedFile, Profile, RepositoryView } from '@embargo/policy-lint';

import { oneOf, parseWords } from '../command.ts';
import type { Command, Terminal } from '../command.ts';
import { fixFile } from '../lint/fix-file.ts';
import { openConfig } from '../open-config.ts';
import { askedFor, isInsideOf, openPolicy, policyPaths } from '../open-policy.ts';
import type { OpenPolicy } from '../open-policy.ts';

const FORMATS = ['text', 'json', 'sarif', 'markdown'] as const;

const HELP = `Usage: embargo lint [FILE…] [options]

Says where a policy is incomplete, untrue or contradicts itself, on the line, with the sentence that
mends it. Without FILE it reads the policy that GitHub would show.

  --profile P              ${PROFILES.join(', ')}
                           (recommended unless the configuration says otherwise)
  --format F               ${FORMATS.join(', ')} (text)
  --fix                    applies the safe edits to the files, and says on stderr which
  --base FILE              the policy before a change: promises that became smaller are errors
  --config FILE            the configuration (${CONFIG_PATH} where it exists)
  --repository OWNER/NAME  the repository, to check links that name one

Exit: 0 no errors, 1 at least one error, 2 the job could not be done.
`;

const OPTIONS = {
  profile: { type: 'string' },
  format: { type: 'string' },
  fix: { type: 'boolean' },
  base: { type: 'string' },
  config: { type: 'string' },
  repository: { type: 'string' },
} as const;

interface Settings {
  readonly checkout: Checkout;
  readonly profile: Profile;
  readonly config: LocatedConfig | undefined;
  readonly base: string | undefined;
  readonly repository: RepositoryView;
}

/** `embargo lint` */
export const lint: Command = {
  help: HELP,
  async run(words, terminal) {
    const { values, positionals } = parseWords('lint', words, OPTIONS);
    const format = oneOf('--format', values.format ?? 'text', FORMATS);
    const checkout = openCheckout(terminal.cwd);
    const config = await openConfig(values.config, checkout);
    const profile = oneOf(
      '--profile',
      values.profile ?? config?.config.profile ?? 'recommended',
      PROFILES,
    );
    const repository = repositoryOf(values.repository, checkout);
    const settings = { checkout, profile, config, base: values.base, repository };
    const asked = askedFor(positionals, config);
    const files: LintedFile[] = [];
    for (const name of policyPaths(asked, checkout)) {
      files.push(
        await (values.fix === true ? fixed(name, settings, terminal) : linted(name, settings)),
      );
    }
    terminal.write(formatAs(format, files));
    const isBroken = files.some((file) => file.diagnostics.some(({ level }) => level === 'error'));
    return isBroken ? 1 : 0;
  },
};

function repositoryOf(slug: string | undefined, checkout: Checkout): RepositoryView {
  const today = new Date().toISOString().slice(0, 10);
  const view: RepositoryView = {
    get files() {
      return checkout.files();
    },
    readText: checkout.readText,
    today,
  };
  if (slug === undefined) return view;
  const match = /^([\w.-]+)\/([\w.-]+)$/.exec(slug);
  if (match === null) {
    throw new EmbargoError('USAGE', `--repository is "${slug}", expected OWNER/NAME`);
  }
  const [, owner = '', name = ''] = match;
  return { owner, name, files: checkout.files(), readText: checkout.readText, today };
}

async function linted(name: string, settings: Settings): Promise<LintedFile> {
  const { checkout, profile, config, base } = settings;
  const open: OpenPolicy = openPolicy(name, checkout);
  const { policy, text } = open;
  const before = base === undefined ? undefined : readBase(name, base, checkout);
  const repository = isInsideOf(checkout, name) ? settings.repository : undefined;
  const judgement = await judge({ policy, profile, config, base: before, repository });
  return { ...judgement, path: name, text, policy, profile };
}

/** The base is read under the policy's own name, so that its promises compare by place. */
function readBase(name: string, base: string, checkout: Checkout) {
  return readPolicy(name, openPolicy(base, checkout).text);
}

/** What was edited is said beside the findings, which other programs may read. */
async function fixed(name: string, settings: Settings, terminal: Terminal): Promise<LintedFile> {
  const { file, report } = await fixFile(name, settings.checkout, (one) => linted(one, settings));
  for (const sentence of report) terminal.complain(inert(sentence));
  return file;
}

function formatAs(format: (typeof FORMATS)[number], files: readonly LintedFile[]): string {
  switch (format) {
    case 'text':
      return formatText(files);
    case 'json':
      return formatJson(files);
    case 'sarif':
      return formatSarif(files);
    case 'markdown':
      return formatMarkdown(files);
  }
}
