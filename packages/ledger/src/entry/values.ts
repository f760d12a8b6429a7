import { refuse } from './fault.ts';
import { textLike } from './fields.ts';
import type { Reader } from './fields.ts';

/** Days that exist only, leap years included, so that the JSON schema can say the same. */
const INSTANT =
  /^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]{3})?Z$/;

export const instant = textLike(INSTANT, 'an instant like 2026-11-23T16:00:00Z');

export const sha256 = textLike(/^[0-9a-f]{64}$/, 'a SHA-256 in lower-case hexadecimal');

/** A git object or patch id, by SHA-1 or SHA-256. */
export const objectId = textLike(
  /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/,
  'an id of git in lower-case hexadecimal',
);

/** A person's login; that of an app, which ends in `[bot]`, is none. */
export const login = textLike(/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/, "a person's login");

export const author = textLike(
  /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\[bot\])?$/,
  'the login of a person or an app',
);

/** A GHSA id in its one way of writing, or the case's own id. */
export const caseId = textLike(
  /^(?:GHSA(?:-[0-9a-z]{4}){3}|(?![Gg][Hh][Ss][Aa]-)[A-Za-z0-9](?:[A-Za-z0-9._-]{0,62}[A-Za-z0-9])?)$/,
  'a GHSA id (GHSA in capitals, the rest small) or an id of letters, digits, ".", "_" and "-"',
);

export const word = textLike(/^[a-z][a-z0-9-]{0,63}$/, 'a word of small letters');

export const runId = textLike(/^[A-Za-z0-9._-]{1,128}$/, "a run's id");

/** The id of a recipient in a roster. */
export const recipient = textLike(
  /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,
  'the id of a recipient, of letters, digits, ".", "_" and "-"',
);

export const vector = textLike(
  /^CVSS:[34]\.[01](?:\/[A-Z]{1,3}:[A-Z][a-z]*){4,32}$/,
  'a CVSS vector of version 3.0 or later',
);

/** What a channel calls something that it took. */
export const externalId = textLike(
  /^[\x21-\x7e]{1,256}$/,
  'a text of 1 to 256 printed ASCII characters',
);

export const key = textLike(/^[\x21-\x7e]{1,256}$/, 'a text of 1 to 256 printed ASCII characters');

export const branch = textLike(
  /^[^\u0000-\u0020\u007f-\u009f\u2028\u2029\ud800-\udfff]{1,255}$/u,
  'the name of a branch, 1 to 255 characters',
);

/** One line that a person wrote. */
export const sentence = textLike(
  /^(?=.*\S)[^\u0000-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff]{1,1000}$/u,
  'one line of 1 to 1000 characters',
);

export const url = textLike(
  /^https:\/\/[\x21-\x7e]{1,2000}$/,
  'an address that starts with https://',
);

/** An id or number as GitHub counts them, from 1. */
export const count: Reader<number> = (value, place) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value > 0
    ? value
    : refuse(place, 'a whole number from 1');
