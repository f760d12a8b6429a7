import { METRICS } from './metrics.ts';
import type { CvssVersion, Metric } from './metrics.ts';

/** A CVSS vector that keeps every rule of its specification. */
export interface CvssVector {
  readonly version: CvssVersion;
  /** As it was given. */
  readonly vector: string;
  /** The metrics that it states, by their abbreviated names. */
  readonly metrics: ReadonlyMap<string, string>;
}

export type CvssResult =
  | (CvssVector & { readonly status: 'valid' })
  | { readonly status: 'too-old'; readonly version: '2.0'; readonly reason: string }
  | { readonly status: 'invalid'; readonly reason: string };

/** A v4.0 vector with every metric has 199 characters. */
const MAX_LENGTH = 256;
/** How much of a stray text a reason quotes. */
const MAX_QUOTED = 24;

/**
 * Reads a CVSS vector of v3.0, v3.1 or v4.0 by the letter of its specification: the right prefix,
 * case-sensitive, no metric twice, no illegal one, none missing. In v3 every order is valid; v4.0
 * fixes it, which is held for the base metrics only, as examples by FIRST have the optional ones
 * in another order. A reason is one sentence and may quote the vector, so it is as secret.
 */
export function parseCvss(text: string): CvssResult {
  if (text.length > MAX_LENGTH) {
    return invalid(`it has ${text.length} characters, expected at most ${MAX_LENGTH}`);
  }
  const stray = /[^A-Za-z0-9:./()]/.exec(text);
  if (stray !== null) {
    return invalid(`character ${stray.index + 1} is none that a vector has`);
  }
  const version = versionOf(text);
  if (version !== undefined) return parseMetrics(text, version);
  return isVersion2(text) ? TOO_OLD : invalid(faultOfPrefix(text));
}

const TOO_OLD: CvssResult = {
  status: 'too-old',
  version: '2.0',
  reason: 'The CVSS vector is of v2.0, which is too old; score it again with v3.1 or v4.0',
};

function invalid(fault: string): CvssResult {
  return { status: 'invalid', reason: `The CVSS vector is malformed: ${fault}` };
}

function versionOf(text: string): CvssVersion | undefined {
  const versions: readonly CvssVersion[] = ['3.0', '3.1', '4.0'];
  return versions.find((version) => text.startsWith(`CVSS:${version}/`));
}

function parseMetrics(text: string, version: CvssVersion): CvssResult {
  const read = readMetrics(text.split('/').slice(1), METRICS[version]);
  if (read.fault !== undefined) return invalid(read.fault);
  const { metrics } = read;
  const fault = version === '4.0' ? faultOfOrder([...metrics.keys()]) : undefined;
  if (fault !== undefined) return invalid(fault);
  return { status: 'valid', version, vector: text, metrics };
}

interface Reading {
  readonly metrics: ReadonlyMap<string, string>;
  /** The first rule that the parts break. */
  readonly fault: string | undefined;
}

function readMetrics(parts: readonly string[], known: readonly Metric[]): Reading {
  const metrics = new Map<string, string>();
  for (const part of parts) {
    const [name = ''] = part.split(':', 1);
    const value = part.slice(name.length + 1);
    const metric = known.find((candidate) => candidate.name === name);
    if (metric === undefined) return { metrics, fault: faultOfName(part) };
    if (metrics.has(name)) return { metrics, fault: `${name} stands in it twice` };
    if (!metric.values.includes(value)) {
      return {
        metrics,
        fault: `${quoted(part)} is no value of ${name}, expected one of: ${metric.values.join(', ')}`,
      };
    }
    metrics.set(name, value);
  }
  const missing = known.find(({ name, isMandatory }) => isMandatory && !metrics.has(name));
  return { metrics, fault: missing === undefined ? undefined : `${missing.name} is missing` };
}

function faultOfName(part: string): string {
  return part === '' ? 'it has an empty metric' : `${quoted(part)} is no metric of its version`;
}

function faultOfOrder(names: readonly string[]): string | undefined {
  const order = METRICS['4.0'].filter(({ isMandatory }) => isMandatory).map(({ name }) => name);
  const stray = names.slice(0, order.length).find((name, place) => name !== order[place]);
  return stray === undefined ? undefined : `${stray} is out of the order that v4.0 fixes`;
}

/** v2 vectors have no prefix of their own; people write them bare, in brackets, or prefixed. */
function isVersion2(text: string): boolean {
  const bare = text.replace(/^CVSS:2\.0\//, '').replace(/^\((.*)\)$/, '$1');
  return readMetrics(bare.split('/'), METRICS['2.0']).fault === undefined;
}

function faultOfPrefix(text: string): string {
  const [prefix = ''] = text.split('/');
  const found = text === '' ? 'it is empty' : `it starts with ${quoted(prefix)}`;
  return `${found}, expected CVSS:3.0/, CVSS:3.1/ or CVSS:4.0/`;
}

function quoted(text: string): string {
  return `"${text.length > MAX_QUOTED ? `${text.slice(0, MAX_QUOTED)}…` : text}"`;
}
