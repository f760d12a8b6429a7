import { EmbargoError } from '@embargo/core';

/**
 * What work gives, or nothing where it could not be done; the sentence that says so, which tells
 * nothing of the case, is then among those that failed. What the workflow was given wrongly throws.
 */
export async function attempt<T>(work: Promise<T>, failed: string[]): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof EmbargoError)) throw error;
    if (error.code === 'INPUT_INVALID' || error.code === 'CONFIG_INVALID') throw error;
    failed.push(error.message);
    return undefined;
  }
}
