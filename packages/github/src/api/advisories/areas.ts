import type { Area } from '../client/failure.ts';

const HINT =
  "the job's own GITHUB_TOKEN never has it: give the token of a GitHub App or of a person";

const READ =
  'the App permission `repository_advisories: read` (of a classic token the scope `repo` or `repository_advisories:read`)';
const WRITE =
  'the App permission `repository_advisories: write` (of a classic token the scope `repo` or `repository_advisories:write`)';
const FORK =
  'the App permissions `repository_advisories: read` and `administration: write` (of a classic token the scope `repo`, and an administrator)';

/** What reading advisories takes. */
export function reading(subject: string): Area {
  return { subject, permission: READ, hint: HINT };
}

/** What changing advisories takes. */
export function writing(subject: string): Area {
  const refusal = 'check that the advisory is in a state that allows it and that the names exist';
  return { subject, permission: WRITE, hint: HINT, refusal };
}

export function requestingCve(): Area {
  const refusal =
    'check that the repository is public, that the advisory is a draft with affected versions, and that no CVE ID was asked for yet';
  return { ...writing('a CVE ID'), refusal };
}

export function creatingFork(): Area {
  const subject = 'the temporary fork of a security advisory';
  const refusal = 'check that the repository is public and the advisory a draft without a fork';
  return { subject, permission: FORK, hint: HINT, refusal };
}
