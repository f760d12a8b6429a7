import { CONFIG_PATH, EmbargoError } from '@embargo/core';
import type { LocatedConfig } from '@embargo/core';
import type { Checkout } from '@embargo/github';
import { readConfig } from '@embargo/policy-lint';

/** The configuration asked for, or the one of the checkout where it has one. */
export async function openConfig(
  asked: string | undefined,
  checkout: Checkout,
): Promise<LocatedConfig | undefined> {
  const name = asked ?? CONFIG_PATH;
  const text = checkout.readText(name);
  if (text !== undefined) return readConfig(name, text);
  if (asked === undefined) return undefined;
  throw new EmbargoError('FILE_UNREADABLE', `${asked} cannot be read, expected a configuration`);
}
