import { processOf } from '@embargo/core';
import type { ReleaseWindow } from '@embargo/core';
import type { Checkout } from '@embargo/github';
import { decode, policiesAmong, readConfig, readPolicy } from '@embargo/policy-lint';

/** When the policy promises to release; what cannot be told is not taken for always. */
export type PromisedWindow =
  | { readonly status: 'none' }
  | { readonly status: 'promised'; readonly value: ReleaseWindow }
  | { readonly status: 'unknown'; readonly sentence: string };

export interface PolicyPlace {
  /** Absent: where the configuration says, or where GitHub looks for it. */
  readonly policyPath: string | undefined;
  readonly configPath: string;
}

export async function readWindow(
  { policyPath, configPath }: PolicyPlace,
  checkout: Checkout,
): Promise<PromisedWindow> {
  const written = checkout.readText(configPath);
  const config = written === undefined ? undefined : await readConfig(configPath, written);
  const path = policyPath ?? config?.config.policy ?? policiesAmong(checkout.files())[0];
  if (path === undefined) {
    return unknown('no security policy is there to say when the release window opens');
  }
  const text = decode(path, checkout.readBytes(path));
  const { facts } = readPolicy(path, text, { readLinked: checkout.readText });
  const window = processOf(facts, config).process.releaseWindow;
  if (window !== undefined) return { status: 'promised', value: window };
  return facts.releaseWindow === undefined
    ? { status: 'none' }
    : unknown('the release window of the policy has a time or zone that cannot be reckoned with');
}

function unknown(sentence: string): PromisedWindow {
  return { status: 'unknown', sentence };
}
