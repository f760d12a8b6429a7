import type { Inputs } from '../inputs.ts';
import type { Dependencies } from '../main.ts';
import { embargoGuard } from './embargo-guard.ts';
import type { GuardVerdict } from './embargo-guard.ts';

/** Asks the guard whether a staged release may be shown now. */
export async function askPublication(
  inputs: Inputs,
  { context, checkout, now }: Dependencies,
): Promise<GuardVerdict> {
  const window = inputs.isSecurityRelease
    ? await import('./read-window.ts').then(({ readWindow }) => readWindow(inputs, checkout))
    : ({ status: 'none' } as const);
  return embargoGuard({
    acts: ['publish'],
    repositoryName: context.repository?.name ?? '',
    visibility: 'unknown',
    isEmbargoed: inputs.isEmbargoed,
    isSecurityRelease: inputs.isSecurityRelease,
    names: [],
    window,
    now: now(),
  });
}
