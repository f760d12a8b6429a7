import { EmbargoError } from '@embargo/core';

import { child, children, fieldsOf, text } from '../json/fields.ts';
import type { Fields } from '../json/fields.ts';
import { readJson } from '../json/read-json.ts';
import { readCertAuthority, readLogAuthorities, readWindow } from './read-authority.ts';
import type { Reading } from './read-authority.ts';
import type { CertAuthority, LogAuthority, TrustedRoot } from './trusted-root.ts';

const MAX_BYTES = 4 * 1024 * 1024;

const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';

const MEDIA_TYPE =
  /^application\/vnd\.dev\.sigstore\.trustedroot(?:\+json;version=0\.[12]|\.v0\.[12]\+json)$/;

/**
 * Reads trusted roots: one JSON document, or one a line as `gh attestation trusted-root` prints
 * them.
 */
export function readTrustedRoots(source: Uint8Array, name: string): readonly TrustedRoot[] {
  const whole = readJson(source, name, MAX_BYTES);
  if (whole.status === 'read') return [readTrustedRoot(whole.value, name)];
  const lines = Buffer.from(source).toString('utf8').split('\n');
  const documents = lines.filter((line) => line.trim() !== '');
  if (documents.length < 2) throw unreadable(whole.reason);
  return documents.map((line, index) => {
    const numbered = `${name}:${index + 1}`;
    const json = readJson(Buffer.from(line), numbered, MAX_BYTES);
    if (json.status === 'malformed') throw unreadable(json.reason);
    return readTrustedRoot(json.value, numbered);
  });
}

/**
 * Reads one trusted root. An authority of a kind that this version does not know, or one that says
 * no start of its validity, is left out and named in `unusable`: the others still count. A root may
 * state nothing: then nothing holds by it but a signature by a key that the verifier was given.
 */
export function readTrustedRoot(value: unknown, name: string): TrustedRoot {
  const root = fieldsOf(value, '', (path, problem) => {
    throw invalid(name, path === '' ? problem : `has a ${path} that ${problem}`);
  });
  const mediaType = text(root, 'mediaType');
  if (!MEDIA_TYPE.test(mediaType)) {
    throw invalid(name, `has the mediaType ${JSON.stringify(mediaType)}`);
  }
  const unusable: string[] = [];
  const certificateAuthorities = usable(
    children(root, 'certificateAuthorities').map(issuer),
    unusable,
  );
  const timestampAuthorities = usable(
    children(root, 'timestampAuthorities').map(timestamper),
    unusable,
  );
  const logs = usable(children(root, 'tlogs').map(log), unusable).flat();
  const certificateLogs = usable(children(root, 'ctlogs').map(certificateLog), unusable).flat();
  return {
    name,
    certificateAuthorities,
    timestampAuthorities,
    logs,
    certificateLogs,
    states: {
      logs: children(root, 'tlogs').length > 0,
      certificateLogs: children(root, 'ctlogs').length > 0,
    },
    unusable,
  };
}

function issuer(authority: Fields): Reading<CertAuthority> {
  return certificates(authority, undefined);
}

function timestamper(authority: Fields): Reading<CertAuthority> {
  return certificates(authority, TIME_STAMPING);
}

function log(fields: Fields): Reading<readonly LogAuthority[]> {
  return readLogAuthorities(fields, ['logId', 'checkpointKeyId']);
}

function certificateLog(fields: Fields): Reading<readonly LogAuthority[]> {
  return readLogAuthorities(fields, ['logId']);
}

function certificates(authority: Fields, purpose: string | undefined): Reading<CertAuthority> {
  const window = readWindow(authority);
  return window.status === 'unusable'
    ? window
    : readCertAuthority(child(authority, 'certChain'), window.value, purpose);
}

function usable<Authority>(
  readings: readonly Reading<Authority>[],
  unusable: string[],
): readonly Authority[] {
  return readings.flatMap((reading) => {
    if (reading.status === 'usable') return [reading.value];
    unusable.push(reading.reason);
    return [];
  });
}

function invalid(name: string, problem: string): EmbargoError {
  return new EmbargoError('INPUT_INVALID', `${name} ${problem}, expected a Sigstore trusted root`);
}

function unreadable(reason: string): EmbargoError {
  return new EmbargoError('INPUT_INVALID', reason);
}
