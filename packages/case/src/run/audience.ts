import { observe, openRepository } from '@embargo/github';
import type { GitHub } from '@embargo/github';

import type { Dependencies } from './dependencies.ts';
import { textIn } from './payload.ts';

/**
 * Whether only people whom a private repository lets in see the log, summary and outputs of this
 * run. Events of a clock don't say, and then GitHub is asked; where nobody says, it is public.
 */
export async function isPrivateRun(
  { context, payload }: Pick<Dependencies, 'context' | 'payload'>,
  reader: GitHub,
): Promise<boolean> {
  const said = textIn(payload, 'repository', 'visibility');
  if (said !== undefined) return said === 'private';
  if (context.isPrivate === false || context.repository === undefined) return false;
  const about = await observe(openRepository(reader, context.repository).about());
  return about.status === 'observed' && about.value.visibility === 'private';
}
