import { parseCvss } from '../../cvss/parse-cvss.ts';
import { EmbargoError } from '../../error.ts';
import { parseInstant } from '../../time/instant.ts';
import { validateNoticeCase } from '../generated/case-validator.js';
import type { NoticeCase, NoticeVulnerability } from './notice-case.ts';

/** A file that is no case at all has more faults than anybody reads. */
const MOST_FAULTS = 12;

/**
 * Takes a case record that came from outside for one. Throws `INPUT_INVALID`, naming the place and
 * never what stands there, which is under embargo.
 */
export function readNoticeCase(value: unknown): NoticeCase {
  if (!isNoticeCase(value)) {
    throw unusable(faultsOf(validateNoticeCase.errors ?? []));
  }
  for (const [place, text] of instantsOf(value)) {
    if (parseInstant(text) === undefined) throw invalid(place, 'is no instant that exists');
  }
  checkRevisions(value);
  value.vulnerabilities.forEach((vulnerability, index) => {
    checkVectors(vulnerability, `/vulnerabilities/${index}`);
  });
  return value;
}

interface SchemaFault {
  readonly instancePath: string;
  readonly message?: string;
}

/** What is wrong, each fault once: alternatives of the schema say the same. */
function faultsOf(errors: readonly SchemaFault[]): string {
  const faults = errors.map(
    ({ instancePath, message = 'does not fit its schema' }) =>
      `${instancePath === '' ? 'the whole' : instancePath} ${message}`,
  );
  const distinct = [...new Set(faults)];
  const more = distinct.length - MOST_FAULTS;
  const shown = distinct.slice(0, MOST_FAULTS).join('; ');
  return more > 0 ? `${shown}; and ${more} more` : shown;
}

function isNoticeCase(value: unknown): value is NoticeCase {
  return validateNoticeCase(value);
}

function instantsOf(notice: NoticeCase): readonly (readonly [place: string, text: string])[] {
  const own = [
    ['/publishedAt', notice.publishedAt],
    ['/releasesAt', notice.releasesAt],
    ...notice.revisions.map(({ at }, index) => [`/revisions/${index}/at`, at] as const),
    ...notice.vulnerabilities.map(
      ({ reportedAt }, index) => [`/vulnerabilities/${index}/reportedAt`, reportedAt] as const,
    ),
  ] as const;
  return own.flatMap(([place, text]) => (text === undefined ? [] : [[place, text] as const]));
}

/** Every document dates itself by these, so they must tell one story. */
function checkRevisions({ publishedAt, revisions }: NoticeCase): void {
  const times = [publishedAt, ...revisions.map(({ at }) => at)].map(
    (text) => parseInstant(text)?.getTime() ?? Number.NaN,
  );
  if (times[0] !== times[1]) throw invalid('/revisions/0/at', 'is another time than /publishedAt');
  const isOrdered = times.every((time, index) => time >= (times[index - 1] ?? time));
  if (!isOrdered) throw invalid('/revisions', 'are not in the order of their times');
}

/** A score must follow from a vector, so one that is malformed tells nothing. */
function checkVectors({ cvss, severity }: NoticeVulnerability, place: string): void {
  const vectors = cvss.map(parseCvss);
  const bad = vectors.findIndex(({ status }) => status !== 'valid');
  if (bad !== -1) throw invalid(`${place}/cvss/${bad}`, 'is no valid CVSS vector');
  const majors = vectors.map((vector) => (vector.status === 'invalid' ? '' : vector.version[0]));
  if (new Set(majors).size < majors.length) {
    throw invalid(`${place}/cvss`, 'has two vectors of one version');
  }
  if (vectors.length > 0 && severity !== undefined) {
    throw invalid(`${place}/severity`, 'stands beside a CVSS vector, which decides it');
  }
}

function invalid(place: string, fault: string): EmbargoError {
  return unusable(`${place} ${fault}`);
}

function unusable(faults: string): EmbargoError {
  return new EmbargoError(
    'INPUT_INVALID',
    `The case record cannot be used: ${faults}; see schemas/notice-case.schema.json`,
  );
}
