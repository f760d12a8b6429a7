import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { VERSIONS } from '../people/cast.ts';
import { PROJECT_SECRET_KEY } from '../people/keys.ts';
import { LEDGER_KEY } from '../stage.ts';
import type { Stage } from '../stage.ts';
import { standInProgram } from './program.ts';
import { TRUSTED_ROOT } from './release-policy.ts';

type Given = Readonly<Record<string, string>>;

const SIGNING = 'signing_config.json';
/** So long that the instants which a rehearsal leaves out are no sleep. */
const EVERY = 'P90D';

export interface Standing {
  readonly stage: Stage;
  readonly workspace: string;
  readonly isAwake: boolean;
}

/**
 * The inputs of an action with stand-ins for every secret, address and repository: what a workflow
 * takes from its project's secrets, and what only exists where the project is at home.
 */
export function standInInputs(action: string, given: Given, standing: Standing): Given {
  const { stage } = standing;
  const secrets = secretsFor(stage);
  const replaced = Object.entries(given).map(([name, value]) => {
    if (TOKENS.has(name)) return [name, tokenFor(value, stage)] as const;
    if (PLACES.has(name)) return [name, value === '' ? value : stage.standInFor(value)] as const;
    const secret = secrets[name];
    return [name, value === '' || secret === undefined ? value : secret] as const;
  });
  return { ...Object.fromEntries(replaced), ...fixed(action, given, standing) };
}

const TOKENS: ReadonlySet<string> = new Set([
  'token',
  'github-token',
  'ledger-token',
  'post-token',
]);
const PLACES: ReadonlySet<string> = new Set(['repository', 'ledger', 'control', 'post-into']);

/** One that the local GitHub gave out is kept; a secret of the project's is the App's here. */
function tokenFor(value: string, { github, tokens }: Stage): string {
  return value === '' || github.world.state.tokens.has(value) ? value : tokens.app;
}

function secretsFor({ mail, slack, discord, tokens, channelSecrets }: Stage): Given {
  return {
    'fork-token': tokens.fork,
    'ledger-key': LEDGER_KEY,
    'channel-secrets': JSON.stringify(channelSecrets),
    'signing-key': PROJECT_SECRET_KEY,
    'signing-key-password': '',
    'slack-webhook': slack.webhookUrl,
    'discord-webhook': discord.webhookUrl,
    webhook: slack.webhookUrl,
    'smtp-user': mail.login.user,
    'smtp-password': mail.login.password,
  };
}

function fixed(action: string, given: Given, standing: Standing): Given {
  const { stage, isAwake } = standing;
  switch (action) {
    case 'announce-release':
      return { 'smtp-ca': stage.mail.ca, 'await-arrival': 'PT0M' };
    case 'notify-distributors':
      return { 'smtp-ca': stage.mail.ca };
    case 'track-deadlines':
      return isAwake ? { every: EVERY } : {};
    case 'build-release':
      return (given['from'] ?? '') === '' ? builds(standing) : {};
    case 'verify-release':
      return { 'trusted-root': write(standing, TRUSTED_ROOT, stage.sigstore.trustedRoot()) };
    default:
      return {};
  }
}

/** Nothing of the project can be built here: a program of this machine stands for it. */
function builds(standing: Standing): Given {
  const { file, platform } = standInProgram();
  const name = `vault-${VERSIONS.fixed}-${platform.replace('/', '-')}`;
  return {
    run: `mkdir -p dist && cp '${path.resolve(file)}' 'dist/${name}'`,
    artifacts: `${platform} dist/${name}`,
    sbom: 'off',
    reproduce: 'off',
    'sigstore-instance': 'custom',
    'signing-config': write(standing, SIGNING, standing.stage.sigstore.signingConfig()),
  };
}

function write({ workspace }: Standing, name: string, document: unknown): string {
  writeFileSync(path.join(workspace, name), JSON.stringify(document));
  return name;
}
