import { EmbargoError } from '@embargo/core';
import type { EmbargoConfig, LocatedConfig } from '@embargo/core';

import { parseYaml, sayPlace } from './yaml.ts';

/**
 * Reads `.github/embargo.yml`. What is not as the schema says is an error that names the line, the
 * column, what was found and what was expected.
 */
export async function readConfig(path: string, text: string): Promise<LocatedConfig> {
  const { value, spanOf } = await parseYaml(path, text);
  // Most repositories have no configuration, and its schema is as large as all rules' together.
  const { validateConfig } = await import('../generated/config-validator.js');
  const isConfig = (value: unknown): value is EmbargoConfig => validateConfig(value);
  if (isConfig(value)) return { path, config: value, spanOf };
  const [first] = validateConfig.errors ?? [];
  const pointer = first?.instancePath ?? '';
  const property = first?.params['additionalProperty'];
  const at = typeof property === 'string' ? `${pointer}/${property}` : pointer;
  throw new EmbargoError(
    'CONFIG_INVALID',
    `${path}:${sayPlace(spanOf(at))} ${sayViolation(at, first)}`,
  );
}

interface ConfigViolation {
  readonly keyword: string;
  readonly message?: string;
  readonly params: Readonly<Record<string, unknown>>;
}

function sayViolation(pointer: string, violation: ConfigViolation | undefined): string {
  const name = pointer === '' ? 'the file' : `"${pointer.slice(1).replaceAll('/', '.')}"`;
  const allowed = violation?.params['allowedValues'];
  if (violation?.keyword === 'additionalProperties') {
    return `has ${name}, which is no setting; see schemas/embargo-config.schema.json`;
  }
  if (Array.isArray(allowed)) return `has ${name} as none of: ${allowed.join(', ')}`;
  if (violation?.keyword === 'const') return `has another ${name}, expected version: 1`;
  return `has ${name} wrong, it ${violation?.message ?? 'does not fit its schema'}`;
}
