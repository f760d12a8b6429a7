import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { packTracked } from '../packed-suite.ts';

const STAND_INS = path.join(import.meta.dirname, 'actions');
const ROOT = path.resolve(import.meta.dirname, '../../..');

/** Where the suite lies, and the commit that callers pinned. */
export const SUITE = 'anvil-works/embargo';
export const COMMIT = '5eed'.repeat(10);

/** Folders that act takes instead of repositories. */
export interface Replacements {
  /** For act's command line. */
  readonly words: readonly string[];
  readonly forgetArtifacts: () => void;
}

/** Writes `$/` out as what it stands for: this repository at the commit that the caller pinned. */
export function pinOwnActions(text: string): string {
  return text.replaceAll(/\$\/(actions\/[a-z-]+)/g, `${SUITE}/$1@${COMMIT}`);
}

/**
 * Puts the packed suite and the stand-ins of other people's actions into a folder.
 *
 * Act knows no `$/`, so it is written out in the packed suite. `actions/checkout` needs no
 * stand-in: act itself copies the checkout that it runs in.
 */
export function openReplacements(folder: string, appUrl: string): Replacements {
  const suite = path.join(folder, 'suite');
  packTracked(suite, ['actions', '.github']);
  const texts = textsIn(suite);
  for (const [file, text] of texts) writeFileSync(path.join(suite, file), pinOwnActions(text));
  const actions = path.join(folder, 'actions');
  const artifacts = path.join(folder, 'artifacts');
  cpSync(STAND_INS, actions, { recursive: true });
  writeFileSync(path.join(actions, 'create-github-app-token/url.txt'), appUrl);
  for (const name of ['upload-artifact', 'download-artifact']) {
    writeFileSync(path.join(actions, name, 'folder.txt'), artifacts);
  }
  const starters = textsIn(path.join(ROOT, 'docs/starters'));
  const pins = pinsIn([...texts, ...starters].map(([, text]) => text).join('\n'));
  const stood = pins.filter(([name]) => readdirSync(actions).includes(name));
  return {
    words: [
      ['--local-repository', `${SUITE}@${COMMIT}=${suite}`],
      ...stood.map(([name, commit]) => [
        '--local-repository',
        `actions/${name}@${commit}=${path.join(actions, name)}`,
      ]),
    ].flat(),
    forgetArtifacts: () => {
      rmSync(artifacts, { recursive: true, force: true });
      mkdirSync(artifacts);
    },
  };
}

type Text = readonly [file: string, text: string];

function textsIn(folder: string): readonly Text[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yml'))
    .map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]);
}

/** Each of GitHub's own actions that is used, with its commit. */
function pinsIn(text: string): readonly (readonly [name: string, commit: string])[] {
  const pins = new Map<string, readonly [string, string]>();
  for (const [used, name = '', commit = ''] of text.matchAll(
    /actions\/([a-z-]+)@([0-9a-f]{40})/g,
  )) {
    pins.set(used, [name, commit]);
  }
  return [...pins.values()];
}
