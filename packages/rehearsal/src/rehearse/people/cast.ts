/** Who plays in a rehearsal. Nobody of the adopter's project is named, told or asked. */
export const CAST = {
  admin: 'rehearsal-admin',
  security: ['rehearsal-security-1', 'rehearsal-security-2'],
  fixers: ['rehearsal-fixer-1', 'rehearsal-fixer-2', 'rehearsal-fixer-3'],
  owners: ['rehearsal-owner-1', 'rehearsal-owner-2', 'rehearsal-owner-3'],
  release: 'rehearsal-release-manager',
  reporter: 'rehearsal-reporter',
} as const;

export const ORGANIZATION = 'rehearsal';
/** The private control repository. */
export const CONTROL = 'control';
export const SECURITY_TEAM = 'security-team';
export const OWNERS_TEAM = 'code-owners';
/** Lines that exist nowhere but in the case: where one is seen in public, something leaked. */
export const CASE = {
  summary: 'Rehearsed: the vault opens without its key kestrel-7431',
  description: [
    '### Impact',
    'Whoever reaches the vault reads it, marker heron-5120.',
    '### Workarounds',
    'Close the port of the vault.',
    '### Details',
    'The lock compares nothing, marker plover-9087.',
  ].join('\n'),
  package: 'rehearsed-vault',
  branch: 'close-kestrel',
  message: 'Compare the key, marker curlew-2264',
} as const;

/** What to look for in public. */
export const MARKERS = [
  'kestrel-7431',
  'heron-5120',
  'plover-9087',
  'curlew-2264',
  'close-kestrel',
] as const;

export const VERSIONS = {
  affected: '>= 1.0.0, < 1.4.2',
  fixed: '1.4.2',
  previous: '1.4.1',
  tag: 'v1.4.2',
} as const;

/** https://www.first.org/cvss/: as bad as it gets without a change of scope, by each version. */
export const VECTORS = {
  '3': 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
  '4': 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N',
} as const;

/** What the App of the rehearsal is given, as `docs/starters/README.md` asks for it. */
export const APP_PERMISSIONS = {
  repository_advisories: 'write',
  contents: 'write',
  issues: 'write',
  discussions: 'write',
  members: 'read',
  metadata: 'read',
} as const;
