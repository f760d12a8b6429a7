import type { Fix } from '@embargo/core';

import { defineRule } from '../../define-rule.ts';
import type { Report } from '../../define-rule.ts';
import type { Link, PolicyDocument } from '../../document/document.ts';
import { quote, quoteMatch, spotsAbout } from '../spot.ts';
import type { Spot } from '../spot.ts';

/** `cvss/calculator/3.0`, `cvss/v2/guide`, `cvss/v2-calculator` */
const OLD_URL = /\bcvss\/(?:calculator\/|v)(2(?:\.0)?|3\.0)(?![.\d])/i;

/** "CVSS v3", "CVSS (v2.0)", "CVSS version 3.0", "CVSS score v2", "CVSS 3.0 score" */
const OLD_VERSION =
  /\bcvss\)?[\s:,-]{0,2}(?:(?:base |temporal )?(?:scores?|scoring|ratings?|standard) )?\(?(?:(?:version|ver|v)\.?\s?(2(?:\.0)?|3(?:\.0)?)(?!\.?[\dx])|(2\.0|3\.0)(?= (?:base|scor|calc|spec|metric|vector|rating|standard|guid|system)))/;

/** A sentence that names a later version too, or says that it leaves the old one. */
const MOVED_ON = /\b(?:v\.?|version )?(?:3\.1|3\.x|4\.0)\b|\bno longer\b|\binstead of\b/;

const messages = {
  link: '"{found}" leads to CVSS {version}, expected the calculator of a current version such as 3.1',
  old: '"{found}" is an outdated version, expected CVSS 3.1 or 4.0',
  bare: '"{found}" names no minor version, expected 3.1, as scores by 3.0 are outdated',
} as const;

export const cvssVersionOutdated = defineRule({
  code: 'CVD402',
  id: 'cvss-version-outdated',
  summary: 'The CVSS version in use is a current one',
  level: 'warning',
  why: 'CVSS 2.0 and 3.0 are superseded: databases and GitHub advisories take 3.1 and 4.0 vectors, so a score made with the old calculator does not fit the advisory. A bare "v3" leaves open which of the two it is.',
  mend: 'Name CVSS 3.1 or 4.0 and link to its calculator, and recompute no old scores.',
  source: 'FIRST CVSS v3.1 and v4.0 specifications; CNCF incident response template',
  controls: [],
  messages,
  check({ documents, facts }, report) {
    for (const document of documents) {
      for (const link of document.links) judgeLink(document, link, report);
    }
    const { version } = facts.cvss ?? {};
    const knowsMinor = version === '3.1' || version === '4.0';
    for (const spot of spotsAbout(documents, 'severity')) {
      const match = oldVersionIn(spot, knowsMinor);
      if (match !== undefined) reportVersion(spot, match, report);
    }
  },
});

type Reports = Report<typeof messages>;

function judgeLink(document: PolicyDocument, link: Link, report: Reports): void {
  const version = link.kind === 'definition' ? undefined : OLD_URL.exec(link.url)?.[1];
  if (version === undefined) return;
  const fix = version === '3.0' ? raiseInUrl(document, link) : undefined;
  const place = { start: link.urlStart, end: link.urlEnd, in: document };
  report('link', place, { found: link.url, version, ...(fix === undefined ? {} : { fix }) });
}

function raiseInUrl({ source }: PolicyDocument, { urlStart, urlEnd }: Link): Fix | undefined {
  const written = OLD_URL.exec(source.text.slice(urlStart, urlEnd));
  if (written === null) return undefined;
  const end = urlStart + written.index + written[0].length;
  return {
    description: 'Link to CVSS 3.1',
    edits: [{ span: source.span(end - '3.0'.length, end), text: '3.1' }],
    safe: false,
  };
}

function oldVersionIn({ sentence }: Spot, knowsMinor: boolean): RegExpExecArray | undefined {
  const { lower } = sentence;
  if (!lower.includes('cvss')) return undefined;
  const match = OLD_VERSION.exec(lower);
  if (match === null || MOVED_ON.test(lower)) return undefined;
  return match[1] === '3' && knowsMinor ? undefined : match;
}

function reportVersion(spot: Spot, match: RegExpExecArray, report: Reports): void {
  const { text: found, place } = quoteMatch(spot, match);
  if (match[1] !== '3') {
    report('old', place, { found });
    return;
  }
  const end = match.index + match[0].length;
  const { start, end: until } = quote(spot, end - 1, end).place;
  const edits = [{ span: spot.document.source.span(start, until), text: '3.1' }];
  report('bare', place, { found, fix: { description: 'Write 3.1', edits, safe: false } });
}
