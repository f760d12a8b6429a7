const WRITTEN = [
  // "CVSS v3.1", "CVSSv4", "CVSS version 4.0", "CVSS v.3"
  /\bcvss\)?[\s:-]?(?:\w{4,13}\s)?(?:v|ver|version)\.?\s?(\d(?:\.\d)?)/,
  // "CVSS 3.1" names a version, "CVSS 4.0-6.9" and "CVSS 7.0 or higher" a score
  /\bcvss\)?[\s:-]?(2\.0|3\.[01x]|4\.0)(?!\.?\d|\s?[-+~]|\s(?:to|or|and) (?:\d|high|above|great|more|low|less|below))/,
  // "version 3.1 of the CVSS", "v4.0 CVSS"
  /\b(?:v|version\s)\.?(\d(?:\.\d)?)\b[^.]{0,30}\bcvss/,
  // "Common Vulnerability Scoring System v3.1"
  /\bscoring system(?: \(cvss\))?,?\s(?:v|version)?\.?\s?(\d(?:\.\d)?)(?!\.?\d)/,
];

const IN_URL = /cvss(?:\/calculator)?[/_-]?(?:cvss-)?v?([234])(?:[.-]?([01]))?(?!\d)/i;

/** The CVSS version that lower-case text names: `3.1`, or `3` where it names no minor one. */
export function cvssVersionOf(lower: string): string | undefined {
  for (const pattern of WRITTEN) {
    const version = pattern.exec(lower)?.[1];
    if (version !== undefined) return version.replace('.x', '');
  }
  return undefined;
}

/** The CVSS version of a calculator's or a specification's address. */
export function cvssVersionOfUrl(url: string): string | undefined {
  if (!/cvss/i.test(url)) return undefined;
  const [, major, minor] = IN_URL.exec(url) ?? [];
  if (major === undefined) return undefined;
  return minor === undefined ? major : `${major}.${minor}`;
}
