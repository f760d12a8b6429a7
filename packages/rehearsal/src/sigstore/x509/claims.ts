import { der } from './der.ts';
import { extensions } from './extensions.ts';

/** What an identity token says, as far as a certificate repeats it. */
export type Claims = Readonly<Record<string, unknown>>;

const FULCIO = '1.3.6.1.4.1.57264.1';

/** Fulcio's first extensions: the text as it is. */
const RAW: readonly (readonly [number, string])[] = [
  [1, 'iss'],
  [2, 'event_name'],
  [3, 'sha'],
  [4, 'workflow'],
  [5, 'repository'],
  [6, 'ref'],
];

/** The later ones: the text as a UTF8String; `/` before a claim stands for the server's address. */
const ENCODED: readonly (readonly [number, string])[] = [
  [8, 'iss'],
  [9, '/job_workflow_ref'],
  [10, 'job_workflow_sha'],
  [11, 'runner_environment'],
  [12, '/repository'],
  [13, 'sha'],
  [14, 'ref'],
  [15, 'repository_id'],
  [16, '/repository_owner'],
  [17, 'repository_owner_id'],
  [18, '/workflow_ref'],
  [19, 'workflow_sha'],
  [20, 'event_name'],
  [21, '/run'],
  [22, 'repository_visibility'],
];

/** The extensions that Fulcio writes for a token of GitHub Actions; absent claims write none. */
export function claimExtensions(claims: Claims, serverUrl = 'https://github.com'): Buffer[] {
  const complete = { ...claims, run: runOf(claims) };
  const raw = RAW.map(([number, claim]) => {
    const text = textOf(complete, claim);
    return text === undefined
      ? undefined
      : extensions.other(`${FULCIO}.${number}`, Buffer.from(text));
  });
  const encoded = ENCODED.map(([number, claim]) => {
    const isAddress = claim.startsWith('/');
    const text = textOf(complete, isAddress ? claim.slice(1) : claim);
    if (text === undefined) return undefined;
    return extensions.other(
      `${FULCIO}.${number}`,
      der.text(isAddress ? `${serverUrl}/${text}` : text),
    );
  });
  return [...raw, ...encoded].filter((extension) => extension !== undefined);
}

function runOf(claims: Claims): string | undefined {
  const [repository, run, attempt] = ['repository', 'run_id', 'run_attempt'].map((name) =>
    textOf(claims, name),
  );
  if (repository === undefined || run === undefined || attempt === undefined) return undefined;
  return `${repository}/actions/runs/${run}/attempts/${attempt}`;
}

function textOf(claims: Claims, name: string): string | undefined {
  const value = claims[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
