import { EmbargoError } from '../../error.ts';

/** What templates of policies call the variables of a notice, in capitals without signs. */
const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    project: ['PROJECT', 'PROJECTNAME', 'NAME', 'REPO', 'REPOSITORY', 'COMPONENT', 'PRODUCT'],
    version: ['VERSION', 'NEWVERSION', 'FIXEDVERSION', 'PATCHEDVERSION', 'RELEASE', 'TAG'],
    oldVersion: ['OLDVERSION', 'LASTAFFECTED', 'VULNERABLEVERSION', 'PREVIOUSVERSION'],
    affectedVersions: ['AFFECTED', 'AFFECTEDVERSIONS', 'VULNERABLEVERSIONS'],
    fixedVersions: ['FIXED', 'FIXEDVERSIONS', 'PATCHEDVERSIONS'],
    cveId: ['CVE', 'CVEID', 'CVEIDS', 'CVES', 'CVENUMBER'],
    ghsaId: ['GHSA', 'GHSAID'],
    cvss: ['CVSS', 'CVSSSCORE', 'SCORE'],
    cvssVector: ['CVSSVECTOR', 'VECTOR'],
    severity: ['SEVERITY'],
    summary: ['SUMMARY', 'CVESUMMARY', 'TITLE', 'CVETITLE'],
    impact: ['IMPACT'],
    details: ['DETAILS', 'DESCRIPTION', 'CVEDESCRIPTION', 'CVEDETAILS'],
    detection: ['DETECTION'],
    mitigation: ['MITIGATION', 'MITIGATIONS', 'WORKAROUND', 'WORKAROUNDS'],
    upgrade: ['UPGRADE', 'UPGRADESTEPS', 'UPGRADING'],
    verification: ['VERIFY', 'VERIFICATION'],
    releaseUrl: ['BINARIES', 'DOWNLOAD', 'DOWNLOADS', 'RELEASEURL', 'RELEASENOTES', 'URL', 'LINK'],
    advisoryUrl: ['ADVISORY', 'ADVISORYURL', 'GHSAURL'],
    releaseDate: ['DATE', 'RELEASEDATE'],
    publisher: ['TEAM', 'SECURITYTEAM', 'SIGNATURE'],
  }).flatMap(([variable, words]) => words.map((word) => [word, variable] as const)),
);

/** `$VERSION`, `${VERSION}`, `{{ version }}`, `<VERSION>`, `<project/`, `[VERSION]` */
const VARIABLE =
  /\$\{?([A-Za-z_]\w{1,40})\}?|\{\{ ?([\w.-]{1,40}) ?\}\}|<([A-Za-z][A-Za-z0-9_ -]{1,40})[>/]|\[([A-Z][A-Z0-9_ -]{2,40})\]/g;

/** An example of an ID in place of a variable: `CVE-YEAR-ABCDEF`, `CVE-XXXX-XXXX`. */
const SAMPLE_ID = /\bCVE-(?:YEAR|YYYY|XXXX|[A-Z]{4})-[A-Z]{4,8}\b/g;

/** Tags of HTML that would be variables by their names. */
const TAGS: ReadonlySet<string> = new Set(['details', 'summary', 'title', 'link']);

/** What belongs to one vulnerability, not to the release. */
const OF_ONE: ReadonlySet<string> = new Set(['cveId', 'ghsaId', 'cvss', 'cvssVector', 'summary']);

/** The text with every variable as Mustache has it. Throws `CONFIG_INVALID` for one of no notice. */
export function withMustache(text: string): string {
  return text
    .replace(SAMPLE_ID, '$CVE')
    .replace(VARIABLE, (found: string, ...groups: (string | undefined)[]) => {
      const [dollar, braces, angle, bracket] = groups;
      const variable = TAGS.has(angle ?? '') ? undefined : variableOf(groups.find(isText));
      if (variable !== undefined) return `{{${variable}}}`;
      const isMeant = [dollar, braces, angle?.toUpperCase() === angle ? angle : ''].some(isText);
      // A lower-case tag or words in brackets may be just that.
      if (bracket !== undefined || !isMeant) return found;
      throw new EmbargoError(
        'CONFIG_INVALID',
        `The announcement template of the policy has the variable "${found}", which no notice has; rename it, or set a template in the configuration`,
      );
    });
}

function variableOf(word = ''): string | undefined {
  return NAMES.get(word.replace(/[^A-Za-z0-9]/g, '').toUpperCase());
}

function isText(text: string | undefined): text is string {
  return text !== undefined && text !== '';
}

/** Whether a line tells of one vulnerability, so that it stands there for each of them. */
export function isAboutOne(line: string): boolean {
  const named = [...line.matchAll(/\{\{(\w{1,40})\}\}/g)].map(([, name = '']) => name);
  return named.some((name) => OF_ONE.has(name));
}
