import type { GitHub } from '../client/client.ts';
import { isStatus, unlessMissing } from '../client/failure.ts';
import type { Area } from '../client/failure.ts';

export const READ_CONTENTS: Area = {
  subject: 'a file or folder of the repository',
  permission: 'the permission `contents: read` (of a classic token the scope `repo`)',
};

export interface Where {
  readonly github: GitHub;
  readonly place: { readonly owner: string; readonly repo: string; readonly ref: string };
}

/** `undefined` where something is absent; throws where it may be hidden, which GitHub answers alike. */
export async function undefinedWhereAbsent<T>(
  read: Promise<T>,
  where: Where,
): Promise<T | undefined> {
  const found = await unlessMissing(read);
  if (found === undefined) await proveReadable(where);
  return found;
}

async function proveReadable({ github, place }: Where): Promise<void> {
  try {
    const path = '/repos/{owner}/{repo}/commits/{ref}';
    const accept = 'application/vnd.github.sha';
    await github.readBytes({ path, parameters: place, accept, area: READ_CONTENTS });
  } catch (error) {
    // A repository without any commit has no file.
    if (!isStatus(error, 409)) throw error;
  }
}
