/** Where GitHub looks for a policy, in its order. */
const FOLDERS = ['.github/', '', 'docs/'];

/** The usual name in each of them. */
export const POLICY_PATHS: readonly string[] = FOLDERS.map((folder) => `${folder}SECURITY.md`);

const POLICY = /^(?:\.github\/|docs\/)?security\.(?:md|markdown|rst|adoc|txt)$/i;

/** Spelt as GitHub's own template does: a lower-case `docs/security.md` is often a manual. */
const FORMAL = /(?:^|\/)SECURITY\.\w+$/;

/** Whether GitHub would show a tracked file as the security policy. */
export function isPolicyPath(path: string): boolean {
  return POLICY.test(path);
}

/** The policies among tracked files, the one that GitHub shows first. */
export function policiesAmong(files: ReadonlySet<string>): string[] {
  return [...files]
    .filter((path) => POLICY.test(path) && (FORMAL.test(path) || !path.startsWith('docs/')))
    .sort((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1));
}

function rank(path: string): number {
  return FOLDERS.indexOf(path.slice(0, path.lastIndexOf('/') + 1));
}
