import type { Facts } from '@embargo/core';

/** What a person replaces by a login before the roster says anything. */
export const LOGIN = 'LOGIN';

/** `roster.yml` of the control repository, as `schemas/roster.schema.json` has it. */
export function proposeRoster({ securityTeam }: Facts): string {
  const logins = (securityTeam?.members ?? []).flatMap(
    (member) => /^@([A-Za-z0-9][A-Za-z0-9-]{0,38})$/.exec(member)?.[1] ?? [],
  );
  const [lead = LOGIN, ...others] = logins;
  return [
    '# Who is in the security team; schemas/roster.schema.json of the suite has all that may stand here.',
    'version: 1',
    'members:',
    `  - { login: ${lead}, roles: [lead, member] }`,
    ...others.map((login) => `  - { login: ${login}, roles: [member] }`),
    '',
  ].join('\n');
}

/** `distributors.json` of the control repository, with nobody on it. */
export function proposeDistributors(): string {
  return `${JSON.stringify({ schemaVersion: 1, members: [] }, undefined, 2)}\n`;
}
