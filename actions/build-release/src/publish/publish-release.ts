import { counted, EmbargoError } from '@embargo/core';

import { ASSETS, MANIFEST, readManifest } from '../artifacts/manifest.ts';
import { askPublication } from '../guard/ask-publication.ts';
import type { Inputs, Source } from '../inputs.ts';
import type { Dependencies } from '../main.ts';
import { sayClosed } from '../report.ts';
import { publishDraft } from './publish-draft.ts';
import { readVerdict } from './read-verdict.ts';

/** Publishes what an earlier job staged and another verified. */
export async function publishRelease(
  inputs: Inputs & { readonly source: Extract<Source, { kind: 'publish' }> },
  deps: Dependencies,
): Promise<void> {
  const { disk, context, releases, repository } = deps;
  if (releases === undefined || repository === undefined || context.repository === undefined) {
    const message =
      'Input "github-token" is empty or the run has no repository, expected a token that publishes the draft; leave it at its default';
    throw new EmbargoError('INPUT_INVALID', message);
  }
  const verdict = await askPublication(inputs, deps);
  if (verdict.status === 'closed') {
    deps.fail(sayClosed(verdict));
    return;
  }
  const { folder, report } = inputs.source;
  const manifest = readManifest(disk.read(`${folder}/${MANIFEST}`), `in "${folder}"`);
  const assets = `${folder}/${ASSETS}`;
  const files = disk.names(assets).map((name) => {
    const file = disk.inside(assets, name);
    return { name, file, ...disk.hash(file) };
  });
  const { owner, name } = context.repository;
  const release = await publishDraft(
    { repository: `${owner}/${name}`, manifest, files, verdict: readVerdict(disk.read(report)) },
    releases,
  );
  deps.setOutput('release-id', String(release.id));
  deps.setOutput('release-url', release.pageUrl);
  deps.log.info(`Published ${manifest.tag} with ${counted(files.length, 'file')}`);
}
