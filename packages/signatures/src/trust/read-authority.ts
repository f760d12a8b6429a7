import { createHash, createPublicKey, X509Certificate as NodeCertificate } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

import { KeptCertificate } from '../certificate/kept-certificate.ts';
import { purposesOf } from '../certificate/purposes.ts';
import { bytes, child, children, has, optionalChild, text } from '../json/fields.ts';
import type { Fields } from '../json/fields.ts';
import type { CertAuthority, LogAuthority } from './trusted-root.ts';

const END_OF_TIME = new Date(8_640_000_000_000_000);

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/;

/** An authority of a trusted root, or why it cannot be used. */
export type Reading<Value> =
  | { readonly status: 'usable'; readonly value: Value }
  | { readonly status: 'unusable'; readonly reason: string };

export type Window = CertAuthority['validFor'];

/** The window of a `validFor`; without a start nothing is valid. */
export function readWindow(owner: Fields): Reading<Window> {
  const validFor = optionalChild(owner, 'validFor');
  if (validFor === undefined || !has(validFor, 'start')) {
    return unusable(owner, 'says no start of its validity');
  }
  const end = has(validFor, 'end') ? instant(validFor, 'end') : END_OF_TIME;
  return { status: 'usable', value: { start: instant(validFor, 'start'), end } };
}

/** A chain from its leaf or lowest authority up; the first must be for `purpose` where one is. */
export function readCertAuthority(
  chain: Fields,
  validFor: Window,
  purpose: string | undefined,
): Reading<CertAuthority> {
  const certificates = children(chain, 'certificates').map((entry) => bytes(entry, 'rawBytes'));
  try {
    const parsed = certificates.map((der) => new NodeCertificate(der));
    const [first] = parsed;
    if (first === undefined) return unusable(chain, 'has no certificate');
    if (!parsed.every(({ publicKey }) => publicKey.type === 'public')) {
      return unusable(chain, 'has a certificate with a key of a kind that is not known');
    }
    if (purpose !== undefined && !purposesOf(first).includes(purpose)) {
      return unusable(chain, 'starts with a certificate for another purpose');
    }
    return { status: 'usable', value: authorityOf(parsed, validFor) };
  } catch {
    return unusable(chain, 'has a certificate that cannot be read');
  }
}

function authorityOf(certificates: readonly NodeCertificate[], validFor: Window): CertAuthority {
  let certChain: KeptCertificate[] | undefined;
  return {
    certificates,
    validFor,
    get certChain() {
      return (certChain ??= certificates.map(({ raw }) => new KeptCertificate(raw)));
    },
  };
}

/** A log under each of the ids it goes by; a log without one goes by its key's SHA-256. */
export function readLogAuthorities(
  log: Fields,
  idNames: readonly string[],
): Reading<readonly LogAuthority[]> {
  if (has(log, 'hashAlgorithm') && text(log, 'hashAlgorithm') !== 'SHA2_256') {
    return unusable(log, 'hashes by an algorithm that is not known');
  }
  const key = child(log, 'publicKey');
  const window = readWindow(key);
  if (window.status === 'unusable') return window;
  const der = bytes(key, 'rawBytes');
  const publicKey = tryPublicKey(der);
  if (publicKey === undefined) return unusable(key, 'is of a kind that is not known');
  const stated = idNames.filter((name) => has(log, name)).map((name) => keyIdOf(log, name));
  const ids = stated.length > 0 ? stated : [createHash('sha256').update(der).digest()];
  const baseURL = has(log, 'baseUrl') ? text(log, 'baseUrl') : '';
  const value = distinct(ids).map((logID) => ({
    logID,
    baseURL,
    publicKey,
    validFor: window.value,
  }));
  return { status: 'usable', value };
}

function instant(validFor: Fields, name: string): Date {
  const said = text(validFor, name);
  const date = new Date(said);
  if (INSTANT.test(said) && !Number.isNaN(date.getTime())) return date;
  return validFor.fail(`${validFor.path}.${name}`, 'is not an instant');
}

function keyIdOf(log: Fields, name: string): Buffer {
  return bytes(child(log, name), 'keyId');
}

function distinct(ids: readonly Buffer[]): readonly Buffer[] {
  return ids.filter((id, index) => ids.findIndex((other) => other.equals(id)) === index);
}

function tryPublicKey(der: Buffer): KeyObject | undefined {
  try {
    return publicKeyOf(der);
  } catch {
    return undefined;
  }
}

/** A key as SubjectPublicKeyInfo, or the bare RSA key that old roots hold. */
function publicKeyOf(der: Buffer): KeyObject {
  try {
    return createPublicKey({ key: der, format: 'der', type: 'spki' });
  } catch {
    return createPublicKey({ key: der, format: 'der', type: 'pkcs1' });
  }
}

function unusable(
  { path }: Fields,
  problem: string,
): {
  readonly status: 'unusable';
  readonly reason: string;
} {
  return { status: 'unusable', reason: `${path} ${problem}` };
}
