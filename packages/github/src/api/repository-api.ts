import { EmbargoError } from '@embargo/core';

/** What the linter asks GitHub; each call is one request, none is made before it is called. */
export interface RepositoryApi {
  /** The text of a file at a commit, or nothing where it does not exist there. */
  readonly fileAt: (path: string, ref: string) => Promise<string | undefined>;
  /** Whether private vulnerability reporting is on, or nothing where the token may not know. */
  readonly privateReporting: () => Promise<boolean | undefined>;
}

interface Repository {
  readonly owner: string;
  readonly name: string;
}

/** Opens the API with a token; the client is loaded by the first request. */
export function openRepositoryApi(token: string, { owner, name: repo }: Repository): RepositoryApi {
  const open = async () => {
    const { getOctokit } = await import('@actions/github');
    return getOctokit(token);
  };
  return {
    async fileAt(path, ref) {
      const octokit = await open();
      try {
        const { data } = await octokit.request('GET /repos/{owner}/{repo}/contents/{path}', {
          owner,
          repo,
          path,
          ref,
          headers: { accept: 'application/vnd.github.raw+json' },
        });
        return typeof data === 'string' ? data : undefined;
      } catch (error) {
        if (statusOf(error) === 404) return undefined;
        throw new EmbargoError(
          'EVIDENCE_UNAVAILABLE',
          `GitHub answered ${String(statusOf(error) ?? 'nothing')} for ${path} at ${ref}, expected its text; give the job the permission contents: read`,
          { cause: error },
        );
      }
    },
    async privateReporting() {
      const octokit = await open();
      try {
        const { data } = await octokit.request(
          'GET /repos/{owner}/{repo}/private-vulnerability-reporting',
          { owner, repo },
        );
        return data.enabled;
      } catch {
        return undefined;
      }
    },
  };
}

function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('status' in error)) return undefined;
  return typeof error.status === 'number' ? error.status : undefined;
}
