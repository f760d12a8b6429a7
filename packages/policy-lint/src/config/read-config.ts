import type { EmbargoConfig, LocatedConfig } from '@embargo/core';

import { readDocumentOf } from './read-document-of.ts';

/** Reads `.github/embargo.yml`; throws `CONFIG_INVALID` with the place of what is wrong. */
export async function readConfig(path: string, text: string): Promise<LocatedConfig> {
  // Most repositories have no configuration, and its schema is as large as all rules' together.
  const { validateConfig } = await import('../generated/config-validator.js');
  const source = { path, text };
  const found = await readDocumentOf<EmbargoConfig>(source, validateConfig, 'embargo-config');
  return { path, config: found.value, spanOf: found.spanOf };
}
