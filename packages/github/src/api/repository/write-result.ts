import { GitHubError } from '../client/failure.ts';

/** `refused`: certainly not written, and trying again does not help; the reason names the remedy. */
export type WriteResult =
  | { readonly status: 'written' }
  | { readonly status: 'conflict' }
  | { readonly status: 'refused'; readonly reason: string };

/** Runs a write; what it still throws leaves in doubt whether it was written. */
export async function refusedOr(
  write: () => Promise<'written' | 'conflict'>,
): Promise<WriteResult> {
  try {
    return { status: await write() };
  } catch (error) {
    const isRefused =
      error instanceof GitHubError && error.status !== undefined && error.status < 500;
    if (!isRefused) throw error;
    return { status: 'refused', reason: error.message };
  }
}
